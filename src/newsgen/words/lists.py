"""The words of registers and of the list of agreements: orders and filters."""

from typing import NamedTuple


class ListWords(NamedTuple):
    """`site.words.lists`."""

    order: str
    """Name of the links to the orders of a register."""
    by_name: str
    by_given_name: str
    by_family_name: str
    by_number: str
    people_lead: str
    family_lead: str
    number_lead: str
    family_title: str
    """Title of a register in that order; register."""
    number_title: str
    kinds: str
    """Name of the links to the agreements of one kind."""
    years: str
    all: str
    reported: str
    """Before the date of the article that tells of an agreement."""
    agreements_of: str
    """Title of a part of the agreements; kind or year."""
    page: str
    """Title of an older page; title, number."""


VI = ListWords(
    order="Cách xếp",
    by_name="Theo vần",
    by_given_name="Theo tên",
    by_family_name="Theo họ",
    by_number="Được nhắc nhiều",
    people_lead="Xếp theo tên, như danh bạ: «Phạm Anh Tuấn» ở vần T. Tên nước ngoài xếp theo chữ "
    "đứng đầu. Con số là số bài có nhắc.",
    family_lead="Xếp theo họ, chữ đứng đầu. Con số là số bài có nhắc.",
    number_lead="Nhiều bài nhắc nhất xếp trước. Con số là số bài.",
    family_title="{register} xếp theo họ",
    number_title="{register} được nhắc nhiều",
    kinds="Hình thức",
    years="Năm",
    all="Tất cả",
    reported="báo ngày",
    agreements_of="Ký kết, hợp tác: {part}",
    page="{title}, trang {number}",
)
EN = ListWords(
    order="Order",
    by_name="A–Z",
    by_given_name="By given name",
    by_family_name="By family name",
    by_number="Most named",
    people_lead="By given name, which a Vietnamese name has last: Phạm Anh Tuấn stands under T. "
    "Foreign names stand under their first word. Numbers count articles.",
    family_lead="By family name, the first word. Numbers count articles.",
    number_lead="Most articles first. Numbers count articles.",
    family_title="{register} by family name",
    number_title="{register}: most named",
    kinds="Kind",
    years="Year",
    all="All",
    reported="reported",
    agreements_of="Agreements: {part}",
    page="{title}, page {number}",
)
