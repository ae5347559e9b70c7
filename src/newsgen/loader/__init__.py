"""Reading the site's files: news texts, records, the authority. Bytes in, values out, no disk."""

from newsgen.loader.authority import load_authority
from newsgen.loader.decode import decode, place
from newsgen.loader.dump import Record, dump
from newsgen.loader.front_matter import Traces, find_traces, front_of
from newsgen.loader.newswire import read
from newsgen.loader.rebuild import rebuild
from newsgen.loader.records import load

__all__ = [
    "Record",
    "Traces",
    "decode",
    "dump",
    "find_traces",
    "front_of",
    "load",
    "load_authority",
    "place",
    "read",
    "rebuild",
]
