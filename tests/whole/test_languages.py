"""One catalogue of words, in both languages: no template and no script says anything of its own."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from lxml import etree, html

from newsgen.words import EN, VI
from site_checks.links import BuiltSite
from site_checks.site import PUBLISHED_AT, Site
from site_checks.tools import REPOSITORY, THEME

pytestmark = pytest.mark.whole

SAID_BY_ATTRIBUTES = ("alt", "title", "aria-label", "aria-description", "placeholder")
FORMATS = {"BibTeX", "CSL-JSON", "article"}  # the last is the type that Open Graph has
JINJA = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
CONTENT = ("articles", "entities")
LONGEST = 200
"""Characters of the longest piece that may be a word of the interface."""
GAP = "[^,;.“”]{1,40}"
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9\u00e0-\u00fd\u0300-\u036f]")
ENGLISH = {
    "newsgen.yaml": "title: Semiconductor archive\nlanguage: en\n",
    **{
        f"articles/report-{number}.md": (
            f'---\ntitle: NIPA and TORmem meet, part {number}\ndate: "{date}"\n'
            "summary: What the two agreed on.\nsource:\n  name: The Daily\n"
            "inferred:\n  title: Read off the address.\n---\n\n"
            f"On 21 August NIPA met TORmem in Gia Lai, for the time number {number}.\n\n"
            '![NIPA and TORmem](<> "Photo: The Daily")\n'
        )
        for number, date in enumerate(
            ["2025-08-21", "2025?-10-02", "XXXX-08-21", "2024-05", "XXXX-XX-XX", "2024-05-01"] * 8
        )
    },
    "entities/all.yaml": "".join(
        f"- id: {name.lower().replace(' ', '-')}\n  type: {kind}\n  label: {name}\n"
        f"  description: known here\n"
        for name, kind in (
            ("NIPA", "organisation"),
            ("TORmem", "organisation"),
            ("Gia Lai", "place"),
        )
    )
    + "- id: chips\n  type: topic\n  label: Chips\n  terms: [TORmem, met]\n",
}
A_COMMENT_OR_STRING = re.compile(
    r"/\*.*?\*/|//[^\n]*|\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`",
    re.DOTALL,
)


def words_of(value: object) -> Iterator[str]:
    """All texts of a catalogue, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("language", "locale"):
                yield from words_of(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in words_of(one))
    elif isinstance(value, tuple):
        yield from (text for one in value for text in words_of(one))


def shown_texts(root: etree._Element) -> Iterator[str]:
    """What a page says, piece by piece, and what its elements are called."""
    for element in root.iter(etree.Element):
        if element.tag not in ("script", "style"):
            yield element.text or ""
        yield element.tail or ""
        yield from (element.get(name, "") for name in SAID_BY_ATTRIBUTES)


def pattern_of(words: object) -> re.Pattern[str]:
    """What the words of a catalogue look like once they are filled in."""
    parts = [re.split(r"\{\w+\}", word) for word in words_of(words)]
    said = (
        GAP.join(map(re.escape, part)) for part in parts if re.search(r"[^\W\d_]", "".join(part))
    )
    return re.compile("|".join(said))


@pytest.mark.parametrize("file", sorted(THEME.rglob("*.html")), ids=lambda file: file.name)
def test_no_template_says_anything_of_its_own(file: Path) -> None:
    text = JINJA.sub(" ", file.read_text(encoding="utf-8"))
    said = {piece.strip() for piece in shown_texts(html.document_fromstring(f"<div>{text}</div>"))}
    assert [piece for piece in said - FORMATS if re.search(r"[^\W\d_]", piece)] == []


@pytest.mark.parametrize("file", sorted(THEME.rglob("*.js")), ids=lambda file: file.name)
def test_no_script_says_anything_of_its_own(file: Path) -> None:
    script = file.read_text(encoding="utf-8")
    strings = [next(filter(None, groups), "") for groups in A_COMMENT_OR_STRING.findall(script)]
    strings = [re.sub(r"\$\{[^}]*\}", "", text) for text in strings]
    foreign = [
        text for text in strings if any(not char.isascii() and char.isalpha() for char in text)
    ]
    assert [text for text in foreign if text not in ("đ", "Đ")] == []
    phrases = [text for text in strings if re.match(r"[A-Z][a-z]+ [a-z]", text)]
    assert phrases == []


def test_no_style_says_anything() -> None:
    for file in THEME.rglob("*.css"):
        contents = re.findall(r"[{;]\s*content:\s*\"([^\"]*)\"", file.read_text(encoding="utf-8"))
        plain = [re.sub(r"\\[0-9a-f]{1,6}", "", text) for text in contents]
        assert [text for text in plain if re.search(r"\w", text)] == [], file


def test_both_languages_have_all_words_with_the_same_gaps() -> None:
    vi, en = list(words_of(VI)), list(words_of(EN))
    assert len(vi) == len(en) > 100
    for one, other in zip(vi, en, strict=True):
        assert bool(one) == bool(other), (one, other)
        assert set(re.findall(r"\{\w+\}", one)) == set(re.findall(r"\{\w+\}", other)), (one, other)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """An archive in which nothing is Vietnamese."""
    site = Site(tmp_path_factory.mktemp("english"))
    site.write(ENGLISH)
    assert site.build("--base-url", PUBLISHED_AT).exit_code == 0
    return site


def left_over(pages: BuiltSite, own: object, others: object) -> list[str]:
    """Pieces of pages that are, whole, a word of the other language and not of this one."""
    ours, theirs, told = pattern_of(own), pattern_of(others), told_by_records()
    return [
        f"{path}: {piece}"
        for path, root in pages.documents.items()
        for piece in sorted({" ".join(text.split()) for text in shown_texts(root)})
        if 2 < len(piece) < LONGEST and theirs.fullmatch(piece)
        if not ours.fullmatch(piece) and piece.casefold().strip("… ") not in told
    ]


def told_by_records() -> str:
    """All texts of this archive, without case."""
    files = (file for folder in CONTENT for file in sorted((REPOSITORY / folder).iterdir()))
    return "\n".join(file.read_text(encoding="utf-8") for file in files).casefold()


def quoted_words() -> list[str]:
    """What the English interface quotes, such as a query in Vietnamese."""
    return [quoted for text in words_of(EN) for quoted in re.findall('[“"]([^“”"]+)[”"]', text)]


def test_an_english_archive_has_no_vietnamese_letter_on_any_page(english: Site) -> None:
    for file in sorted(english.output.rglob("*")):
        if (
            file.suffix in (".html", ".xml", ".js", ".json", ".csv")
            and file.parent.name != "static"
        ):
            text = file.read_text(encoding="utf-8")
            for example in quoted_words():
                text = text.replace(example, "")
            assert VIETNAMESE.findall(text) == [], file


def test_vietnamese_records_keep_their_words_in_an_english_interface(
    english_seeds: Site,
) -> None:
    assert left_over(BuiltSite(english_seeds.output), EN, VI) == []


def test_a_vietnamese_interface_has_no_english_word(seed_pages: BuiltSite) -> None:
    assert left_over(seed_pages, VI, EN) == []


def test_the_language_of_the_interface_is_that_of_the_page(english: Site) -> None:
    for root in BuiltSite(english.output).documents.values():
        assert root.get("lang") == "en"


def test_a_text_in_another_language_says_so_to_programs_that_read_aloud(
    english_seeds: Site, seed_pages: BuiltSite
) -> None:
    pages = BuiltSite(english_seeds.output).documents
    for path in (path for path in pages if path.startswith("articles/")):
        assert pages[path].xpath("//h1/@lang | //*[@class='body']/@lang") == ["vi", "vi"], path
    listed = pages["index.html"].xpath("//*[@class='card']")
    assert listed
    for card in listed:
        assert card.xpath("h3/a/@lang | p[@class='summary']/@lang") == ["vi", "vi"]
    quotes = pages["organisations/nipa.html"].xpath("//ul[@class='quotes']")
    assert [quote.get("lang") for quote in quotes] == ["vi"] * len(quotes)
    for path, root in seed_pages.documents.items():
        assert root.xpath("//body//@lang") == [], path


def test_dates_are_written_by_the_rules_of_the_language(
    english_seeds: Site, seed_site: Site
) -> None:
    assert "21 August 2025" in english_seeds.page("index.html")
    assert "21/8/2025" in seed_site.page("index.html")
    assert "21/8/2025" not in english_seeds.page("index.html")
