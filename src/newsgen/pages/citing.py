"""How an article is cited: by people, by BibTeX and CSL, and by what reads the tags of its head.

What is cited is the newspaper's article; the archive is where a copy of it lies. What is not known
is left out, and what is inferred says so. There is no day of access, since a page has no clock.
"""

import re
from collections.abc import Iterator

from newsgen.archive import Archive
from newsgen.dates import Date
from newsgen.json_text import compact
from newsgen.pages.dates import date_view
from newsgen.pages.works import Work
from newsgen.views import CitationView, MetaItem, SiteView

_SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "{}%&#_$"},
}
_SIGN = re.compile(r"[\\{}%&#_$~^]")
_VERBATIM = {"{": "%7B", "}": "%7D", "\\": "%5C"}
_MONTH = "month"
"""A field whose value is a word that BibTeX knows, without braces."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def tags(work: Work, archive: Archive) -> tuple[MetaItem, ...]:
    """Dublin Core, Highwire and PRISM tags, from which Zotero makes a newspaper article.

    `citation_journal_title` would make it one of a journal, whatever the others say.
    """
    card, sheet, page, original = work
    source, date = sheet.source, card.date.exact
    found = (
        ("DC.type", "NewsItem"),
        ("DC.title", card.title),
        ("DC.publisher", source.name),
        ("DC.date", date),
        ("DC.language", sheet.language),
        ("DC.source", original),
        ("DC.identifier", page),
        ("DC.rights", sheet.rights),
        *(("DC.creator", name) for name in sheet.authors),
        *(("DC.subject", archive.entities[topic.topic].label) for topic in sheet.topics),
        ("prism.publicationName", source.name),
        ("citation_title", card.title),
        *(("citation_author", name) for name in sheet.authors),
        ("citation_publication_date", date.replace("-", "/")),
        ("citation_language", sheet.language),
    )
    return tuple([MetaItem(name, content) for name, content in found if content])


def citation(work: Work, site: SiteView) -> CitationView:
    """The article as text, as BibTeX and as CSL-JSON."""
    return CitationView(_text(work, site), _bibtex(work, site), _csl(work, site))


def _text(work: Work, site: SiteView) -> str:
    card, sheet, page, original = work
    words, source = site.words.citing, sheet.source
    date = date_view(card.date, site.words)
    title = words.title.format(title=_line(card.title))
    if card.details.has_inferred_title:
        title += f" [{site.words.inferred_title_short}]"
    shown_date = f"{date.text} ({date.note})" if date.note else date.text
    keeper = words.archived.format(address=page) if page else words.part_of.format(title=site.title)
    parts = (
        ", ".join(sheet.authors),
        title,
        ", ".join([part for part in (source.name, shown_date) if part]),
        original,
        keeper,
    )
    text = ". ".join([_line(part) for part in parts if part])
    return text if page else text + "."  # no sign behind an address that is to be followed


def _bibtex(work: Work, site: SiteView) -> str:
    """An `@article`, as reference managers write one of a newspaper; every name is one name."""
    card, sheet, page, original = work
    source = sheet.source
    authors = " and ".join([f"{{{_escaped(name)}}}" for name in sheet.authors])
    note = site.words.citing.archived.format(address=page) if page else ""
    fields = (
        ("author", authors),
        ("title", f"{{{_escaped(card.title)}}}"),
        ("journal", _escaped(source.name)),
        *_bibtex_date(card.date, site),
        ("langid", {"vi": "vietnamese", "en": "english"}.get(sheet.language, "")),
        ("url", _verbatim(original or page)),
        ("note", _escaped(note)),
    )
    lines = [
        f"  {name} = {value if name == _MONTH else f'{{{value}}}'}"
        for name, value in fields
        if value
    ]
    return f"@article{{{card.slug},\n" + ",\n".join(lines) + "\n}"


def _bibtex_date(date: Date, site: SiteView) -> Iterator[tuple[str, str]]:
    """Year, month, day; an inferred year is `2025?`, an interval stands as readers see it."""
    if date.is_range:
        yield "year", _escaped(date_view(date, site.words).text)
    elif date.year:
        yield "year", f"{date.year:04}" + "?" * date.is_inferred
    if date.month and not date.is_range:
        yield _MONTH, _MONTHS[date.month - 1]
    if date.day and not date.is_range:
        yield "day", str(date.day)


def _csl(work: Work, site: SiteView) -> str:
    card, sheet, page, original = work
    facts = {
        "id": card.slug,
        "type": "article-newspaper",
        "title": card.title,
        "container-title": sheet.source.name,
        "author": [{"literal": name} for name in sheet.authors],
        "issued": _csl_date(card.date, site),
        "language": sheet.language,
        "URL": original or page,
        "archive": site.title,
        "archive_location": page,
    }
    return compact([{name: value for name, value in facts.items() if value}])


def _csl_date(date: Date, site: SiteView) -> dict[str, object]:
    """Parts of a date with its year; `circa` where it is inferred; else as a reader sees it."""
    if date.year is None or date.is_range:
        return {"literal": date_view(date, site.words).text}
    parts = [part for part in (date.year, date.month, date.day) if part]
    return {"date-parts": [parts]} | ({"circa": True} if date.is_inferred else {})


def _line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    """A text as BibTeX and LaTeX read it back; letters stay what they are."""
    return _SIGN.sub(lambda sign: _SIGNS[sign[0]], _line(text))


def _verbatim(address: str) -> str:
    """An address: LaTeX takes it as it stands, so that only what would end the field is changed."""
    for sign, escaped in _VERBATIM.items():
        address = address.replace(sign, escaped)
    return address
