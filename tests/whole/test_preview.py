"""While `newsgen serve` runs, the site follows what is saved, and nothing that is saved stops it.

Each change is a real save; what is waited for is what the preview tells, never the clock.
"""

import os
import shutil
import signal
from functools import partial
from pathlib import Path
from random import Random

import pytest

from newsgen.lock import locked
from site_checks import press
from site_checks.clean import assert_holds, clean_build
from site_checks.preview import serving
from site_checks.processes import children, is_alive, is_soon
from site_checks.site import Site
from site_checks.surroundings import with_changed_newsgen
from site_checks.tools import REPOSITORY

pytestmark = pytest.mark.whole

RECORD = '---\ntitle: "Ký kết hợp tác"\ndate: "{date}"\n---\n\nNgày 21.8, {who} ký kết.\n'
GOOD = RECORD.format(date="2025-08-21", who="NIPA")
WRONG = RECORD.format(date="21/8/2025", who="NIPA")
SOURCE = "000_25724b91e841f517.txt"
CONFIG = "title: Kho tin thử\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path / "site")
    site.write({"newsgen.yaml": CONFIG, "articles/a.md": GOOD})
    return site


def has(words: str, status: int, text: str) -> bool:
    return status == 200 and words in text


def test_a_site_follows_its_files(site: Site) -> None:
    with serving(site) as preview:
        assert "NIPA" in preview.page("articles/a.html")[1]

        site.write({"articles/a.md": RECORD.format(date="2025-08-21", who="TORmem")})
        preview.until("articles/a.html", lambda _, text: "TORmem" in text)

        entity = "- id: tormem\n  type: organisation\n  label: TORmem\n"
        site.write({"entities/organisations.yaml": entity})
        preview.until("organisations/tormem.html", lambda status, _: status == 200)

        site.write({"templates/pages/404.html": "Trang này của chúng tôi không có."})
        preview.until("khong-co.html", lambda _, text: "của chúng tôi" in text)

        (site.folder / "articles/a.md").rename(site.folder / "articles/b.md")
        preview.until("articles/b.html", lambda status, _: status == 200)
        gone = preview.page("articles/a.html")
        assert gone[0] == 404
        assert "page.js" in gone[1]

        site.write({"seeds/tin.txt": (REPOSITORY / "seeds" / SOURCE).read_bytes()})
        preview.until("", partial(has, "bán dẫn"))

        site.write({"newsgen.yaml": f"{CONFIG}base_url: https://ten.example/kho/\n"})
        preview.until("", lambda status, _: status == 302)
        assert preview.process.stdout
        assert preview.process.stdout.readline().strip() == f"{preview.address}kho/"
        assert preview.end()[0] == 143


def test_of_many_saves_in_a_row_the_last_one_counts(site: Site) -> None:
    with serving(site) as preview:
        for number in range(40):
            site.write({"articles/a.md": RECORD.format(date="2025-08-21", who=f"Đoàn {number}")})
        preview.until("articles/a.html", partial(has, "Đoàn 39"))


def test_an_error_is_told_in_the_page_and_goes_when_it_is_mended(site: Site) -> None:
    with serving(site) as preview:
        site.write({"articles/b.md": WRONG})
        text = preview.until("articles/a.html", lambda _, text: "bad-date" in text)
        assert "articles/b.md:3:7" in text
        assert "NIPA ký kết" in text
        site.write({"articles/b.md": GOOD})
        preview.until("articles/b.html", lambda status, _: status == 200)
        assert preview.page("articles/a.html")[1].count("newsgen-errors") == 0
        assert "articles/b.md:3:7: error:" in preview.end()[1]


@pytest.mark.parametrize(
    ("path", "wrong", "told"),
    [
        ("articles/a.md", WRONG, "articles/a.md:3:7"),
        ("newsgen.yaml", "titel: Kho tin\n", "newsgen.yaml:1:1"),
        ("templates/pages/404.html", "{{ page.khong_co }}", "templates/pages/404.html:1"),
        (
            "entities/a.yaml",
            "- id: nipa\n  type: organization\n  label: NIPA\n",
            "entities/a.yaml:2",
        ),
    ],
    ids=["record", "configuration", "template", "authority"],
)
def test_a_preview_that_begins_with_an_error_comes_to_a_site_by_itself(
    site: Site, path: str, wrong: str, told: str
) -> None:
    good = {"articles/a.md": GOOD, "newsgen.yaml": CONFIG, "entities/a.yaml": "[]"}
    site.write(good | {path: wrong})
    with serving(site) as preview:
        status, text = preview.page("")
        assert (status, told in text) == (404, True)
        assert "There is no site yet" in text
        site.write({path: good.get(path, "Không có trang này.")})
        home = preview.until("", lambda status, _: status == 200)
        assert "newsgen-errors" not in home


def test_a_site_that_is_removed_and_made_anew_is_shown_again(site: Site) -> None:
    with serving(site) as preview:
        aside = site.folder.rename(site.folder.with_name("aside"))
        preview.until("", lambda _, text: "not-a-site" in text)
        shutil.rmtree(aside / "build")
        aside.rename(site.folder)
        preview.until("articles/a.html", lambda _, text: "NIPA ký" in text and "errors" not in text)


def test_another_build_is_waited_for(site: Site) -> None:
    with serving(site) as preview:
        with locked(site.folder):
            site.write({"articles/a.md": RECORD.format(date="2025-08-21", who="TORmem")})
            preview.until("articles/a.html", partial(has, "another newsgen"))
        text = preview.until("articles/a.html", partial(has, "TORmem"))
        assert "another newsgen" not in text
        assert preview.end()[1].count("[locked]") == 1


def test_a_bug_of_newsgen_is_told_and_the_preview_lives_on(site: Site, tmp_path: Path) -> None:
    word = '"Xương Giang" in repr(page.view())'
    old = "    return renderer.render(page.url"
    new = f"    assert not {word}\n{old}"
    surroundings = with_changed_newsgen(tmp_path / "newsgen", "targets.py", old, new)
    with serving(site, environment=surroundings.environment) as preview:
        site.write({"articles/a.md": RECORD.format(date="2025-08-21", who="Xương Giang")})
        text = preview.until("articles/a.html", lambda _, text: "bug-in-newsgen" in text)
        assert "NIPA ký" in text
        site.write({"articles/a.md": RECORD.format(date="2025-08-21", who="TORmem")})
        preview.until("articles/a.html", lambda _, text: "TORmem" in text and "bug" not in text)
        code, errors = preview.end()
    assert code == 143
    assert "a bug in newsgen: AssertionError" in errors
    assert "Traceback" not in errors


def test_a_newsgen_that_is_changed_meanwhile_makes_the_next_build(
    site: Site, tmp_path: Path
) -> None:
    words = "words/general.py"
    surroundings = with_changed_newsgen(tmp_path / "newsgen", words, "Trang nhất", "Trang đầu")
    with serving(site, environment=surroundings.environment) as preview:
        assert "Trang đầu" in preview.page("")[1]
        catalogue = tmp_path / "newsgen/src/newsgen" / words
        text = catalogue.read_text("utf-8").replace("Trang đầu", "Trang mở đầu")
        catalogue.write_text(text, "utf-8")
        site.write({"articles/a.md": RECORD.format(date="2025-08-21", who="TORmem")})
        preview.until("articles/a.html", partial(has, "TORmem"))
        assert "Trang mở đầu" in preview.page("")[1]


def test_a_builder_that_is_killed_is_replaced(site: Site) -> None:
    with serving(site) as preview:
        (builder,) = children(preview.process.pid)
        os.kill(builder, signal.SIGKILL)
        site.write({"articles/a.md": RECORD.format(date="2025-08-21", who="TORmem")})
        preview.until("articles/a.html", lambda _, text: "TORmem" in text)


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
def test_a_preview_ends_at_once_and_leaves_no_process(site: Site, how: int, code: int) -> None:
    with serving(site) as preview:
        ended = preview.end(how)
    assert ended[0] == code
    assert "Traceback" not in ended[1]


def test_the_builder_ends_when_the_preview_is_killed(site: Site) -> None:
    with serving(site) as preview:
        (builder,) = children(preview.process.pid)
        preview.process.kill()
        assert is_soon(lambda: not is_alive(builder))


def test_what_is_wrong_on_the_command_line_ends_the_preview(site: Site) -> None:
    for options in (["--base-url", "x"], ["--output", "articles"], ["--site", "khong-co"]):
        run = site.run("serve", "--port", "0", *options)
        assert run.exit_code == 2
        assert "Traceback" not in run.stderr


def test_the_address_is_opened_in_the_browser_when_asked(site: Site, tmp_path: Path) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    os.mkfifo(opened)
    browser.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\n', "utf-8")
    browser.chmod(0o755)
    with serving(site, "--open", environment={"BROWSER": f"{browser} %s"}) as preview:
        assert opened.read_text("utf-8").strip() == preview.address


def test_whatever_the_process_built_before_the_site_is_that_of_a_clean_build(
    tmp_path: Path,
) -> None:
    site, random = Site(tmp_path / "site"), Random(5)
    site.write(press.archive(12))
    records = sorted((site.folder / "articles").glob("*.md"))
    authority = (site.folder / "entities/all.yaml").read_text("utf-8")
    with serving(site) as preview:
        for number in range(6):
            mark = f"Câu thứ {number}, do Xương Giang {number} thêm."
            record = random.choice(records)
            edits = {f"articles/{record.name}": f"{record.read_text('utf-8').rstrip()}\n\n{mark}\n"}
            if number % 2:
                label = f"Xương Giang {number - random.randrange(2)}"
                entity = f"- id: xuong-giang\n  type: place\n  label: {label}\n"
                edits["entities/all.yaml"] = f"{authority}{entity}"
            site.write(edits)
            page = f"articles/{record.stem}.html"
            preview.until(page, partial(has, f"Câu thứ {number}"))
            assert_holds(site.output, clean_build(site).output)
