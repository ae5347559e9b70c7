"""Which words give an article its date, and which never do."""

import pytest

from newsgen.loader.datelines import find_dateline


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("Ngày 21.8, Sở KH-CN tỉnh Gia Lai họp.", "Ngày 21.8", "XXXX-08-21"),
        ("Ngày 4/3, Thứ trưởng đã làm việc.", "Ngày 4/3", "XXXX-03-04"),
        ("Ngày 22-10, người phát ngôn nói.", "Ngày 22-10", "XXXX-10-22"),
        ("Ngày 29/2, năm nhuận.", "Ngày 29/2", "XXXX-02-29"),
        ("Sáng 5/6, tại Cần Thơ, hội mở cửa.", "Sáng 5/6", "XXXX-06-05"),
        ("Rạng sáng ngày 5/6, tàu cập cảng.", "Rạng sáng ngày 5/6", "XXXX-06-05"),
        ("Tối qua (28/10), hãng thông báo.", "Tối qua (28/10)", "XXXX-10-28"),
        ("Hôm nay (ngày 22/10), hội công bố.", "Hôm nay (ngày 22/10)", "XXXX-10-22"),
        ("Thứ ba, 5/6, hội công bố.", "Thứ ba, 5/6", "XXXX-06-05"),
        ("(HNMO) – Sáng 23/10, Quốc hội họp.", "Sáng 23/10", "XXXX-10-23"),
        ("QĐND - Ngày 9-11, hãng tăng chuyến.", "Ngày 9-11", "XXXX-11-09"),
        ("Khoảng 11h30 ngày 1/11, tàu rời bến.", "ngày 1/11", "XXXX-11-01"),
        ("Tại Hà Nội, chiều 5/11, ca sĩ họp báo.", "chiều 5/11", "XXXX-11-05"),
        ("Ngày 31 tháng 10 năm 2013, Bộ họp.", "Ngày 31 tháng 10 năm 2013", "2013-10-31"),
        ("Ngày 5 tháng 6, Bộ họp.", "Ngày 5 tháng 6", "XXXX-06-05"),
        ("Ngày 31/10/2013, Bộ họp.", "Ngày 31/10/2013", "2013-10-31"),
        ("31-10-2013, Bộ họp.", "31-10-2013", "2013-10-31"),
        ("Ngày 21/8/25, Bộ họp.", "Ngày 21/8/25", "XXXX-08-21"),  # no century, no year
        ("NGÀY 21.8, SỞ KH-CN HỌP.", "NGÀY 21.8", "XXXX-08-21"),
    ],
)
def test_a_date_with_a_cue_is_the_dateline(text: str, words: str, date: str) -> None:
    found = find_dateline([text])
    assert found is not None
    assert (text[found.start : found.end], found.date) == (words, date)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2025, Hàn Quốc đã mua 13.000 GPU.",
        "Theo định hướng đến năm 2030, tỉnh có 4 đề án.",
        "Trong giai đoạn 2021-2025, công nghiệp 4.0 tăng.",
        "Tỉ lệ 3/4 kỹ sư là nữ; đội nhà thắng 2-1.",
        "Nghị quyết 57 mở đường cho doanh nghiệp.",
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 mở đường.",
        "Theo quyết định ngày 25.1 của tỉnh, trường mở cửa.",
        "Từ ngày 1/7, giá vé tăng.",
        "Giá vé giữ nguyên đến hết ngày 30/9.",
        "Trước đó, ngày 18-10, báo đưa tin.",
        "Trước đó, 9g ngày 23/10, tàu rời bến.",
        "Giải đấu sẽ diễn ra vào tối 20/10 tại Huế.",
        "Hội nghị dự kiến mở ngày 20/11.",
        "Ngày 5/11 tới, hội nghị mở cửa.",
        "Lễ hội mở ngày 10/3 âm lịch.",
        "Nhân ngày 30/4, tàu chạy thêm.",
        "Ông Bé sinh ngày 2/9/1945 tại Huế.",
        "Mỗi ngày 2.5 triệu lượt người xem.",
        "Trong hai ngày 4 và 5/3, hội nghị bàn về chip.",
        "Từ ngày 21 - 25/8, hội chợ mở cửa.",
        "Hội chợ mở ngày 21-25/8.",
        "Ngày 2-10/11, đội tuyển đấu giao hữu.",
        "Ngày 32/1 và ngày 30/2 không có thật.",
        "Ngày 21.83 không là ngày.",
        "Ngày 3.000 người xếp hàng.",
        "Dự thảo trình Quốc hội ngày 17-5-2013 có 3 điều.",
        "Kỷ niệm ngày Thương binh (27/7/2012), đoàn đi thăm.",
        "Gia Lai có trường mới.",
    ],
)
def test_what_speaks_of_another_day_or_of_none_gives_no_date(text: str) -> None:
    assert find_dateline([text]) is None


def test_the_dateline_may_open_the_second_paragraph() -> None:
    found = find_dateline(["Việt Nam thiếu kỹ sư bán dẫn.", "Ngày 4/3, Thứ trưởng họp."])
    assert found is not None
    assert (found.paragraph, found.date) == (1, "XXXX-03-04")


def test_the_date_that_opens_a_sentence_goes_before_one_within() -> None:
    found = find_dateline(["Tàu chìm hôm 3/5. Ngày 4/5, đội cứu hộ đến nơi."])
    assert found is not None
    assert found.date == "XXXX-05-04"


def test_a_date_deep_in_the_text_is_not_the_dateline() -> None:
    assert find_dateline(["Đoạn mở đầu."] * 3 + ["Ngày 4/3, Thứ trưởng họp."]) is None
    assert find_dateline(["Câu này nói chuyện khác. " * 20 + "Ngày 4/3, Thứ trưởng họp."]) is None
