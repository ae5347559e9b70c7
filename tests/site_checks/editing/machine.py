"""The machine: every edit and accident there is, in any order."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from site_checks.editing.accidents import Accidents
from site_checks.editing.authority import AuthorityEdits
from site_checks.editing.desk import DRAWN
from site_checks.editing.records import RecordEdits
from site_checks.editing.theme import ThemeEdits


class EditedSite(RecordEdits, AuthorityEdits, ThemeEdits, Accidents):
    """A site in the hands of people. Its one law stands in `desk.Desk`.

    The edits are no rules of Hypothesis's own: of fifty rules it tries some few again and again.
    """

    @rule(data=st.data())
    def something_befalls_it(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(EDITS), label="edit")
        edit = getattr(self, name)
        drawn = getattr(edit, DRAWN)
        edit(**{key: data.draw(strategy, label=key) for key, strategy in drawn.items()})


FIRST = "a_sentence_is_changed"
"""Hypothesis likes the first of several best, and so do editors."""
EDITS = (FIRST, *(name for name in dir(EditedSite) if hasattr(getattr(EditedSite, name), DRAWN)))
"""The names of all that can befall a site."""
