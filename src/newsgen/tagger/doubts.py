"""What in an authority deserves a warning before it does harm: each is loaded all the same."""

from collections.abc import Iterable, Iterator

from newsgen.model import Entity, EntityType
from newsgen.problems import Problem, Severity
from newsgen.tagger.lexicon import CLASS_WORDS, EVERYBODY, HONORIFICS, SPEECH, STOP_WORDS
from newsgen.tagger.text import Words, is_capital, read_text
from newsgen.vietnamese import is_syllable, normal

_COMMON = STOP_WORDS | HONORIFICS | CLASS_WORDS | SPEECH


def ambiguous(surface: str, first: Entity, second: Entity) -> Problem:
    """Two entities list one name."""
    return Problem(
        "ambiguous-alias",
        f'«{surface}» names "{first.id}" ({first.where}) and "{second.id}": it is left unlinked',
        second.where,
        "take it from one of them, or force the link in the records that mean one",
        Severity.WARNING,
    )


def doubts(entities: Iterable[Entity]) -> Iterator[Problem]:
    """Names that are common words or too short, and strings in `never` that prevent nothing."""
    for entity in entities:
        names = (entity.label, *entity.aliases)
        for surface in names:
            words = tuple(surface.split())
            if _is_common(words):
                yield _common_alias(surface, entity)
            elif entity.type is EntityType.PERSON and len(words) == 1 and is_syllable(words[0]):
                yield _short_alias(surface, entity)
        for surface in entity.never:
            if not any(_holds(surface, name) for name in names):
                yield _idle_never(surface, entity)


def _is_common(words: Words) -> bool:
    """«bộ», «hòa», «nhân dân»: not «Ý» or «Anh», where the guards decide, nor «bán dẫn»."""
    if any(map(is_capital, words)):
        return False
    words = tuple(map(normal, words))
    is_short = len(words) == 1 and is_syllable(words[0])
    return is_short or words in EVERYBODY or all(word in _COMMON for word in words)


def _holds(surface: str, name: str) -> bool:
    words, wanted = read_text(surface).keys, read_text(name).keys
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words)))


def _common_alias(surface: str, entity: Entity) -> Problem:
    return Problem(
        "common-alias",
        f'«{surface}» of "{entity.id}" is a common word: it is linked wherever it stands',
        entity.where,
        "list a longer name; for a topic, make it one of its `terms`",
        Severity.WARNING,
    )


def _short_alias(surface: str, entity: Entity) -> Problem:
    return Problem(
        "short-alias",
        f'«{surface}» of "{entity.id}" is one syllable: everybody of that name would be linked',
        entity.where,
        "take it out: an article that has the full name links its short forms by itself",
        Severity.WARNING,
    )


def _idle_never(surface: str, entity: Entity) -> Problem:
    return Problem(
        "idle-never",
        f'«{surface}» in `never` of "{entity.id}" holds none of its names: it prevents nothing',
        entity.where,
        "write it as it stands in the texts, or take it out",
        Severity.WARNING,
    )
