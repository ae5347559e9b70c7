"""`newsgen tag`: the tagger alone, on plain text, without a site."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsgen.loader import load_authority
from newsgen.model import Mention
from newsgen.problems import CannotRun, Location, Problem
from newsgen.tagger import compile_gazetteer, find_mentions
from newsgen.vietnamese import nfc


@dataclass(frozen=True, slots=True)
class TaggedText:
    """The mentions of one file; with the first file, what is to be said of the authority."""

    doc: str
    text: str
    mentions: tuple[Mention, ...]
    review: tuple[Mention, ...]
    """Kept for review: no page marks these."""
    problems: tuple[Problem, ...]

    def lines(self, *, with_review: bool = False) -> Iterator[str]:
        """One JSON object a mention, by start; offsets count code points of the NFC text.

        `entity` is null for a name that two entities could be meant by.
        """
        rows = [(mention, False) for mention in self.mentions]
        if with_review:
            rows = sorted((*rows, *((m, True) for m in self.review)), key=lambda row: row[0].start)
        for mention, is_review in rows:
            row: dict[str, str | int | float | bool | None] = {
                "doc": self.doc,
                "start": mention.start,
                "end": mention.end,
                "surface": self.text[mention.start : mention.end],
                "entity": mention.entity or None,
                "rule": mention.rule,
                "confidence": mention.confidence,
            }
            if is_review:
                row["review"] = True
            yield json.dumps(row, ensure_ascii=False)


def tag_files(files: Iterable[Path], entities: Path) -> Iterator[TaggedText]:
    """Each file tagged, in the order given. Raises CannotRun when a file cannot be read."""
    paths = sorted(p for p in entities.glob("*.y*ml")) if entities.is_dir() else [entities]
    authority = load_authority((str(path), _read(path)) for path in paths)
    gazetteer = compile_gazetteer(authority.value or ())
    assert gazetteer.value is not None
    problems = (*authority.problems, *gazetteer.problems)
    for file in files:
        text = _text(file)
        found = find_mentions(text, gazetteer.value)
        doc = file.name.removesuffix(".txt")
        yield TaggedText(doc, text, found.mentions, found.review, problems)
        problems = ()


def _text(file: Path) -> str:
    """The text of a file in NFC and otherwise as it is, so that offsets mean what they say."""
    try:
        return nfc(_read(file).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CannotRun(
            Problem(
                "encoding",
                f"is not UTF-8 (byte {error.start})",
                Location(str(file)),
                "save it as UTF-8",
            )
        ) from None


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CannotRun(
            Problem(
                "unreadable",
                f"cannot be read: {error.strerror}",
                Location(str(file)),
                "name a file that exists",
            )
        ) from None
