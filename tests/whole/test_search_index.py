"""An index of many segments: after any edits it is the one that a first build makes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from in_process import newsgen
from newsgen.search import segments
from samples import AUTHORITY
from site_checks.site import Site

pytestmark = pytest.mark.whole

COUNT = 24
SENTENCES = (
    "Hà Nội ký kết thỏa thuận hợp tác với Việt Nam.",
    "NIPA làm việc tại Hàn Quốc về bán dẫn.",
    "Gần 500 kỹ sư thực tập tại tỉnh Gia Lai.",
)
Edit = Callable[[Site], None]


@pytest.fixture(autouse=True)
def _small_segments() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "AT_MOST", 4)
        patch.setattr(segments, "CROWDED", 8)
        yield


def record(number: int, *, title: str = "", body: str = "", date: str = "2025-08-21") -> str:
    body = body or "\n\n".join(SENTENCES[: 1 + number % 3])
    return f"---\ntitle: {title or f'Tin số {number}'}\ndate: {date}\n---\n\n{body}\n"


def with_record(number: int, *, title: str = "", body: str = "", date: str = "2025-08-21") -> Edit:
    text = record(number, title=title, body=body, date=date)
    return lambda site: site.write({f"articles/tin-{number}.md": text})


def with_more(*numbers: int) -> Edit:
    return lambda site: site.write({f"articles/moi-{n}.md": record(n) for n in numbers})


def without(*numbers: int) -> Edit:
    def edit(site: Site) -> None:
        for number in numbers:
            (site.folder / f"articles/tin-{number}.md").unlink()

    return edit


def renamed(site: Site) -> None:
    (site.folder / "articles/tin-5.md").rename(site.folder / "articles/ten-moi.md")


def touched(site: Site) -> None:
    """Someone writes to a file of the index."""
    (file,) = (site.output / "search/buckets").glob("3.js")
    file.write_bytes(file.read_bytes().replace(b'"', b"'", 1))


def lost(site: Site) -> None:
    shutil.rmtree(site.output / "search/buckets")


def torn(site: Site) -> None:
    """What remains when the power fails."""
    (site.folder / ".newsgen/memo.sqlite").unlink()


SCRIPTS: dict[str, tuple[Edit, ...]] = {
    "texts": (
        with_record(3, body="Trời Hà Nội se lạnh."),
        with_record(4, title="Bán dẫn và nhân lực"),
        with_record(5, date="2024"),
        renamed,
    ),
    "articles": (with_more(1), without(7), with_more(*range(20)), without(*range(1, 7))),
    "accidents": (touched, with_record(3, body="Trời se lạnh."), lost, torn),
    "names": (
        lambda site: site.write({"entities/a.yaml": AUTHORITY.replace("NIPA", "Cơ quan NIPA")}),
        lambda site: site.write({"entities/a.yaml": AUTHORITY[: AUTHORITY.index("- {id: fpt,")]}),
    ),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of six segments that was built. Do not change, make copies."""
    site = Site(tmp_path_factory.mktemp("segments") / "site")
    site.write({f"articles/tin-{number}.md": record(number) for number in range(COUNT)})
    site.write({"entities/a.yaml": AUTHORITY})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "AT_MOST", 4)
        patch.setattr(segments, "CROWDED", 8)
        assert build(site) == 0
    return site


def build(site: Site, *options: str) -> int:
    run = newsgen("build", "--site", site.folder, "--output", site.output, "--jobs", "2", *options)
    return run.exit_code


@pytest.mark.parametrize("script", SCRIPTS)
def test_after_edits_the_index_is_that_of_a_first_build(
    script: str, built: Site, tmp_path: Path
) -> None:
    site = Site(tmp_path / "site")
    shutil.copytree(built.folder, site.folder)
    assert build(site) == 0  # for a copy has stamps of its own
    for edit in SCRIPTS[script]:
        edit(site)
        assert build(site) == 0
    once = site.tree()
    shutil.rmtree(site.folder / ".newsgen")
    shutil.rmtree(site.output)
    assert build(site, "--jobs", "1") == 0
    assert site.tree() == once


def test_an_edit_of_a_sentence_writes_the_lines_of_its_words_and_no_others(
    built: Site, tmp_path: Path
) -> None:
    site = Site(tmp_path / "site")
    shutil.copytree(built.folder, site.folder)
    assert build(site) == 0
    before = lines(site)
    with_record(3, body=SENTENCES[0] + " Trời lạnh.")(site)
    assert build(site) == 0
    changed = {place for place, line in lines(site).items() if before[place] != line}
    assert changed
    assert len({segment for _, segment in changed}) == 1


def lines(site: Site) -> dict[tuple[str, int], str]:
    """File and segment → the line of the index."""
    return {
        (file.name, segment): line
        for file in sorted((site.output / "search/buckets").iterdir())
        for segment, line in enumerate(file.read_text("utf-8").splitlines()[1:-1])
    }
