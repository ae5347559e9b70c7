"""`newsgen explain`: why a name in an article is linked, to what, or why it is not.

Every place of the article that says the text is answered, in words taken from `tagger.reasons`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsgen.contents import Authority, read_contents
from newsgen.loader.decode import place
from newsgen.model import EntityId, Mention
from newsgen.problems import Location
from newsgen.subjects import Subject, subject_called
from newsgen.tagger.discovery import names, reading, sentence_at
from newsgen.tagger.near import WHY, Neighbours
from newsgen.tagger.reasons import GUARDED, LINKED, UNLINKED
from newsgen.tagger.text import SHIELDED, Text, read_text
from newsgen.vietnamese import fold, nfc, normal


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be said of one place."""

    where: Location
    surface: str
    lines: tuple[str, ...]
    """The answer, then its details."""
    sentence: str


def explain(site: Path, article: str, asked: str) -> tuple[Answer, ...]:
    """An answer for each place of the article that says `asked`; none when it is not there.

    Raises CannotRun when there is no such article, or when more than one is meant.
    """
    contents = read_contents(site)
    subject = subject_called(article, contents.articles, contents.authority)
    neighbours = Neighbours(contents.authority.entities)
    view = _Explainer(subject, contents.authority, neighbours)
    return tuple(view.answer(first, last) for first, last in _places(subject.text, asked))


def as_lines(answers: Sequence[Answer]) -> Iterator[str]:
    """The answers as they are printed."""
    for answer in answers:
        head, *rest = answer.lines
        yield f"{answer.where}: «{answer.surface}» {head}"
        yield from (f"    {line}" for line in rest)
        yield f"    in: {answer.sentence}"


def _places(text: Text, asked: str) -> list[tuple[int, int]]:
    """Where the text says what is asked: but for case, else but for diacritics too."""
    wanted = read_text(nfc(asked)).words
    for form in (lambda word: normal(word).casefold(), fold):
        key = [form(word) for word in wanted]
        words = [form(word) for word in text.words]
        starts = range(len(words) - len(key) + 1)
        if found := [(i, i + len(key)) for i in starts if key and words[i : i + len(key)] == key]:
            return found
    return []


class _Explainer:
    """What is known of one text, to answer for each of its places."""

    def __init__(self, subject: Subject, authority: Authority, neighbours: Neighbours) -> None:
        self.subject, self.neighbours = subject, neighbours
        self.known = authority.gazetteer.entities
        self.reading = reading("", subject.text, subject.blocks)
        self.names = tuple(names(subject.text))

    def answer(self, first: int, last: int) -> Answer:
        """The answer for words `first` to before `last`."""
        text = self.subject.text
        start, end = text.starts[first], text.ends[last - 1]
        surface = text.source[start:end]
        where = self.subject.where
        at = place(text.source, start, where.path, max(1, where.line))
        found = tuple(self._lines(first, last, start, end))
        return Answer(at, " ".join(surface.split()), found, sentence_at(self.reading, first))

    def _lines(self, first: int, last: int, start: int, end: int) -> Iterator[str]:
        mention = _over(self.subject.mentions, start, end)
        review = _over(self.subject.review, start, end)
        if mention:
            yield from self._linked(mention, start, end)
        elif review and review.rule in GUARDED:
            yield f"is not linked to {self._named(review.entity)}: {GUARDED[review.rule]}"
            yield from self._longer(first, last)
        elif review:
            yield f"is not linked: {UNLINKED['ambiguous']}"
            yield from self._candidates(first, last)
        else:
            yield from self._unlinked(first, last)

    def _linked(self, mention: Mention, start: int, end: int) -> Iterator[str]:
        source = self.subject.text.source
        whole = " ".join(source[mention.start : mention.end].split())
        named = self._named(mention.entity)
        if mention.start < start or end < mention.end:
            yield f"is linked as a part of «{whole}», to {named}"
        elif mention.start > start or end > mention.end:
            yield f"is not linked as a whole; in it «{whole}» is linked to {named}"
        else:
            yield f"is linked to {named}"
        yield f"why: {LINKED[mention.rule]} [{mention.rule}, confidence {mention.confidence:g}]"
        if mention.antecedent:
            yield f"it leans on «{' '.join(mention.antecedent.split())}»"

    def _longer(self, first: int, last: int) -> Iterator[str]:
        """The longer name that holds the words, as discovery reads it."""
        for name in self.names:
            is_longer = name.last - name.first > last - first
            if name.first <= first and last <= name.last and is_longer:
                yield f"inside «{self._surface(name.first, name.last)}»"
                return
        before = self.subject.text.words[max(0, first - 1) : first]
        if before:
            yield f"behind «{before[0]}»"

    def _surface(self, first: int, last: int) -> str:
        return " ".join(self.subject.text.surface(first, last).split())

    def _candidates(self, first: int, last: int) -> Iterator[str]:
        """Who could be meant by words: all names in the text that hold them."""
        text = self.subject.text
        words = text.words[first:last]
        found: dict[str, None] = {}
        for name in self.names:
            own = text.words[name.first : name.last]
            if len(own) > len(words) and (
                own[-len(words) :] == words or own[: len(words)] == words
            ):
                found[name.surface] = None
        for mention in self.subject.mentions:
            label = read_text(self.known[mention.entity].label).words
            if label[: len(words)] == words or label[-len(words) :] == words:
                found[self.known[mention.entity].label] = None
        if found:
            yield f"it could be: {', '.join(f'«{name}»' for name in found)}"

    def _unlinked(self, first: int, last: int) -> Iterator[str]:
        reason = self._reason(first, last)
        yield f"is not linked: {UNLINKED[reason]}"
        if reason in ("forbidden", "code"):
            return
        for near in self.neighbours.near(self._surface(first, last)):
            yield f"near: {self._named(near.entity)} «{near.name}»: {WHY[near.why]}"

    def _reason(self, first: int, last: int) -> str:
        text, surface = self.subject.text, normal(self._surface(first, last))
        names = [n for e in self.known.values() for n in (e.label, *e.aliases)]
        owners = [e for e in self.known.values() if surface in map(normal, (e.label, *e.aliases))]
        never = [s for e in self.known.values() for s in e.never]
        reasons = {
            "code": SHIELDED in text.keys[first:last],
            "forbidden": _words(surface) in map(_words, self.subject.rules.forbid),
            "never": any(self._stands_in(first, last, string) for string in never),
            "two-entities": len(owners) > 1,
            "short": len(owners) == 1,
            "case": surface.casefold() in (normal(name).casefold() for name in names),
            "diacritics": fold(surface) in map(fold, names),
        }
        return next((reason for reason, holds in reasons.items() if holds), "unlisted")

    def _stands_in(self, first: int, last: int, string: str) -> bool:
        """Whether words stand where the text says a string that is never to be linked."""
        words, own = _words(string), self.subject.text.words
        starts = range(max(0, last - len(words)), first + 1)
        return any(own[start : start + len(words)] == words for start in starts)

    def _named(self, entity: EntityId) -> str:
        found = self.known.get(entity)
        return f"{entity} ({found.type.value} «{found.label}»)" if found else "nothing"


def _words(surface: str) -> list[str]:
    return list(read_text(surface).words)


def _over(mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    """The mention that holds a span, else the longest inside it."""
    touching = [m for m in mentions if m.start < end and start < m.end]
    return max(touching, key=lambda m: m.end - m.start, default=None)
