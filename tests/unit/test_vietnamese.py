import unicodedata

import pytest

from newsgen.vietnamese import fold, given_name, initial, nfc, normal, sort_key


@pytest.mark.parametrize(
    "register",
    [
        ["An Giang", "Ăn", "Ấn Độ", "Âu", "Dương", "Đà Nẵng"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        *(["ma", "MÀ"], ["mà", "MẢ"], ["mả", "MÃ"], ["mã", "MÁ"], ["má", "MẠ"]),
        ["An", "An Giang", "An Thạo", "Anh"],
        ["Cần Thơ", "Dũng", "Dương", "Đan Phượng", "Đức", "Êđê"],
        ["Oanh", "Ô Môn", "Ơn", "Phú Yên", "Ung", "Ưng"],
        ["Hòa Bình", "Hoa Lư", "Hòa Phát"],
        ["3M", "5G", "AI", "Zing"],
        ["Thủ Đức", "“Tọa đàm Chip Edge AI”", "Trà Vinh"],
        ["hà nội", "Hải Phòng", "hàn quốc"],
    ],
    ids=" ".join,
)
def test_a_register_stands_in_vietnamese_order(register: list[str]) -> None:
    backwards = register[::-1]
    assert sorted(backwards, key=sort_key) == register


def test_letters_decide_before_tones() -> None:
    # «Hòa» and «Hoa» are the same letters: the word behind them decides, not the tone.
    assert sort_key("Hòa An") < sort_key("Hoa Ban")


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("An Giang", "A"),
        ("Ăn", "Ă"),
        ("Ấn Độ", "Â"),
        ("Dương Thị Lan", "D"),
        ("đà nẵng", "Đ"),
        ("Ủy ban nhân dân", "U"),
        ("Ưu đàm", "Ư"),
        ("Ở", "Ơ"),
        ("Omigroup", "O"),
        ("Wagner", "W"),
        ("Élysée", "E"),
        ("“Tọa đàm”", "T"),
        ("3M", "#"),
        ("Яндекс", "#"),
        ("", "#"),
        ("—", "#"),
    ],
)
def test_a_name_is_registered_under_its_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_a_decomposed_name_is_registered_like_a_composed_one() -> None:
    assert initial(unicodedata.normalize("NFD", "Ấn Độ")) == "Â"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("Thủy lợi", "Thuỷ lợi"),
        ("HÒA PHÁT", "HOÀ PHÁT"),
        ("khỏe", "khoẻ"),
        ("Tòa án", "Toà án"),
        ("họa sĩ", "hoạ sĩ"),
        ("Công nghiệp – Viễn thông", "Công nghiệp - Viễn thông"),
        ("KH‑CN", "KH-CN"),
        ("“Chip Edge AI”", '"Chip Edge AI"'),
        ("Hà\u00a0Nội", "Hà Nội"),
    ],
)
def test_two_writings_of_a_name_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "hòa bình"),
        ("Hòa", "Hoa"),
        ("Mỹ", "My"),
        ("đường", "dường"),
        ("quý", "quy"),
        ("thủy", "thùy"),
    ],
)
def test_case_and_diacritics_tell_names_apart(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize("word", ["quý", "Quỳ Châu", "quỷ", "hoàn", "toán", "xuyến", "thuyền"])
def test_a_word_with_one_writing_stays_as_it_is(word: str) -> None:
    assert normal(word) == word


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Đại sứ quán Việt Nam", "dai su quan viet nam"),
        ("Nguyễn Mạnh Hùng", "nguyen manh hung"),
        ("ĐƯỜNG", "duong"),
        ("Bộ KH&CN", "bo kh&cn"),
        ("13.000 GPU", "13.000 gpu"),
    ],
)
def test_a_text_is_found_as_people_type_it(text: str, typed: str) -> None:
    assert fold(text) == typed


def test_text_is_composed_once() -> None:
    assert nfc(unicodedata.normalize("NFD", "Quỹ Phát triển")) == "Quỹ Phát triển"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Phạm Anh Tuấn", "Tuấn"),
        ("Mai Hoa", "Hoa"),
        ("Đức Nhật", "Nhật"),
        ("Park Yunkyu", ""),
        ("Lee Min Ho", ""),
        ("Donald Trump", ""),
        ("Pelé", ""),
    ],
)
def test_a_given_name_is_the_last_one_of_a_vietnamese_name(name: str, given: str) -> None:
    assert given_name(name) == given
