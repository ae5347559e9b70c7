"""Vietnamese news articles that nobody wrote: patterns and words of `lexicon`, drawn by a seed.

An article is as long and as marked as those measured in newspapers: about 4,200 characters in a
dozen blocks, 6 or 7 entities named some 22 times in a dozen of its thirty sentences.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

import lexicon
from texts import Entity, Text, ascii_words, date_of, slug_of

LENGTH = 4_150
"""Characters of the sentences of a body."""
MENTIONS = 23
"""Drawn for a body; one that falls twice into a sentence is named there once."""
EXTENDED = 0.6
"""How many of the sentences that name nobody go on; of the others half as many."""
UNLISTED_EVERY = 10
"""One article in so many holds a name that no entity has."""


@dataclass(frozen=True)
class Invented:
    """Articles made of `lexicon`."""

    seed: int

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """110 organisations, 50 people, 50 places, 90 topics, mixed."""
        found = [*_organisations(), *_people(), *_places(), *_topics()]
        Random(self.seed).shuffle(found)
        return tuple(found)

    @property
    def unlisted(self) -> tuple[str, ...]:
        return lexicon.UNLISTED

    def article(self, number: int) -> Text:
        """One article. Two of its entities go round by its number, so that each is soon named."""
        rng = Random(self.seed * 1_000_003 + number)
        named = self._named(number, rng)
        sentences = _sentences(named, number, rng)
        summary = sentences[0]
        title = _filled(rng.choice(lexicon.TITLES), rng, e=named[0].label, n=_figure(number + 1))
        return Text(
            slug=slug_of(title, number),
            title=title[0].upper() + title[1:],
            date=date_of(number),
            source=rng.choice(lexicon.PAPERS),
            summary=summary,
            named=named,
            body="\n\n".join(_blocks(sentences, rng)) + "\n",
        )

    def _named(self, number: int, rng: Random) -> tuple[Entity, ...]:
        """Two in turn, the others so drawn that some entities are in the news far more often."""
        count = len(self.entities)
        chosen = dict.fromkeys((2 * number % count, (2 * number + 1) % count))
        wanted = rng.choice((6, 7))
        while len(chosen) < wanted:
            chosen[int(count * rng.random() ** 2)] = None
        return tuple(self.entities[index] for index in chosen)


def _organisations() -> Iterator[Entity]:
    heads = lexicon.ORGANISATION_HEADS
    names = [f"{a} {b}" for a in lexicon.PROPER_FIRST for b in lexicon.PROPER_SECOND]
    for index, name in enumerate(names[: 10 * len(heads)]):
        head, short = heads[index % len(heads)]
        yield _entity("organisation", f"{head} {name}", f"{short} {name}")


def _people() -> Iterator[Entity]:
    for index in range(50):
        family = lexicon.FAMILY_NAMES[index % len(lexicon.FAMILY_NAMES)]
        middle = lexicon.MIDDLE_NAMES[index % len(lexicon.MIDDLE_NAMES)]
        given = lexicon.GIVEN_NAMES[index % len(lexicon.GIVEN_NAMES)]
        yield _entity("person", f"{family} {middle} {given}")


def _places() -> Iterator[Entity]:
    names = [f"{a} {b}" for a in lexicon.PLACE_FIRST for b in lexicon.PLACE_SECOND]
    return (_entity("place", name) for name in names[::2])


def _topics() -> Iterator[Entity]:
    names = [f"{action} {good}" for action in lexicon.TOPIC_ACTIONS for good in lexicon.TOPIC_GOODS]
    return (_entity("topic", name[0].upper() + name[1:], name) for name in names)


def _entity(kind: str, label: str, *aliases: str) -> Entity:
    return Entity(ascii_words(label), kind, label, aliases)


def _sentences(named: Sequence[Entity], number: int, rng: Random) -> list[str]:
    """The lead, then sentences that name and sentences that do not, mixed, up to LENGTH."""
    queue = [*named, *rng.choices(named, range(len(named), 0, -1), k=MENTIONS - len(named))]
    naming: list[str] = []
    while queue:
        take, queue = queue[: (several := rng.choice((1, 2, 2)))], queue[several:]
        naming.append(_naming(take, rng))
    fillers: list[str] = []
    if number % UNLISTED_EVERY == 0:
        name = lexicon.UNLISTED[number // UNLISTED_EVERY % len(lexicon.UNLISTED)]
        fillers.append(_sentence(f"Theo {name}, {{who}} nên {{did}} {{what}} {{when}}", rng))
    length = sum(map(len, naming))
    while length < LENGTH:
        fillers.append(_sentence(rng.choice(lexicon.FILLERS), rng))
        length += len(fillers[-1])
    lead, *others = naming
    others += fillers
    rng.shuffle(others)
    return [lead, *others]


def _naming(entities: Sequence[Entity], rng: Random) -> str:
    """A sentence that names one to three entities."""
    first, *others = dict.fromkeys(entities)
    opening = rng.choice(lexicon.OPENINGS[first.type])
    parts = [_filled(opening, rng, e=_name(first, rng), h=_address(first))]
    for other in others:
        tail = rng.choice(lexicon.TAILS[other.type])
        parts.append(tail.format(e=_name(other, rng), h=_address(other)))
    if rng.random() < EXTENDED / 2:
        parts[-1] += _filled(rng.choice(lexicon.EXTENSIONS), rng)
    return _ended(" ".join(parts))


def _name(entity: Entity, rng: Random) -> str:
    """The label or an alias; a topic in running text by its alias, in lower case."""
    if entity.type == "topic":
        return entity.aliases[0]
    return rng.choice((entity.label, *entity.aliases))


def _address(entity: Entity) -> str:
    return "bà" if {"Thị", "Thu"} & set(entity.label.split()) else "ông"


def _sentence(pattern: str, rng: Random) -> str:
    more = rng.choice(lexicon.EXTENSIONS) if rng.random() < EXTENDED else ""
    return _ended(_filled(pattern + more, rng))


def _ended(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def _filled(pattern: str, rng: Random, **given: str) -> str:
    """The pattern with every slot filled; slots it has not are drawn all the same."""
    return pattern.format(
        who=rng.choice(lexicon.WHO),
        who2=rng.choice(lexicon.WHO),
        did=rng.choice(lexicon.DID),
        did2=rng.choice(lexicon.DID),
        what=rng.choice(lexicon.WHAT),
        what2=rng.choice(lexicon.WHAT),
        when=(when := rng.choice(lexicon.WHEN)),
        when_first=when[0].upper() + when[1:],
        when2=rng.choice(lexicon.WHEN),
        why=rng.choice(lexicon.WHY),
        hamlet=_hamlet(rng),
        hamlet2=_hamlet(rng),
        link=rng.choice(lexicon.LINKS),
        quote=rng.choice(lexicon.QUOTES),
        money=f"{_figure(rng.randint(2, 4800))} {rng.choice(('triệu', 'tỷ'))} đồng",
        price=f"{_figure(rng.randint(8, 420) * 500)} đồng",
        people=f"{_figure(rng.randint(30, 9000))} người",
        share=f"{rng.randint(2, 89)},{rng.randint(1, 9)}%",
        **given,
    )


def _hamlet(rng: Random) -> str:
    """A small place that no list has: «ấp Rừng Chục»."""
    first, second = (rng.choice(lexicon.ONSETS) + rng.choice(lexicon.RIMES) for _ in range(2))
    return f"{rng.choice(lexicon.HAMLETS)} {first} {second}"


def _figure(number: int) -> str:
    """A figure as Vietnamese papers print it: 1.250."""
    return f"{number:,}".replace(",", ".")


def _blocks(sentences: Sequence[str], rng: Random) -> list[str]:
    """The bold lead, paragraphs of 2–4 sentences, a quotation, 0–2 headings, a link or two."""
    blocks: list[str] = []
    rest = list(sentences[1:])
    while rest:
        size = rng.randint(2, 4)
        blocks.append(" ".join(rest[:size]))
        rest = rest[size:]
    blocks[1] = f"> {blocks[1]}"
    for place in sorted(rng.sample(range(3, len(blocks)), k=rng.randint(0, 2)), reverse=True):
        blocks.insert(place, f"## {rng.choice(lexicon.HEADINGS)}")
    for _ in range(rng.randint(1, 2)):
        paper = rng.choice(lexicon.PAPERS)
        host = f"{ascii_words(paper)}.example"
        blocks.insert(rng.randint(3, len(blocks)), f"*Theo* [{paper}](https://{host}/)")
    return [f"**{sentences[0]}**", *blocks]
