"""A memo gives back exactly what was kept, whatever became of its file; or it says that it is none.

Neither is ever a crash, and nothing that was not kept is ever given out.
"""

import contextlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from newsgen.digests import short_digest
from newsgen.memo import Memo
from newsgen.memo_file import DamagedMemo
from newsgen.rows import FILES, RECORDS, FileRow, RecordRow, can_be_kept
from newsgen.stamps import Stamp
from properties.texts import any_text

Kept = tuple[Mapping[str, RecordRow], Mapping[str, FileRow], Mapping[str, bytes], Mapping[str, str]]
"""All that a memo holds: records, files, quotes, facts."""

digest = st.binary(min_size=8, max_size=8)
text = any_text.filter(can_be_kept)
records = st.builds(
    RecordRow,
    text,
    text.map(Stamp),
    text,
    text,
    raw=digest,
    text=digest,
    quoted=digest,
    pictures=text,
    shown=digest,
)
keys = st.binary(min_size=16, max_size=16)
files = st.builds(FileRow, text, text.map(Stamp), key=keys, exact=keys)


@given(st.lists(records, min_size=1, max_size=5))
def test_records_survive_packing(rows: list[RecordRow]) -> None:
    assert [*RECORDS.unpacked(RECORDS.packed(rows))[1]] == rows


@given(st.lists(files, min_size=1, max_size=5))
def test_files_survive_packing(rows: list[FileRow]) -> None:
    assert [*FILES.unpacked(FILES.packed(rows))[1]] == rows


@given(st.binary(max_size=80))
def test_other_bytes_are_rows_or_refused(content: bytes) -> None:
    with contextlib.suppress(ValueError, TypeError):
        assert RECORDS.packed([*RECORDS.unpacked(content)[1]]) == content
    with contextlib.suppress(ValueError, TypeError):
        assert FILES.packed([*FILES.unpacked(content)[1]]) == content


@given(
    st.lists(
        st.tuples(records, st.binary(max_size=20)), unique_by=lambda both: both[0].path, max_size=5
    )
)
def test_records_and_quotes_survive_being_kept(rows: list[tuple[RecordRow, bytes]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "memo.sqlite")
        with contextlib.closing(opened(path)) as memo:
            memo.keep_records(rows, (), {})
        with contextlib.closing(Memo(path)) as memo:
            assert [*memo.records().values()] == [row for row, _ in rows]
            assert [memo.quotes(row.path) for row, _ in rows] == [quotes for _, quotes in rows]


def opened(path: Path) -> Memo:
    """An open memo that has been read, as it must be before something is kept."""
    memo = Memo(path)
    memo.records()
    memo.files()
    return memo


def quotes_of(number: int) -> bytes:
    sentence = f'"s-{number:08x}","NIPA làm việc lần {number}.",[[0,4,"nipa"]]'
    return f'[{{"nipa":[[],[0]]}},[[{sentence}]]]'.encode()


def keep(path: Path, numbers: range, word: str) -> None:
    """What a build keeps that has read some records and made some pages."""
    rows = [
        (RecordRow(f"articles/tin-{n}.md", Stamp(f"{n} {word}"), f'["tin-{n}","{word}"]', "",
                   quoted=short_digest(quotes_of(n))), quotes_of(n))
        for n in numbers
    ]  # fmt: skip
    made = [FileRow(f"articles/tin-{n}.html", Stamp(word), bytes(16), bytes(16)) for n in numbers]
    with contextlib.closing(opened(path)) as memo:
        memo.keep_records(rows, ["articles/tin-1.md"], {"program": word, "authority": word})
        memo.keep_files(made, ["articles/tin-1.html"], {"state": word, "ending": word})


def kept_in(path: Path) -> Kept | None:
    """All that a build may learn from a memo; None where it is told that this is none."""
    try:
        with contextlib.closing(Memo(path)) as memo:
            rows = memo.records()
            quotes = {row.path: memo.quotes(row.path) for row in rows.values()}
            if any(short_digest(quotes[path]) != row.quoted for path, row in rows.items()):
                return None  # the shelf of a build looks at this digest too
            return rows, memo.files(), quotes, memo.facts
    except DamagedMemo:
        return None


@cache
def good() -> tuple[bytes, Kept | None, Kept | None]:
    """The file of a memo, what is in it, and what is in it after another build."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "memo.sqlite")
        keep(path, range(30), "một")
        content, first = path.read_bytes(), kept_in(path)
        keep(path, range(20, 25), "hai")
        return content, first, kept_in(path)


NOTHING: Kept = ({}, {}, {}, {})


def check(content: bytes) -> None:
    """The file of a damaged memo gives what was kept, or nothing, or is told; now and later."""
    _, first, second = good()
    with TemporaryDirectory() as folder:
        path = Path(folder, "memo.sqlite")
        path.write_bytes(content)
        found = kept_in(path)
        assert found in (first, NOTHING, None)
        if found == first:
            with contextlib.suppress(DamagedMemo):
                keep(path, range(20, 25), "hai")
                assert kept_in(path) in (second, NOTHING, None)


@given(st.data())
def test_a_flipped_bit_is_noticed_or_harmless(data: st.DataObject) -> None:
    content = bytearray(good()[0])
    content[data.draw(places())] ^= 1 << data.draw(st.integers(0, 7))
    check(bytes(content))


@given(st.data())
def test_bytes_of_something_else_are_noticed_or_harmless(data: st.DataObject) -> None:
    content = bytearray(good()[0])
    at, other = data.draw(places()), data.draw(st.binary(min_size=1, max_size=20))
    content[at : at + len(other)] = other
    check(bytes(content))


@given(st.data())
def test_a_file_that_breaks_off_is_noticed(data: st.DataObject) -> None:
    check(good()[0][: data.draw(places())])


@given(st.binary(max_size=200))
def test_a_file_of_anything_is_no_memo_or_an_empty_one(content: bytes) -> None:
    check(content)


def places() -> st.SearchStrategy[int]:
    """Offsets in the file; where its pages begin there is most to be broken."""
    length = len(good()[0])
    heads = st.builds(
        lambda page, at: 8192 * page + at, st.integers(0, length // 8192 - 1), st.integers(0, 120)
    )
    return st.one_of(heads, st.integers(0, length - 1))
