"""Organisations called by a part of the name that the article gives in full."""

import pytest

from newsgen.tagger import find_mentions
from samples import gazetteer

AUTHORITY = """\
- {id: hoa-phat, type: organisation, label: Tập đoàn Hòa Phát}
- {id: nhnn, type: organisation, label: Ngân hàng Nhà nước Việt Nam}
- {id: binh-duong-co, type: organisation, label: Công ty Bình Dương}
- {id: so-ct, type: organisation, label: Sở Công thương Hà Nội}
- {id: consadole, type: organisation, label: Consadole Sapporo}
- {id: sydney, type: organisation, label: Sydney FC}
"""


def shortened(text: str) -> list[tuple[str, str]]:
    found = find_mentions(text, gazetteer(AUTHORITY)).mentions
    return [(text[m.start : m.end], m.entity) for m in found if m.rule == "short-organisation"]


@pytest.mark.parametrize(
    ("text", "short", "entity"),
    [
        ("Tập đoàn Hòa Phát họp. Theo Hòa Phát, thép tăng.", "Hòa Phát", "hoa-phat"),
        ("Sở Công thương Hà Nội họp. Sở Công thương nói.", "Sở Công thương", "so-ct"),
        ("CLB Consadole Sapporo mua. Phía Sapporo vui.", "Sapporo", "consadole"),
        ("Sydney FC đá với U21 Sydney.", "U21 Sydney", "sydney"),
        ("Ngân hàng Nhà nước Việt Nam họp. Ngân hàng Nhà nước nói.", "Ngân hàng Nhà nước", "nhnn"),
    ],
)
def test_the_part_is_linked_once_the_whole_is_said(text: str, short: str, entity: str) -> None:
    assert shortened(text) == [(short, entity)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Hòa Phát, thép tăng.",
        "Tập đoàn Hòa Phát họp. Nhựa Hòa Phát và Hòa Phát Dung Quất thì không.",
        "Ngân hàng Nhà nước Việt Nam họp. Nhà nước ta quyết.",
        "Công ty Bình Dương họp ở Bình Dương.",
        "Sở Công thương Hà Nội họp với Sở Công thương Đà Nẵng.",
        "CLB Consadole Sapporo đá ở Sapporo, thành phố Sapporo lạnh.",
        "Consadole Sapporo thắng. Sapporo đẹp.",
    ],
)
def test_a_part_that_may_be_something_else_is_not_linked(text: str) -> None:
    assert shortened(text) == []
