"""Bodies that hold more than whole blocks: lists, code, names inside of emphasis.

The marks travel through Python-Markdown as noncharacters (`marks`) and are then exchanged for
tags, so placed that elements always nest: a sentence that ends inside `<strong>` closes and
reopens it, one that runs over several elements is a span in each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown import Markdown
from markupsafe import escape

from newsgen.renderer.inlines import LEAD, WholeBlock, name_tags
from newsgen.renderer.markdown import convert
from newsgen.renderer.marks import (
    MARK,
    NAME,
    NAME_END,
    SENTENCE,
    SENTENCE_END,
    WHOLE,
    marked,
    number,
)
from newsgen.views import BodyView, MentionMark

_PART = re.compile(
    rf"<(?P<close>/)?(?P<tag>[a-z][a-z0-9]*)(?P<rest>[^>]*)>|{MARK.pattern}"
    "|(?P<text>[^<\ufdd0-\ufdd4]+|<)"
)
# A run of whole blocks in one paragraph, the gap between two.
_RUN = re.compile(f"<p>((?:{WHOLE}[\ufde0-\ufdef]+)+)</p>")
_GAP = re.compile(f"(?<=[\ufde0-\ufdef])\n\n+(?={WHOLE})")
_BETWEEN = re.compile(f"(?<=[\ufde0-\ufdef])(?={WHOLE})")
_STRAY = re.compile("[\ufdd0-\ufdef]")  # of a mark that Markdown tore apart
_VOID = {"br", "hr", "img"}
_INLINE = {"a", "br", "code", "em", "span", "strong"}
_NO_LINKS = {"a", "code", "pre"}


def long_way(converter: Markdown, body: BodyView, blocks: Sequence[WholeBlock]) -> str:
    """The HTML of a body of which `blocks` are HTML already; the converter makes it of the rest."""
    html = convert(converter, _GAP.sub("", marked(body, blocks)).strip("\n"))
    html = _RUN.sub(lambda run: _BETWEEN.sub("\n", run[1]), html)
    return _STRAY.sub("", _Weaver(body, blocks, body.lead != (0, 0)).run(html))


@dataclass(frozen=True, slots=True)
class _Element:
    """An element open around here."""

    name: str
    opening: str
    at: int
    """Where in the output its opening tag stands."""
    marks: tuple[re.Match[str], ...]
    """Marks that Markdown moved into its attributes; they take effect behind it."""


@dataclass(slots=True)
class _Weaver:
    """Walks the HTML once and knows which elements, sentence and name are open."""

    body: BodyView
    blocks: Sequence[WholeBlock]
    awaits_lead: bool
    """The first paragraph that stands by itself is still to come."""
    out: list[str] = field(default_factory=list)
    elements: list[_Element] = field(default_factory=list)
    sentence: str = ""
    """The tag that the next words of the sentence open with; empty outside of sentences."""
    sentence_depth: int | None = None
    """How many elements are open around the sentence's span; None while it has no span."""
    is_ending: bool = False
    """All words of the sentence are there; its span closes where it can without being cut."""
    name: str = ""
    """The tag that closes the name; empty outside of names."""
    name_depth: int = 0

    def run(self, html: str) -> str:
        for part in _PART.finditer(html):
            if part["tag"]:
                self.tag(part)
            elif part["sign"]:
                self.mark(part)
            else:
                self.text(part["text"])
        self.close_sentence()
        return "".join(self.out)

    def mark(self, mark: re.Match[str]) -> None:
        sign = mark["sign"]
        if sign == SENTENCE:
            self.close_sentence()
            sentence = self.body.sentences[number(mark)]
            self.sentence = f'<span class="sentence" id="{escape(sentence.id)}">'
        elif sign == SENTENCE_END:
            self.is_ending = True
        elif sign == NAME:
            self.open_name(self.body.mentions[number(mark)])
        elif sign == NAME_END:
            self.close_name()
        elif sign == WHOLE:
            self.whole_block(self.blocks[number(mark)][2])

    def whole_block(self, html: str) -> None:
        if self.awaits_lead and not self.elements and html.startswith("<p>"):
            html, self.awaits_lead = html.replace("<p>", LEAD, 1), False
        self.out.append(html)

    def text(self, text: str) -> None:
        if self.is_ending:
            self.close_sentence()
        if not text.isspace():
            self.begin_words()
        self.out.append(text)

    def tag(self, part: re.Match[str]) -> None:
        name, marks = part["tag"], tuple(MARK.finditer(part[0]))
        tag = MARK.sub("", part[0])
        if part["close"]:
            self.close_element(tag)
            return
        if self.is_ending:
            self.close_sentence()
        if name == "a":
            self.close_name()
        if name == "p" and self.awaits_lead and not self.elements:
            tag, self.awaits_lead = LEAD, False
        if name in _INLINE:
            self.begin_words()
        else:
            self.interrupt_sentence()
        self.out.append(tag)
        if name not in _VOID:
            self.elements.append(_Element(name, tag, len(self.out) - 1, marks))

    def close_element(self, tag: str) -> None:
        """Close an element; a sentence that began inside it goes on behind it in another span."""
        if self.name and self.name_depth == len(self.elements):
            self.close_name()
        if self.sentence_depth == len(self.elements):
            self.interrupt_sentence()
        self.out.append(tag)
        for mark in self.elements.pop().marks:
            self.mark(mark)

    def begin_words(self) -> None:
        """Open the span of the sentence, around the elements that begin with its first word."""
        if not self.sentence or self.sentence_depth is not None:
            return
        depth, at = len(self.elements), len(self.out)
        while depth and self.elements[depth - 1].at == at - 1 and self._is_inline(depth - 1):
            depth, at = depth - 1, at - 1
        self.out.insert(at, self.sentence)
        self.sentence_depth, self.sentence = depth, '<span class="sentence">'

    def _is_inline(self, index: int) -> bool:
        return self.elements[index].name in _INLINE

    def interrupt_sentence(self) -> None:
        if self.sentence_depth is not None:
            self.close_name()
            self.close_at(self.sentence_depth, "</span>")
            self.sentence_depth = None

    def close_sentence(self) -> None:
        self.interrupt_sentence()
        self.sentence, self.is_ending = "", False

    def open_name(self, mention: MentionMark) -> None:
        self.begin_words()
        can_link = not any(element.name in _NO_LINKS for element in self.elements)
        opening, self.name = name_tags(mention.entity, mention.href if can_link else "")
        self.name_depth = len(self.elements)
        self.out.append(opening)

    def close_name(self) -> None:
        if self.name:
            self.close_at(self.name_depth, self.name)
            self.name = ""

    def close_at(self, depth: int, tag: str) -> None:
        """Close a span of ours; elements that began inside it are closed around its end."""
        inner = self.elements[depth:]
        self.out += [f"</{element.name}>" for element in reversed(inner)]
        self.out.append(tag)
        self.out += [element.opening for element in inner]
