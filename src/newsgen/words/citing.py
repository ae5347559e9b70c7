"""The words of the box that tells how to cite an article."""

from typing import NamedTuple


class CitingWords(NamedTuple):
    """The box in one language; `{…}` marks what `str.format` fills in."""

    cite: str
    """Summary of the box."""
    as_text: str
    archived: str
    """Where the copy lies; address."""
    part_of: str
    """Which collection keeps it, when it has no address; title."""
    title: str
    """A headline in its quotation marks; title."""
    note: str
    """What stands there and what does not, and how to copy it."""


VI = CitingWords(
    cite="Trích dẫn bài này",
    as_text="Dạng chữ",
    archived="Bản lưu: {address}",
    part_of="Lưu trong: {title}",
    title="“{title}”",
    note="Chỗ suy ra đều ghi rõ, chỗ không biết thì để trống. Bấm vào một ô để chọn hết rồi chép.",
)

EN = CitingWords(
    cite="Cite this article",
    as_text="As text",
    archived="Archived at {address}",
    part_of="Archived in {title}",
    title="“{title}”",
    note="What is inferred says so, what is unknown is left out. "
    "Click a box to select it, then copy.",
)
