import pytest

from newsgen.loader.blocks import parse
from newsgen.tagger.sentences import sentence_spans


def sentences(body: str) -> list[str]:
    return [body[start:end] for block in parse(body) for start, end in sentence_spans(body, block)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Hai bên ký kết. Ông Park dự.", ["Hai bên ký kết.", "Ông Park dự."]),
        ("Hai bên ký kết. Đại sứ dự.", ["Hai bên ký kết.", "Đại sứ dự."]),
        ("Hai bên ký kết. Ấn Độ dự.", ["Hai bên ký kết.", "Ấn Độ dự."]),
        ("Hai bên ký kết. Ủy ban dự.", ["Hai bên ký kết.", "Ủy ban dự."]),
        ("Hai bên ký kết. Ở Gia Lai.", ["Hai bên ký kết.", "Ở Gia Lai."]),
        ("Ai dự? Bộ dự! Rồi… Hết.", ["Ai dự?", "Bộ dự!", "Rồi…", "Hết."]),
        ("Ông đến... Rồi ông đi.", ["Ông đến...", "Rồi ông đi."]),
        ("Hội thảo ngày 2.9. Năm 2025 qua.", ["Hội thảo ngày 2.9.", "Năm 2025 qua."]),
        ("Ký kết.\nHợp tác.", ["Ký kết.", "Hợp tác."]),
        ("Một câu không có dấu chấm", ["Một câu không có dấu chấm"]),
    ],
)
def test_a_paragraph_is_cut_at_the_ends_of_its_sentences(body: str, expected: list[str]) -> None:
    assert sentences(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Ông làm ở TP. Hồ Chí Minh đã lâu.",
        "GS. Nguyễn Văn Hiệu và PGS.TS. Trần Văn Sơn cùng dự.",
        "ThS. Lê Thị Hòa trình bày.",
        "Tổng thống V. Putin và J. Biden gặp nhau.",
        "Hàn Quốc mua 13.000 GPU của NVIDIA.",
        "Ngày 21.8, Gia Lai ký kết.",
        "Trang fpt.com.vn đưa tin.",
        "Ông nói ... rồi im lặng.",
        "Giá tăng 1,5 tỷ đồng (tương đương 60.000 USD.) trong năm.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(body: str) -> None:
    assert sentences(body) == [body]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Hai bên khởi động “Nền tảng kết nối trí thức V-S.T.I.D.” Đây là nền tảng số.",
            ["Hai bên khởi động “Nền tảng kết nối trí thức V-S.T.I.D.”", "Đây là nền tảng số."],
        ),
        ("Ông nói: “Tốt.” Mọi người vỗ tay.", ["Ông nói: “Tốt.”", "Mọi người vỗ tay."]),
        ("“Tốt.” “Đúng vậy.”", ["“Tốt.”", "“Đúng vậy.”"]),
        ("Ông nói «Tốt!» Rồi đi.", ["Ông nói «Tốt!»", "Rồi đi."]),
        ("Có ảnh (xem dưới.) Hết.", ["Có ảnh (xem dưới.)", "Hết."]),
        ("**Đào tạo.** Gia Lai mở lớp.", ["**Đào tạo.**", "Gia Lai mở lớp."]),
    ],
)
def test_quotes_and_brackets_behind_a_stop_belong_to_the_sentence(
    body: str, expected: list[str]
) -> None:
    assert sentences(body) == expected


def test_the_end_of_a_paragraph_ends_its_sentence() -> None:
    assert sentences("Tít phụ\n\nGia Lai ký kết") == ["Tít phụ", "Gia Lai ký kết"]


def test_a_figure_gives_its_caption_and_its_credit() -> None:
    body = '![Lễ ký kết. Ông Tuấn dự.](<> "ẢNH: ĐỨC NHẬT")'
    assert sentences(body) == ["Lễ ký kết.", "Ông Tuấn dự.", "ẢNH: ĐỨC NHẬT"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Gia Lai ký.\n- FPT dự.", ["Gia Lai ký.", "FPT dự."]),
        ("1. Hạ tầng\n2. Nhân lực", ["Hạ tầng", "Nhân lực"]),
        ("> Lời ông Park.\n> Lời bà Hòa.", ["Lời ông Park.", "Lời bà Hòa."]),
        ("## Bối cảnh", ["Bối cảnh"]),
    ],
)
def test_marks_at_the_start_of_a_line_belong_to_no_sentence(body: str, expected: list[str]) -> None:
    assert sentences(body) == expected
