"""The search: what its index holds, and the files that the search page loads of it.

Values in, values out. `static/search.js` of the theme is the other half; `docs/search.md` tells
both how the files are read and what may be asked.
"""

from newsgen.search.facets import Facets, days, facets
from newsgen.search.names import BLOCK, blocks_of, shard_count, shards
from newsgen.search.postings import Text, lines
from newsgen.search.scripts import json_line, lines_of, lines_script, script, url_of
from newsgen.search.segments import Place, Shape, places, shape_of

__all__ = [
    "BLOCK",
    "Facets",
    "Place",
    "Shape",
    "Text",
    "blocks_of",
    "days",
    "facets",
    "json_line",
    "lines",
    "lines_of",
    "lines_script",
    "places",
    "script",
    "shape_of",
    "shard_count",
    "shards",
    "url_of",
]
