"""Short names of people: «Ông Tuấn», «Kim Tuấn», «Snowden», before the full name as behind it.

Two people who could be meant make no link; the name is kept for review.
"""

from collections.abc import Iterator, Mapping, Sequence

from newsgen.tagger.heads import head_at
from newsgen.tagger.lexicon import (
    HONORIFICS,
    HONORIFICS_FEMALE,
    HONORIFICS_MALE,
    SPEECH,
    STOP_WORDS,
    TITLE_ABBREVIATIONS,
    TITLE_ENDINGS,
)
from newsgen.tagger.persons import Person, is_name_word, persons, short_forms
from newsgen.tagger.scene import Link, Scene
from newsgen.tagger.text import Text, Words

Forms = Mapping[Words, Sequence[tuple[Person, bool]]]
"""Short form → who is called so, and whether that needs a title."""


def short_names(scene: Scene) -> Iterator[Link]:
    """Parts of the names that the article gives in full, wherever they stand alone."""
    forms: dict[Words, list[tuple[Person, bool]]] = {}
    for person in persons(scene):
        for form in short_forms(person.words):
            forms.setdefault(form.words, []).append((person, form.needs_title))
    starts = {words[0] for words in forms}
    end = 0
    for position in [i for i, word in enumerate(scene.text.words) if word in starts]:
        link = _short_name_at(scene, forms, position) if position >= end else None
        if link:
            yield link
            end = link.last


def _short_name_at(scene: Scene, forms: Forms, position: int) -> Link | None:
    """The link of a short form at a word, the longest form first."""
    text = scene.text
    for length in (3, 2, 1):
        last = position + length
        words = tuple(text.words[position:last])
        if words not in forms or not scene.is_free(position, last):
            continue
        if not _stands_alone(text, position, last) or (length == 1 and head_at(text, position) > 1):
            continue  # «Tập đoàn» is not chủ tịch Tập
        called = [(p, needs) for p, needs in forms[words] if _may_be_called(text, position, p)]
        has_title = _has_title(text, position)
        if called and (has_title or not _is_doubtful(text, position, words, called)):
            rule = "title" if has_title else "given-name" if length == 1 else "part-of-name"
            return _link(position, last, rule, [person for person, _ in called])
    return None


def _link(first: int, last: int, rule: str, called: Sequence[Person]) -> Link | None:
    """To the one listed person; to nobody when another could be meant."""
    owner = next((person for person in called if person.entity), None)
    if owner is None:
        return None
    is_one = all(p.entity == owner.entity and p.words == owner.words for p in called)
    return Link(first, last, owner.entity if is_one else None, rule, owner.antecedent)


def _stands_alone(text: Text, first: int, last: int) -> bool:
    """No capital before or behind that would make the name a longer one."""
    before = text.before(first)
    if is_name_word(before) and not _is_title(before) and before.casefold() not in STOP_WORDS:
        return False
    is_near = last < len(text.words) and text.gaps[last] in (" ", "-")
    return not (is_near and is_name_word(text.words[last]))


def _has_title(text: Text, position: int) -> bool:
    """«ông Tuấn», «bác sĩ Tuấn», «GS Hòa», «TS. Hòa»."""
    if text.is_joined(position):
        return _is_title(text.words[position - 1])
    is_stopped = position > 0 and text.gaps[position] in (".", ". ")
    return is_stopped and text.words[position - 1] in TITLE_ABBREVIATIONS


def _is_title(word: str) -> bool:
    key = word.casefold()
    return key in HONORIFICS or key in TITLE_ENDINGS or word in TITLE_ABBREVIATIONS


def _may_be_called(text: Text, position: int, person: Person) -> bool:
    """Whether the word of address fits: «ông Hòa» is not bà Lê Thị Hòa."""
    address = text.before(position).casefold()
    if address in HONORIFICS_MALE:
        return person.is_male or not person.is_female
    if address in HONORIFICS_FEMALE:
        return person.is_female or not person.is_male
    return True


def _is_doubtful(
    text: Text, position: int, words: Words, called: Sequence[tuple[Person, bool]]
) -> bool:
    """Whether a short form without a title is too little to link."""
    if not any(needs_title for _, needs_title in called):
        return False
    if len(words) > 1 or any(words[0] != person.words[-1] for person, _ in called):
        return True
    # «Tuấn chia sẻ», «Đối với Long, …»: what follows must be what only a person does
    behind = text.going_on(position + 1)
    if text.begins_sentence(position):
        return behind not in SPEECH
    return bool(behind) and behind not in SPEECH and behind not in STOP_WORDS
