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
