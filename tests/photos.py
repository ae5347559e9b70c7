"""Pictures as small as they can be: what cameras and programs write at the head of their files."""

import struct
import zlib


def png(width: int = 3, height: int = 2, *, grey: int = 200) -> bytes:
    """A whole PNG of one colour."""
    rows = (b"\0" + bytes([grey]) * width) * height
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def jpeg(width: int, height: int, *, orientation: int = 0, thumbnail: int = 0) -> bytes:
    """The head of a JPEG; `orientation` is how the camera was held, as EXIF has it.

    `thumbnail` is the length of what stands before the size, as cameras and Photoshop put there.
    """
    parts = [b"\xff\xd8"]
    if orientation:
        entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
        exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
        parts.append(_segment(0xE1, exif))
    if thumbnail:
        parts.append(_segment(0xED, bytes(thumbnail)))
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    return b"".join((*parts, _segment(0xC0, frame), b"\xff\xd9"))


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + bytes(10)


def webp(width: int, height: int) -> bytes:
    """The head of an extended WebP."""
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunk = b"VP8X" + struct.pack("<I", 10) + bytes(4) + sizes
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def avif(width: int, height: int, *, brand: bytes = b"avif", turned: bool = False) -> bytes:
    """The head of an AVIF; with the brand `heic` that of a telephone's HEIC."""
    properties = [_box(b"ispe", struct.pack(">III", 0, width, height))]
    if turned:
        properties.append(_box(b"irot", b"\x01"))
    numbers = bytes(range(1, len(properties) + 1))
    told = struct.pack(">IIHB", 0, 1, 1, len(properties)) + numbers
    boxes = _box(b"ipco", b"".join(properties)) + _box(b"ipma", told)
    item = _box(b"pitm", struct.pack(">IH", 0, 1))
    meta = _box(b"meta", bytes(4) + item + _box(b"iprp", boxes))
    return _box(b"ftyp", brand + bytes(4) + brand) + meta


def _box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body) + 8) + kind + body
