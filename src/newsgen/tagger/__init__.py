"""The tagger: finds the names of an article and the sentences that prove them.

In the order of reading: `tagging` (an article), `linking` (its rules in order). What is listed:
`gazetteer` with `variants`, `initials`, `companies` and the `doubts` it tells; found by `matcher`
and `spelling`; `listing` has it judged by `guards` and `longer_names`, which look at
`surroundings` and `heads`. What the article itself says: `scene`, `definitions`,
`short_organisations`, `persons`, `short_names`; what the editor says: `forcing`. What comes of it:
`sentences`, `evidence`, `topics`, `about`, `relations` (`roles` and `agreements`, over `shapes`, by
`patterns` of the tables of `relation_words`). Below all: `text` reads words and gaps, `words`
remembers them, `lexicon` holds the tables, `rules` the trust in each rule.
"""

from newsgen.tagger.gazetteer import Gazetteer, compile_gazetteer
from newsgen.tagger.linking import Linking
from newsgen.tagger.reach import Reach, ReachTable, reach, reach_table
from newsgen.tagger.tagging import find_mentions, tag

__all__ = [
    "Gazetteer",
    "Linking",
    "Reach",
    "ReachTable",
    "compile_gazetteer",
    "find_mentions",
    "reach",
    "reach_table",
    "tag",
]
