"""Pictures that are drawn: every number is settled, a template only places shapes.

Each has a text that says what it shows, and the same once more as rows of a table.
"""

from typing import NamedTuple

from newsgen.views.items import EntityItem
from newsgen.views.site import Link


class BarView(NamedTuple):
    """A column of a strip. What is `x` or `width` is a percentage, what is `y` or `height` pixels.

    The articles whose year is an inference are its upper part.
    """

    x: float
    width: float
    y: float
    height: float
    inferred: float
    """Height of the upper part; 0 when there is none."""
    title: str
    href: str
    """Where its articles are listed; empty when they are on no page of their own."""


class TickView(NamedTuple):
    """A mark below a strip: its text stands at `x`, a thin line where its time begins."""

    x: float
    start: float
    label: str


class CountRow(NamedTuple):
    """A column of a strip as a row of its table."""

    when: Link
    number: int


class StripView(NamedTuple):
    """Articles by month, or by year where they cover many."""

    id: str
    """What its ids begin with; once on a page."""
    label: str
    told: str
    """What it shows, in a sentence."""
    period: str
    """What a row of its table is: «Tháng» or «Năm»."""
    width: int
    """As drawn on paper; on a screen as wide as there is room."""
    height: int
    baseline: float
    top: float
    """Where the highest column ends."""
    most: int
    bars: tuple[BarView, ...]
    ticks: tuple[TickView, ...]
    rows: tuple[CountRow, ...]
    notes: tuple[str, ...]
    """What is not drawn, and what the paler parts are."""


class TextLine(NamedTuple):
    """A line of a label."""

    y: float
    text: str


class NodeView(NamedTuple):
    """A name in a network: a dot on the axis, and its label to the right."""

    entity: EntityItem
    """`count` is the articles it shares with the entity of the page."""
    type: str
    type_label: str
    top: float
    height: float
    y: float
    radius: float
    lines: tuple[TextLine, ...]
    """The label, cut when it is longer than two lines."""
    title: str
    beside: str
    """The other names of the picture that it also meets, for the table."""


class ArcView(NamedTuple):
    """A curve between two dots; `weight` runs from 1 to 3."""

    path: str
    weight: int
    is_stated: bool
    """A sentence ties the two."""
    title: str


class NetworkView(NamedTuple):
    """The names that appear with an entity, as an arc diagram: at most 25 with its own."""

    label: str
    told: str
    note: str
    """What the numbers are."""
    has_meetings: bool
    """There are curves between names that merely meet."""
    has_statements: bool
    """There are curves between names that a sentence ties."""
    width: int
    height: int
    axis: float
    """`x` of all dots."""
    text: float
    """`x` at which labels begin."""
    centre: TextLine
    """The entity of the page, at the head of the axis."""
    nodes: tuple[NodeView, ...]
    arcs: tuple[ArcView, ...]
    types: tuple[Link, ...]
    """The types there are, as `href`, with their names: the legend of the colours."""
