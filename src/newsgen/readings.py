"""From a record to what the site knows of it: read, loaded, tagged, woven. One article at a time.

A reading depends on the bytes of its record and on what the authority says of the words in it, so
the memo keeps it, and only records that changed are read again.
"""

from collections.abc import Callable
from typing import NamedTuple

from newsgen import loader, tagger
from newsgen.card_rows import card_row
from newsgen.digests import short_digest
from newsgen.inputs import Listed, SiteFolder
from newsgen.model import LinkedArticle
from newsgen.pages import body_view
from newsgen.pictures import look_at, stand
from newsgen.problems import Checked, ContentError, Problem
from newsgen.quotes import quoting
from newsgen.references import unknown_references
from newsgen.rows import RecordRow
from newsgen.sheets import Sheet, sheet_of
from newsgen.stamps import UNKNOWN, Stamp
from newsgen.texts import text_of
from newsgen.told import told_as_json
from newsgen.views import BodyView


class Reader(NamedTuple):
    """What it takes to read the records of a site."""

    site: SiteFolder
    gazetteer: tagger.Gazetteer
    weave: Callable[[BodyView], str]
    keeps_text: bool = False
    """Whether the words of an article are wanted by themselves: for the search."""

    def read(
        self,
        record: Listed,
        row: RecordRow | None = None,
        is_touched: Callable[[bytes], bool] = lambda raw: True,
    ) -> "Reading":
        """What a record comes to; a draft and one that is wrong have neither card nor sheet.

        Where its bytes and pictures are those of `row`, what it came to last time, and
        `is_touched` says that nothing else has changed, it is that row again, with its new stamp.
        """
        path, stamp, is_direct = record
        try:
            raw = self.site.read(path, is_direct=is_direct)
        except ContentError as error:
            return _without_card(path, UNKNOWN, bytes(8), (error.problem,))
        digest = short_digest(raw)
        is_same = row and row.raw == digest and stand(self.site, row.pictures)
        if row and is_same and not is_touched(raw):
            return Reading(row._replace(stamp=stamp), None, None)
        checked = self._linked(raw, path)
        if checked.value is None:
            return _without_card(path, stamp, digest, checked.problems)
        return self._reading(checked.value, stamp, digest, checked.problems)

    def _linked(self, raw: bytes, path: str) -> Checked[LinkedArticle]:
        try:
            loaded = loader.load(raw, path)
        except ContentError as error:
            return Checked(None, (error.problem,))
        if loaded.value is None:
            return Checked(None, loaded.problems)
        linked = tagger.tag(loaded.value, self.gazetteer)
        unknown = unknown_references(linked, self.gazetteer.entities)
        return Checked(linked, (*loaded.problems, *unknown))

    def _reading(
        self, linked: LinkedArticle, stamp: Stamp, raw: bytes, problems: tuple[Problem, ...]
    ) -> "Reading":
        quotes, said = quoting(linked)
        quoted = short_digest(quotes)
        marks = "".join([f"{m.start} {m.end} {m.entity} " for m in linked.mentions])
        seen = look_at(self.site, linked.article)
        body = body_view(linked, self.gazetteer.entities, seen.pictures)
        sheet = sheet_of(linked, str(self.weave(body)))
        card = card_row(linked, said, seen.pictures)
        row = RecordRow(
            linked.article.where.path,
            stamp,
            card,
            told_as_json((*problems, *seen.problems)),
            seen.stamps,
            raw,
            text=short_digest(raw, marks, quoted),
            quoted=quoted,
            shown=short_digest(card),
        )
        text = text_of(linked.article) if self.keeps_text else ""
        return Reading(row, quotes, sheet, text)

    def text_again(self, path: str) -> tuple[bytes, str]:
        """The digest of a record's bytes, and the words of its article. Raises ContentError."""
        raw = self.site.read(path)
        loaded = loader.load(raw, path)
        return short_digest(raw), text_of(loaded.value) if loaded.value else ""


class Reading(NamedTuple):
    """What a record came to."""

    row: RecordRow
    quotes: bytes | None
    """None where they are those of the last time."""
    sheet: Sheet | None
    text: str = ""
    """The words of its article, where they are kept."""


def _without_card(path: str, stamp: Stamp, raw: bytes, problems: tuple[Problem, ...]) -> Reading:
    return Reading(RecordRow(path, stamp, "", told_as_json(problems), raw=raw), b"", None)
