import pytest

from newsgen.tagger import find_mentions
from samples import article, gazetteer, linked, record, surfaces


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("FPT Japan thuộc FPT.", [("FPT Japan", "fpt-japan"), ("FPT", "fpt")]),
        ("Ở tỉnh Gia Lai.", [("tỉnh Gia Lai", "gia-lai")]),
        ("Việt Nam-Hàn Quốc", [("Việt Nam", "viet-nam"), ("Hàn Quốc", "han-quoc")]),
        ("“FPT” (Hà Nội)/NIPA", [("FPT", "fpt"), ("Hà Nội", "ha-noi"), ("NIPA", "nipa")]),
        ("**Gia Lai** và _NIPA_", [("Gia Lai", "gia-lai"), ("NIPA", "nipa")]),
        ("Bộ KH&CN họp", [("Bộ KH&CN", "bo-khcn")]),
        ("Bộ Khoa học\nvà Công nghệ", [("Bộ Khoa học\nvà Công nghệ", "bo-khcn")]),
        ("Hoà Phát là Hòa Phát", [("Hoà Phát", "hoa-phat"), ("Hòa Phát", "hoa-phat")]),
        (
            "Gia\u00a0Lai, Gia\u200b Lai",
            [("Gia\u00a0Lai", "gia-lai"), ("Gia\u200b Lai", "gia-lai")],
        ),
        ('![FPT ký](<> "ẢNH: NIPA")', [("FPT", "fpt"), ("NIPA", "nipa")]),
        ("- FPT\n- NIPA", [("FPT", "fpt"), ("NIPA", "nipa")]),
        ("<b>FPT</b>", [("FPT", "fpt")]),
    ],
)
def test_a_listed_name_is_found_as_it_stands(body: str, expected: list[tuple[str, str]]) -> None:
    assert surfaces(linked(body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "FPTS, AFPT và FPT2 là mã khác.",
        "tệp FPT_2025.docx",
        "gia lai, Gia lai, hà nội",
        "Ha Noi, Gia Lái",
        "`FPT` và ``Gia Lai``",
        "trước\n\n```\nFPT\n```\n\nsau",
        "    FPT trong mã lệnh",
        "[FPT](https://fpt.com.vn)",
        "xem https://fpt.com.vn/FPT và www.gialai.gov.vn/FPT",
        "thư gửi FPT@fpt.com.vn",
        'trong dòng ![ảnh](a.jpg "FPT") này',
        "Gia\n\nLai",
        "Gia\n\u00a0\nLai",
        "Gia, Lai",
        "Bộ KH/CN",
    ],
)
def test_nothing_is_linked_that_is_not_the_name(body: str) -> None:
    assert surfaces(linked(body)) == []


def test_a_plain_text_is_tagged_like_a_body() -> None:
    text = "NIPA họp với Bộ KH&CN tại Hà Nội; xem https://nipa.kr/NIPA."
    found = [(m.start, m.end, m.entity) for m in find_mentions(text, gazetteer()).mentions]
    on_page = [(m.start, m.end, m.entity) for m in linked(text).mentions]
    assert found == on_page == [(0, 4, "nipa"), (13, 21, "bo-khcn"), (26, 32, "ha-noi")]


def test_a_mention_tells_the_rule_that_linked_it() -> None:
    mentions = linked(
        "Bộ Khoa học và Công nghệ, Bộ KH&CN, Bộ", more="links: {force: {Bộ: bo-khcn}}\n"
    ).mentions
    assert [m.rule for m in mentions] == ["label", "alias", "forced"]


def test_the_editor_may_link_what_no_name_says() -> None:
    found = linked("Bộ cũng đề xuất hợp tác.", more="links: {force: {Bộ: bo-khcn}}\n")
    assert surfaces(found) == [("Bộ", "bo-khcn")]


@pytest.mark.parametrize("part", ["Bộ", "KH", "CN"])
def test_a_forced_link_does_not_break_a_longer_listed_name(part: str) -> None:
    found = linked(f"Bộ KH&CN họp, {part} nói.", more=f"links: {{force: {{{part}: nipa}}}}\n")
    assert surfaces(found) == [("Bộ KH&CN", "bo-khcn"), (part, "nipa")]


def test_a_forced_link_goes_before_a_shorter_listed_name() -> None:
    found = linked("Hà Nội FC thắng ở Hà Nội", more="links: {force: {Hà Nội FC: fpt}}\n")
    assert surfaces(found) == [("Hà Nội FC", "fpt"), ("Hà Nội", "ha-noi")]


def test_the_editor_decides_who_an_ambiguous_name_means_here() -> None:
    yaml = (
        "- {id: tran-van-son, type: person, label: Trần Văn Sơn, aliases: [ông Sơn]}\n"
        "- {id: nguyen-thanh-son, type: person, label: Nguyễn Thanh Sơn, aliases: [ông Sơn]}\n"
    )
    found = linked("Theo ông Sơn thì", yaml=yaml, more="links: {force: {ông Sơn: tran-van-son}}\n")
    assert surfaces(found) == [("ông Sơn", "tran-van-son")]


def test_the_editor_may_forbid_a_link() -> None:
    found = linked("Hà Nội và FPT", more="links: {forbid: [Hà Nội]}\n")
    assert surfaces(found) == [("FPT", "fpt")]


def test_a_forbidden_name_does_not_forbid_a_longer_one() -> None:
    found = linked("FPT Japan và FPT", more="links: {forbid: [FPT]}\n")
    assert surfaces(found) == [("FPT Japan", "fpt-japan")]


def test_every_occurrence_counts() -> None:
    assert linked("FPT, NIPA, FPT.\n\nFPT").counts == {"fpt": 3, "nipa": 1}


def test_an_article_keeps_all_it_had() -> None:
    raw = record("Gia Lai ký với FPT.")
    assert linked("Gia Lai ký với FPT.").article == article(raw)
