"""How a site stands: all that a build depends on, and whether the last one saw the same.

Nothing is read for that but stamps, so that a build with nothing to do ends at once.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsgen import output
from newsgen.archive import Archive
from newsgen.config import SiteConfig
from newsgen.digests import short_digest
from newsgen.inputs import SiteFolder, theme
from newsgen.listing import Listing, list_site
from newsgen.making import Made, settled
from newsgen.manifest import MANIFEST
from newsgen.output import Written
from newsgen.output_folder import Output
from newsgen.problems import Problem
from newsgen.rows import FileRow
from newsgen.stamps import Stamp
from newsgen.told import told_as_json, told_from_json
from newsgen.urls import Url
from newsgen.workshop import Workshop

_STATE, _PICTURES, _ENDING = "state", "pictures", "ending"


@dataclass(frozen=True, slots=True)
class Standing:
    """A site at the beginning of a build."""

    config: SiteConfig
    place: Output
    workshop: Workshop
    listing: Listing

    @property
    def is_as_it_was(self) -> bool:
        """Whether the last build left exactly this, and would find nothing to do."""
        known = self.workshop.memo.facts.get(_STATE)
        return self.listing.is_settled and known == self._state(self.place.files)

    @property
    def files(self) -> Mapping[str, FileRow]:
        """The files that the last build left; their stamps tell whether they are still there."""
        return self.workshop.memo.files()

    @property
    def ending(self) -> "Ending":
        """How the last build ended."""
        values = json.loads(self.workshop.memo.facts[_ENDING])
        articles, entities, files = values[1:4]
        problems, foreign = told_from_json(values[0]), tuple(values[4])
        return Ending(problems, articles, entities, files, foreign)

    def keep(
        self, made: Made, problems: Sequence[Problem], archive: Archive, written: Written
    ) -> None:
        """Note what this build left, for the next one."""
        known = self.files
        rows = list(settled(made.rows, made.staged, self.place))
        gone = known.keys() - {row.url for row in rows}
        removed = set(written.removed)
        files = {path: stamp for path, stamp in self.place.files.items() if path not in removed}
        files |= {row.url: row.stamp for row in rows}
        files[MANIFEST] = output.stamp_at(self.place, Url(MANIFEST))
        pictures = sorted({one.path for card in archive.cards for one in card.pictures})
        counts = len(archive.cards), len(archive.entities), len(rows)
        facts = {
            _STATE: self._state(files),
            _PICTURES: json.dumps(pictures),
            _ENDING: json.dumps((told_as_json(problems), *counts, written.foreign)),
        }
        fresh = [row for row in rows if known.get(row.url) != row]
        self.workshop.memo.keep_files(fresh, gone, facts)

    def _state(self, files: Mapping[str, Stamp]) -> str:
        return short_digest(
            *(self.workshop.program, repr(self.config), str(self.place.folder.absolute())),
            *(
                "\n".join(sorted(map("\t".join, kind.items())))
                for kind in (self.listing.stamps, files)
            ),
            "\n".join(sorted(self.place.odd)),
        ).hex()


@dataclass(frozen=True, slots=True)
class Ending:
    """How a build ended."""

    problems: tuple[Problem, ...]
    articles: int
    entities: int
    files: int
    foreign: tuple[str, ...]

    def written(self) -> Written:
        """What a build does that finds all of it in its place."""
        return Written((), self.files, (), self.foreign)


def look_around(
    site: SiteFolder, config: SiteConfig, place: Output, workshop: Workshop
) -> Standing:
    """How a site stands now."""
    pictures = json.loads(workshop.memo.facts.get(_PICTURES, "[]"))
    return Standing(config, place, workshop, list_site(site, theme(), pictures))
