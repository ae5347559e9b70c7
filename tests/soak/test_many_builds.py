"""The long form of `whole/test_two_builds.py`: eight builds at once, again and again."""

from pathlib import Path

import pytest

from site_checks import press
from site_checks.crowd import assert_no_mixture
from site_checks.site import Site
from site_checks.tries import Tries

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3 * 3600)]


def test_of_builds_begun_at_once_each_is_whole_or_says_who_is_at_it(
    tmp_path: Path, tries: Tries
) -> None:
    site = Site(tmp_path / "site")
    site.write(press.archive(6))
    for number in tries.of("times eight builds at once", range(100)):
        site.write({"newsgen.yaml": f"title: Tên thứ {number}\n"})
        assert_no_mixture(site, 8)
