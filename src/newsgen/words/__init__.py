"""Every word of the interface, in Vietnamese and English: the one catalogue.

`general` has the words that stand on all pages. A part of the site with many of its own has a
module here, with both languages, and a field of `Words`. Templates reach all as `site.words`.
"""

from newsgen.words.general import EN, LANGUAGES, VI, Words

__all__ = ["EN", "LANGUAGES", "VI", "Words"]
