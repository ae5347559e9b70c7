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
from newsgen.vietnamese import is_syllable

Forms = Mapping[Words, Sequence[tuple[Person, bool]]]
"""Short form → who is called so, and whether that needs a title."""


def short_names(scene: Scene) -> Iterator[Link]:
    """Parts of the names that the article gives in full, wherever they stand alone."""
    forms: dict[Words, list[tuple[Person, bool]]] = {}
    for person in persons(scene):
        for form in short_forms(person.words):
            forms.setdefault(form.words, []).append((person, form.needs_title))
    if not forms:
        return
    starts = {words[0] for words in forms}
    positions = scene.text.places_of(starts)
    for position in positions:
        if namesake := _namesake(scene, position):
            _add_namesake(forms.get(namesake.words[1:], []), namesake)
    end = 0
    for position in positions:
        link = _short_name_at(scene, forms, position) if position >= end else None
        if link:
            yield link
            end = link.last


def _add_namesake(bearers: list[tuple[Person, bool]], namesake: Person) -> None:
    """Unless it is the same person's given name misspelt, as the same first letter tells."""
    family, letter = namesake.words[-1], namesake.words[0][0]
    others = [person for person, _ in bearers if person.words[-1] == family]
    if others and all(person.words[0][0] != letter for person in others):
        bearers.append((namesake, False))


def _namesake(scene: Scene, position: int) -> Person | None:
    """Somebody else of the same foreign family name: «Michelle Obama» beside Barack Obama."""
    before, text = scene.text.before(position), scene.text
    is_given = is_name_word(before) and not is_syllable(before)
    if (
        not is_given
        or _is_title(text, position - 1)
        or not scene.is_free(position - 1, position + 1)
    ):
        return None
    address = text.before(position - 1).casefold()
    return Person(
        None,
        (before, text.words[position]),
        text.surface(position - 1, position + 1),
        is_male=address in HONORIFICS_MALE,
        is_female=address in HONORIFICS_FEMALE,
    )


def _short_name_at(scene: Scene, forms: Forms, position: int) -> Link | None:
    """The link of a short form at a word, the longest form first."""
    text = scene.text
    for length in (3, 2, 1):
        last = position + length
        words = tuple(text.words[position:last])
        if words not in forms or not scene.is_free(position, last):
            continue
        if not _stands_alone(scene, position, last) or (
            length == 1 and head_at(text, position) > 1
        ):
            continue  # «Tập đoàn» is not chủ tịch Tập
        called = [(p, needs) for p, needs in forms[words] if _may_be_called(text, position, p)]
        has_title = _has_title(text, position)
        if called and (has_title or not _is_doubtful(text, position, words, called)):
            how = "title" if has_title else "given-name" if length == 1 else "part-of-name"
            return _link(scene, position, last, how, [person for person, _ in called])
    return None


def _link(scene: Scene, first: int, last: int, rule: str, called: Sequence[Person]) -> Link | None:
    """To the one listed person; to nobody when another could be meant."""
    owner = next((person for person in called if person.entity), None)
    if owner is None:
        return None
    is_one = all(p.entity == owner.entity and p.words == owner.words for p in called)
    start = _with_initials(scene, first)
    given = scene.text.words[start]
    is_own = start == first or any(word[0] == given[0] for word in owner.words[:-1])
    entity = owner.entity if is_one and is_own else None
    return Link(start, last, entity, scene.type_of(entity), rule, owner.antecedent)


def _with_initials(scene: Scene, first: int) -> int:
    """Where a name begins with what stands before it: «V.Putin», «Vladimir V. Putin».

    The letter of another given name makes it somebody else's.
    """
    start = first
    while _is_initial(scene.text, start - 1):
        start -= 1
    before = scene.text.before(start)
    has_given = start < first and is_name_word(before) and not is_syllable(before)
    return start - 1 if has_given and scene.is_free(start - 1, start) else start


def _is_initial(text: Text, position: int) -> bool:
    if position < 0 or text.gaps[position + 1] not in (".", ". "):
        return False
    return len(text.words[position]) == 1 and text.words[position].isupper()


def _stands_alone(scene: Scene, first: int, last: int) -> bool:
    """No capital before or behind that would make the name a longer one."""
    text = scene.text
    before = text.before(first)
    is_longer = is_name_word(before) and scene.is_free(first - 1, first)
    if is_longer and not _is_title(text, first - 1) and before.casefold() not in STOP_WORDS:
        return False
    is_near = last < len(text.words) and text.gaps[last] in (" ", "-")
    return not (is_near and is_name_word(text.words[last]))


def _has_title(text: Text, position: int) -> bool:
    """«ông Tuấn», «bác sĩ Tuấn», «GS Hòa», «TS. Hòa»."""
    if text.is_joined(position):
        return _is_title(text, position - 1)
    is_stopped = position > 0 and text.gaps[position] in (".", ". ")
    return is_stopped and text.words[position - 1] in TITLE_ABBREVIATIONS


def _is_title(text: Text, position: int) -> bool:
    """Whether a title or word of address stands there; «Anh» of «Nguyễn Anh Sơn» is a name."""
    word, key = text.words[position], text.keys[position]
    if key in HONORIFICS:
        return word == key or key in ("ông", "bà", "ngài") or text.begins_sentence(position)
    return key in TITLE_ENDINGS or word in TITLE_ABBREVIATIONS


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
    before = text.before(position)
    is_led = before in STOP_WORDS or before in ("và", "")
    return not (behind in SPEECH or (is_led and (behind in STOP_WORDS or not behind)))
