"""Many builds of one site, begun at once."""

import re
from contextlib import ExitStack

from site_checks.clean import assert_holds, clean_build
from site_checks.disk import source_stamps, unfinished
from site_checks.processes import building
from site_checks.site import Site


def assert_no_mixture(site: Site, count: int) -> None:
    clean, before = clean_build(site), source_stamps(site.folder)
    with ExitStack() as stack:
        processes = [stack.enter_context(building(site)) for _ in range(count)]
        told = {process.pid: process.communicate(timeout=60)[1] for process in processes}
        codes = {process.pid: process.returncode for process in processes}
    assert 0 in codes.values()
    for pid, code in codes.items():
        assert code in (0, 2), told[pid]
        if code == 2:
            assert "[locked]" in told[pid]
            assert set(map(int, re.findall(r"process (\d+) on", told[pid]))) <= codes.keys() - {pid}
    assert_holds(site.output, clean.output)
    assert source_stamps(site.folder) == before
    assert unfinished(site.folder) == set()
