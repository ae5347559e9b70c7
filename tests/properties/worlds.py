"""Sites as their editors change them: an authority and records, and every edit there may be.

Readings are made as a build makes them, only that no body is woven: what weaving sees of it stands
in the place of the HTML.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import yaml
from hypothesis import strategies as st

from newsgen.archive import Archive, gather
from newsgen.cards import Card, card_of
from newsgen.inputs import Listed, SiteFolder
from newsgen.loader import load_authority
from newsgen.model import Entity
from newsgen.quotes import Quotes, quotes_of
from newsgen.readings import Reader, Reading
from newsgen.sheets import Sheet
from newsgen.stamps import UNKNOWN
from newsgen.tagger import Gazetteer, compile_gazetteer
from samples import AUTHORITY

Fields = Mapping[str, object]
Change = tuple[str, object]


@dataclass(frozen=True, slots=True)
class World:
    """What a site is made of: the entries of its authority, its records by the names of files."""

    entries: tuple[Fields, ...]
    records: Mapping[str, Fields]
    """Front matter; `body` is what stands below, `ruling` what the editor says of relations."""


Edit = Callable[[World], World]

SENTENCES = (
    "Ngày 21.8, NIPA ký kết thỏa thuận hợp tác với Tập đoàn Hòa Phát tại Hà Nội.",
    "FPT phối hợp với NIPA và Bộ KH&CN tổ chức hội thảo về bán dẫn.",
    "NIPA và FPT ký biên bản ghi nhớ về chip.",
    "Ông Vũ Hải Quân, Giám đốc FPT Japan, dự lễ ký.",
    "Ông Vũ Hải Quân, nguyên Giám đốc FPT, làm việc tại Hàn Quốc.",
    "Gần 500 kỹ sư thực tập tại tỉnh Gia Lai.",
    "Doanh nghiệp sản xuất chip đến Việt Nam.",
    '![Lễ ký giữa NIPA và FPT](anh.jpg "ẢNH: ĐỨC NHẬT")',
    "Trời Hà Nội se lạnh.",
    "Trời se lạnh.",
)
TOUCHES = (
    ("thỏa thuận", "thoả thuận"),
    ("dự lễ ký", "có mặt"),
    ("làm việc tại", "ở lại"),
    ("Trời", "Mùa này"),
)
DATES = ("2025-08-21", "2025-08-20", "2025?-08-02", "2025-08", "2025", "2024-12-31", "XXXX-08-21")
TITLES = ("Lễ ký của NIPA", "Chip đến Gia Lai", "Hòa Phát", "Tin hợp tác")
ON_RECORD: tuple[Change, ...] = (
    *(("title", title) for title in TITLES),
    *(("date", date) for date in DATES),
    *(("body", sentence) for sentence in SENTENCES),
    *(("slug", slug) for slug in ("le-ky", "hop-bao")),
    *(("summary", text) for text in ("Hai bên ký kết.", "Tóm tắt rất " + 60 * "dài ")),
    ("source", {"name": "Báo Gia Lai", "url": "https://baogialai.com.vn/a.html"}),
    ("source", {"name": "TTXVN", "title": "Ký kết"}),
    *(("authors", names) for names in (["Đức Nhật"], ["Đức", "Nhật"])),
    *(("topics", topics) for topics in ([], ["dao-tao"], ["ban-dan", "dao-tao"])),
    *(("modified", date) for date in ("2025-09-01", "2025")),
    *(("rights", text) for text in ("© Báo Gia Lai", "Mọi quyền được bảo lưu")),
    ("related", "Đọc thêm: Gia Lai đón chuyên gia"),
    *(("inferred", {field: "theo báo"}) for field in ("title", "date")),
    ("evidence", {"source.name": "chân trang"}),
    ("links", {"force": {"Doanh nghiệp": "fpt"}}),
    ("links", {"forbid": ["NIPA"]}),
    *(("ruling", word) for word in ("accept", "reject")),
)
"""What an editor may write into a record, and take out again."""
ON_ENTRY: tuple[Change, ...] = (
    *(("label", name) for name in ("FPT", "Gia Lai", "NIPA", "chip", "Âu Lạc", "Đà Nẵng")),
    *(("aliases", names) for names in (["Hòa Phát"], ["NIPA", "kỹ sư"], ["nipa", "Trời"])),
    *(("description", text) for text in ("Tỉnh ở Tây Nguyên", "Cơ quan của Hàn Quốc")),
    ("same_as", ["https://vi.wikipedia.org/wiki/Gia_Lai", "ftp://fpt.com.vn"]),
    *(("part_of", whole) for whole in ("fpt", "nipa", "vina")),
    *(("terms", terms) for terms in (["thực tập"], ["lễ ký", "chip"])),
    *(("type", kind) for kind in ("place", "person", "topic", "organisation", "technology")),
    ("never", ["FPT Japan"]),
    ("id", "ten-moi"),
)
"""The same for an entry of the authority."""
MORE_ENTRIES: tuple[Fields, ...] = (
    {"id": "vina", "type": "organisation", "label": "VINA", "part_of": "fpt"},
    {"id": "da-nang", "type": "place", "label": "Đà Nẵng", "aliases": ["Hà Nội"]},
    {"id": "fpt-2", "type": "organisation", "label": "FPT", "aliases": ["Doanh nghiệp"]},
)
_NEEDED = {"title", "date", "body", "id", "label", "type"}


def after(world: World, edits: Sequence[Edit]) -> World:
    """A world after edits."""
    for edit in edits:
        world = edit(world)
    return world


def on_record(at: int, change: Change) -> Edit:
    """One value of a record, changed or taken out."""

    def edit(world: World) -> World:
        slug = sorted(world.records)[at % len(world.records)]
        fields = _changed(world.records[slug], *change)
        return replace(world, records={**world.records, slug: fields})

    return edit


def text_touched(at: int, words: tuple[str, str]) -> Edit:
    """Other words in the body of a record, which name nobody."""

    def edit(world: World) -> World:
        slug = sorted(world.records)[at % len(world.records)]
        fields = world.records[slug]
        fields = {**fields, "body": str(fields["body"]).replace(*words)}
        return replace(world, records={**world.records, slug: fields})

    return edit


def records_added(count: int, fields: Fields) -> Edit:
    """Records of one day that come at once."""

    def edit(world: World) -> World:
        first = len(world.records)
        new = {f"tin-moi-{number}": fields for number in range(first, first + count)}
        return replace(world, records={**world.records, **new})

    return edit


def records_removed(at: int, count: int) -> Edit:
    """Records that go at once; a site without any is not looked at."""

    def edit(world: World) -> World:
        gone = sorted(world.records)[at % len(world.records) :][:count]
        kept = {slug: fields for slug, fields in world.records.items() if slug not in gone}
        return replace(world, records=kept or world.records)

    return edit


def on_entry(at: int, change: Change) -> Edit:
    """One value of an entry, changed or taken out."""

    def edit(world: World) -> World:
        here = at % len(world.entries)
        entry = _changed(world.entries[here], *change)
        return replace(world, entries=(*world.entries[:here], entry, *world.entries[here + 1 :]))

    return edit


def entry_added(entry: Fields) -> Edit:
    return lambda world: replace(world, entries=(*world.entries, entry))


def entry_moved(at: int, *, is_kept: bool) -> Edit:
    """An entry that goes to the front of the authority, or goes."""

    def edit(world: World) -> World:
        here = at % len(world.entries)
        rest = world.entries[:here] + world.entries[here + 1 :]
        return replace(world, entries=(world.entries[here], *rest) if is_kept or not rest else rest)

    return edit


def _changed(fields: Fields, key: str, value: object) -> Fields:
    if fields.get(key) == value and key not in _NEEDED:
        return {name: old for name, old in fields.items() if name != key}
    return {**fields, key: value}


_at = st.integers(0, 20)
_record = st.fixed_dictionaries(
    {
        "title": st.just("Tin hợp tác"),
        "date": st.sampled_from(DATES),
        "body": st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("\n\n".join),
    }
)
edits = st.one_of(
    st.builds(on_record, _at, st.sampled_from(ON_RECORD)),
    st.builds(text_touched, _at, st.sampled_from(TOUCHES)),
    st.builds(records_added, st.integers(1, 4), _record),
    st.builds(records_removed, _at, st.integers(1, 4)),
    st.builds(on_entry, _at, st.sampled_from(ON_ENTRY)),
    st.builds(entry_added, st.sampled_from(MORE_ENTRIES)),
    st.builds(entry_moved, _at, is_kept=st.booleans()),
)
worlds = st.lists(_record, min_size=3, max_size=10).map(
    lambda records: World(
        tuple(yaml.safe_load(AUTHORITY)),
        {f"tin-{number:02}": fields for number, fields in enumerate(records)},
    )
)


def _some_record(number: int) -> Fields:
    shift = number % len(SENTENCES)
    body = "\n\n".join((SENTENCES[shift:] + SENTENCES[:shift])[: 2 + number % 2])
    more: Fields = {"summary": "Hai bên bàn về hợp tác."} if number % 3 < 2 else {"topics": []}
    date = f"2025-0{9 - number // 7}-{28 - number}" if number < 10 else DATES[number % 7]
    return {"title": TITLES[number % 4], "date": date, "body": body, **more}


_SIGNED = "Hà Nội ký kết thỏa thuận hợp tác với Việt Nam."
_TRAINED = "Kỹ sư thực tập tại Gia Lai. Đợt thực tập sau và lớp thực tập mới mở tại Hà Nội."
A_WORLD = World(
    (*yaml.safe_load(AUTHORITY), *MORE_ENTRIES[:1]),
    {f"tin-{number:02}": _some_record(number) for number in range(11)}
    | {"tin-11": {**_some_record(2), "title": "Tin từ Seoul", "body": "Trời lạnh.\n\nNIPA họp."}}
    | {"tin-12": {**_some_record(7), "date": "2024-05-05", "body": f"{_TRAINED}\n\n{_SIGNED}"}},
)
"""Some of everything."""
_OLD = {"title": "Thời tiết", "date": "2020-01-01", "body": "Trời se lạnh."}
ONE_EDIT: Mapping[str, Edit] = {
    **{f"record {7 * n % 13} {c}": on_record(7 * n, c) for n, c in enumerate(ON_RECORD)},
    **{f"record 10 {c}": on_record(10, c) for c in ON_RECORD[::6]},
    **{f"text {at} {words}": text_touched(at, words) for at in (0, 4, 9, 12) for words in TOUCHES},
    **{f"{n} more records": records_added(n, _some_record(n)) for n in (1, 2, 3)},
    **{f"{n} more old records": records_added(n, _OLD) for n in (1, 3, 4)},
    **{f"{n} fewer records": records_removed(at, n) for n, at in ((1, 0), (3, 6), (4, 8))},
    **{f"entry {5 * n % 13} {c}": on_entry(5 * n, c) for n, c in enumerate(ON_ENTRY)},
    **{f"entry {n} other label": on_entry(n, ("label", "Âu Lạc")) for n in (1, 6, 10)},
    "fewer terms": on_entry(11, ("terms", ["thực tập"])),
    "name in a title": on_entry(8, ("aliases", ["Tin từ Seoul"])),
    **{f"entry {entry['id']} more": entry_added(entry) for entry in MORE_ENTRIES[1:]},
    **{f"without entry {at}": entry_moved(at, is_kept=False) for at in (2, 4, 7, 9)},
    **{f"entry {at} first": entry_moved(at, is_kept=True) for at in (4, 10)},
}  # fmt: skip
"""Edits of that world, each for itself."""


def archive_of(world: World) -> Archive:
    """The archive of a world. What is wrong in it is told elsewhere."""
    authority = _json(world.entries)
    entities, _ = _authority(authority)
    readings = {
        path: _ruled(path, fields, authority)
        for path, fields in ((f"articles/{slug}.md", world.records[slug]) for slug in world.records)
    }
    rows = (readings[path].row for path in sorted(readings))
    cards = [
        card_of(row.path, row.card, text=row.text, quoted=row.quoted) for row in rows if row.card
    ]
    return gather(cards, entities, _Readings(readings)).archive


@dataclass(frozen=True, slots=True)
class _Readings:
    """A shelf of what records came to."""

    readings: Mapping[str, Reading]

    def quotes(self, card: Card) -> Quotes:
        return quotes_of(self.readings[card.path].quotes or b"")

    def sheet(self, card: Card) -> Sheet:
        sheet = self.readings[card.path].sheet
        assert sheet
        return sheet


@dataclass(frozen=True, slots=True)
class _OneRecord(SiteFolder):
    """A site that has one record."""

    raw: bytes = b""

    def read(self, path: str, *, is_direct: bool = False) -> bytes:
        return self.raw


@lru_cache(64)
def _authority(yaml: str) -> tuple[tuple[Entity, ...], Gazetteer]:
    entities = load_authority([("entities/all.yaml", yaml.encode())]).value or ()
    gazetteer = compile_gazetteer(entities).value
    assert gazetteer
    return entities, gazetteer


def _ruled(path: str, fields: Fields, authority: str) -> Reading:
    """What a record came to, once its editor has ruled on all relations that it states."""
    ruling = fields.get("ruling")
    plain = {key: value for key, value in fields.items() if key not in ("ruling", "body")}
    reading = _reading(path, _raw(plain, fields["body"]), authority)
    if not ruling or not reading.row.card:
        return reading
    keys = [str(relation.key) for relation in card_of(path, reading.row.card).relations]
    return _reading(path, _raw({**plain, "relations": {ruling: keys}}, fields["body"]), authority)


@lru_cache(4096)
def _reading(path: str, raw: bytes, authority: str) -> Reading:
    _, gazetteer = _authority(authority)
    record = Listed(path, UNKNOWN, is_direct=True)
    return Reader(_OneRecord(Path(), raw), gazetteer, repr).read(record)


def _raw(fields: Fields, body: object) -> bytes:
    head = "".join(f"{key}: {_json(value)}\n" for key, value in fields.items())
    return f"---\n{head}---\n\n{body}\n".encode()


def _json(values: object) -> str:
    return json.dumps(values, ensure_ascii=False)
