"""The words in and around pictures that are drawn: who appears with whom, articles by time."""

from typing import NamedTuple


class PictureWords(NamedTuple):
    """Those of one language. `{label}` is the entity of the page."""

    as_table: str
    by_month: str
    by_month_of: str
    """The same of a single year."""
    by_year: str
    month: str
    year: str
    articles: str
    bar: str
    """A column; when, number."""
    bar_inferred: str
    """The same where the year of some articles is an inference; when, number, inferred."""
    inferred: str
    """What the lighter part of a column is."""
    strip: str
    """What a strip shows: first, last, number, when, most. `most` articles came `when`."""
    strip_even: str
    """The same where no month or year has most: first, last, number."""
    strip_one: str
    """The same of a single month or year: when, number."""
    undated: str
    """What is not drawn; parts."""
    unknown_year: str
    unknown_month: str
    network: str
    network_of: str
    network_note: str
    """How to read it."""
    meets: str
    """What a grey curve means."""
    states: str
    """What a coloured one means."""
    network_told: str
    """What it shows, for whom cannot see it; label, number, first, most."""
    arc: str
    """Two names, number."""
    arc_stated: str
    """The same where a sentence ties the two."""
    name: str
    type: str
    shared: str
    beside: str
    social: str
    """What the picture shows that stands for the site in other places."""


VI = PictureWords(
    as_table="Xem dạng bảng",
    by_month="Số bài theo tháng",
    by_month_of="Số bài theo tháng, năm {year}",
    by_year="Số bài theo năm",
    month="Tháng",
    year="Năm",
    articles="Số bài",
    bar="{when}: {number} bài",
    bar_inferred="{when}: {number} bài, trong đó {inferred} bài có năm suy ra",
    inferred="Phần nhạt màu: bài có năm suy ra.",
    strip="Từ {first} đến {last}: {number} bài. Nhiều nhất là {when}, {most} bài.",
    strip_even="Từ {first} đến {last}: {number} bài.",
    strip_one="{when}: {number} bài.",
    undated="Không vẽ trong hình: {parts}.",
    unknown_year="{number} bài không rõ năm",
    unknown_month="{number} bài chỉ biết năm",
    network="Ai, gì, ở đâu trong cùng bài",
    network_of="Những tên xuất hiện cùng {label}",
    network_note="Số bên phải là số bài chung với {label}.",
    meets="cùng có mặt trong ít nhất hai bài ấy",
    states="có câu nói rõ quan hệ giữa hai bên",
    network_told="{number} tên xuất hiện cùng bài với {label}, nhiều nhất là {first} ({most} bài).",
    arc="{one} – {other}: {number} bài",
    arc_stated="{one} – {other}: {number} bài, có câu nói rõ quan hệ",
    name="Tên",
    type="Loại",
    shared="Số bài chung",
    beside="Còn gặp trong các bài ấy",
    social="Một trang báo với những tên được gạch chân, nối với nhau bằng đường cong",
)

EN = PictureWords(
    as_table="Show as a table",
    by_month="Articles by month",
    by_month_of="Articles by month, {year}",
    by_year="Articles by year",
    month="Month",
    year="Year",
    articles="Articles",
    bar="{when}, articles: {number}",
    bar_inferred="{when}, articles: {number}; year inferred: {inferred}",
    inferred="Paler: articles whose year is inferred.",
    strip="From {first} to {last}, articles: {number}. Most in {when}: {most}.",
    strip_even="From {first} to {last}, articles: {number}.",
    strip_one="{when}, articles: {number}.",
    undated="Not drawn: {parts}.",
    unknown_year="articles of unknown year: {number}",
    unknown_month="articles of which only the year is known: {number}",
    network="Who, what and where together",
    network_of="Names that appear with {label}",
    network_note="The number on the right counts the articles shared with {label}.",
    meets="both in at least two of those articles",
    states="a sentence states how the two are related",
    network_told="Names that appear in one article with {label}: {number}. Most often {first} "
    "({most}).",
    arc="{one} – {other}, articles: {number}",
    arc_stated="{one} – {other}, articles: {number}; a sentence states how they are related",
    name="Name",
    type="Type",
    shared="Shared articles",
    beside="Also met in those articles",
    social="A newspaper page with underlined names, tied to each other by curves",
)
