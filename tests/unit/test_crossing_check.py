"""The reader of names and quotes sees what is there, so that what is missing shows."""

from pathlib import Path

from site_checks.crossings import Name, Quote, names, quotes, repeated, sentences
from site_checks.links import BuiltSite

ARTICLE = """<!doctype html><title>a</title><article>
<p><span id="s-1">Ngày 2/10,
<a class="entity" data-entity="nipa" href="../organisations/nipa.html">NIPA</a> họp;
<span class="mention" data-entity="nipa">NIPA</span> ký.</span></p>
<p><span class="mention" data-entity="gia-lai">Gia Lai</span> không đứng trong câu nào.</p>
</article>
<aside><a class="chip" href="../organisations/nipa.html">NIPA</a></aside>"""
ENTITY = """<!doctype html><title>b</title><main><ul class="quotes"><li>
<a href="../articles/a.html#s-1">Ngày 2/10, <mark>NIPA</mark> họp; <mark>NIPA</mark> ký.</a>
</li></ul></main>"""
OLDER = """<!doctype html><title>c</title><main><ul class="quotes">
<li><a href="../../articles/a.html#s-1">Ngày 2/10</a></li>
<li><a href="../../articles/a.html#s-1">Ngày 2/10</a></li></ul></main>"""


def site(folder: Path) -> BuiltSite:
    for path, text in {
        "articles/a.html": ARTICLE,
        "organisations/nipa.html": ENTITY,
        "organisations/nipa/1.html": OLDER,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return BuiltSite(folder)


def test_linked_and_unlinked_names_are_read_with_the_sentence_around_them(tmp_path: Path) -> None:
    assert names(site(tmp_path)) == (
        Name("articles/a.html", "nipa", "NIPA", "s-1", "organisations/nipa.html"),
        Name("articles/a.html", "nipa", "NIPA", "s-1", ""),
        Name("articles/a.html", "gia-lai", "Gia Lai", "", ""),
    )


def test_a_quote_is_read_with_its_marks_and_the_sentence_it_leads_to(tmp_path: Path) -> None:
    text = "Ngày 2/10, NIPA họp; NIPA ký."
    *_, newest = quotes(site(tmp_path))
    assert newest == Quote(
        "organisations/nipa.html", "articles/a.html", "s-1", text, ("NIPA", "NIPA")
    )
    assert sentences(site(tmp_path)) == {("articles/a.html", "s-1"): text}


def test_a_quote_on_an_older_page_belongs_to_its_entity_and_a_repeat_is_seen(
    tmp_path: Path,
) -> None:
    (twice,) = repeated(quotes(site(tmp_path)))
    assert (twice.entity_page, twice.text) == ("organisations/nipa.html", "Ngày 2/10")
