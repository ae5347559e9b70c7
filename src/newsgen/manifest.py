"""The list of our files, `.newsgen-manifest` inside the output folder: only they are ever removed.

It lies there, not in the memo, so that an output without a memo is still known for ours.
"""

from collections.abc import Iterable
from pathlib import Path

from newsgen.urls import Url

MANIFEST = ".newsgen-manifest"
_HEADER = "newsgen manifest 1: the files that newsgen made here; it removes no others\n"


def made_files(folder: Path) -> set[Url]:
    """The files that are ours by the manifest; none when there is none, or it is damaged."""
    try:
        text = (folder / MANIFEST).read_text("utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return set()
    header, _, names = text.partition("\n")
    if header + "\n" != _HEADER:
        return set()
    return {Url(name) for name in names.split("\n") if _is_inside(name)}


def manifest(paths: Iterable[str]) -> bytes:
    """The manifest of these files."""
    return (_HEADER + "".join(f"{path}\n" for path in sorted(paths))).encode()


def _is_inside(name: str) -> bool:
    """Whether a line of a manifest is a path below the folder; a damaged line names nothing."""
    parts = name.split("/")
    return bool(name) and not any(part in ("", ".", "..") for part in parts) and "\\" not in name
