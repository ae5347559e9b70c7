"""A Hypothesis state machine that edits a site as people, editors and accidents do.

desk        the site under edit, and what is demanded after each edit
records     edits of articles/ and seeds/
authority   edits of entities/
theme       edits of templates/ and newsgen.yaml
accidents   what happens to build/ and .newsgen/, to the clock, and builds that break off
machine     all of it together
"""

from site_checks.editing.machine import EditedSite

__all__ = ["EditedSite"]
