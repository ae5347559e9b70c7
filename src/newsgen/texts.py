"""The words of an article as a reader sees them, without Markdown: what is searched and shown."""

from newsgen.markup import plain
from newsgen.model import Article, Block, Figure


def text_of(article: Article) -> str:
    """The body as plain text: paragraphs, captions and all else, an empty line between them."""
    body = article.body
    blocks = [_plain(body, block) for block in article.blocks]
    return "\n\n".join([block for block in blocks if block])


def _plain(body: str, block: Block) -> str:
    if isinstance(block, Figure):
        parts = (plain(body[start:end]) for start, end in (block.caption, block.credit))
        return " ".join(filter(None, parts))
    text = plain(body[block.start : block.end])
    return text.replace("\n", " ") if "\n" in text else text
