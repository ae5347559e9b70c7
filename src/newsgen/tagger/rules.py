"""The rules that link, and how much each is trusted: from 0 to 1, by what it leans on."""

THRESHOLD = 0.6
"""Links below it are kept for review and shown on no page."""

CONFIDENCE: dict[str, float] = {
    "forced": 1.0,
    "label": 1.0,
    "alias": 1.0,
    "variant": 0.95,
    "acronym": 0.9,
    "defined": 0.95,
    "short-organisation": 0.8,
    "head": 0.8,
    "title": 0.9,
    "part-of-name": 0.8,
    "given-name": 0.7,
}

AMBIGUOUS = 0.3
"""Of a name that two people or bodies could be meant by."""
GUARDED = 0.2
"""Of a listed name that is part of something else."""
