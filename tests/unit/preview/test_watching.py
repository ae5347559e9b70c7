"""A change is told soon, a burst of changes once, in whatever way files come and go."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from newsgen.opening import build
from newsgen.orders import BuildOrder
from newsgen.preview.places import find_places
from newsgen.preview.watching import LOOK, UNNAMED, Changes, watching
from site_checks.press import PICTURE
from site_checks.site import MakeSite, Site

RECORD = "---\ntitle: Ký kết\ndate: 2025-08-21\n---\n\nNIPA ký kết.\n"
SOON = 5
NEVER = 0.15


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    return make_site({"newsgen.yaml": "", "articles/a.md": RECORD, "theme/base.html": ""})


@pytest.fixture
def changes(site: Site) -> Iterator[Changes]:
    with watching(partial(find_places, site.folder, site.folder / "theme")) as changes:
        assert changes.taken(SOON) == (UNNAMED,)  # from now on nothing is missed
        yield changes


def told(changes: Changes) -> set[str]:
    """All that is told until nothing more comes, at the second look neither."""
    found = set(changes.taken(SOON))
    assert found
    while more := changes.taken(2 * LOOK / 1000):
        found.update(more)
    return found - {UNNAMED}


def rename_over(site: Site) -> None:
    site.write({"articles/.a.md.moi": RECORD})
    (site.folder / "articles/.a.md.moi").rename(site.folder / "articles/a.md")


def as_vim(site: Site) -> None:
    record = site.folder / "articles/a.md"
    site.write({"articles/4913": "", "articles/.a.md.swp": ""})
    (site.folder / "articles/4913").unlink()
    record.rename(f"{record}~")
    site.write({"articles/a.md": RECORD})
    record.with_name("a.md~").unlink()


SAVES: dict[str, Callable[[Site], object]] = {
    "written in place": lambda site: site.write({"articles/a.md": RECORD}),
    "renamed over": rename_over,
    "as Vim saves": as_vim,
    "deleted": lambda site: (site.folder / "articles/a.md").unlink(),
    "touched": lambda site: (site.folder / "articles/a.md").touch(),
}


@pytest.mark.parametrize("save", list(SAVES.values()), ids=list(SAVES))
def test_a_save_is_told_as_one_of_the_record_whatever_the_editor_does(
    site: Site, changes: Changes, save: Callable[[Site], object]
) -> None:
    save(site)
    assert told(changes) == {"articles/a.md"}


def test_many_files_at_once_are_told_together(site: Site, changes: Changes) -> None:
    names = [f"articles/{number}.md" for number in range(200)]
    site.write(dict.fromkeys(names, RECORD))
    rounds = [changes.taken(SOON)]
    while sum(map(len, rounds)) < len(names):
        rounds.append(changes.taken(SOON))
    assert {path for paths in rounds for path in paths} == set(names)
    assert len(rounds) <= 3  # one, unless this machine is busy


def test_what_nobody_reads_is_not_told(site: Site, changes: Changes) -> None:
    site.write({"articles/.a.md.swp": "", "README.md": "", ".newsgen/lock": ""})
    site.write({"build/.newsgen-manifest": "", "build/index.html": ""})
    assert changes.taken(NEVER) == ()


@pytest.mark.parametrize("output", ["build", "anh/xem-thu"])
def test_what_a_build_writes_is_no_change(site: Site, changes: Changes, output: str) -> None:
    text = f'{RECORD}\n![Lễ ký](../anh/le-ky.png "ẢNH: ĐỨC NHẬT")\n'
    site.write({"anh/le-ky.png": PICTURE, "articles/a.md": text})
    told(changes)
    order = BuildOrder(site.folder, site.folder / output)
    assert build(order).written
    told_of_a_new_folder = changes.taken(NEVER)
    site.write({"articles/a.md": text.replace("NIPA", "TORmem")})
    told(changes)
    assert build(order).written
    assert changes.taken(NEVER) == ()
    assert set(told_of_a_new_folder) <= {UNNAMED, output}


def test_a_folder_that_comes_later_is_watched_from_then_on(site: Site, changes: Changes) -> None:
    site.write({"templates/pages/home.html": ""})
    told(changes)
    site.write({"templates/pages/article.html": ""})
    assert changes.taken(SOON) == ("templates/pages/article.html",)


def test_a_site_that_was_removed_and_made_anew_is_watched_again(
    site: Site, changes: Changes
) -> None:
    aside = site.folder.with_name("aside")
    shutil.copytree(site.folder, aside)
    shutil.rmtree(site.folder)
    told(changes)
    aside.rename(site.folder)
    told(changes)
    site.write({"articles/b.md": RECORD})
    assert changes.taken(SOON) == ("articles/b.md",)


def test_where_there_are_no_notices_the_folders_are_looked_through(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    monkeypatch.setenv("WATCHFILES_POLL_DELAY_MS", "20")
    with watching(partial(find_places, site.folder, site.folder / "theme")) as changes:
        assert changes.taken(SOON) == (UNNAMED,)
        site.write({"articles/b.md": RECORD})
        assert "articles/b.md" in told(changes)
