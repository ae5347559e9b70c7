"""Discovery: names in the articles that the authority lacks, by the rules of writing, no model.

`discovering` compares all articles and ranks; `merging` takes forms of one name together;
`reading` is a text with its names. `names` reads one text from left to right: `quotations`,
`heads` with `bodies`, `places`, `runs`. `words` asks small questions of a text; tables are in
`lexicon`, `known` and `name_words`.
"""

from newsgen.tagger.discovery.discovering import Discovered, discover
from newsgen.tagger.discovery.names import names
from newsgen.tagger.discovery.reading import (
    Name,
    Reading,
    reading,
    reading_of,
    sentence_at,
)

__all__ = [
    "Discovered",
    "Name",
    "Reading",
    "discover",
    "names",
    "reading",
    "reading_of",
    "sentence_at",
]
