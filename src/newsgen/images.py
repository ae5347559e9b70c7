"""How large a picture is, as the head of its file says. No pixel is ever looked at.

JPEG, PNG, GIF, WebP and AVIF are known by their first bytes, whatever the file is called. A photo
that its file says to turn has the size that browsers show it at: they turn JPEG, PNG and AVIF.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_LONGEST_HEAD = 1 << 16
_MOST = 1 << 12
"""Segments or chunks before the size; no program writes so many."""
_ALONE = {0x01, *range(0xD0, 0xD9)}
"""Markers of JPEG without a length: restarts, and the beginning."""
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_EXIF, _END, _SCAN, _FILL = 0xE1, 0xD9, 0xDA, 0xFF
_ORIENTATION = 0x0112


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    def turned(self, *, is_turned: bool) -> "Size":
        """The same, where the picture lies on its side."""
        return Size(self.height, self.width) if is_turned else self


class _TornError(ValueError):
    """The file ends, or goes on otherwise than its format has it."""


def measure(file: BinaryIO) -> Size | None:
    """The size of a picture; None when the file is none that every browser shows."""
    try:
        size = _size(file)
    except (_TornError, struct.error):
        return None
    return size if size and min(size) > 0 else None


def _size(file: BinaryIO) -> Size | None:
    head = file.read(32)
    if head.startswith(b"\xff\xd8\xff"):
        return _jpeg(file)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(file)
    if head.startswith((b"GIF87a", b"GIF89a")):
        return Size(*struct.unpack_from("<HH", head, 6))
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _webp(head)
    if head[4:8] == b"ftyp":
        return _avif(head + file.read(_LONGEST_HEAD))
    return None


def _take(file: BinaryIO, length: int) -> bytes:
    found = file.read(length)
    if len(found) < length:
        raise _TornError
    return found


def _jpeg(file: BinaryIO) -> Size:
    """ITU T.81, annex B: segments, each with its length, up to the frame."""
    file.seek(2)
    is_turned = False
    for _ in range(_MOST):
        begin, marker = _take(file, 2)
        while marker == _FILL:
            (marker,) = _take(file, 1)
        if begin != _FILL or marker in (_END, _SCAN):
            raise _TornError
        if marker in _ALONE:
            continue
        (length,) = struct.unpack(">H", _take(file, 2))
        if marker in _FRAMES:
            height, width = struct.unpack(">xHH", _take(file, 5))
            return Size(width, height).turned(is_turned=is_turned)
        if marker == _EXIF:
            segment = _take(file, max(0, length - 2))
            is_turned = is_turned or _is_turned(segment.removeprefix(b"Exif\0\0"))
        else:
            file.seek(max(0, length - 2), 1)
    raise _TornError


def _is_turned(exif: bytes) -> bool:
    """Whether EXIF says that the camera was held upright (its orientations 5 to 8)."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return False
    try:
        (at,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, at)
        tags = (struct.unpack_from(f"{order}HHIH", exif, at + 2 + 12 * n) for n in range(count))
        return any(tag == _ORIENTATION and 5 <= value <= 8 for tag, _, _, value in tags)
    except struct.error:
        return False


def _png(file: BinaryIO) -> Size:
    """PNG 3, section 5: chunks; the first has the size, `eXIf` stands before the pixels."""
    file.seek(12)
    kind, width, height = struct.unpack(">4sII", _take(file, 12))
    if kind != b"IHDR":
        raise _TornError
    file.seek(5 + 4, 1)
    for _ in range(_MOST):
        length, kind = struct.unpack(">I4s", _take(file, 8))
        if kind in (b"IDAT", b"IEND"):
            return Size(width, height)
        if kind == b"eXIf":
            is_turned = _is_turned(_take(file, min(length, _LONGEST_HEAD)))
            return Size(width, height).turned(is_turned=is_turned)
        file.seek(length + 4, 1)
    raise _TornError


def _webp(head: bytes) -> Size:
    """RFC 9649: lossy, lossless or extended."""
    match head[12:16]:
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", head, 26)
            return Size(width & 0x3FFF, height & 0x3FFF)
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", head, 21)
            return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8X" if len(head) >= 30:
            return Size(*(int.from_bytes(head[at : at + 3], "little") + 1 for at in (24, 27)))
    raise _TornError


def _avif(head: bytes) -> Size | None:
    """ISO 23008-12: what belongs to the primary item, its size and whether it is turned."""
    boxes = dict(_boxes(head))
    if not {b"avif", b"avis"} & {*_fours(boxes.get(b"ftyp", b""))}:
        return None  # HEIC, or a video
    meta = dict(_boxes(boxes.get(b"meta", b"")[4:]))
    iprp = dict(_boxes(meta.get(b"iprp", b"")))
    properties = [*_boxes(iprp.get(b"ipco", b""))]
    told = _properties_of(meta.get(b"pitm", b""), iprp.get(b"ipma", b""))
    own = dict(properties[at - 1] for at in told if 0 < at <= len(properties))
    width, height = struct.unpack_from(">4xII", own.get(b"ispe", b""))
    quarters = int.from_bytes(own.get(b"irot", b""))
    return Size(width, height).turned(is_turned=quarters % 2 == 1)


def _fours(brands: bytes) -> Iterator[bytes]:
    return (brands[at : at + 4] for at in range(0, len(brands), 4))


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of ISO 14496-12 that stand in a stretch, each with what is in it."""
    at = 0
    while at + 8 <= len(content):
        size, kind = struct.unpack_from(">I4s", content, at)
        size = size or len(content) - at
        if size < 8:  # 1 is a box of more than 4 GB
            return
        yield kind, content[at + 8 : at + size]
        at += size


def _properties_of(pitm: bytes, ipma: bytes) -> list[int]:
    """The numbers of the properties that the primary item has."""
    (primary,) = struct.unpack_from(">H" if pitm[:1] == b"\0" else ">I", pitm, 4)
    version, is_wide, count = struct.unpack_from(">BxxBI", ipma)
    item = ">H" if version == 0 else ">I"
    number, mask = (">H", 0x7FFF) if is_wide & 1 else (">B", 0x7F)
    at = 8
    for _ in range(count):
        (name,) = struct.unpack_from(item, ipma, at)
        at += struct.calcsize(item)
        (told,) = struct.unpack_from(">B", ipma, at)
        at += 1
        size = struct.calcsize(number)
        numbers = [struct.unpack_from(number, ipma, at + n * size)[0] & mask for n in range(told)]
        if name == primary:
            return numbers
        at += told * size
    return []
