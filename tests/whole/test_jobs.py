"""The site is the same whatever the number of processes that made it."""

from dataclasses import replace

import pytest

from site_checks.site import MakeSite, many_articles


@pytest.mark.whole
def test_any_number_of_jobs_makes_the_same_bytes(make_site: MakeSite) -> None:
    site = make_site(many_articles(450))
    assert site.build("--jobs", "1").exit_code == 0
    one = site.tree()
    for jobs in ("2", "8"):
        other = replace(site, output_name=f"build-{jobs}")
        assert other.build("--jobs", jobs).exit_code == 0
        assert other.tree() == one


@pytest.mark.whole
@pytest.mark.parametrize("jobs", ["0", "-1", "1000000000", "nhiều"])
def test_a_senseless_number_of_jobs_is_refused(make_site: MakeSite, jobs: str) -> None:
    site = make_site({"seeds/a.txt": "Ngày 21.8, Gia Lai họp."})
    assert site.build("--jobs", jobs).exit_code == 2
    assert not site.output.exists()
