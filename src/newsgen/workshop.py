"""The folder `.newsgen/` of a site: the memo, and room for what a build passes on to itself."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsgen.memo import Memo
from newsgen.memo_file import FOLDER, NAME, can_be_opened, remove
from newsgen.scratch import Scratch

PROGRAM = "program"
"""The fact that tells whose memo it is."""
_SCRATCH = "scratch"
_IGNORE = "*\n"


@dataclass(frozen=True, slots=True)
class Workshop:
    """An open folder for one build."""

    folder: Path
    program: bytes
    memo: Memo
    scratch: Scratch


@contextmanager
def open_workshop(site: Path, program: bytes, *, is_clean: bool = False) -> Iterator[Workshop]:
    """The workshop of a site; its memo is empty when the last one was another program's.

    A site whose folder cannot be written to has it elsewhere, for this build alone. Raises
    DamagedMemo.
    """
    folder, is_passing = _folder(site)
    path = folder / NAME
    try:
        if is_clean:
            remove(path)
        memo = Memo(path)
        if memo.facts.get(PROGRAM, program.hex()) != program.hex():
            memo.close()
            remove(path)
            memo = Memo(path)
        scratch = Scratch(folder / _SCRATCH)
        scratch.clear()
        try:
            yield Workshop(folder, program, memo, scratch)
        finally:
            scratch.clear()
            memo.close()
    finally:
        if is_passing:
            shutil.rmtree(folder, ignore_errors=True)


def _folder(site: Path) -> tuple[Path, bool]:
    """The folder, and whether it is to go at the end."""
    folder = site / FOLDER
    probe = folder / ".gitignore"
    try:
        folder.mkdir(exist_ok=True)
        if not probe.exists():
            probe.write_text(_IGNORE, "utf-8")
        if not can_be_opened(folder / NAME):
            raise OSError
    except OSError:
        import tempfile  # rarely needed, and slow to import

        return Path(tempfile.mkdtemp(prefix="newsgen-")), True
    return folder, False
