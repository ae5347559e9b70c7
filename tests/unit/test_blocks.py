"""The outline of a body, and the image files it may name."""

import time

import pytest

from newsgen.loader.blocks import check_depth, check_images, parse
from newsgen.model import BlockKind, Figure
from newsgen.problems import Location

P, F, OTHER = BlockKind.PARAGRAPH, BlockKind.FIGURE, BlockKind.OTHER
WHERE = Location("articles/a.md", 10)


def kinds(body: str) -> list[BlockKind]:
    return [block.kind for block in parse(body)]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Gia Lai họp.", P),
        ("Gia Lai họp.\nDòng hai.", P),
        ("<b>Gia Lai</b> họp.", P),
        ("<div>", P),
        ("2025 là năm đầu.", P),
        ("1.200 kỹ sư ra nghề.", P),
        ("-5 độ ở Sa Pa.", P),
        ("**Gia Lai** họp.", P),
        ("![a](b.jpg) và chữ", P),
        ("## Đề mục", OTHER),
        ("Đề mục\n======", OTHER),
        ("> Trích", OTHER),
        ("- một\n- hai", OTHER),
        ("1. một", OTHER),
        ("    mã", OTHER),
        ("```\nmã\n```", OTHER),
        ("---", OTHER),
        ("* * *", OTHER),
        ("[báo]: https://bao.vn", OTHER),
        ('![chú thích](anh.jpg "Ảnh: AFP")', F),
        ('![chú thích](<> "ẢNH: ĐỨC NHẬT")', F),
        ("![chú thích](<anh hội nghị.jpg>)", F),
        ("![](../images/anh.jpg)", F),
    ],
)
def test_a_block_is_what_its_first_line_says(block: str, kind: BlockKind) -> None:
    assert kinds(f"Mở đầu.\n\n{block}\n\nKết.") == [P, kind, P]


def test_a_figure_knows_where_caption_credit_and_file_are() -> None:
    body = 'Mở đầu.\n\n![Ông \\[phải\\] và bà [trái]](a(1).jpg "Ảnh: \\"Tám\\"/&quot;CTV&quot;")'
    figure = parse(body)[1]
    assert isinstance(figure, Figure)
    assert body[slice(*figure.caption)] == "Ông \\[phải\\] và bà [trái]"
    assert body[slice(*figure.credit)] == 'Ảnh: \\"Tám\\"/&quot;CTV&quot;'
    assert figure.file == "a(1).jpg"
    assert body[figure.start : figure.end] == body[9:]


def test_a_figure_without_file_or_credit_has_them_empty() -> None:
    figure = parse('![Lễ ký](<>\n"Ảnh: AFP")')[0]
    assert isinstance(figure, Figure)
    assert figure.file == ""
    plain = parse("![Lễ ký](a.jpg)")[0]
    assert isinstance(plain, Figure)
    assert plain.credit[0] == plain.credit[1]


def test_a_closed_fence_is_one_block_and_an_open_one_is_none() -> None:
    assert kinds("```\nmột\n\n# hai\n```\n\nKết.") == [OTHER, P]
    assert kinds("```\nmột\n\nhai") == [OTHER, P]


def test_blocks_have_no_blanks_around_them() -> None:
    body = "  \n\nGia Lai.  \n \nQuy Nhơn.\n"
    assert [body[b.start : b.end] for b in parse(body)] == ["Gia Lai.", "Quy Nhơn."]
    assert parse("") == ()


@pytest.mark.parametrize(
    "file",
    [
        "/etc/hosts.jpg", "//bao.vn/a.jpg", "file:a.jpg", "https://bao.vn/a.jpg", "C:a.jpg",
        "javascript:a.jpg", "../../a.jpg", "..%2f..%2fa.jpg", "x/../../../a.jpg", "a\\b.jpg",
        "a.svg", "a.jpg.html", "a", "~/a.jpg", "a.jpg?x=.png", "%00.jpg",
    ],
)  # fmt: skip
def test_an_image_that_is_no_picture_of_the_site_is_an_error(file: str) -> None:
    for body in (f'Mở.\n\n![a](<{file}> "b")', f"Mở.\n\nchữ ![a](<{file}>) chữ"):
        problems = list(check_images(body, WHERE))
        assert [p.rule for p in problems] == ["bad-image"]
        assert problems[0].where.line == 12


@pytest.mark.parametrize(
    "file", ["https://bao.vn/a.jpg", "HTTP://bao.vn/a.jpg", "//bao.vn/a.jpg", "%2f/bao.vn/a.jpg"]
)
def test_a_picture_on_another_host_is_told_as_that(file: str) -> None:
    (problem,) = check_images(f"![Lễ ký]({file})", WHERE)
    assert "lies on another host" in problem.message


@pytest.mark.parametrize(
    "file", ["", "a.jpg", "../images/a.JPG", "sub/a.webp", "./a.avif", "h%E1%BB%99i.png"]
)
def test_a_picture_of_the_site_may_be_named(file: str) -> None:
    assert list(check_images(f'![a](<{file}> "b")', WHERE)) == []


def test_code_shows_images_and_names_none() -> None:
    assert list(check_images("```\n![a](/etc/a.jpg)\n```\n\n    ![a](/b.jpg)", WHERE)) == []


@pytest.mark.parametrize(
    "unit",
    ["[", "![", "![a](", "\\", '![a](b "', "`", "```\n", "```\n\n", "(", "> ", "- ", "<div>", "\n",
     " Đại Học", "![a](<", "![[a]", "a\n---\n", "~~~a\n", "_ ", "* "],
)  # fmt: skip
def test_twenty_thousand_of_anything_take_no_time(unit: str) -> None:
    body = unit * 20_000
    start = time.perf_counter()
    parse(body)
    list(check_images(body, WHERE))
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Mở đầu.\n\n" + "[" * 501, 12),
        ("Mở đầu.\n" + " " * 68 + "- sâu", 11),
        ("Mở đầu.\n\n" + "> " * 40 + "trích", 12),
        ("- " * 20 + "một\n\n" + "- " * 20, 10),
        ("Mở đầu.\n" + "\t" * 17 + "sâu", 11),
    ],
)
def test_what_markdown_cannot_bear_is_refused_with_its_line(body: str, line: int) -> None:
    (problem,) = check_depth(body, WHERE)
    assert (problem.rule, problem.where.line) == ("too-complex", line)


@pytest.mark.parametrize("body", ["[a] " * 200, "> " * 5 + "trích", "- a\n    - b\n        - c"])
def test_what_an_editor_writes_is_not_too_complex(body: str) -> None:
    assert list(check_depth(body, WHERE)) == []
