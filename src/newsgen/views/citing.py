"""What tells others how to name an article: tags in its head, a box on its page."""

from typing import NamedTuple


class MetaItem(NamedTuple):
    """A `<meta name>` of the head."""

    name: str
    content: str


class CitationView(NamedTuple):
    """An article as others cite it, three times the same."""

    text: str
    bibtex: str
    csl_json: str
