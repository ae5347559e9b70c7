"""Reading the site's files: records, the authority. Bytes in, values out, no disk.

News texts are read by `newswire`, and what comes of it is written by `dump` and compared with the
text by `rebuild`: an import needs them, a build of records does not, and so they are not here.
"""

from newsgen.loader.authority import load_authority
from newsgen.loader.decode import decode, place
from newsgen.loader.front_matter import Traces, find_traces, front_of
from newsgen.loader.records import load

__all__ = [
    "Traces",
    "decode",
    "find_traces",
    "front_of",
    "load",
    "load_authority",
    "place",
]
