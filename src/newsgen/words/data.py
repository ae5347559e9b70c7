"""The words of the data dictionary: what each file for machines holds, and each of its columns."""

from collections.abc import Mapping
from typing import NamedTuple


class DataWords(NamedTuple):
    """The dictionary in one language."""

    data: str
    """Link to the page, and its title."""
    lead: str
    rights: str
    form: str
    """How the files are written."""
    offsets: str
    """How places in a text are counted."""
    machine: str
    """Lead-in of the same for machines."""
    feeds: str
    """Lead-in of the site's feeds."""
    database: str
    database_about: str
    column: str
    meaning: str
    unknown_year: str
    """What stands in a file's name for the year of articles that have none."""
    tables: Mapping[str, str]
    """Table → its title."""
    about: Mapping[str, str]
    """Table → a sentence about it."""
    types: Mapping[str, str]
    columns: Mapping[str, Mapping[str, str]]
    """Table → column → what it means."""


VI = DataWords(
    data="Dữ liệu",
    lead="Mọi thứ trang này biết, ở dạng máy đọc được, để bạn tự đếm, tự vẽ, tự kiểm chứng.",
    rights="Tít, tóm tắt và câu trích thuộc bản quyền của các báo; kho tin chỉ lưu để tra cứu. "
    "Khi dùng, xin ghi tên báo và dẫn tới bài gốc.",
    form="Tệp JSON là một danh sách, mỗi dòng một mục. Tệp CSV theo RFC 4180, mã UTF-8. "
    "Ô nào mở đầu bằng =, +, -, @ thì có thêm dấu ' ở trước, để bảng tính không hiểu thành "
    "công thức. "
    "Ngày viết theo EDTF: XXXX là không rõ năm, dấu ? là suy ra.",
    offsets="Vị trí tính bằng ký tự (code point) từ đầu câu, câu viết dạng NFC, "
    "không kể dấu Markdown.",
    machine="Bảng mô tả này cho máy đọc:",
    feeds="Theo dõi bài mới:",
    database="Cả kho trong một tệp",
    database_about="Một cơ sở dữ liệu SQLite: bài với toàn văn, câu, lượt nhắc, thực thể, quan hệ. "
    "Mở bằng Datasette hay bất cứ công cụ SQLite nào; bảng articles_fts tìm toàn văn, gõ không dấu "
    "cũng thấy.",
    column="Tên và kiểu",
    meaning="Ý nghĩa",
    unknown_year="XXXX: bài không rõ năm.",
    tables={
        "articles": "Bài báo",
        "mentions": "Lượt nhắc",
        "entities": "Thực thể",
        "relations": "Quan hệ",
    },
    about={
        "articles": "Mỗi bài một mục, bài mới xếp trước.",
        "mentions": "Mỗi lần một tên được đánh dấu trong bài là một dòng, "
        "kể cả lần không gắn liên kết.",
        "entities": "Người, tổ chức, nơi chốn, công nghệ, chương trình, sự kiện, chủ đề "
        "có trang riêng.",
        "relations": "Chức vụ, ký kết, hợp tác: mỗi dòng là một câu báo viết.",
    },
    types={
        "string": "chữ",
        "integer": "số nguyên",
        "boolean": "đúng/sai",
        "array": "danh sách",
        "object": "bảng tên và số",
    },
    columns={
        "articles": {
            "id": "Tên của bài trong kho, không đổi.",
            "url": "Địa chỉ trang của bài, tính từ gốc của kho tin.",
            "record": "Tệp nguồn trong kho mã.",
            "title": "Tít bài.",
            "has_inferred_title": "Tít do người biên tập suy ra, không phải tít in trên báo.",
            "date": "Ngày đăng theo EDTF; chỗ không biết để XXXX.",
            "modified": "Ngày sửa gần nhất, không có thì ngày đăng; trống khi không rõ ngày.",
            "source": "Tên báo.",
            "source_url": "Địa chỉ bài gốc.",
            "source_title": "Tít in trên báo, khi khác tít ở đây.",
            "authors": "Tác giả, đúng như báo ghi.",
            "language": "Ngôn ngữ của bài; trống khi hồ sơ không ghi.",
            "summary": "Tóm tắt của người biên tập, không có thì đoạn mở đầu.",
            "rights": "Bản quyền, khi hồ sơ có ghi.",
            "topics": "Mã các chủ đề của bài.",
            "about": "Mã những thực thể mà bài viết về.",
            "mentions": "Mã thực thể và số lần bài nhắc đến.",
        },
        "mentions": {
            "article": "Mã bài.",
            "date": "Ngày của bài, theo EDTF.",
            "sentence_id": "Mã câu; thêm vào sau dấu # của địa chỉ bài để tới đúng câu.",
            "start": "Tên bắt đầu ở đâu trong câu.",
            "end": "Tên kết thúc ở đâu trong câu (không kể ký tự này).",
            "surface": "Tên đúng như bài viết.",
            "entity": "Mã thực thể.",
            "type": "Loại thực thể.",
        },
        "entities": {
            "id": "Mã thực thể, không đổi.",
            "type": "Loại: organisation, person, place, technology, programme, event, topic.",
            "label": "Tên chính.",
            "aliases": "Các tên khác.",
            "description": "Mô tả ngắn của người biên tập.",
            "same_as": "Địa chỉ nói về cùng thực thể ở nơi khác.",
            "part_of": "Mã thực thể mà nó thuộc về.",
            "terms": "Chỉ ở chủ đề: những từ làm nên chủ đề.",
            "url": "Địa chỉ trang, tính từ gốc của kho tin.",
            "articles": "Số bài có nhắc, hoặc có chủ đề này.",
            "mentions": "Số lần nhắc.",
        },
        "relations": {
            "subject": "Mã người giữ chức vụ, hoặc một bên.",
            "kind": "Loại quan hệ.",
            "object": "Mã nơi giữ chức vụ, hoặc bên kia.",
            "role": "Chức vụ đúng như báo viết.",
            "fields": "Mã công nghệ và chủ đề của thỏa thuận, cách nhau bằng dấu cách.",
            "article": "Mã bài.",
            "date": "Ngày của bài, theo EDTF.",
            "sentence_id": "Mã câu.",
            "sentence": "Câu báo viết.",
            "status": "accepted: đã duyệt; proposed: máy đọc ra, chưa ai duyệt.",
        },
    },
)

EN = DataWords(
    data="Data",
    lead="All that this site knows, in forms that machines read: count, draw and check "
    "it yourself.",
    rights="Headlines, summaries and quoted sentences belong to the newspapers; they are archived "
    "for reference only. Please name the paper and link to the original.",
    form="A JSON file is a list, an item a line. CSV files follow RFC 4180 in UTF-8. A cell that "
    "begins with =, +, -, @ has a ' before it, so that no spreadsheet takes it for a formula. "
    "Dates are EDTF: XXXX is an unknown year, ? an inference.",
    offsets="Places are counted in code points from the beginning of the sentence, "
    "which is NFC and has no Markdown.",
    machine="The same for machines:",
    feeds="Follow what is new:",
    database="The whole archive in one file",
    database_about="An SQLite database: articles with their texts, sentences, mentions, entities, "
    "relations. Open it with Datasette or any tool for SQLite; articles_fts searches the texts, "
    "also for words typed without marks.",
    column="Name and type",
    meaning="Meaning",
    unknown_year="XXXX: articles of unknown year.",
    tables={
        "articles": "Articles",
        "mentions": "Mentions",
        "entities": "Entities",
        "relations": "Relations",
    },
    about={
        "articles": "An item for each article, newest first.",
        "mentions": "A row each time a name is marked in a text, linked or not.",
        "entities": "People, organisations, places, technologies, programmes, events and topics "
        "with a page.",
        "relations": "Roles, agreements, cooperation: each row is a sentence of a newspaper.",
    },
    types={
        "string": "text",
        "integer": "integer",
        "boolean": "true/false",
        "array": "list",
        "object": "names and numbers",
    },
    columns={
        "articles": {
            "id": "The article's name in the archive; it stays.",
            "url": "Address of its page, from the root of the site.",
            "record": "Its source file in the repository.",
            "title": "Headline.",
            "has_inferred_title": "The editor inferred the headline; it is not the paper's.",
            "date": "Day of publication in EDTF, XXXX for what is not known.",
            "modified": "Day of the last change, else of publication; empty when no day is known.",
            "source": "Name of the newspaper.",
            "source_url": "Address of the original.",
            "source_title": "The paper's own headline, when it is another.",
            "authors": "Authors as the paper names them.",
            "language": "Language of the text; empty when the record does not say.",
            "summary": "The editor's summary, else the first paragraph.",
            "rights": "Rights, when the record states them.",
            "topics": "Ids of its topics.",
            "about": "Ids of the entities it is about.",
            "mentions": "Id of each entity it names, and how often.",
        },
        "mentions": {
            "article": "Id of the article.",
            "date": "Date of the article in EDTF.",
            "sentence_id": "Id of the sentence; behind # of the article's address it leads there.",
            "start": "Where the name begins in the sentence.",
            "end": "Where it ends, exclusive.",
            "surface": "The name as written.",
            "entity": "Id of the entity.",
            "type": "Its type.",
        },
        "entities": {
            "id": "The entity's id; it stays.",
            "type": "organisation, person, place, technology, programme, event or topic.",
            "label": "Main name.",
            "aliases": "Other names.",
            "description": "The editor's short description.",
            "same_as": "Addresses of the same thing elsewhere.",
            "part_of": "Id of the entity it belongs to.",
            "terms": "Only for topics: the words that carry it.",
            "url": "Address of its page, from the root of the site.",
            "articles": "Articles that name it or have it as topic.",
            "mentions": "How often it is named.",
        },
        "relations": {
            "subject": "Id of who holds the role, or of one party.",
            "kind": "Kind of relation.",
            "object": "Id of where the role is held, or of the other party.",
            "role": "The role in the words of the paper.",
            "fields": "Ids of technologies and topics of an agreement, parted by blanks.",
            "article": "Id of the article.",
            "date": "Date of the article in EDTF.",
            "sentence_id": "Id of the sentence.",
            "sentence": "The sentence.",
            "status": "accepted by an editor, or proposed: read by the program, not yet reviewed.",
        },
    },
)
