"""Collecting: only records that changed are read; what the others came to is in the memo."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsgen.collecting import Collected, collect, fingerprint
from newsgen.inputs import Listed, SiteFolder
from newsgen.memo import Memo
from newsgen.memo_file import DamagedMemo
from newsgen.model import EntityId
from newsgen.orders import BuildOrder
from newsgen.problems import ContentError
from newsgen.readings import Reader
from newsgen.stamps import UNKNOWN, Stamp
from newsgen.workshop import open_workshop
from samples import AUTHORITY, gazetteer, record

A, B = "articles/a.md", "articles/b.md"
STAMPS = {A: Stamp("1 1 1 1"), B: Stamp("2 2 2 2")}
A_LATER = {**STAMPS, A: Stamp("1 9 9 1")}
DESCRIBED = AUTHORITY.replace("label: NIPA}", "label: NIPA, description: Cơ quan của Hàn Quốc}")


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    (tmp_path / "articles").mkdir()
    (tmp_path / A).write_bytes(record("NIPA làm việc tại Gia Lai."))
    (tmp_path / B).write_bytes(record("FPT họp với Bộ KH&CN."))
    return SiteFolder(tmp_path)


@contextmanager
def collected(
    site: SiteFolder, stamps: dict[str, Stamp] = STAMPS, yaml: str = AUTHORITY
) -> Iterator[Collected]:
    """What one build collects of records that have these stamps."""
    with open_workshop(site.path, b"program1") as workshop:
        records = {path: Listed(path, stamp, is_direct=True) for path, stamp in stamps.items()}
        reader = Reader(site, gazetteer(yaml), repr)
        yield collect(reader, workshop, records, BuildOrder(site.path))


def tagged(site: SiteFolder, stamps: dict[str, Stamp] = STAMPS, yaml: str = AUTHORITY) -> int:
    """How many records one build tags."""
    with collected(site, stamps, yaml) as found:
        return found.read


def known(site: SiteFolder) -> dict[str, Stamp]:
    """The stamps of the records that the memo knows."""
    memo = Memo(site.path / ".newsgen/memo.sqlite")
    return {path: row.stamp for path, row in memo.records().items()}


def test_the_first_build_tags_all_records(site: SiteFolder) -> None:
    assert tagged(site) == 2


def test_records_with_the_stamps_of_last_time_are_not_even_opened(site: SiteFolder) -> None:
    tagged(site)
    (site.path / A).unlink()
    with collected(site) as found:
        assert [card.path for card in found.cards] == [A, B]


def test_only_a_record_that_changed_is_tagged(site: SiteFolder) -> None:
    tagged(site)
    (site.path / A).write_bytes(record("Tập đoàn Hòa Phát đến Gia Lai."))
    with collected(site, A_LATER) as found:
        assert found.read == 1
        assert "hoa-phat" in found.cards[0].counts


def test_a_record_whose_bytes_are_the_same_is_not_tagged_again(site: SiteFolder) -> None:
    tagged(site)
    assert tagged(site, A_LATER) == 0
    assert known(site) == A_LATER


def test_a_record_without_a_stamp_is_looked_at_each_time(site: SiteFolder) -> None:
    unknown = {**STAMPS, A: UNKNOWN}
    tagged(site, unknown)
    (site.path / A).write_bytes(record("Tập đoàn Hòa Phát đến Gia Lai."))
    assert tagged(site, unknown) == 1


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("type: organisation, label: NIPA}", "type: place, label: NIPA}", 1),
        ("label: NIPA}", "label: NIPA, aliases: [làm việc]}", 1),
        ("label: NIPA}", "label: NIPA, aliases: [Cục Xúc tiến CNTT]}", 0),
    ],
)
def test_another_name_in_the_authority_makes_records_with_its_words_be_tagged_again(
    site: SiteFolder, old: str, new: str, count: int
) -> None:
    tagged(site)
    assert tagged(site, yaml=AUTHORITY.replace(old, new)) == count


def test_what_the_tagger_does_not_read_of_the_authority_changes_nothing(site: SiteFolder) -> None:
    tagged(site)
    assert tagged(site, yaml=DESCRIBED) == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: FPT}", "label: FPT, aliases: [Tập đoàn FPT]}"),
        ("label: FPT}", "label: FPT Software}"),
        ("label: FPT}", "label: FPT, never: [FPT Play]}"),
        ("type: organisation, label: FPT}", "type: technology, label: FPT}"),
        ("terms: [chip]", "terms: [chip, vi mạch]"),
        ("- {id: nipa, type: organisation, label: NIPA}\n", ""),
    ],
)
def test_whatever_the_tagger_reads_is_in_the_fingerprint_of_the_authority(
    old: str, new: str
) -> None:
    other = AUTHORITY.replace(old, new)
    assert other != AUTHORITY
    assert fingerprint(gazetteer(other)) != fingerprint(gazetteer(AUTHORITY))


@pytest.mark.parametrize("yaml", [DESCRIBED, f"# nhân vật, nơi chốn\n\n{AUTHORITY}"])
def test_descriptions_and_lines_are_not_in_the_fingerprint(yaml: str) -> None:
    assert fingerprint(gazetteer(yaml)) == fingerprint(gazetteer(AUTHORITY))


def test_a_record_that_is_gone_is_forgotten(site: SiteFolder) -> None:
    tagged(site)
    tagged(site, {B: STAMPS[B]})
    assert [*known(site)] == [B]


def test_a_record_that_comes_back_is_tagged_again(site: SiteFolder) -> None:
    tagged(site)
    tagged(site, {B: STAMPS[B]})
    assert tagged(site) == 1


def test_articles_come_in_the_order_of_their_paths(site: SiteFolder) -> None:
    tagged(site, {B: STAMPS[B]})
    with collected(site) as found:
        assert [card.path for card in found.cards] == [A, B]


def test_a_problem_is_told_as_long_as_the_record_has_it(site: SiteFolder) -> None:
    (site.path / A).write_bytes(record("NIPA họp.", date="2025-02-30"))
    for _ in range(2):
        with collected(site) as found:
            assert [problem.rule for problem in found.problems] == ["bad-date"]
            assert [card.path for card in found.cards] == [B]


def test_quotes_come_from_the_memo_for_records_that_were_not_read(site: SiteFolder) -> None:
    tagged(site)
    with collected(site) as found:
        assert quoted(found, "nipa") == ["NIPA làm việc tại Gia Lai."]


def quoted(found: Collected, entity: str) -> list[str]:
    """What the first record is quoted with for an entity."""
    quotes = found.shelf.quotes(found.cards[0]).of(EntityId(entity))
    return [quote.text for quote in quotes.sentences]


def test_quotes_of_a_record_just_read_are_at_hand(site: SiteFolder) -> None:
    tagged(site)
    (site.path / A).write_bytes(record("Tập đoàn Hòa Phát đến Gia Lai."))
    with collected(site, A_LATER) as found:
        assert quoted(found, "hoa-phat") == ["Tập đoàn Hòa Phát đến Gia Lai."]


@pytest.mark.parametrize(
    "statement",
    [
        "update quotes set content=replace(content, 'NIPA', 'FPT')",
        "update quotes set content=null",
        "update quotes set content=x'ff'",
        "delete from quotes",
    ],
)
def test_quotes_that_are_not_those_kept_are_told(site: SiteFolder, statement: str) -> None:
    tagged(site)
    with sqlite3.connect(site.path / ".newsgen/memo.sqlite") as database:
        database.execute(statement)
    with collected(site) as found, pytest.raises(DamagedMemo):
        found.shelf.quotes(found.cards[0])


def test_a_sheet_of_a_record_just_read_is_at_hand(site: SiteFolder) -> None:
    with collected(site) as found:
        (site.path / A).unlink()
        assert "NIPA làm việc" in found.shelf.sheet(found.cards[0]).body


def test_a_sheet_of_a_record_that_was_not_read_is_made_anew(site: SiteFolder) -> None:
    tagged(site)
    with collected(site) as found:
        assert "NIPA làm việc" in found.shelf.sheet(found.cards[0]).body


@pytest.mark.parametrize("raw", [record("FPT làm việc tại Gia Lai."), b"", None])
def test_a_record_that_changes_while_the_site_is_made_is_told(
    site: SiteFolder, raw: bytes | None
) -> None:
    tagged(site)
    with collected(site) as found:
        (site.path / A).unlink()
        if raw is not None:
            (site.path / A).write_bytes(raw)
        with pytest.raises(ContentError, match="changed-meanwhile"):
            found.shelf.sheet(found.cards[0])


@pytest.mark.parametrize("name", ["a\udcff.md", "a\x1fb.md"])
def test_a_name_that_cannot_be_kept_is_told_at_each_build_anew(site: SiteFolder, name: str) -> None:
    path = f"articles/{name}"
    (site.path / path).write_bytes(record("NIPA họp."))
    for _ in range(2):
        with collected(site, {**STAMPS, path: Stamp("3 3 3 3")}) as found:
            assert [problem.rule for problem in found.problems] == ["bad-slug"]
    assert known(site) == STAMPS
