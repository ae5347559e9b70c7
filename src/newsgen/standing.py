"""How a site stands: all that a build depends on, and whether the last one saw the same.

Nothing is read for that but stamps, so that a build with nothing to do ends at once.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsgen.config import SiteConfig
from newsgen.digests import short_digest
from newsgen.found import Found, Look, as_left
from newsgen.inputs import SiteFolder, theme
from newsgen.listing import Listing, list_site
from newsgen.manifest import MANIFEST
from newsgen.memo import Memo
from newsgen.orders import Written
from newsgen.output_folder import Output, look_beside, stamp_at
from newsgen.problems import Problem
from newsgen.rows import FileRow, SegmentRow, can_be_kept
from newsgen.stamps import UNKNOWN
from newsgen.stretches import Parted
from newsgen.told import told_as_json, told_from_json
from newsgen.urls import Url
from newsgen.workshop import Workshop

_STATE, _OUTPUT, _PICTURES, _ENDING = "state", "output", "pictures", "ending"
_CUTS, _PARTED = "cuts", "parted"

_MANY = 150
"""Files of an output folder that is large."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A site at the beginning of a build."""

    site: SiteFolder
    config: SiteConfig
    place: Output
    workshop: Workshop
    listing: Listing

    def seen_again(self) -> "Standing":
        """The same site after something came to its folder."""
        return look_around(self.site, self.config, self.place, self.workshop)

    @property
    def is_as_it_was(self) -> bool:
        """Whether the last build left exactly this, and would find nothing to do."""
        facts = self.workshop.memo.facts
        is_known = self.listing.is_settled and _ENDING in facts and facts.get(_STATE) == self._state
        return is_known and facts.get(_OUTPUT) == self.place.looked.digest.hex()

    @property
    def files(self) -> Mapping[str, FileRow]:
        """The files that the last build left; their stamps tell whether they are still there."""
        return self.workshop.memo.files()

    @property
    def ending(self) -> "Ending":
        """How the last build ended."""
        return Ending.of(self.workshop.memo)

    @property
    def is_large(self) -> bool:
        """Whether the last build left so many files that a second process is worth its start."""
        return _is_large(self.workshop.memo)

    @property
    def cuts(self) -> Mapping[str, bytes]:
        """How those of them that are made of pieces are put together."""
        cuts: dict[str, str] = json.loads(self.workshop.memo.facts.get(_CUTS, "{}"))
        return {url: b64decode(text) for url, text in cuts.items()}

    @property
    def parted(self) -> Parted:
        """Into which pages the concordances were parted."""
        return Parted(json.loads(self.workshop.memo.facts.get(_PARTED, "{}")))

    def keep(
        self,
        rows: Sequence[FileRow],
        cuts: Mapping[str, bytes],
        written: Written,
        pictures: Collection[str],
        ending: "Ending",
        segments: Sequence[SegmentRow] = (),
        parted: Parted | None = None,
    ) -> None:
        """Note what this build left, for the next one."""
        known = self.files
        fresh = [row for row in rows if known.get(row.url) is not row]
        files = {**self.place.files, **{row.url: row.stamp for row in fresh}}
        files[Url(MANIFEST)] = stamp_at(self.place, Url(MANIFEST))
        for path in written.removed:
            files.pop(path, None)
        facts = {
            _STATE: self._state,
            _OUTPUT: Found(files, self.place.found.odd).digest.hex(),
            _PICTURES: json.dumps(sorted(pictures)),
            _CUTS: json.dumps({url: b64encode(one).decode() for url, one in cuts.items()}),
            _PARTED: json.dumps(parted.as_kept() if parted else {}),
            _ENDING: ending.as_json(),
        }
        added = sum(row.url not in known for row in fresh)
        gone = known.keys() - {row.url for row in rows} if len(known) + added > len(rows) else ()
        kept = [row for row in fresh if can_be_kept(row.url)]
        self.workshop.memo.keep_files(kept, gone, facts, segments)

    @property
    def _state(self) -> str:
        """The digest of all that a build depends on, but for what lies in the output folder."""
        where = str(self.place.folder.absolute())
        program, listed = self.workshop.program, self.listing.digest
        return short_digest(program, repr(self.config), where, listed).hex()


class Ending(NamedTuple):
    """How a build ended."""

    problems: tuple[Problem, ...]
    articles: int
    entities: int
    files: int
    foreign: tuple[str, ...]

    @staticmethod
    def of(memo: Memo) -> "Ending":
        """The ending that the last build noted. Raises KeyError when none did."""
        return Ending.from_json(memo.facts[_ENDING])

    @staticmethod
    def from_json(text: str) -> "Ending":
        """The ending that `as_json` wrote."""
        told, articles, entities, files, foreign = json.loads(text)
        return Ending(told_from_json(told), articles, entities, files, tuple(foreign))

    def as_json(self) -> str:
        """A list of its values."""
        counts = self.articles, self.entities, self.files
        return json.dumps((told_as_json(self.problems), *counts, self.foreign))

    def written(self) -> Written:
        """What a build does that finds all of it in its place."""
        return Written((), self.files, (), self.foreign)


def look_around(
    site: SiteFolder, config: SiteConfig, place: Output, workshop: Workshop
) -> Standing:
    """How a site stands now."""
    pictures = json.loads(workshop.memo.facts.get(_PICTURES, "[]"))
    return Standing(site, config, place, workshop, list_site(site, theme(), pictures))


def look_well(place: Output, memo: Memo) -> Output:
    """The output folder, looked at beside the rest where it is large and was left well."""
    if not _is_large(memo) or Ending.of(memo).foreign or _OUTPUT not in memo.facts:
        return place

    def left() -> Found:
        return as_left({row.url: row.stamp for row in memo.files().values()} | {MANIFEST: UNKNOWN})

    return look_beside(place, Look(bytes.fromhex(memo.facts[_OUTPUT]), left))


def _is_large(memo: Memo) -> bool:
    return _ENDING in memo.facts and Ending.of(memo).files >= _MANY
