"""What an article is about, and not merely mentions.

An entity that is named in the headline, in the lead or in the caption of a picture, or by at least
one in SHARE of all mentions. Editors put there what matters; the share catches who comes later and
stays. A credit («Ảnh: …/TTXVN») is no caption.
"""

from collections.abc import Iterable, Sequence

from newsgen.model import Article, EntityId, Mention

SHARE = 6
"""An entity with a sixth of an article's mentions is what it is about …"""
LEAST = 3
"""… if these are three or more."""


def about_of(
    article: Article, mentions: Sequence[Mention], in_headline: Iterable[EntityId]
) -> frozenset[EntityId]:
    """The entities an article is about; `in_headline` are those its title names."""
    spans = [figure.caption for figure in article.figures]
    if article.lead:
        spans.append((article.lead.start, article.lead.end))
    placed = {m.entity for m in mentions if any(start <= m.start < end for start, end in spans)}
    counts: dict[EntityId, int] = {}
    for mention in mentions:
        counts[mention.entity] = counts.get(mention.entity, 0) + 1
    needed = max(LEAST, len(mentions) / SHARE)
    frequent = {entity for entity, count in counts.items() if count >= needed}
    return frozenset((*placed, *frequent, *in_headline))
