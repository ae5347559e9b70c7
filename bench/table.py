"""The figures as a table in Markdown: medians with least and most, ratios to Hugo."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from contest import Result
from measure import Sample

BASELINE = "Hugo"
BASELINES = {"cold": "cold", "edit": "edit", "nothing": "edit", "alias": "edit"}
"""Each mode → the mode of Hugo it is compared with: after any change Hugo builds all again."""
HEADER = (
    "| build | program | wall, s (least–most) | CPU, s | peak memory, MiB | wall : Hugo |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
)


def table(results: Sequence[Result]) -> Iterator[str]:
    """The lines of the table; programs without proof are named below it, without figures."""
    yield from HEADER
    for result in results:
        if result.samples and not result.reasons:
            costs, ratio = _costs(result.samples), _ratio(result, results)
            yield f"| {result.mode} | {result.name} | {costs} | {ratio} |"
    yield ""
    yield from _refused(results)


def _refused(results: Iterable[Result]) -> Iterator[str]:
    for result in results:
        for reason in result.reasons[:3]:
            yield f"no figure for {result.name}, {result.mode}: {reason}"


def _costs(samples: Sequence[Sample]) -> str:
    walls = [sample.wall for sample in samples]
    spread = f"{_seconds(median(walls))} ({_seconds(min(walls))}–{_seconds(max(walls))})"
    cpu = _seconds(median(sample.cpu for sample in samples))
    memory = median(sample.memory for sample in samples)
    return f"{spread} | {cpu} | {memory:.0f}"


def _ratio(result: Result, results: Iterable[Result]) -> str:
    for other in results:
        if (
            other.name == BASELINE
            and other.mode == BASELINES.get(result.mode)
            and not other.reasons
        ):
            theirs = median(sample.wall for sample in other.samples)
            return f"{median(sample.wall for sample in result.samples) / theirs:.2f}"
    return "–"


def _seconds(value: float) -> str:
    """Three digits that count: 12.3, 1.23, 0.123."""
    return f"{value:.{1 if value >= 10 else 2 if value >= 1 else 3}f}"
