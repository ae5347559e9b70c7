"""Making files: what did not change stays, and of everything else it is told why it is made."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from newsgen import making, output
from newsgen.making import Made, Target
from newsgen.orders import BuildOrder
from newsgen.output_folder import look_at
from newsgen.pieces import Pieces
from newsgen.problems import CannotRun, ContentError, Location, Problem
from newsgen.rows import FileRow
from newsgen.stamps import UNKNOWN
from newsgen.urls import Url

Rows = Mapping[str, FileRow]
FRAME, ANOTHER = b"template", b"tempLate"
LEAD = "Ngày 21.8, NIPA làm việc tại Gia Lai."


def never() -> bytes:
    raise AssertionError("asked for what nobody needs")


def target(
    url: str = "articles/le-ky.html",
    text: str = LEAD,
    *,
    parts: bytes = b"card",
    frame: bytes = FRAME,
    exact: Callable[[], bytes] | None = None,
) -> Target:
    return Target(Url(url), frame, parts, lambda: text.encode(), exact)


def kept(url: str = "articles/le-ky.html", *, parts: bytes = b"card", exact: bytes = b"") -> Target:
    """A file that must not be made."""
    return Target(Url(url), FRAME, parts, never, (lambda: exact) if exact else never)


def failing(url: str, line: int) -> Target:
    """A page whose template is wrong at a line."""

    def make() -> bytes:
        where = Location("templates/pages/article.html", line)
        raise ContentError(Problem("template-error", f"no such name; it was making {url}", where))

    return Target(Url(url), FRAME, b"card", make)


def build(folder: Path, targets: Sequence[Target], known: Rows | None = None) -> tuple[Made, Rows]:
    """What becomes of targets in a folder, and the rows that the next build knows."""
    place = look_at(folder, "build", folder.parent / "no-such-folder")
    made = making.make(targets, known or {}, place, BuildOrder(folder.parent))
    output.settle(place, made.staged, made.urls)
    rows = {row.url: row for row in made.settled(place)}
    output.leave(place)
    return made, rows


def text_of(folder: Path, url: str = "articles/le-ky.html") -> str:
    return (folder / url).read_text("utf-8")


def of_pieces(texts: Mapping[str, str], **options: bytes) -> Target:
    """A file of pieces, whose keys are the articles' names; a piece without a text is not there."""

    def make(place: int) -> bytes:
        return [*texts.values()][place].encode() or never()

    keys = [name.ljust(8).encode() for name in texts]
    pieces = Pieces(b"[", b",", b"]", keys, make)
    parts = options.get("parts", repr(texts).encode())
    return Target(DATA, options.get("frame", FRAME), parts, lambda: pieces)


DATA = Url("data/mentions-2025.csv")


def build_again(
    folder: Path, targets: Sequence[Target], last: tuple[Made, Rows]
) -> tuple[Made, Rows]:
    """What becomes of targets in a folder, of which all is known that the last build knew."""
    place = look_at(folder, "build", folder.parent / "no-such-folder")
    made = making.make(targets, last[1], place, BuildOrder(folder.parent), last[0].cuts)
    output.settle(place, made.staged, made.urls)
    rows = {row.url: row for row in made.settled(place)}
    output.leave(place)
    return made, rows


def test_of_a_file_of_pieces_only_those_that_changed_are_made(tmp_path: Path) -> None:
    last = build(tmp_path, [of_pieces({"a": "NIPA", "b": "FPT"})])
    build_again(tmp_path, [of_pieces({"a": "", "c": "Gia Lai", "b": ""})], last)
    assert text_of(tmp_path, DATA) == "[NIPA,Gia Lai,FPT]"


def test_a_file_of_pieces_that_was_touched_is_made_of_new_ones(tmp_path: Path) -> None:
    last = build(tmp_path, [of_pieces({"a": "NIPA", "b": "FPT"})])
    (tmp_path / DATA).write_text("[NIPO,FPT]", "utf-8")
    build_again(tmp_path, [of_pieces({"a": "NIPA", "b": "FPT"})], last)
    assert text_of(tmp_path, DATA) == "[NIPA,FPT]"


def test_another_program_makes_a_file_of_new_pieces(tmp_path: Path) -> None:
    last = build(tmp_path, [of_pieces({"a": "NIPA"})])
    build_again(tmp_path, [of_pieces({"a": "Cục NIPA"}, frame=ANOTHER)], last)
    assert text_of(tmp_path, DATA) == "[Cục NIPA]"


def test_how_a_file_is_put_together_is_known_as_long_as_it_is_there(tmp_path: Path) -> None:
    first = build(tmp_path, [of_pieces({"a": "NIPA"}), target()])
    second = build_again(tmp_path, [of_pieces({"a": ""}), kept()], first)
    assert second[0].cuts == first[0].cuts != {}
    assert build_again(tmp_path, [kept()], second)[0].cuts == {}


def test_a_new_file_is_made(tmp_path: Path) -> None:
    made, _ = build(tmp_path, [target()])
    assert made.rendered == {"articles/le-ky.html": "new"}
    assert text_of(tmp_path) == LEAD


def test_what_did_not_change_is_not_made(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    made, again = build(tmp_path, [kept()], rows)
    assert (made.rendered, made.staged, again) == ({}, [], rows)


def test_only_what_shows_something_else_is_made(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(), target("index.html")])
    made, _ = build(tmp_path, [target(parts=b"other", text="Tin mới."), kept("index.html")], rows)
    assert made.rendered == {"articles/le-ky.html": "what it shows changed"}
    assert text_of(tmp_path) == "Tin mới."


def test_another_frame_makes_everything_anew(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(), target("index.html")])
    made, _ = build(tmp_path, [target(frame=ANOTHER), target("index.html", frame=ANOTHER)], rows)
    reason = "template, configuration or program changed"
    assert made.rendered == {"articles/le-ky.html": reason, "index.html": reason}


def test_what_turns_out_the_same_is_not_written(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    before = (tmp_path / "articles/le-ky.html").stat()
    made, _ = build(tmp_path, [target(parts=b"other")], rows)
    assert (made.staged, [*made.rendered]) == ([], ["articles/le-ky.html"])
    assert (tmp_path / "articles/le-ky.html").stat() == before


def test_what_turned_out_the_same_is_not_made_the_next_time(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    _, rows = build(tmp_path, [target(parts=b"other")], rows)
    made, _ = build(tmp_path, [kept(parts=b"other")], rows)
    assert made.rendered == {}


def test_a_file_touched_in_the_output_is_made_again(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    (tmp_path / "articles/le-ky.html").write_text(LEAD + " Ai đó viết thêm.", "utf-8")
    made, _ = build(tmp_path, [target()], rows)
    assert made.rendered == {"articles/le-ky.html": "touched in the output"}
    assert text_of(tmp_path) == LEAD


def test_a_file_gone_from_the_output_is_made_again(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    (tmp_path / "articles/le-ky.html").unlink()
    made, _ = build(tmp_path, [target()], rows)
    assert made.rendered == {"articles/le-ky.html": "gone from the output"}
    assert text_of(tmp_path) == LEAD


def test_a_file_that_was_replaced_by_its_own_copy_is_looked_at_and_left(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    copy = tmp_path / "copy"
    copy.write_text(LEAD, "utf-8")
    copy.rename(tmp_path / "articles/le-ky.html")
    made, rows = build(tmp_path, [target()], rows)
    assert (made.rendered, made.staged) == ({"articles/le-ky.html": "touched in the output"}, [])
    assert build(tmp_path, [kept()], rows)[0].rendered == {}


def test_a_strangers_file_of_the_same_bytes_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(LEAD, "utf-8")
    made, rows = build(tmp_path, [target("index.html")])
    assert (made.rendered, made.staged) == ({"index.html": "new"}, [])
    assert build(tmp_path, [kept("index.html")], rows)[0].rendered == {}


def test_exact_parts_spare_a_page(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(exact=lambda: b"related")])
    made, _ = build(tmp_path, [kept(parts=b"near", exact=b"related")], rows)
    assert made.rendered == {}


def test_exact_parts_are_not_asked_for_a_second_time(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(exact=lambda: b"related")])
    _, rows = build(tmp_path, [kept(parts=b"near", exact=b"related")], rows)
    assert build(tmp_path, [kept(parts=b"near")], rows)[0].rendered == {}


def test_other_exact_parts_make_a_page(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(exact=lambda: b"related")])
    made, _ = build(tmp_path, [target(parts=b"near", exact=lambda: b"others")], rows)
    assert made.rendered == {"articles/le-ky.html": "what it shows changed"}


def test_exact_parts_do_not_save_a_page_from_another_frame(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(exact=lambda: b"related")])
    made, _ = build(tmp_path, [target(frame=ANOTHER, exact=lambda: b"related")], rows)
    assert made.rendered == {"articles/le-ky.html": "template, configuration or program changed"}


def test_a_problem_is_told_once_however_many_pages_it_spoils(tmp_path: Path) -> None:
    made, _ = build(tmp_path, [failing("a.html", 4), failing("b.html", 4), failing("c.html", 9)])
    assert [problem.where.line for problem in made.problems] == [4, 9]


def test_a_page_with_a_problem_does_not_keep_the_others_from_being_made(tmp_path: Path) -> None:
    made, rows = build(tmp_path, [failing("a.html", 4), target("b.html")])
    assert (made.urls, [*rows]) == (["b.html"], ["b.html"])


def test_a_page_that_had_a_problem_is_made_when_it_is_put_right(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [failing("a.html", 4)])
    assert build(tmp_path, [target("a.html")], rows)[0].rendered == {"a.html": "new"}


def test_a_page_that_comes_back_is_made_again(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target(), target("page/1.html")])
    _, rows = build(tmp_path, [target()], rows)
    assert not (tmp_path / "page/1.html").exists()
    made, _ = build(tmp_path, [target(), target("page/1.html")], rows)
    assert made.rendered == {"page/1.html": "new"}
    assert text_of(tmp_path, "page/1.html") == LEAD


def test_a_file_of_which_nothing_is_known_for_sure_is_looked_at(tmp_path: Path) -> None:
    _, rows = build(tmp_path, [target()])
    blind = {url: row._replace(stamp=UNKNOWN) for url, row in rows.items()}
    made, _ = build(tmp_path, [target()], blind)
    assert made.rendered == {"articles/le-ky.html": "touched in the output"}


def test_what_stands_in_the_way_is_told_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("a file where a folder must go")
    with pytest.raises(CannotRun, match="output-conflict"):
        build(tmp_path, [kept("index.html"), kept()])


def test_rows_come_in_the_same_set_whether_kept_or_made(tmp_path: Path) -> None:
    _, first = build(tmp_path, [target(), target("index.html")])
    _, second = build(tmp_path, [target(parts=b"other"), target("index.html")], first)
    assert {*first} == {*second}
    assert first["index.html"] == second["index.html"]
