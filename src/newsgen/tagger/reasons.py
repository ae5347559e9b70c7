"""Why something is linked or not, in words: one sentence for each rule and each guard's reason.

`newsgen explain` and the lists for review take their words from here and nowhere else.
"""

LINKED = {
    "forced": "the record forces it (links.force)",
    "label": "it is the label, as listed",
    "alias": "it is an alias, as listed",
    "variant": "it is a listed name written in another usual way",
    "acronym": "it is made of the initials of a listed name",
    "defined": "the article itself defines this short name behind the whole one",
    "short-organisation": "the article has the whole name, of which this is a part",
    "head": "it is the only body of this kind that the article names",
    "title": "a title or a word of address stands before it, and one person is called so here",
    "part-of-name": "it is a part of the one name in the article that holds it",
    "given-name": "it is the name by which one person of the article is called",
}
"""Each rule that links; the same keys as `rules.CONFIDENCE`."""

GUARDED = {
    "address": "it stands in an address or in the name of a file",
    "inside-other-name": "with the word before it, it names something else: a street, a language",
    "inside-longer-name": "it is a part of a longer name of something else",
    "person": "a word of address stands before it, so it is a person's name",
    "inside-person-name": "it is a part of a longer name of a person",
    "common-word": "at this place it is a common word, or the beginning of one",
    "byline": "it stands where the author of the article signs",
    "of-another-country": "the body of another country is meant",
}
"""Each reason of `guards` not to link a listed name."""

UNLINKED = {
    "ambiguous": "more than one could be meant, so it is linked to nobody",
    "two-entities": "more than one entry lists this name, so it is linked to none of them",
    "never": "an entry says that this string is never to be linked (never)",
    "forbidden": "the record forbids it (links.forbid)",
    "code": "it stands in code, in a link or in an address, where no name is looked for",
    "case": "it is written in another case than the listed name, and case counts",
    "diacritics": "it is written with other diacritics than the listed name, and they count",
    "short": "it is listed, but at this place too little says that the name is meant",
    "unlisted": "no entry lists this name",
}
"""Why nothing is linked where no guard spoke."""
