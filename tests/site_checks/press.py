"""Small archives in the words of Vietnamese newspapers, made of parts that an edit can change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from photos import png

PICTURE = png()
OTHER_PICTURE = png(grey=90)
"""Another one of the same shape, and as many bytes."""
WIDE_PICTURE = png(7, 2)

DATES = (
    "2025-08-21", "2025-08-21", "2025-08-22", "2026-03-04", "2024-12-31", "XXXX-08-21",
    "XXXX-XX-XX", "2025?-10-02", "2024", "2025-08", "202X", "2025-08-01/2025-08-21", "2023-01-01?",
)  # fmt: skip

NAMED = (
    "Ngày 21.8, Sở KH-CN tỉnh Gia Lai tiếp đoàn chuyên gia của NIPA tại Hà Nội.",
    "Doanh nghiệp này sẽ kết nối Gia Lai với các trung tâm nghiên cứu tại Hàn Quốc và Nhật Bản.",
    "TORmem tư vấn đầu tư phòng thí nghiệm bán dẫn tại Trường ĐH Quy Nhơn.",
    "Bộ KH&CN giới thiệu chương trình thực tập cho kỹ sư trẻ của FPT Japan.",
    "Hòa Phát cho biết lò điện mới ở Gia Lai cần thêm 300 kỹ sư.",
    "Theo ông Vũ Hải Quân, trí tuệ nhân tạo đòi hỏi nguồn nhân lực được đào tạo bài bản.",
    "Công nghệ SOT-MRAM được trình bày trong Tọa đàm Chip Edge AI ở Hà Nội.",
    "Đại diện FPT cho rằng thị trường chip của Việt Nam còn nhiều chỗ trống.",
    "Hiệp định Paris được nhắc lại trong phần phát biểu của đoàn Hàn Quốc.",
    "Bà Lê Thị Thu Hà, người phụ trách dự án, nói sinh viên Gia Lai học rất nhanh.",
    "Ông Tuấn kỳ vọng TORmem phối hợp với Trường ĐH Quy Nhơn mở lớp thiết kế vi mạch.",
    "Chuyên gia Nhật Bản hướng dẫn 40 giảng viên về thiết kế bán dẫn.",
)
SIGNED = (
    "Ngày 21.8, Sở KH-CN tỉnh Gia Lai ký kết thỏa thuận hợp tác với Công ty TORmem về bán dẫn.",
    "TORmem ký biên bản ghi nhớ hợp tác với Trường ĐH Quy Nhơn về SOT-MRAM.",
    "Bộ KH&CN và NIPA thống nhất tăng cường hợp tác đào tạo kỹ sư.",
    "FPT Japan phối hợp với NIPA tổ chức Tọa đàm Chip Edge AI.",
    "Ông Nguyễn An Thạo, đại diện TORmem, cho biết doanh nghiệp mong muốn hợp tác lâu dài.",
    "Ông Park Yunkyu, Chủ tịch NIPA, đánh giá cao sự chuẩn bị của phía Việt Nam.",
    "Ông Vũ Hải Quân, Tổng Giám đốc FPT, chủ trì buổi làm việc.",
    "Chủ tịch UBND tỉnh Gia Lai Phạm Anh Tuấn khẳng định quyết tâm của tỉnh.",
)
PLAIN = (
    "Buổi lễ kéo dài gần hai giờ và kết thúc trong tiếng vỗ tay.",
    "Các đại biểu tham quan phòng trưng bày ngay sau phần thảo luận.",
    "Kinh phí cho giai đoạn đầu được lấy từ nguồn xã hội hóa.",
    "Nhiều phụ huynh hỏi về học phí và chỗ ở cho con em mình.",
    "Dự thảo sẽ được lấy ý kiến rộng rãi trước cuối năm.",
    "Con đường dẫn vào khu công nghệ vừa được trải nhựa.",
    "Trời mưa lớn từ sáng sớm, nhưng hội trường không còn ghế trống.",
)
SENTENCES = (*NAMED, *SIGNED, *PLAIN)

TITLES = (
    "Gia Lai tìm đường vào ngành bán dẫn",
    "NIPA mở lớp cho kỹ sư trẻ",
    "Lễ ký kết bên dòng sông Hàn",
    "Hòa Phát và bài toán nhân lực",
    "TORmem đến Quy Nhơn",
    "Một ngày ở khu công nghệ cao",
    "Trí tuệ nhân tạo vào giảng đường",
    "Chuyện những người trở về từ Nhật Bản",
)


@dataclass(frozen=True, slots=True)
class Record:
    """A record as its editor writes it."""

    title: str
    date: str
    body: tuple[str, ...]
    slug: str = ""
    is_draft: bool = False
    more: tuple[str, ...] = ()
    """Further lines of front matter."""
    picture: str = ""
    """Path of a picture, relative to the record."""

    def text(self) -> str:
        head = [f'title: "{self.title}"', f'date: "{self.date}"', *self.more]
        head += [f"slug: {self.slug}"] if self.slug else []
        head += ["draft: true"] if self.is_draft else []
        body = [*self.body]
        if self.picture:
            body.insert(1, f'![Lễ ký kết giữa TORmem và NIPA]({self.picture} "ẢNH: ĐỨC NHẬT")')
        return "---\n" + "\n".join(head) + "\n---\n\n" + "\n\n".join(body) + "\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the authority as its editor writes it."""

    id: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    part_of: str = ""
    never: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    def text(self) -> str:
        lines = [f"- id: {self.id}", f"  type: {self.type}", f'  label: "{self.label}"']
        lines += [f'  description: "{self.description}"'] if self.description else []
        lines += [f"  part_of: {self.part_of}"] if self.part_of else []
        for key, names in (("aliases", self.aliases), ("never", self.never), ("terms", self.terms)):
            lines += [f"  {key}: [{', '.join(_quoted(names))}]"] if names else []
        return "\n".join(lines) + "\n"


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in names]


ENTRIES = (
    Entry("bo-khcn", "organisation", "Bộ Khoa học và Công nghệ", ("Bộ KH&CN",)),
    Entry("dh-quy-nhon", "organisation", "Trường ĐH Quy Nhơn"),
    Entry("fpt", "organisation", "FPT"),
    Entry("fpt-japan", "organisation", "FPT Japan", part_of="fpt"),
    Entry("hoa-phat", "organisation", "Tập đoàn Hòa Phát", ("Hòa Phát",)),
    Entry("nipa", "organisation", "NIPA", description="cơ quan của Hàn Quốc"),
    Entry("so-khcn-gia-lai", "organisation", "Sở KH-CN tỉnh Gia Lai", part_of="gia-lai"),
    Entry("tormem", "organisation", "Công ty TORmem", ("TORmem",)),
    Entry("nguyen-an-thao", "person", "Nguyễn An Thạo"),
    Entry("park-yunkyu", "person", "Park Yunkyu"),
    Entry("pham-anh-tuan", "person", "Phạm Anh Tuấn"),
    Entry("vu-hai-quan", "person", "Vũ Hải Quân"),
    Entry("gia-lai", "place", "Gia Lai", ("tỉnh Gia Lai",), part_of="viet-nam"),
    Entry("ha-noi", "place", "Hà Nội", part_of="viet-nam"),
    Entry("han-quoc", "place", "Hàn Quốc"),
    Entry("nhat-ban", "place", "Nhật Bản"),
    Entry("paris", "place", "Paris", never=("Hiệp định Paris",)),
    Entry("viet-nam", "place", "Việt Nam"),
    Entry("sot-mram", "technology", "SOT-MRAM"),
    Entry("toa-dam-chip", "event", "Tọa đàm Chip Edge AI"),
    Entry("ban-dan", "topic", "Bán dẫn", ("bán dẫn",), terms=("chip", "vi mạch")),
    Entry("dao-tao", "topic", "Đào tạo nhân lực", terms=("đào tạo", "kỹ sư", "thực tập")),
    Entry("tri-tue-nhan-tao", "topic", "Trí tuệ nhân tạo", ("trí tuệ nhân tạo",)),
)


def authority(entries: Iterable[Entry] = ENTRIES) -> str:
    """The text of an authority file."""
    return "\n".join(entry.text() for entry in entries)


def records(count: int) -> dict[str, Record]:
    """As many different records, by their paths; each has a lead, names, and a plain sentence."""
    return {f"articles/tin-{number:03}.md": _numbered(number) for number in range(1, count + 1)}


def archive(count: int, entries: Sequence[Entry] = ENTRIES) -> dict[str, str]:
    """The files of a whole small site."""
    return {path: record.text() for path, record in records(count).items()} | {
        "entities/all.yaml": authority(entries),
        "newsgen.yaml": "title: Kho tin bán dẫn\nbase_url: https://kho-tin.example/luu-tru/\n",
    }


def _numbered(number: int) -> Record:
    return Record(
        title=f"{TITLES[number % len(TITLES)]}, kỳ {number}",
        date=DATES[number % len(DATES)],
        body=(
            NAMED[number % len(NAMED)],
            SIGNED[number % len(SIGNED)],
            f"{PLAIN[number % len(PLAIN)]} {NAMED[number * 5 % len(NAMED)]}",
            PLAIN[number * 3 % len(PLAIN)],
        ),
    )
