"""Edits of articles/ and seeds/: what an editor does to records, the right and the wrong."""

import os
from dataclasses import replace

from hypothesis import strategies as st

from site_checks import press
from site_checks.editing.desk import NUMBERS, Desk, edit
from site_checks.press import Record

SLUGS = st.sampled_from(("", "mot-bai", "bai-khac", "tin-001"))
FRONT_MATTER = (
    ("summary: Tóm tắt của người biên tập.",),
    ("summary: Gia Lai và NIPA cùng đào tạo kỹ sư.", "authors: [Thu Hà]"),
    ("source:", "  name: Thanh Niên", "  url: https://thanhnien.vn/bai-viet.htm"),
    ('modified: "2026-01-02"',),
    ("topics: [ban-dan]",),
    ("topics: []",),
    ("related: Bài khác về Gia Lai",),
    ("links:", "  force:", "    Ông Tuấn: pham-anh-tuan"),
    ("links:", "  forbid: [Gia Lai, NIPA]"),
    ("relations:", "  reject:", "    - s-00000000 tormem memorandum dh-quy-nhon"),
    ("inferred:", "  date: Bài chỉ ghi ngày và tháng."),
    (),
)
PICTURES = st.sampled_from(
    (press.PICTURE, press.OTHER_PICTURE, press.WIDE_PICTURE, b"GIF89a", b"<!doctype html>")
)
WRONG = (
    b"",
    b"khong co phan dau\n",
    "---\ntitle: Gia Lai: mưa lớn\n---\n\nChữ.\n".encode(),
    "---\ntitle: Sai ngày\ndate: 21/8/2025\n---\n\nChữ.\n".encode(),
    "---\ntitle: Khóa lạ\ndate: '2025-08-21'\nauhtors: [A]\n---\n\nChữ.\n".encode(),
    "---\ntitle: Sai mã\ndate: '2025-08-21'\n---\n\nTỉnh Gia Lai.\n".encode("utf-16-le"),
    "---\ntitle: Đứt\ndate: '2025-08-21'\n---\n\nTỉnh Gia L".encode() + b"\xe1\xba",
)
RECORDS = st.builds(
    Record,
    title=st.sampled_from(press.TITLES),
    date=st.sampled_from(press.DATES),
    body=st.lists(st.sampled_from(press.SENTENCES), min_size=1, max_size=4).map(tuple),
    slug=SLUGS,
    more=st.sampled_from(FRONT_MATTER),
)


class RecordEdits(Desk):
    """Every rule does one thing to one record, if there is one."""

    @edit(record=RECORDS, name=st.sampled_from(("moi", "moi-2", "2024/moi", "2025/thang-8/tin")))
    def a_record_is_added(self, record: Record, name: str) -> None:
        self.write_record(f"articles/{name}.md", record)

    @edit(number=NUMBERS, place=NUMBERS, sentence=st.sampled_from(press.SENTENCES))
    def a_sentence_is_changed(self, number: int, place: int, sentence: str) -> None:
        if path := self.record_at(number):
            body = list(self.records[path].body)
            body[place % len(body)] = sentence
            self.write_record(path, replace(self.records[path], body=tuple(body)))

    @edit(number=NUMBERS, title=st.sampled_from(press.TITLES))
    def a_title_is_changed(self, number: int, title: str) -> None:
        if path := self.record_at(number):
            self.write_record(path, replace(self.records[path], title=title))

    @edit(number=NUMBERS, date=st.sampled_from(press.DATES))
    def a_date_is_changed(self, number: int, date: str) -> None:
        if path := self.record_at(number):
            self.write_record(path, replace(self.records[path], date=date))

    @edit(number=NUMBERS, more=st.sampled_from(FRONT_MATTER))
    def the_front_matter_is_changed(self, number: int, more: tuple[str, ...]) -> None:
        if path := self.record_at(number):
            self.write_record(path, replace(self.records[path], more=more))

    @edit(number=NUMBERS, slug=SLUGS)
    def a_slug_is_set_by_hand(self, number: int, slug: str) -> None:
        if path := self.record_at(number):
            self.write_record(path, replace(self.records[path], slug=slug))

    @edit(number=NUMBERS)
    def a_record_becomes_a_draft_or_is_published(self, number: int) -> None:
        if path := self.record_at(number):
            record = self.records[path]
            self.write_record(path, replace(record, is_draft=not record.is_draft))

    @edit(number=NUMBERS)
    def a_record_is_deleted(self, number: int) -> None:
        if path := self.record_at(number):
            self.remove(path)

    @edit(number=NUMBERS, name=st.sampled_from(("ten-moi", "2024/ten-moi", "2024/tin-002")))
    def a_record_is_renamed_or_moved(self, number: int, name: str) -> None:
        if path := self.record_at(number):
            target = self.site.folder / f"articles/{name}.md"
            target.parent.mkdir(exist_ok=True)
            (self.site.folder / path).rename(target)
            self.records[f"articles/{name}.md"] = self.records.pop(path)

    @edit(one=NUMBERS, other=NUMBERS)
    def two_records_change_their_names(self, one: int, other: int) -> None:
        first, second = self.record_at(one), self.record_at(other)
        if not first or not second or first == second:
            return
        between = self.site.folder / "articles/.giua"
        (self.site.folder / first).rename(between)
        (self.site.folder / second).rename(self.site.folder / first)
        between.rename(self.site.folder / second)
        self.records[first], self.records[second] = self.records[second], self.records[first]

    @edit(number=NUMBERS, wrong=st.sampled_from(WRONG))
    def a_record_is_spoilt(self, number: int, wrong: bytes) -> None:
        if path := self.record_at(number):
            self.put(path, wrong)

    @edit(number=NUMBERS, content=PICTURES)
    def a_picture_is_set_into_a_record(self, number: int, content: bytes) -> None:
        if path := self.record_at(number):
            depth = path.count("/") - 1
            self.put("articles/anh/le-ky.png", content)
            picture = "../" * depth + "anh/le-ky.png"
            self.write_record(path, replace(self.records[path], picture=picture))

    @edit(content=PICTURES)
    def a_picture_is_changed(self, content: bytes) -> None:
        if (self.site.folder / "articles/anh/le-ky.png").is_file():
            self.put("articles/anh/le-ky.png", content)

    @edit()
    def a_picture_is_deleted(self) -> None:
        self.remove("articles/anh/le-ky.png")

    @edit(number=NUMBERS)
    def a_source_is_laid_into_seeds(self, number: int) -> None:
        lead = "Ngày 21.8, Sở KH-CN tỉnh Gia Lai họp."
        text = f"{lead}\n\n{press.NAMED[number % len(press.NAMED)]}\n"
        self.put(f"seeds/nguon-{number % 3}.txt", text)

    @edit(number=NUMBERS, is_renamed=st.booleans())
    def an_edit_of_the_same_size_keeps_the_old_time(self, number: int, is_renamed: bool) -> None:
        """Only inode and change time tell of it; some programs restore both times on purpose."""
        path = self.record_at(number)
        if not path or len(self.records[path].title) < 2:
            return
        record = self.records[path]
        title = record.title[1:] + record.title[0]
        file = self.site.folder / path
        kept = file.stat()
        self.records[path] = replace(record, title=title)
        target = file.with_name("ban-nhap.tmp") if is_renamed else file
        target.write_text(self.records[path].text(), "utf-8")
        os.utime(target, ns=(kept.st_atime_ns, kept.st_mtime_ns))
        target.replace(file)
