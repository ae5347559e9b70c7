"""Digests: short names for bytes, equal for equal content on every machine."""

from hashlib import blake2b


def digest(*parts: str | bytes) -> str:
    """The digest of `parts` in order, as 32 hexadecimal letters.

    Each part is preceded by its length, so that `("ab", "c")` and `("a", "bc")` differ.
    """
    state = blake2b(digest_size=16)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        state.update(len(raw).to_bytes(8, "big"))
        state.update(raw)
    return state.hexdigest()


def short_digest(*parts: str | bytes) -> bytes:
    """The digest of `parts` in order, eight bytes: for what is compared, never for a name.

    Each part is preceded by its length, as in `digest`.
    """
    # A file name that is no text has surrogates, and still has a digest.
    raw = [p.encode("utf-8", "surrogatepass") if isinstance(p, str) else p for p in parts]
    if len(raw) == 1:
        return blake2b(raw[0], digest_size=8).digest()
    lengths = b"".join(len(part).to_bytes(8, "big") for part in raw)
    return blake2b(lengths + b"".join(raw), digest_size=8).digest()
