"""Digests: short names for bytes, equal for equal content on every machine."""

from hashlib import blake2b


def digest(*parts: str | bytes) -> str:
    """The digest of `parts` in order, as 32 hexadecimal letters.

    Each part is preceded by its length, so that `("ab", "c")` and `("a", "bc")` differ.
    """
    raw = [part.encode() if isinstance(part, str) else part for part in parts]
    told = b"".join([len(part).to_bytes(8, "big") + part for part in raw])
    return blake2b(told, digest_size=16).hexdigest()


def short_digest(*parts: str | bytes) -> bytes:
    """The digest of `parts` in order, eight bytes: for what is compared, never for a name.

    Each part is preceded by its length, as in `digest`.
    """
    if len(parts) == 1:
        return blake2b(_raw(parts[0]), digest_size=8).digest()
    raw = [_raw(part) for part in parts]
    lengths = b"".join([len(part).to_bytes(8, "big") for part in raw])
    return blake2b(lengths + b"".join(raw), digest_size=8).digest()


def _raw(part: str | bytes) -> bytes:
    """A file name that is no text has surrogates, and still has a digest."""
    return part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
