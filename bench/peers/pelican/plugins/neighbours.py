"""A plugin of Pelican: each article knows the next newer and the next older one."""

from importlib import import_module
from typing import Any


def link_neighbours(generator: Any) -> None:
    """Set `newer` and `older` of every article."""
    articles = generator.articles
    for index, article in enumerate(articles):
        article.newer = articles[index - 1] if index else None
        article.older = articles[index + 1] if index + 1 < len(articles) else None


def register() -> None:
    """Called by Pelican."""
    import_module("pelican.signals").article_generator_finalized.connect(link_neighbours)
