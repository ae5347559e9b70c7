"""Reading a news text as it was pasted: what is headline, dateline, caption, end, what is body.

Each rule is one function over what has been told apart so far; their order is `RULES`. Nothing
is dropped: `rebuild` gives the text back, and `read` does not answer before it has seen that.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from newsgen.loader.captions import Caption, find_caption
from newsgen.loader.datelines import Dateline, find_dateline
from newsgen.loader.decode import decode, without_line_signs
from newsgen.loader.dump import Record
from newsgen.loader.endings import find_ending, signature
from newsgen.loader.mojibake import find_mojibake
from newsgen.loader.paragraphs import canonical, paragraphs
from newsgen.loader.rebuild import rebuild
from newsgen.loader.titles import is_agency, propose_title
from newsgen.markup import escape
from newsgen.model import Origin
from newsgen.problems import Checked, Location, Problem, Severity

UNKNOWN_DATE = "XXXX-XX-XX"
_HEADLINE = 160  # letters; the longest headline of a big paper known here has 150
_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(?:.*\n)*?\1[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as far as the rules have told it apart."""

    parts: tuple[str | Caption, ...]
    """The body: paragraphs and captions, in order."""
    headline: str = ""
    end_mark: str = ""
    related: str = ""
    dateline: Dateline | None = None

    @property
    def prose(self) -> tuple[str, ...]:
        """The paragraphs that are no captions."""
        return tuple(part for part in self.parts if isinstance(part, str))


def ending(reading: Reading) -> Reading:
    """«… viện-trường, doanh nghiệp./.», behind it «Việt Nam-Nhật Bản thúc đẩy hợp tác …» (004)."""
    found = find_ending(reading.prose)
    if found is None:
        return reading
    body = (*reading.prose[: found.last], found.text)
    related = "\n\n".join(reading.prose[found.last + 1 :])
    return replace(reading, parts=body, end_mark=found.mark, related=related)


def headline(reading: Reading) -> Reading:
    """«Gia Lai ký kết hợp tác phát triển bán dẫn»: one short line, no final stop, more behind it.

    None of the three seeds has one; texts copied from a page with its headline do.
    """
    first, *rest = reading.prose
    is_title = (
        len(rest) > 0
        and len(first) <= _HEADLINE
        and "\n" not in first
        and len(first.split()) >= 4
        and (first[-1].isalnum() or first[-1] in "?!”\"')")
        and first[0].isalnum()
        and find_dateline((first,)) is None
        and find_caption(first) is None
        and len(rest[0]) > len(first)
    )
    return replace(reading, headline=first, parts=tuple(rest)) if is_title else reading


def captions(reading: Reading) -> Reading:
    """«Lễ ký kết … ẢNH: ĐỨC NHẬT» (000), «… khai mạc tọa đàm. (Ảnh: Nguyễn Tuyến/TTXVN)» (004)."""
    return replace(reading, parts=tuple(find_caption(part) or part for part in reading.prose))


def dateline(reading: Reading) -> Reading:
    """«Ngày 21.8, Sở KH-CN …» (000); «Ngày 4/3, Thứ trưởng …» opens the second paragraph (003)."""
    return replace(reading, dateline=find_dateline(reading.prose))


RULES = (ending, headline, captions, dateline)
"""In this order: the end first, so that no teaser is taken for a caption; the date last, so that
no caption gives it."""


def read(raw: bytes, file: str, *, force: bool = False) -> Checked[Record]:
    """The record for a pasted news text; `file` is where it lies, for messages and its origin.

    None with an error when the bytes are no text (see `decode`), when it was read in a wrong code
    (`mojibake`; kept with `force`), or when it cannot be rebuilt from the record (`not-lossless`).
    """
    decoded = decode(raw, file)
    if decoded.value is None:
        return Checked(None, decoded.problems)
    plain = without_line_signs(decoded.value, file)
    text = plain.value or ""
    problems = [*decoded.problems, *plain.problems, *_suspicions(text, file, is_forced=force)]
    if any(problem.is_error for problem in problems):
        return Checked(None, tuple(problems))
    reading = Reading(paragraphs(text))
    for rule in RULES:
        reading = rule(reading)
    record = _record(reading, Origin(file, hashlib.sha256(raw).hexdigest(), reading.end_mark))
    if rebuild(record) != canonical(text):
        problems.append(
            Problem(
                "not-lossless",
                "the text cannot be rebuilt from its record",
                Location(file),
                "this is a bug in newsgen: please report it",
            )
        )
        return Checked(None, tuple(problems))
    return Checked(record, tuple(problems))


def _suspicions(text: str, file: str, *, is_forced: bool) -> Iterator[Problem]:
    mojibake = find_mojibake(text, file)
    if mojibake:
        yield replace(mojibake, severity=Severity.WARNING) if is_forced else mojibake
    if _FRONT_MATTER.match(text):
        yield Problem(
            "front-matter-in-text",
            "the text begins with front matter of its own",
            Location(file, 1, 1),
            "it is kept as text; delete it if it is none",
            Severity.WARNING,
        )


def _record(reading: Reading, origin: Origin) -> Record:
    found = reading.dateline
    words = reading.prose[found.paragraph][found.start : found.end] if found else ""
    title, how = (reading.headline, "") if reading.headline else _title(reading, origin.file)
    author = signature(reading.end_mark)
    proofs = {"date": words, "authors": author}
    return Record(
        title=title,
        date=found.date if found else UNKNOWN_DATE,
        body="\n\n".join(_markdown(part) for part in reading.parts),
        authors=(author,) if author else (),
        related=reading.related,
        origin=origin,
        inferred=(("title", how),) if how else (),
        evidence=tuple((field, f"«{proof}»") for field, proof in proofs.items() if proof),
    )


def _markdown(part: str | Caption) -> str:
    if isinstance(part, str):
        return escape(part)
    credit = _inline(part.credit).replace('"', "&quot;")
    return f'![{_inline(part.text)}](<>{part.gap or " "}"{credit}")'


def _inline(text: str) -> str:
    """The text escaped for where no line begins: «- Ảnh: AFP» is no list there."""
    return escape("." + text)[1:]


def _title(reading: Reading, file: str) -> tuple[str, str]:
    """A headline for a text without one, and how it was found."""
    captioned = (part.text for part in reading.parts if isinstance(part, Caption))
    for text in (_undated_lead(reading), *reading.prose[1:2], *captioned):
        title = propose_title(text)
        if any(char.isalpha() for char in title) and not text.startswith(("---", "+++")):
            return title, "đặt theo câu đầu của bài"
    return PurePosixPath(file).stem or "Không có tít", "đặt theo tên tệp"


def _undated_lead(reading: Reading) -> str:
    """The first paragraph without the date that opens it or stands between two commas in it."""
    lead = next(iter(reading.prose), "")
    found = reading.dateline
    if found is None or found.paragraph > 0:
        return lead
    before, behind = lead[: found.start], lead[found.end :]
    is_aside = behind.startswith(",") and before.endswith(", ")
    return before + behind.lstrip(" ,:") if is_aside or is_agency(before) else lead
