"""What an article is about, and not merely mentions.

An entity that is named in the headline, in the lead or in the caption of a picture, or by at least
one in SHARE of all mentions. Editors put there what matters; the share catches who comes later and
stays. A credit («Ảnh: …/TTXVN») is no caption.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from newsgen.model import Article, EntityId, Mention

SHARE = 6
"""An entity with a sixth of an article's mentions is what it is about …"""
LEAST = 3
"""… if these are three or more."""


def about_of(
    article: Article,
    mentions: Sequence[Mention],
    named: Mapping[EntityId, int],
    in_headline: Iterable[EntityId],
) -> frozenset[EntityId]:
    """The entities an article is about.

    `named` says how often the mentions name each, `in_headline` are those its title names.
    """
    spans = [figure.caption for figure in article.figures]
    lead = article.lead
    if lead:
        spans.append((lead.start, lead.end))
    starts = [mention.start for mention in mentions]
    about = set(in_headline)
    for start, end in spans:
        placed = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        about.update([mention.entity for mention in placed])
    needed = max(LEAST, len(mentions) / SHARE)
    about.update([entity for entity, count in named.items() if count >= needed])
    return frozenset(about)
