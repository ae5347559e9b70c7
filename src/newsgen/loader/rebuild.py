"""The source of a record, put together again: the proof that nothing of a text is lost."""

import re
from collections.abc import Iterator

from newsgen.loader import blocks
from newsgen.loader.dump import Record
from newsgen.loader.endings import joined
from newsgen.model import Article, Figure

_ESCAPED = re.compile(r"\\(.)|&(amp|lt|quot|#61);")
_REFERENCES = {"amp": "&", "lt": "<", "quot": '"', "#61": "="}


def rebuild(record: Record | Article) -> str:
    """The source of a record as `read` made it, in canonical form (see `paragraphs.canonical`).

    Byte for byte, unless the source has odd blank lines, blanks at line ends or a text not in NFC.
    A title that is not marked `inferred` stood in the source.
    """
    parts = [*_source_parts(record.body)]
    mark = record.origin.end_mark
    if mark and parts:
        parts[-1] = joined(parts[-1], mark)
    if "title" not in dict(record.inferred):
        parts.insert(0, record.title)
    if record.related:
        parts.append(record.related)
    return "\n\n".join(parts)


def _source_parts(body: str) -> Iterator[str]:
    """The paragraphs of the source that the blocks of a body stand for."""
    for block in blocks.parse(body):
        if isinstance(block, Figure):
            caption, credit = body[slice(*block.caption)], body[slice(*block.credit)]
            target = body[block.caption[1] : block.credit[0]].removesuffix('"')
            gap = target[len(target.rstrip()) :] if caption else ""
            yield _literal(caption) + gap + _literal(credit)
        else:
            yield _literal(body[block.start : block.end])


def _literal(markdown: str) -> str:
    """The text that `escape` was given."""
    return _ESCAPED.sub(lambda m: m[1] or _REFERENCES[m[2]], markdown)
