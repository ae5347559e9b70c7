"""What `loader.read` tells apart in a pasted news text."""

from pathlib import Path

import pytest

from newsgen.loader import decode, load
from newsgen.loader.blocks import parse
from newsgen.loader.captions import Caption, find_caption
from newsgen.loader.dump import Record, dump
from newsgen.loader.endings import find_ending, joined
from newsgen.loader.mojibake import find_mojibake
from newsgen.loader.newswire import read
from newsgen.loader.paragraphs import canonical, paragraphs
from newsgen.loader.rebuild import rebuild
from newsgen.loader.titles import LONGEST, propose_title
from newsgen.model import BlockKind, Figure
from newsgen.problems import Severity

ROOT = Path(__file__).parents[2]
GOLDEN = sorted((ROOT / "tests" / "golden" / "newswire").glob("*.txt"))
GIA_LAI, KOREA, TOKYO = (
    ROOT / "seeds" / name
    for name in (
        "000_25724b91e841f517.txt",
        "003_81e3a219b7f72d9b.txt",
        "004_dfc71833afbceb74.txt",
    )
)


def imported(source: Path) -> Record:
    checked = read(source.read_bytes(), f"seeds/{source.name}")
    assert checked.value is not None, checked.problems
    return checked.value


def record_of(text: str) -> Record:
    checked = read(text.encode(), "seeds/tin.txt")
    assert checked.value is not None, checked.problems
    return checked.value


@pytest.mark.parametrize("source", GOLDEN, ids=lambda path: path.stem)
def test_a_text_becomes_the_record_an_editor_approved(source: Path) -> None:
    assert dump(imported(source)) == source.with_suffix(".md").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", [GIA_LAI, KOREA, TOKYO], ids=lambda path: path.stem)
def test_each_seed_is_rebuilt_byte_for_byte(source: Path) -> None:
    record = imported(source)
    assert rebuild(record).encode() == source.read_bytes()
    loaded = load(dump(record).encode(), "articles/tin.md").value
    assert loaded is not None
    assert rebuild(loaded).encode() == source.read_bytes()


def test_the_six_captions_of_the_seeds_are_figures_and_none_stays_in_a_paragraph() -> None:
    found: list[str] = []
    for source in (GIA_LAI, KOREA, TOKYO):
        body = imported(source).body
        for block in parse(body):
            if isinstance(block, Figure):
                found.append(body[slice(*block.credit)])
            else:
                assert "ảnh:" not in body[block.start : block.end].lower()
    assert found == ["ẢNH: ĐỨC NHẬT"] * 4 + ["(Ảnh: Nguyễn Tuyến/TTXVN)"] * 2


def test_the_seeds_give_day_and_month_and_no_year() -> None:
    records = [imported(source) for source in (GIA_LAI, KOREA, TOKYO)]
    assert [record.date for record in records] == ["XXXX-08-21", "XXXX-03-04", "XXXX-10-02"]
    assert [dict(record.evidence)["date"] for record in records] == [
        "«Ngày 21.8»", "«Ngày 4/3»", "«Ngày 2/10»",
    ]  # fmt: skip


def test_the_stray_teaser_behind_the_end_mark_is_related_and_not_body() -> None:
    record = imported(TOKYO)
    assert record.related.startswith("Việt Nam-Nhật Bản thúc đẩy hợp tác khoa học-công nghệ")
    assert record.related.endswith("chuyển đổi số.")
    assert record.body.endswith("viện-trường, doanh nghiệp.")
    assert record.origin.end_mark == "/."


def test_a_title_without_a_headline_is_proposed_and_says_so() -> None:
    record = imported(GIA_LAI)
    assert record.title == (
        "Sở KH-CN tỉnh Gia Lai tổ chức lễ ký kết thỏa thuận hợp tác với Công ty TORmem…"
    )
    assert dict(record.inferred) == {"title": "đặt theo câu đầu của bài"}


def test_a_headline_of_the_source_is_not_called_inferred() -> None:
    record = record_of("Gia Lai đón đoàn chuyên gia bán dẫn\n\n" + "Đoàn ở lại ba ngày. " * 5)
    assert record.title == "Gia Lai đón đoàn chuyên gia bán dẫn"
    assert record.inferred == ()
    assert "đón đoàn" not in record.body


@pytest.mark.parametrize(
    "first",
    [
        "Đoàn đã đến Pleiku chiều nay.",  # a sentence
        "Thời sự",  # a section of the paper
        "Ngày 21.8, tại Pleiku và Quy Nhơn",  # a dateline
        "Quang cảnh lễ ký kết tại Pleiku ẢNH: ĐỨC NHẬT",  # a caption
        "Các đại biểu dự lễ ký kết gồm:",  # goes on
    ],
)
def test_a_first_line_that_is_no_headline_stays_in_the_body(first: str) -> None:
    record = record_of(first + "\n\n" + "Đoàn chuyên gia ở lại ba ngày. " * 5)
    assert "title" in dict(record.inferred)
    assert record.body.replace("![", "").startswith(first[:12])


@pytest.mark.parametrize(
    ("paragraph", "caption", "credit"),
    [
        ("Lễ ký kết tại Pleiku ẢNH: ĐỨC NHẬT", "Lễ ký kết tại Pleiku", "ẢNH: ĐỨC NHẬT"),
        ("Lễ ký kết. (Ảnh: Nguyễn An/TTXVN)", "Lễ ký kết.", "(Ảnh: Nguyễn An/TTXVN)"),
        ("Lễ ký kết. (Ảnh: Nguyễn An/TTXVN).", "Lễ ký kết.", "(Ảnh: Nguyễn An/TTXVN)."),
        ("Lễ ký kết sáng nay - Ảnh: AFP", "Lễ ký kết sáng nay", "- Ảnh: AFP"),
        ("Lễ ký kết sáng nay. Ảnh: N.T.Phúc", "Lễ ký kết sáng nay.", "Ảnh: N.T.Phúc"),
        ("Lễ ký kết sáng nay. Ảnh: NVCC.", "Lễ ký kết sáng nay.", "Ảnh: NVCC."),
        ("Lễ ký kết. Ảnh minh họa", "Lễ ký kết.", "Ảnh minh họa"),
        ("Lễ ký kết (Ảnh minh hoạ)", "Lễ ký kết", "(Ảnh minh hoạ)"),
        ("Lễ ký kết. Ảnh VGP/Nhật Minh", "Lễ ký kết.", "Ảnh VGP/Nhật Minh"),
        ("Lễ ký kết. Nguồn ảnh: Cục Tần số", "Lễ ký kết.", "Nguồn ảnh: Cục Tần số"),
        ("Số kỹ sư theo năm. Đồ họa: Khánh Linh", "Số kỹ sư theo năm.", "Đồ họa: Khánh Linh"),
        ("Con chip mới. (Nguồn: Reuters)", "Con chip mới.", "(Nguồn: Reuters)"),
        ("Con chip mới\nẢnh: Minh Trí", "Con chip mới", "Ảnh: Minh Trí"),
        ("Ảnh: TTXVN", "", "Ảnh: TTXVN"),
        ('Con chip mới (ảnh: "Tám"/CTV)', "Con chip mới", '(ảnh: "Tám"/CTV)'),
    ],
)
def test_a_paragraph_that_ends_with_a_credit_is_a_caption(
    paragraph: str, caption: str, credit: str
) -> None:
    found = find_caption(paragraph)
    assert found is not None
    assert (found.text, found.credit) == (caption, credit)
    assert found.text + found.gap + found.credit == paragraph


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ông đăng lên mạng hai bức ảnh: Pleiku và Quy Nhơn.",
        "Công ty ra mắt con chip mới (ảnh trên).",
        "Ảnh: đoàn chuyên gia và sinh viên thăm nhà máy đóng gói chip ở Quy Nhơn chiều nay",
        "Tin, ảnh: Gia Bách",
        "Bài và Ảnh: Gia Bách",
        "Công ty nói gì về Video: AI sẽ thay người. Hãng chưa trả lời.",
        "Câu này dài. " * 40 + "Ảnh: AFP",
    ],
)
def test_prose_that_speaks_of_pictures_is_no_caption(paragraph: str) -> None:
    assert find_caption(paragraph) is None


def test_a_credit_in_the_next_line_belongs_to_the_caption_before_it() -> None:
    record = record_of("Gia Lai có trường mới.\n\nSân trường nhìn từ cổng\n\nẢnh: An Bình\n\nHết.")
    assert '![Sân trường nhìn từ cổng](<>\n"Ảnh: An Bình")' in record.body


def test_a_credit_behind_a_sentence_of_the_body_takes_none_of_it() -> None:
    record = record_of("Gia Lai có trường mới.\n\nẢnh: An Bình\n\nTrường có 12 lớp.")
    assert record.body.startswith('Gia Lai có trường mới.\n\n![](<> "Ảnh: An Bình")')


@pytest.mark.parametrize(
    ("last", "text", "mark"),
    [
        ("của doanh nghiệp./.", "của doanh nghiệp.", "/."),
        ("của doanh nghiệp ./.", "của doanh nghiệp", "./."),
        ("của doanh nghiệp. /.", "của doanh nghiệp. /.", ""),
        ("của doanh nghiệp”./.", "của doanh nghiệp”.", "/."),
        ("của doanh nghiệp…/.", "của doanh nghiệp…", "/."),
        ("của doanh nghiệp (TTXVN)./.", "của doanh nghiệp", "(TTXVN)./."),
        ("của doanh nghiệp./. (TTXVN)", "của doanh nghiệp.", "/. (TTXVN)"),
        ("của doanh nghiệp./. Thu Hà/VOV", "của doanh nghiệp.", "/. Thu Hà/VOV"),
        ("của doanh nghiệp./ . Thu Hà", "của doanh nghiệp.", "/ . Thu Hà"),
        ("xem tại www.truong.edu.vn/hop-tac/.", "", ""),
        ("của doanh nghiệp.", "", ""),
    ],
)
def test_the_end_mark_is_cut_off_and_the_full_stop_stays(last: str, text: str, mark: str) -> None:
    ending = find_ending(["Đoạn mở đầu.", last])
    if not mark:
        assert ending is None or ending.mark == "/."
        return
    assert ending is not None
    assert (ending.text, ending.mark) == (text, mark)
    assert joined(ending.text, ending.mark) == last


def test_an_end_mark_with_most_of_the_text_behind_it_ends_nothing() -> None:
    text = ["Hai câu ngắn./.", *["Bài thứ hai dài hơn bài thứ nhất rất nhiều. " * 10] * 3]
    assert find_ending(text) is None


def test_who_signs_behind_the_end_mark_is_the_author() -> None:
    record = record_of("Gia Lai có trường mới.\n\nTrường mở cửa./. Thu Hà (TTXVN)")
    assert record.authors == ("Thu Hà (TTXVN)",)
    assert dict(record.evidence)["authors"] == "«Thu Hà (TTXVN)»"
    assert record_of("Gia Lai có trường mới.\n\nTrường mở cửa./. (TTXVN)").authors == ()


def test_a_text_without_blank_lines_has_a_paragraph_a_line() -> None:
    assert paragraphs("Đoạn một.\nĐoạn hai.\n") == ("Đoạn một.", "Đoạn hai.")
    assert paragraphs("Dòng một\ncùng đoạn.\n\nĐoạn hai.") == ("Dòng một\ncùng đoạn.", "Đoạn hai.")


def test_canonical_moves_blanks_only() -> None:
    assert canonical("\n\n  Đoạn một. \n \n\n\tĐoạn  hai.\u00a0\n") == "Đoạn một.\n\nĐoạn  hai."


def test_marks_of_markdown_html_and_templates_are_kept_as_text() -> None:
    text = "Gõ {{ 7*191 }} rồi <b>đậm</b>.\n\n# Không là đề mục\n- cũng không là danh sách"
    record = record_of(text)
    assert {block.kind for block in parse(record.body)} == {BlockKind.PARAGRAPH}
    assert rebuild(record) == text


def test_front_matter_in_a_pasted_text_stays_text_with_a_warning() -> None:
    checked = read("---\ntitle: x\nslug: ../../x\n---\n\nGia Lai họp.".encode(), "seeds/tin.txt")
    assert [p.rule for p in checked.problems] == ["front-matter-in-text"]
    assert checked.value is not None
    assert checked.value.slug is None
    assert checked.value.body.startswith("\\---\ntitle: x")


@pytest.mark.parametrize(
    ("text", "well"),
    [
        ("Viá»‡t Nam vÃ\u00a0 Nháº\u00adt Báº£n há»£p tÃ¡c", "Việt Nam và Nhật Bản hợp tác"),
        ("ViÖt Nam vµ NhËt B¶n hîp t¸c", "Việt Nam và Nhật Bản hợp tác"),
        ("Vieät Nam vaø Nhaät Baûn hôïp taùc", "Việt Nam và Nhật Bản hợp tác"),
    ],
)
def test_letters_in_a_wrong_code_are_refused_with_the_line_as_it_ought_to_be(
    text: str, well: str
) -> None:
    checked = read(text.encode(), "seeds/tin.txt")
    assert checked.value is None
    assert [p.rule for p in checked.problems] == ["mojibake"]
    assert well in checked.problems[0].fix


def test_letters_in_a_wrong_code_are_kept_when_forced() -> None:
    checked = read("ViÖt Nam vµ NhËt B¶n hîp t¸c".encode(), "seeds/tin.txt", force=True)
    assert checked.value is not None
    assert checked.problems[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Hãng «Hòa Phát» và «Cà phê» ký kết với Müller, Malmö và São Paulo.",
        "The café in Zürich is open.",
        "Nhà hàng rộng 30 m², giá ½ so với trước, ở 30º Bắc.",
        "“Đà Nẵng” – thành phố đáng sống…",
    ],
)
def test_foreign_names_and_signs_are_no_wrong_code(text: str) -> None:
    assert find_mojibake(text, "seeds/tin.txt") is None


@pytest.mark.parametrize("source", [GIA_LAI, KOREA, TOKYO], ids=lambda path: path.stem)
def test_the_seeds_are_in_the_right_code(source: Path) -> None:
    text = decode(source.read_bytes(), source.name).value
    assert text is not None
    assert find_mojibake(text, source.name) is None


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("Gia Lai ký kết với TORmem. Hai bên hợp tác.", "Gia Lai ký kết với TORmem"),
        (
            "Theo Bộ KH&CN, cả nước thiếu kỹ sư.",
            "Theo Bộ KH&CN, cả nước thiếu kỹ sư",
        ),  # who claims it stays
        (
            "Trong khuôn khổ chuyến thăm, hai bên ký biên bản ghi nhớ về đào tạo kỹ sư.",
            "Hai bên ký biên bản ghi nhớ về đào tạo kỹ sư",
        ),
        ("(TTXVN) - gia Lai họp báo", "Gia Lai họp báo"),
    ],
)
def test_a_proposed_title_says_what_the_lead_says(lead: str, title: str) -> None:
    assert propose_title(lead) == title


def test_a_proposed_title_is_cut_between_words() -> None:
    lead = "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai " * 6
    title = propose_title(lead)
    assert len(title) <= LONGEST
    assert title.endswith("…")
    assert title.removesuffix("…").split()[-1] in lead.split()


def test_a_text_of_signs_is_named_by_its_file() -> None:
    record = record_of("*** 123 ***")
    assert record.title == "tin"
    assert dict(record.inferred) == {"title": "đặt theo tên tệp"}


def test_a_caption_knows_where_it_was_parted() -> None:
    assert find_caption("Lễ ký Ảnh: AFP") == Caption("Lễ ký", " ", "Ảnh: AFP")


@pytest.mark.parametrize("path", sorted((ROOT / "articles").glob("*.md")), ids=lambda p: p.stem[:9])
def test_each_reviewed_record_still_rebuilds_its_seed_byte_for_byte(path: Path) -> None:
    article = load(path.read_bytes(), f"articles/{path.name}").value
    assert article is not None
    assert rebuild(article).encode() == (ROOT / article.origin.file).read_bytes()
