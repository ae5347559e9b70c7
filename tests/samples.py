"""Values for tests, made as newsgen makes them: YAML and Markdown in, checked values out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from textwrap import dedent
from typing import TypeVar

from newsgen.archive import Archive, Gathered, gather
from newsgen.card_rows import card_row
from newsgen.cards import Card, CardRow, card_of
from newsgen.config import SiteConfig
from newsgen.figures import Picture, named_pictures
from newsgen.images import Size
from newsgen.loader import load, load_authority
from newsgen.model import Article, Entity, LinkedArticle
from newsgen.pages import Page, body_view, site_view
from newsgen.quotes import Quotes, quotes_of, quoting
from newsgen.renderer import new_weaver
from newsgen.sheets import Sheet, sheet_of
from newsgen.tagger import Gazetteer, compile_gazetteer, tag
from newsgen.views import BodyView, SiteView

V = TypeVar("V")

ADDRESS = "https://nguoi-luu.github.io/kho-tin/"

AUTHORITY = """\
- {id: gia-lai, type: place, label: Gia Lai, aliases: [tỉnh Gia Lai]}
- {id: ha-noi, type: place, label: Hà Nội}
- {id: viet-nam, type: place, label: Việt Nam}
- {id: han-quoc, type: place, label: Hàn Quốc}
- {id: fpt, type: organisation, label: FPT}
- {id: fpt-japan, type: organisation, label: FPT Japan, part_of: fpt}
- {id: bo-khcn, type: organisation, label: Bộ Khoa học và Công nghệ, aliases: [Bộ KH&CN]}
- {id: hoa-phat, type: organisation, label: Tập đoàn Hòa Phát, aliases: [Hòa Phát]}
- {id: nipa, type: organisation, label: NIPA}
- {id: vu-hai-quan, type: person, label: Vũ Hải Quân}
- {id: ban-dan, type: topic, label: Bán dẫn, aliases: [bán dẫn], terms: [chip]}
- {id: dao-tao, type: topic, label: Đào tạo nhân lực, terms: [kỹ sư, thực tập]}
"""
"""A small authority that most tests can do with."""


@cache
def entities(yaml: str = AUTHORITY) -> tuple[Entity, ...]:
    """The entities of an authority without a fault."""
    checked = load_authority([("entities/all.yaml", dedent(yaml).encode())])
    assert checked.value is not None
    assert [problem for problem in checked.problems if problem.is_error] == []
    return checked.value


@cache
def gazetteer(yaml: str = AUTHORITY) -> Gazetteer:
    """The same authority, ready for matching."""
    compiled = compile_gazetteer(entities(yaml)).value
    assert compiled is not None
    return compiled


def record(body: str, *, title: str = "Lễ ký", date: str = "2025-08-21", more: str = "") -> bytes:
    """A record's bytes; `more` is further front matter."""
    return f"---\ntitle: {title}\ndate: {date!r}\n{more}---\n\n{body}\n".encode()


def article(raw: bytes, path: str = "articles/le-ky.md") -> Article:
    """The article in a record without a fault."""
    checked = load(raw, path)
    assert checked.value is not None, checked.problems
    return checked.value


def linked(body: str, *, yaml: str = AUTHORITY, more: str = "") -> LinkedArticle:
    """The body of a record, tagged."""
    return tag(article(record(body, more=more)), gazetteer(yaml))


def archive(records: Iterable[tuple[str, bytes]], yaml: str = AUTHORITY) -> Archive:
    """The archive of records (slug, bytes) without a fault."""
    names = gazetteer(yaml)
    tagged = [tag(article(raw, f"articles/{slug}.md"), names) for slug, raw in records]
    gathered = gather_all(tagged, yaml)
    assert gathered.problems == ()
    return gathered.archive


def gather_all(tagged: Iterable[LinkedArticle], yaml: str = AUTHORITY) -> Gathered:
    """The archive of tagged articles; their texts are on a shelf in memory."""
    articles = {one.article.where.path: one for one in tagged}
    cards = [card_of(path, row_of(one)) for path, one in articles.items()]
    return gather(cards, entities(yaml), MemoryShelf(articles))


def row_of(linked: LinkedArticle) -> CardRow:
    """The row of the card of a tagged article."""
    return card_row(linked, quoting(linked).said, photos(linked))


@dataclass(frozen=True)
class MemoryShelf:
    """The texts of articles by the paths of their records."""

    articles: Mapping[str, LinkedArticle]

    def quotes(self, card: Card) -> Quotes:
        return quotes_of(quoting(self.articles[card.path]).row)

    def sheet(self, card: Card) -> Sheet:
        linked = self.articles[card.path]
        known = {entity.id: entity for entity in entities()}
        return sheet_of(linked, new_weaver()(body_view(linked, known, photos(linked))))


def body_of(markdown: str) -> BodyView:
    """A body with its names and sentences marked."""
    known = {entity.id: entity for entity in entities()}
    found = linked(markdown)
    return body_view(found, known, photos(found))


def photos(linked: LinkedArticle) -> list[Picture]:
    """The pictures that an article names, each of a camera's shape."""
    named = named_pictures(linked.article)
    return [Picture(one.path, one.where, Size(1600, 1067)) for one in named]


def numbered(count: int, body: str = "NIPA làm việc tại Hàn Quốc.") -> list[tuple[str, bytes]]:
    """As many records, a day apart, the oldest (`tin-001`) first."""
    days = [f"{2001 + n // 336}-{n % 336 // 28 + 1:02}-{n % 28 + 1:02}" for n in range(count)]
    return [
        (f"tin-{n:03}", record(body, title=f"Tin số {n}", date=day))
        for n, day in enumerate(days, start=1)
    ]


def site(base_url: str = "", language: str = "vi") -> SiteView:
    """What templates know of a site."""
    return site_view(SiteConfig(title="Kho tin", base_url=base_url, language=language))


def view(pages: Iterable[Page], url: str, kind: type[V]) -> V:
    """What the template of the page at `url` sees."""
    (page,) = [page for page in pages if page.url == url]
    made = page.view()
    assert isinstance(made, kind)
    return made


def urls(pages: Iterable[Page]) -> list[str]:
    """The addresses of pages, in order."""
    return [page.url for page in pages]


def surfaces(found: LinkedArticle) -> list[tuple[str, str]]:
    """Each mention as (what the text says, whom it names)."""
    body = found.article.body
    return [(body[m.start : m.end], m.entity) for m in found.mentions]


def rules(problems: Sequence[object]) -> list[str]:
    """The rules that problems broke, in order."""
    return [getattr(problem, "rule", "") for problem in problems]
