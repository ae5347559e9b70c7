"""The words of the search, in Vietnamese and English. `{…}` marks what is filled in."""

from typing import NamedTuple


class SearchWords(NamedTuple):
    """The search in one language."""

    title: str
    label: str
    """Of the field in which the words are typed."""
    button: str
    hint: str
    filters: str
    any: str
    type: str
    articles: str
    topic: str
    year: str
    source: str
    clear: str
    no_script: str
    missing: str
    """Said where a file of the index cannot be had; the file."""
    searching: str
    names: str
    found: str
    """How many articles hold the words; number, query."""
    found_one: str
    """The same of one."""
    only_names: str
    """No article, but an entity of that name; query."""
    other_marks: str
    other_marks_note: str
    apart: str
    apart_note: str
    only_marks: str
    """Nothing holds them with these marks; query, number of articles with others."""
    only_apart: str
    """Nothing holds them side by side; query, number of articles that hold all of them."""
    nothing: str
    """Query."""
    advice_filters: str
    advice_quotes: str
    advice_marks: str
    advice_words: str
    more: str
    """Number."""
    more_names: str
    articles_of: str
    """Articles that name an entity; number."""
    also: str
    """Further names of an entity; names."""
    empty: str
    cut: str
    """Said where a query is longer than what is looked at; number of words."""
    unknown_year: str

    def in_script(self) -> dict[str, str]:
        """Those that the script says."""
        return {name: text for name, text in self._asdict().items() if name not in _ON_PAGE}


_ON_PAGE = {
    "title", "label", "button", "hint", "filters", "type", "topic", "year", "source", "clear",
    "no_script", "missing",
}  # fmt: skip

VI = SearchWords(
    title="Tìm kiếm",
    label="Tìm trong kho tin",
    button="Tìm",
    hint="Gõ có dấu hay không dấu đều được. Muốn tìm nguyên một cụm từ, hãy đặt cụm ấy trong ngoặc "
    "kép: “trung tâm dữ liệu”.",
    filters="Lọc kết quả",
    any="Tất cả",
    type="Loại",
    articles="Bài viết",
    topic="Chủ đề",
    year="Năm",
    source="Nguồn",
    clear="Bỏ lọc",
    no_script="Ô tìm kiếm cần JavaScript mới hoạt động. Không có JavaScript, mời bạn tra theo các "
    "danh mục sau.",
    missing="Không tải được dữ liệu tìm kiếm ({file}). Bạn hãy tải lại trang.",
    searching="Đang tìm…",
    names="Tên trong kho tin",
    found="{number} bài có “{query}”",
    found_one="1 bài có “{query}”",
    only_names="Không bài nào có “{query}”, nhưng trong kho tin có tên gọi ấy.",
    other_marks="Giống chữ, khác dấu",
    other_marks_note="{number} bài có những tiếng viết cùng chữ nhưng khác dấu.",
    apart="Đủ các từ nhưng không liền nhau",
    apart_note="{number} bài có đủ các từ, ở những chỗ khác nhau.",
    only_marks="Không bài nào có đúng “{query}”; {number} bài giống chữ, khác dấu",
    only_apart="Không bài nào viết liền “{query}”; {number} bài có đủ các từ ở những chỗ khác nhau",
    nothing="Không tìm thấy “{query}” trong kho tin.",
    advice_filters="Bỏ bớt điều kiện lọc.",
    advice_quotes="Bỏ dấu ngoặc kép.",
    advice_marks="Gõ không dấu.",
    advice_words="Dùng ít từ hơn, hoặc một từ khác.",
    more="Xem thêm {number} bài",
    more_names="Xem thêm tên",
    articles_of="{number} bài",
    also="còn gọi: {names}",
    empty="Bạn hãy gõ từ cần tìm: tên người, tên cơ quan, địa danh, hay bất cứ từ nào trong bài.",
    cut="Câu tìm dài quá, chỉ {number} từ đầu được xét.",
    unknown_year="Không rõ năm",
)

EN = SearchWords(
    title="Search",
    label="Search the archive",
    button="Search",
    hint="Type with or without diacritics. To find a phrase as it stands, put it in quotation "
    "marks: “trung tâm dữ liệu”.",
    filters="Filter results",
    any="All",
    type="Type",
    articles="Articles",
    topic="Topic",
    year="Year",
    source="Source",
    clear="Remove filters",
    no_script="The search needs JavaScript. Without it, these registers lead to everything in the "
    "archive.",
    missing="The search index could not be loaded ({file}). Please reload the page.",
    searching="Searching…",
    names="Names in the archive",
    found="{number} articles with “{query}”",
    found_one="1 article with “{query}”",
    only_names="No article has “{query}”, but the archive knows the name.",
    other_marks="Same letters, other diacritics",
    other_marks_note="{number} articles have words of the same letters with other diacritics.",
    apart="All words, not side by side",
    apart_note="{number} articles have all the words in different places.",
    only_marks="No article has “{query}” with these diacritics; {number} with others",
    only_apart="No article has “{query}” side by side; {number} have all the words in different "
    "places",
    nothing="Nothing found for “{query}”.",
    advice_filters="Remove some filters.",
    advice_quotes="Leave out the quotation marks.",
    advice_marks="Type without diacritics.",
    advice_words="Use fewer words, or another one.",
    more="Show {number} more",
    more_names="More names",
    articles_of="{number} articles",
    also="also: {names}",
    empty="Type what you are looking for: a person, an organisation, a place, or any other word.",
    cut="The query is long; only its first {number} words are looked for.",
    unknown_year="Year unknown",
)
