"""Where no name is looked for in an article."""

from newsgen.markup import shielded
from newsgen.model import Article, BlockKind

_OTHER = BlockKind.OTHER


def shields_of(article: Article) -> list[tuple[int, int]]:
    """Links, addresses and code, as `markup` knows them, and blocks of indented code."""
    code = [
        (block.start, block.end)
        for block in article.blocks
        if block.kind is _OTHER and article.body.startswith(("    ", "\t"), block.start)
    ]
    return sorted([*shielded(article.body), *code])
