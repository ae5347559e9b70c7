"""The words that stand on all pages, in Vietnamese and English.

Templates reach it as `site.words`. `{…}` marks what `str.format` fills in.
"""

from collections.abc import Mapping
from typing import NamedTuple

from newsgen.words import citing, data, entity_pages, lists, pictures, search
from newsgen.words.entity_pages import EntityPageWords
from newsgen.words.lists import ListWords
from newsgen.words.pictures import PictureWords
from newsgen.words.search import SearchWords


class Words(NamedTuple):
    """The interface in one language; see VI and EN below."""

    language: str
    locale: str
    """As Open Graph writes it."""
    types: Mapping[str, str]
    """Type of entity → its name for one."""
    registers: Mapping[str, str]
    """Type of entity → its name for many, as headings and the navigation have it."""
    fields: Mapping[str, str]
    """Field of a record → its name on the page."""

    skip: str
    menu: str
    home: str
    to_home: str
    timeline: str
    latest: str
    archive_list: str
    """Title of an older page of the list; number."""
    newer: str
    older: str
    newer_article: str
    older_article: str
    neighbours: str
    """Name of the navigation to the next and the previous article."""
    pages: str
    """Name of the navigation between the pages of a list."""
    top: str

    source: str
    original: str
    rights_default: str
    """Said of every article whose record names no rights; source."""
    author: str
    modified: str
    summary: str
    mentioned: str
    mentioned_note: str
    topics: str
    topic_words: str
    """Words that carry a topic; words."""
    related: str
    shared: str
    """Lead-in of the shared set."""
    teaser: str
    teaser_note: str
    provenance: str
    inferred: str
    evidence_word: str
    inferred_title: str
    inferred_title_short: str
    """Behind the headline in lists."""
    articles_count: str
    mentions_count: str
    years: str
    also_known: str
    part_of: str
    parts: str
    elsewhere: str
    terms: str
    evidence: str
    evidence_lead: str
    no_evidence: str
    together: str
    together_note: str
    about_article: str
    """Mark of an article that is about the entity."""
    about_note: str
    roles: str
    people: str
    agreements: str
    all_agreements: str
    agreements_lead: str
    partners: str
    partners_note: str
    fields_of: str
    """Lead-in of an agreement's technologies and topics."""
    proposed: str
    """Mark of a relation that no editor has accepted."""
    proposed_note: str
    kinds: Mapping[str, str]
    """Kind of relation → its name."""
    older_evidence: str
    """Title of an older evidence page; label, number."""
    register_lead: str
    empty_register: str
    letters: str
    most_named: str
    count_note: str
    unknown_year: str
    unknown_date: str
    months: tuple[str, ...]
    """As dates have them: numbers, or names."""
    day: str
    """Day, month and year."""
    day_only: str
    """Day and month."""
    month: str
    """Month and year."""
    month_only: str
    unknown_month: str
    """Group of a year's articles whose month is not known."""
    all_of_month: str
    year_inferred: str
    date_uncertain: str
    about: str
    from_to: str
    season: str
    not_found: str
    not_found_lead: str
    empty_archive: str
    made_with: str
    footer: str
    feed: str
    follow: str
    """Lead-in of the feeds of an entity."""
    citing: citing.CitingWords
    pictures: PictureWords
    search: SearchWords
    data: data.DataWords

    entity_pages: EntityPageWords
    lists: ListWords


VI = Words(
    language="vi",
    locale="vi_VN",
    types={
        "organisation": "Tổ chức",
        "person": "Nhân vật",
        "place": "Địa danh",
        "technology": "Công nghệ",
        "programme": "Chương trình",
        "event": "Sự kiện",
        "topic": "Chủ đề",
    },
    registers={
        "organisation": "Tổ chức",
        "person": "Nhân vật",
        "place": "Địa danh",
        "technology": "Công nghệ",
        "programme": "Chương trình",
        "event": "Sự kiện",
        "topic": "Chủ đề",
    },
    fields={
        "title": "Tít bài",
        "date": "Ngày",
        "source": "Nguồn",
        "source.url": "Địa chỉ bài gốc",
        "summary": "Tóm tắt",
        "authors": "Tác giả",
        "topics": "Chủ đề",
        "rights": "Bản quyền",
        "related": "Tin liên quan",
        "modified": "Ngày sửa",
        "language": "Ngôn ngữ",
        "slug": "Địa chỉ trang",
    },
    skip="Tới nội dung chính",
    menu="Danh mục",
    home="Trang nhất",
    to_home="Về trang nhất",
    timeline="Dòng thời gian",
    latest="Bài mới nhất",
    archive_list="Bài cũ hơn, trang {number}",
    newer="Mới hơn",
    older="Cũ hơn",
    newer_article="Bài sau",
    older_article="Bài trước",
    neighbours="Bài trước, bài sau",
    pages="Các trang",
    top="Lên đầu trang",
    source="Nguồn",
    original="Đọc bài gốc",
    rights_default="Bài viết thuộc bản quyền {source}. Kho tin chỉ lưu để tra cứu.",
    author="Tác giả",
    modified="Sửa ngày",
    summary="Tóm tắt",
    mentioned="Có trong bài",
    mentioned_note="Con số là số lần bài nhắc đến.",
    topics="Chủ đề",
    topic_words="Qua các từ: {words}",
    related="Bài liên quan",
    shared="Cùng nhắc",
    teaser="Tin dẫn cuối bài",
    teaser_note="Đoạn này nằm sau dấu hết bài ở bản gốc, giới thiệu một bài khác.",
    provenance="Thông tin lấy từ đâu?",
    inferred="Suy ra",
    evidence_word="Căn cứ",
    inferred_title="Tít suy ra",
    inferred_title_short="tít suy ra",
    articles_count="{number} bài",
    mentions_count="{number} lần nhắc",
    years="Các năm",
    also_known="Tên khác",
    part_of="Thuộc",
    parts="Gồm có",
    elsewhere="Xem thêm",
    terms="Từ khóa",
    evidence="Báo viết",
    evidence_lead="Mọi câu có nhắc đến, bài mới xếp trước. Bấm vào câu để đọc ngay trong bài.",
    no_evidence="Chưa có bài nào nhắc đến.",
    together="Xuất hiện cùng",
    together_note="Con số là số bài cùng nhắc.",
    about_article="Bài viết về chủ thể này",
    about_note="Chữ đậm là điều bài viết về; còn lại chỉ được nhắc qua.",
    roles="Chức vụ",
    people="Nhân sự",
    agreements="Ký kết, hợp tác",
    all_agreements="Xem mọi ký kết, hợp tác trong kho tin",
    agreements_lead="Ai ký, ai làm với ai, theo câu chữ của báo. Chỉ ghi việc báo viết là đã làm; "
    "việc mới dự kiến hay đề nghị thì không.",
    partners="Đối tác",
    partners_note="Con số là số bài.",
    fields_of="Lĩnh vực",
    proposed="chưa duyệt",
    proposed_note="Mục ghi «chưa duyệt» do máy đọc ra từ câu báo, người biên tập chưa xem lại.",
    kinds={
        "agreement": "Thỏa thuận",
        "memorandum": "Biên bản ghi nhớ",
        "cooperation": "Hợp tác",
        "co-organiser": "Cùng tổ chức",
        "represents": "Đại diện",
        "chairs": "Chủ tịch",
        "directs": "Lãnh đạo",
        "minister": "Bộ trưởng",
        "deputy-minister": "Thứ trưởng",
        "ambassador": "Đại sứ",
        "works-at": "Làm việc tại đây",
        "other-role": "Giữ chức vụ",
    },
    older_evidence="{label}: các câu cũ hơn, trang {number}",
    register_lead="Xếp theo bảng chữ cái tiếng Việt. Con số là số bài có nhắc.",
    empty_register="Chưa có mục nào.",
    letters="Chữ cái",
    most_named="Được nhắc nhiều",
    count_note="Con số là số bài có nhắc.",
    unknown_year="Không rõ năm",
    unknown_date="không rõ ngày",
    months=tuple(str(month) for month in range(1, 13)),
    day="{day}/{month}/{year}",
    day_only="{day}/{month}",
    month="Tháng {month}/{year}",
    month_only="Tháng {month}",
    unknown_month="Không rõ tháng",
    all_of_month="Xem cả {number} bài",
    year_inferred="năm suy ra",
    date_uncertain="ngày chưa chắc",
    about="khoảng {date}",
    from_to="{start} đến {end}",
    season="{date} (theo EDTF)",
    not_found="Không tìm thấy trang",
    not_found_lead="Kho tin không có địa chỉ này. Có thể bài đã đổi địa chỉ, hoặc gõ nhầm.",
    empty_archive="Kho tin chưa có bài nào.",
    made_with="Dựng bằng newsgen",
    footer="Bài viết thuộc bản quyền của các báo. Trang nào cũng ghi nguồn.",
    feed="Theo dõi qua Atom",
    follow="Theo dõi qua",
    citing=citing.VI,
    pictures=pictures.VI,
    search=search.VI,
    data=data.VI,
    entity_pages=entity_pages.VI,
    lists=lists.VI,
)

EN = Words(
    language="en",
    locale="en_GB",
    types={
        "organisation": "Organisation",
        "person": "Person",
        "place": "Place",
        "technology": "Technology",
        "programme": "Programme",
        "event": "Event",
        "topic": "Topic",
    },
    registers={
        "organisation": "Organisations",
        "person": "People",
        "place": "Places",
        "technology": "Technologies",
        "programme": "Programmes",
        "event": "Events",
        "topic": "Topics",
    },
    fields={
        "title": "Headline",
        "date": "Date",
        "source": "Source",
        "source.url": "Address of the original",
        "summary": "Summary",
        "authors": "Authors",
        "topics": "Topics",
        "rights": "Rights",
        "related": "Teaser",
        "modified": "Modified",
        "language": "Language",
        "slug": "Address of the page",
    },
    skip="Skip to content",
    menu="Menu",
    home="Home",
    to_home="To the front page",
    timeline="Timeline",
    latest="Latest articles",
    archive_list="Older articles, page {number}",
    newer="Newer",
    older="Older",
    newer_article="Next article",
    older_article="Previous article",
    neighbours="Previous and next article",
    pages="Pages",
    top="Back to top",
    source="Source",
    original="Read the original",
    rights_default="The text belongs to {source}. It is archived for reference only.",
    author="By",
    modified="Modified",
    summary="Summary",
    mentioned="In this article",
    mentioned_note="Numbers count mentions in this article.",
    topics="Topics",
    topic_words="By the words: {words}",
    related="Related articles",
    shared="Both name",
    teaser="Teaser at the end",
    teaser_note="In the original this stands behind the end mark; it announces another article.",
    provenance="Where do these facts come from?",
    inferred="Inferred",
    evidence_word="Evidence",
    inferred_title="Inferred headline",
    inferred_title_short="inferred headline",
    articles_count="articles: {number}",
    mentions_count="mentions: {number}",
    years="Years",
    also_known="Also known as",
    part_of="Part of",
    parts="Parts",
    elsewhere="Elsewhere",
    terms="Words that carry the topic",
    evidence="In the news",
    evidence_lead="Every sentence that names it, newest first. Follow one to read it in place.",
    no_evidence="No article names it yet.",
    together="Appears with",
    together_note="Numbers count shared articles.",
    about_article="The article is about it",
    about_note="Bold: what the article is about. The others are merely mentioned.",
    roles="Roles",
    people="People",
    agreements="Agreements",
    all_agreements="All agreements in the archive",
    agreements_lead="Who signed or did what with whom, in the words of the papers. "
    "What is only planned or proposed is left out.",
    partners="Partners",
    partners_note="Numbers count articles.",
    fields_of="Fields",
    proposed="not reviewed",
    proposed_note="“Not reviewed”: the program read it in a sentence, no editor has checked it.",
    kinds={
        "agreement": "Agreement",
        "memorandum": "Memorandum",
        "cooperation": "Cooperation",
        "co-organiser": "Held together",
        "represents": "Represents",
        "chairs": "Chairs",
        "directs": "Directs",
        "minister": "Minister",
        "deputy-minister": "Deputy minister",
        "ambassador": "Ambassador",
        "works-at": "Works there",
        "other-role": "Holds an office",
    },
    older_evidence="{label}: older sentences, page {number}",
    register_lead="In Vietnamese alphabetical order. Numbers count articles.",
    empty_register="Nothing here yet.",
    letters="Letters",
    most_named="Most named",
    count_note="Numbers count articles.",
    unknown_year="Year unknown",
    unknown_date="date unknown",
    months=tuple(
        "January February March April May June July "
        "August September October November December".split()
    ),
    day="{day} {month} {year}",
    day_only="{day} {month}",
    month="{month} {year}",
    month_only="{month}",
    unknown_month="Month unknown",
    all_of_month="All articles: {number}",
    year_inferred="year inferred",
    date_uncertain="date uncertain",
    about="about {date}",
    from_to="{start} to {end}",
    season="{date} (EDTF)",
    not_found="Page not found",
    not_found_lead="The archive has no such address: an article renamed, or a slip of the keys.",
    empty_archive="The archive has no articles yet.",
    made_with="Made with newsgen",
    footer="Articles belong to their publishers. Every page names its source.",
    feed="Atom feed",
    follow="Follow by",
    citing=citing.EN,
    pictures=pictures.EN,
    search=search.EN,
    data=data.EN,
    entity_pages=entity_pages.EN,
    lists=lists.EN,
)

LANGUAGES = {"vi": VI, "en": EN}
