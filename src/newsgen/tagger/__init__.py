"""The tagger: finds the names of an article and the sentences that prove them.

`gazetteer` turns the authority into a trie of syllables, `matcher` walks it, `sentences` cuts
the text, `topics` weighs the terms; `tag` puts them together for one article.
"""

from newsgen.tagger.gazetteer import Gazetteer, compile_gazetteer
from newsgen.tagger.linking import find_mentions, tag

__all__ = ["Gazetteer", "compile_gazetteer", "find_mentions", "tag"]
