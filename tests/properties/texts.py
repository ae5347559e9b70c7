"""Strategies: texts as Vietnamese papers print them, and every other text there may be."""

from hypothesis import strategies as st

from newsgen.vietnamese import nfc

LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(nfc)
"""Any text in NFC, however strange."""

shown_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp"]), max_size=40
).map(nfc)
"""Any text in NFC that can stand in one line of a paper."""

syllable = st.text(st.sampled_from(LETTERS + LETTERS.upper()), min_size=1, max_size=6)
name = st.lists(syllable, min_size=1, max_size=4).map(" ".join)

NAMES = (
    "Gia Lai", "tỉnh Gia Lai", "Hà Nội", "FPT", "FPT Japan", "Bộ KH&CN", "Bộ Khoa học và Công nghệ",
    "Hoà Phát", "Hòa Phát", "NIPA", "bán dẫn", "Việt Nam", "Vũ Hải Quân",
)  # fmt: skip
WORDS = ("ký", "họp", "với", "và", "ông", "Đại sứ", "kỹ sư", "chip", "TP", "13.000", "Lai", "Bộ")
SIGNS = (
    " ", " ", " ", ". ", ", ", ".\n", "\n\n", "-", "/", "_", "*", "**", "`", "“", "”. ", "(", ") ",
    "[", "](https://fpt.com.vn) ", "\u00a0", "\u200b", "&", "<", "\\", "# ", "- ", "    ", "…",
    "![", '](<> "ẢNH: NIPA")', "```\n", "> ", "|",
)  # fmt: skip

body = st.lists(st.sampled_from(NAMES + WORDS + SIGNS), min_size=1, max_size=30).map("".join)
"""Bodies made of names, words and every sign that means something to Markdown."""

slug = st.sampled_from(["gia-lai", "index", "vn-index", "5g", "a", "b", "nipa", "2025-08", "con"])
url = st.builds(
    lambda folders, file: "/".join([*folders, f"{file}.html"]), st.lists(slug, max_size=3), slug
)
"""Addresses of pages, at the root or some folders down."""
