"""The text that a question is about: found by what the editor calls it, and tagged.

An article is called by its record's path, its slug, or a part of it; a plain text file by its path.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsgen.contents import Authority
from newsgen.loader.blocks import parse
from newsgen.model import Article, Block, LinkRules, Mention
from newsgen.problems import CannotRun, Location, Problem
from newsgen.tagger import find_mentions, tag
from newsgen.tagger.shields import shields_of
from newsgen.tagger.text import Text, read_text
from newsgen.vietnamese import nfc


@dataclass(frozen=True, slots=True)
class Subject:
    """A text that is asked about, with what the tagger found in it."""

    where: Location
    """Where its body begins."""
    text: Text
    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...]
    review: tuple[Mention, ...]
    rules: LinkRules


def subject_called(name: str, articles: Sequence[Article], authority: Authority) -> Subject:
    """The article of a name: a record's path, its slug, a part of that, or a plain text file."""
    if name.endswith(".txt") and Path(name).is_file():
        return _plain(Path(name), authority)
    found = _called(name, articles)
    if len(found) != 1:
        what = f"is called by «{name}»"
        message = f"more than one article {what}" if found else f"no article {what}"
        names = ", ".join(sorted(article.slug for article in found or articles)[:5])
        fix = f"name one, such as: {names}" if names else "put a news text into seeds/"
        raise CannotRun(Problem("no-such-article", message, Location("articles"), fix))
    article = found[0]
    linked = tag(article, authority.gazetteer)
    text = read_text(article.body, shields_of(article))
    mentions, review = linked.mentions, linked.review
    return Subject(article.where, text, article.blocks, mentions, review, article.links)


def _called(name: str, articles: Sequence[Article]) -> list[Article]:
    """The articles that a name may mean; those it names exactly stand alone."""
    stem = Path(name).name.removesuffix(".md").removesuffix(".txt")
    keys = [
        (article, (article.slug, Path(article.where.path).stem, Path(article.origin.file).stem))
        for article in articles
    ]
    exact = [article for article, own in keys if stem and stem in own]
    return exact or [a for a, own in keys if stem and any(stem in key for key in own)]


def _plain(file: Path, authority: Authority) -> Subject:
    try:
        source = nfc(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        problem = Problem("unreadable", "cannot be read as UTF-8", Location(str(file)))
        raise CannotRun(problem) from None
    found = find_mentions(source, authority.gazetteer)
    where = Location(str(file), 1, 1)
    blocks = parse(source)
    return Subject(
        where, read_text(source), blocks, found.mentions, found.review, LinkRules({}, ())
    )
