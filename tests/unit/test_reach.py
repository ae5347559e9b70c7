"""Which records a change of the authority reaches: each case is one that a glance overlooks."""

import sys
from typing import Literal
from unicodedata import normalize

import pytest

from newsgen.tagger import reach, reach_table, tag
from samples import article, gazetteer, record

QUAN = "- {id: quan, type: person, label: Vũ Hải Quân}\n"
FPT = "- {id: fpt, type: organisation, label: FPT}\n"
NEW = "- {id: new-one, type: organisation, label: %s}\n"


def is_touched(old: str, new: str, raw: bytes) -> bool:
    return reach(reach_table(gazetteer(old)), reach_table(gazetteer(new))).touches(raw)


@pytest.mark.parametrize(
    ("old", "new", "raw"),
    [
        (FPT, FPT + NEW % "Hòa Phát", record("HOÀ PHÁT họp.")),
        (FPT, FPT + NEW % "Gia Lai", record("Gi\u00ada Lai họp.")),
        (FPT, FPT + NEW % "Gia Lai", record("Gi\u0007a Lai họp.")),
        (FPT, FPT + NEW % "Gia Lai", record("Gi\u202aa Lai họp.")),
        (FPT, FPT + NEW % "Gia Lai", record("Gia Lai họp.").decode().encode("utf-16")),
        (FPT, FPT + NEW % "Gia Lai", record("Họp.", title='"G\\u0069a Lai"')),
        (FPT, FPT + NEW % "Công ty Hòa Phát", record("CTCP Hòa Phát họp.")),
        (FPT, FPT + NEW % "Ngân hàng Á Châu", record("NH TMCP Á Châu họp.")),
        (FPT, "- {id: a, type: person, label: Anna Strasse}", record("Bà Anna Straße nói.")),
        (QUAN, QUAN + NEW % "Bộ Y tế", record("Ông Vũ Hải Quân, Thứ trưởng Y tế.")),
        (QUAN, QUAN + NEW % "Bộ Y tế", record("Ông Vũ Hải Quân, Thứ trưởng Y t**ế**.")),
        (QUAN, QUAN + NEW % "Bộ Y tế", record("Ông Vũ Hải Quân, Thứ trưởng Y t&#7871;.")),
        (QUAN, QUAN + NEW % "Bộ Thêu", record("Ông Vũ Hải Quân, Bộ trưởng Th&ecirc;u.")),
        (QUAN, QUAN + NEW % "Bộ Thêu", record("Ông Vũ Hải Quân, Bộ trưởng Th[ê](x)u.")),
        (FPT, FPT.replace("organisation", "technology"), record("Trường FPT họp.")),
        (
            NEW % "Sở Công thương Hà Nội, aliases: [SCT]",
            NEW % "Sở Du lịch Hà Nội, aliases: [SCT]",
            record("SCT họp. Sở Công thương cho biết."),
        ),
        (
            NEW % "Liên Hợp Quốc",
            NEW % "Liên Hợp Quốc, aliases: [LHQ]",
            record("Nhóm của Liên Hợp Quốc (UNDAC) đến. UNDAC làm việc."),
        ),
        (
            NEW % "Chính phủ Việt Nam",
            NEW % "Chính phủ Việt Nam" + "- {id: b, type: place, label: Chính phủ}\n",
            record("Chính phủ Việt Nam họp. Chính phủ nói."),
        ),
    ],
)
def test_a_record_that_is_linked_otherwise_is_touched(old: str, new: str, raw: bytes) -> None:
    assert tag(article(raw), gazetteer(new)) != tag(article(raw), gazetteer(old))
    assert is_touched(old, new, raw)
    assert is_touched(new, old, raw)


@pytest.mark.parametrize(
    ("label", "body"),
    [
        ("Hòa Phát", "Tập đoàn FPT họp ở Hòa Bình."),
        ("Bộ Y tế", "**Bộ Công thương** họp, theo [báo](https://a.vn)."),
        ("Gia Lai", "Giá 5% **tăng** &amp; \u00a0giảm."),
    ],
)
def test_a_record_without_the_words_is_not_touched(label: str, body: str) -> None:
    assert not is_touched(FPT, FPT + NEW % label, record(body))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "written", ["Đường Hòa", "đường hòa", "ĐƯỜNG HOÀ", "đƯờnG hOà", "dường Hòa", "đường hòA"]
)
def test_a_name_is_found_in_any_case_form_and_place_of_its_tone(
    written: str, form: Literal["NFC", "NFD"]
) -> None:
    raw = normalize(form, f"---\ntitle: Tin\ndate: 2025-08-21\n---\n\nHọp ở {written}.\n").encode()
    assert is_touched(FPT, FPT + NEW % "Đường Hòa", raw) == (written[0] != "d")


def test_no_other_sign_becomes_a_letter_of_vietnamese_when_case_is_dropped() -> None:
    """So the spellings in which a word is looked for are all there are."""
    letters = {*"àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"}
    signs = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    folded = ((sign, letter) for sign in signs for letter in letters & {*sign.casefold()})
    others = [sign for sign, letter in folded if sign not in (letter, letter.upper())]
    assert others == []
