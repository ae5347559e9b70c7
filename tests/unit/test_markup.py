import html

import pytest

from newsgen.markup import escape, plain, shielded
from newsgen.renderer.markdown import new_converter

NEWS = [
    "Sở KH-CN tỉnh Gia Lai ký kết với Công ty TORmem (AI).",
    "khách sạn 5* và 4*, giá * 2",
    "_Tin thêm_ và __tin khác__, tệp FPT_2025_ban_cuoi",
    "Xem `lệnh` và [chú thích](https://vnexpress.net) hay ![ảnh](a.png)",
    "# Không phải tít",
    "- không phải danh sách",
    "+ cũng không",
    "> không phải trích dẫn",
    "1. Một là hạ tầng",
    "2) Hai là nhân lực",
    "Bộ KH&CN; R&amp;D; &copy; &#169;",
    "<b>không đậm</b> và <script>alert(1)</script>",
    "Đường dẫn C:\\tin\\bài \\* xong",
    "---",
    "-- -",
    "- - -",
    "* * *",
    "_ _ _",
    "2025-08-21",
]


@pytest.mark.parametrize("text", NEWS)
def test_escaped_text_is_shown_letter_for_letter(text: str) -> None:
    shown = new_converter().convert(escape(text))
    assert html.unescape(shown.removeprefix("<p>").removesuffix("</p>")) == text


@pytest.mark.parametrize("text", NEWS)
def test_escaped_text_is_read_back_letter_for_letter(text: str) -> None:
    assert plain(escape(text)) == text


@pytest.mark.parametrize("line", ["===", "---", "# tít", "> lời", "- mục", "1. mục"])
def test_a_second_line_cannot_change_the_first(line: str) -> None:
    shown = new_converter().convert(escape(f"Ngày 21.8\n{line}"))
    assert html.unescape(shown) == f"<p>Ngày 21.8\n{line}</p>"


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("**Gia Lai** ký với *FPT*", "Gia Lai ký với FPT"),
        ("__Gia Lai__ ký với _FPT_", "Gia Lai ký với FPT"),
        ("[FPT](https://fpt.com.vn) và [NIPA][1]", "FPT và NIPA"),
        ("[FPT](https://vi.wikipedia.org/wiki/FPT_(công_ty)) ký", "FPT ký"),
        ('![Lễ ký](<> "ẢNH: ĐỨC NHẬT")', "Lễ ký"),
        ("giá 5\\*, tệp a\\_b", "giá 5*, tệp a_b"),
        ("Bộ KH&amp;CN", "Bộ KH&CN"),
        ("tệp FPT_2025_cuoi", "tệp FPT_2025_cuoi"),
        ("## Bối cảnh", "Bối cảnh"),
        ("> Lời trích", "Lời trích"),
        ("<https://gialai.gov.vn>", "https://gialai.gov.vn"),
    ],
)
def test_markdown_is_quoted_as_a_reader_sees_it(markdown: str, read: str) -> None:
    assert plain(markdown) == read


def test_an_ampersand_in_a_name_is_no_character_reference() -> None:
    # HTML knows «&GT» without a semicolon as «>»; Markdown does not.
    assert plain("Sở GTVT&GTNT **họp**") == "Sở GTVT&GTNT họp"


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        ("Gia Lai ký với FPT.", []),
        ("Gõ `FPT` để tìm", ["`FPT`"]),
        ("Gõ ``FPT ` Japan`` để tìm", ["``FPT ` Japan``"]),
        ("trước\n```\nFPT\n```\nsau", ["```\nFPT\n```"]),
        ("theo [FPT](https://fpt.com.vn) thì", ["[FPT](https://fpt.com.vn)"]),
        ("theo [FPT][1] thì", ["[FPT][1]"]),
        ("theo [FPT] thì", []),
        ("theo \\[FPT\\](x) thì", []),
        ("tại <https://fpt.com.vn/FPT>", ["<https://fpt.com.vn/FPT>"]),
        ("tại https://fpt.com.vn/FPT, hôm nay", ["https://fpt.com.vn/FPT,"]),
        ("tại www.fpt.com.vn/FPT nay", ["www.fpt.com.vn/FPT"]),
        ("tại fpt.com.vn/FPT và gialai.gov.vn/tin.", ["fpt.com.vn/FPT", "gialai.gov.vn/tin."]),
        ("đặt phòng qua Booking.com", []),
        ("gửi toasoan@fpt.com.vn nhé", ["toasoan@fpt.com.vn"]),
        ("ký tại TP.HCM ngày 21.8", []),
        ("nền tảng V-S.T.I.D. ra đời", []),
        ('![FPT ký](anh/fpt.jpg "Ảnh: FPT")', ["anh/fpt.jpg"]),
    ],
)
def test_no_name_is_looked_for_in_code_links_and_addresses(body: str, hidden: list[str]) -> None:
    assert [body[start:end] for start, end in shielded(body) if start < end] == hidden


def test_an_unclosed_code_mark_hides_nothing() -> None:
    assert shielded("giá 5` và FPT, FPT Japan") == ()
