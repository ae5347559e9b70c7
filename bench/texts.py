"""What a corpus consists of, whoever made its texts: articles, and the entities they name."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Protocol

HANOI = timezone(timedelta(hours=7))
FIRST_DAY = datetime(2010, 1, 1, tzinfo=HANOI)
DAYS = 5479
"""Fifteen years: the dates of any number of articles spread over them evenly."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A line of newsgen's authority; a term of two taxonomies for the other generators."""

    id: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()

    @property
    def is_who(self) -> bool:
        """Whether it is in the first taxonomy (who acts) or in the second (where, about what)."""
        return self.type in ("organisation", "person")


@dataclass(frozen=True, slots=True)
class Text:
    """An article before any generator's front matter."""

    slug: str
    title: str
    date: datetime
    source: str
    summary: str
    named: tuple[Entity, ...]
    """The entities that the body names, by construction or by looking for the label."""
    body: str


class Texts(Protocol):
    """Where articles come from; article `number` is a function of the number and the seed."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities."""

    @property
    def unlisted(self) -> tuple[str, ...]:
        """Names in some articles that belong to no entity: aliases for an editor to add."""

    def article(self, number: int) -> Text:
        """One article."""


def date_of(number: int) -> datetime:
    """The date of an article: days are drawn by a stride prime to DAYS, so that all differ long."""
    return FIRST_DAY + timedelta(days=number * 1931 % DAYS, minutes=number * 97 % 1440)


def slug_of(title: str, number: int) -> str:
    """A unique address: the title without diacritics, cut, and the number."""
    return f"{ascii_words(title)[:60].strip('-')}-{number:06d}"


def ascii_words(text: str) -> str:
    """Lower-case a–z and digits, joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
