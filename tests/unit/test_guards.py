"""Why a listed name is not a mention: the reason under which it is kept for review."""

import pytest

from newsgen.tagger import find_mentions
from samples import gazetteer

AUTHORITY = """\
- {id: gia-lai, type: place, label: Gia Lai}
- {id: ha-noi, type: place, label: Hà Nội}
- {id: hue, type: place, label: Huế}
- {id: anh, type: place, label: Anh}
- {id: duc, type: place, label: Đức}
- {id: nga, type: place, label: Nga}
- {id: y, type: place, label: Ý}
- {id: lao, type: place, label: Lào}
- {id: fpt, type: organisation, label: FPT}
- {id: tien-phong, type: organisation, label: Báo Tiền Phong, aliases: [Tiền Phong]}
- {id: quoc-hoi, type: organisation, label: Quốc hội Việt Nam, aliases: [Quốc hội]}
- {id: le-thi-hoa, type: person, label: Lê Thị Hòa}
- {id: hoang-anh-tuan, type: person, label: Hoàng Anh Tuấn}
- {id: vo-nguyen-giap, type: person, label: Võ Nguyên Giáp}
"""


def review(text: str) -> list[tuple[str, str]]:
    """The names kept for review, each with the reason."""
    found = find_mentions(text, gazetteer(AUTHORITY))
    return [(text[m.start : m.end], m.rule) for m in found.review]


def linked(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_mentions(text, gazetteer(AUTHORITY)).mentions]


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Trụ sở ở phố Huế đã dời.", "Huế", "inside-other-name"),
        ("Đường Võ Nguyên Giáp rộng.", "Võ Nguyên Giáp", "inside-other-name"),
        ("Chị học tiếng Nga ở trường.", "Nga", "inside-other-name"),
        ("Đội U23 Lào thắng.", "Lào", "inside-longer-name"),
        ("Trường THPT Gia Lai 2 khai giảng.", "Gia Lai", "inside-longer-name"),
        ("Hội Sinh viên TP.Hà Nội họp.", "Hà Nội", "inside-longer-name"),
        ("Quỹ Vì người nghèo Hà Nội nhận quà.", "Hà Nội", "inside-longer-name"),
        ("Sinh viên Đại học FPT thực tập.", "FPT", "inside-longer-name"),
        ("Xem trên FPT Play mỗi tối.", "FPT", "inside-longer-name"),
        ("Cổ đông Nhựa Tiền phong họp.", "Tiền phong", "inside-longer-name"),
        ("Anh Lê Anh Minh đến.", "Anh", "inside-person-name"),
        ("Ca sĩ Đức Ánh hát.", "Đức", "inside-person-name"),
        ("Bà Nga kể lại.", "Nga", "person"),
        ("Ông Nguyễn Hoàng Anh Tuấn dự.", "Hoàng Anh Tuấn", "inside-person-name"),
        ("Anh ấy về.", "Anh", "common-word"),
        ("Ý kiến ấy hay.", "Ý", "common-word"),
        ("Quốc hội và Chính phủ mới của Lào họp.", "Quốc hội", "of-another-country"),
        ("… được quan tâm./. Hoàng Anh Tuấn", "Hoàng Anh Tuấn", "byline"),
        ("Xem FPT.com.vn để biết.", "FPT", "address"),
    ],
)
def test_a_name_that_is_part_of_something_else_is_kept_back(
    text: str, name: str, reason: str
) -> None:
    assert (name, reason) in review(text)
    assert name not in linked(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Khách từ Huế đến.", "Huế"),
        ("Thành phố Huế mưa.", "Huế"),
        ("Chính phủ Nga và người Nga.", "Nga"),
        ("Đại sứ quán Đức mở cửa.", "Đức"),
        ("Tại Nga, tuyết rơi.", "Nga"),
        ("Đàn ông Nga uống trà.", "Nga"),
        ("Tổng thống Nga Putin đến.", "Nga"),
        ("London (Anh) đông.", "Anh"),
        ("Tập đoàn FPT ký kết.", "FPT"),
        ("Đối tác của FPT Nguyễn Văn A nói.", "FPT"),
        ("Quốc hội Việt Nam họp; Quốc hội khóa XIV thông qua.", "Quốc hội"),
        ("Giám đốc Sở Y tế Lê Thị Hòa nói.", "Lê Thị Hòa"),
        ("GIA LAI KÝ KẾT VỚI FPT", "GIA LAI"),
    ],
)
def test_a_name_that_stands_by_itself_is_linked(text: str, name: str) -> None:
    assert name in linked(text)
