"""The words of what the archive shows of an entity: timeline, company, concordance."""

from typing import NamedTuple


class EntityPageWords(NamedTuple):
    """`site.words.entity_pages`."""

    sections: str
    """Name of the links to the sections of the page."""
    scope: str
    """Lead-in of a topic's description."""
    first_article: str
    last_article: str
    timeline: str
    timeline_note: str
    period_articles: str
    period_mentions: str
    month_unknown: str
    """A year's articles whose month is not known; year."""
    terms_note: str
    together: str
    """Title of the page; label."""
    together_lead: str
    all_together: str
    with_number: str
    """Articles that name both; number."""
    no_sentence: str
    """No sentence names both in the newest articles; number of those."""
    concordance: str
    """Title of the page; label."""
    concordance_lead: str
    concordance_link: str
    concordance_part: str
    """Title of one of several pages; label, part."""
    parts: str
    before: str
    name: str
    behind: str
    date: str
    lines_count: str
    at_end: str
    """The part of the order that holds names at the end of their sentences."""


VI = EntityPageWords(
    sections="Các phần của trang",
    scope="Phạm vi",
    first_article="Bài đầu tiên",
    last_article="Bài mới nhất",
    timeline="Theo thời gian",
    timeline_note="Số bài và số lần nhắc đến trong từng thời kỳ.",
    period_articles="{number} bài",
    period_mentions="{number} lần nhắc",
    month_unknown="{year}, không rõ tháng",
    terms_note="Con số là số bài dùng từ ấy.",
    together="{label} xuất hiện cùng ai, cùng gì",
    together_lead="Có mặt cùng nhau trong bài nào, câu nào nhắc cả hai. Bài mới xếp trước.",
    all_together="Xem các bài và các câu nhắc cả hai",
    with_number="{number} bài cùng nhắc",
    no_sentence="Trong {number} bài mới nhất, không câu nào nhắc cả hai tên. Cùng có mặt trong:",
    concordance="{label} trong câu văn",
    concordance_lead="Mỗi lần nhắc một dòng, xếp theo vần chữ cái của những từ đứng sau tên. "
    "Bấm vào tên để đọc cả câu trong bài.",
    concordance_link="Mọi lần nhắc, xếp theo từ đứng sau (KWIC)",
    concordance_part="{label} trong câu văn: {part}",
    parts="Các phần của bảng",
    before="Trước tên",
    name="Tên",
    behind="Sau tên",
    date="Ngày",
    lines_count="{number} dòng",
    at_end="cuối câu",
)
EN = EntityPageWords(
    sections="Sections of the page",
    scope="Scope",
    first_article="First article",
    last_article="Latest article",
    timeline="Over time",
    timeline_note="Articles and mentions in each period.",
    period_articles="articles: {number}",
    period_mentions="mentions: {number}",
    month_unknown="{year}, month unknown",
    terms_note="Numbers count articles that use the word.",
    together="{label}: with whom, with what",
    together_lead="Articles that name both, and the sentences that do. Newest first.",
    all_together="Articles and sentences that name both",
    with_number="articles that name both: {number}",
    no_sentence="In the newest articles ({number}) no sentence names both. Both stand in:",
    concordance="{label} in context",
    concordance_lead="A line for every mention, in the order of the words behind the name. "
    "Follow the name to read the sentence in its article.",
    concordance_link="Every mention by the words behind it (KWIC)",
    concordance_part="{label} in context: {part}",
    parts="Parts of the concordance",
    before="Before",
    name="Name",
    behind="Behind",
    date="Date",
    lines_count="lines: {number}",
    at_end="end of sentence",
)
