"""Articles made of a folder of texts that is not part of newsgen.

The folder holds `cluster_*/<id>.body.txt` with `<id>.info.txt` beside it (lines `TITLE: …`,
`SUMMARY: …`, `LINK: …`); the texts of a cluster tell of the same event. Short ones are topped up
with paragraphs of their cluster; past the number of texts, paragraphs are shuffled by the seed.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from texts import Entity, Text, ascii_words, date_of, slug_of

ENTITIES, UNLISTED = 300, 8
ENOUGH_BYTES = 4_000
_UPPER = "".join(c for c in map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1EFA)]) if c.isupper())
_SENTENCE_END = re.compile(rf"(?<=[.!?…])[\"”’)]?\s+(?=[\"“(\-–]?\s*[A-Z{_UPPER}])")
_WORD = rf"[A-Z{_UPPER}][\w\-]*"
_PHRASE = re.compile(rf'(?<=[\w,;:"“(] )({_WORD}(?: {_WORD}){{0,4}})')
_BEFORE_STOP = re.compile(r"\s+([,.:;?!%)])")
_MARKUP = str.maketrans({"*": "∗", "_": " ", "<": "‹", ">": "›", "[": "(", "]": ")"})
_MORE_MARKUP = str.maketrans({"{": "(", "}": ")", "`": "'", "#": "＃"})
_WHO_HEADS = frozenset(
    *("Bộ Công Ngân UBND Sở Cục Tổng Đại Liên Hội Viện Quốc Đảng Ủy Tập Toà Tòa".split(),)
) | {"Chính", "Ban", "Trung", "Hiệp", "Trường", "Bệnh"}


@dataclass(frozen=True, slots=True)
class Source:
    """A text of the folder."""

    cluster: str
    title: str
    summary: str
    paper: str
    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Gathered:
    """Articles made of the texts in a folder."""

    folder: Path
    seed: int

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All texts that have a title and are long enough, by cluster and name."""
        files = sorted(self.folder.glob("*/*.body.txt"), key=lambda p: (p.parent.name, p.name))
        return tuple(source for file in files if (source := _read(file)))

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The most frequent capitalised phrases, half of them organisations, half topics."""
        names = self._names[:ENTITIES]
        who = [name for name in names if name.split()[0] in _WHO_HEADS or name.isupper()]
        others = [name for name in names if name not in set(who)]
        while len(who) < len(names) // 2:
            who.append(others.pop(len(others) // 3))
        found = [Entity(ascii_words(name), "organisation", name) for name in sorted(who)]
        return (*found, *(Entity(ascii_words(name), "topic", name) for name in sorted(others)))

    @property
    def unlisted(self) -> tuple[str, ...]:
        return self._names[ENTITIES:]

    @cached_property
    def _names(self) -> tuple[str, ...]:
        counts = Counter(name for one in self.sources for name in set(_PHRASE.findall(one.text)))
        found: dict[str, str] = {}
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            is_name = " " in name or (name.isupper() and name.isascii())
            is_new = count >= 3 and len(name) >= 3 and ascii_words(name) not in found
            if is_name and is_new and self._stands_alone(name):
                found[ascii_words(name)] = name
            if len(found) == ENTITIES + UNLISTED:
                break
        return tuple(found.values())

    def _stands_alone(self, name: str) -> bool:
        """Whether it is ever more than the end of a longer name («TP.Hồ Chí Minh»)."""
        with_front = re.compile(rf"({_WORD} )?\b{re.escape(name)}\b")
        return any(
            match[1] is None for one in self.sources for match in with_front.finditer(one.text)
        )

    @cached_property
    def _clusters(self) -> dict[str, list[int]]:
        clusters: dict[str, list[int]] = {}
        for index, source in enumerate(self.sources):
            clusters.setdefault(source.cluster, []).append(index)
        return clusters

    def article(self, number: int) -> Text:
        """One article; those past the number of texts are the same texts, shuffled."""
        rng = Random(self.seed * 1_000_003 + number)
        source = self.sources[number % len(self.sources)]
        is_copy = number >= len(self.sources)
        blocks = self._blocks(number % len(self.sources), rng, is_copy=is_copy)
        plain = " ".join(blocks)
        suffix = f" (bản tin {number:05d})" if is_copy else ""
        return Text(
            slug=slug_of(source.title, number),
            title=source.title.replace('"', "”") + suffix,
            date=date_of(number),
            source=source.paper,
            summary=source.summary.replace('"', "”")[:300],
            named=tuple(entity for entity in self.entities if entity.label in plain),
            body="\n\n".join(blocks) + "\n",
        )

    def _blocks(self, index: int, rng: Random, *, is_copy: bool) -> list[str]:
        """Lead, paragraphs, one quotation; then what other papers wrote of the same event."""
        lead, *rest = _paragraphs(self.sources[index].sentences, rng, is_copy=is_copy)
        blocks = [f"**{lead}**", *rest]
        if len(blocks) > 3:
            blocks[2] = f"> {blocks[2]}"
        size = sum(len(block.encode()) for block in blocks)
        for other in self._same_event(index):
            if size > ENOUGH_BYTES:
                break
            more = _paragraphs(other.sentences, rng, is_copy=is_copy)[:6]
            link = f"*Theo* [{other.paper}](https://{other.paper}/)"
            blocks += [f"## {_escaped(other.title)}", *more, link]
            size += sum(len(block.encode()) for block in more)
        return blocks

    def _same_event(self, index: int) -> Iterator[Source]:
        cluster = self._clusters[self.sources[index].cluster]
        at = cluster.index(index)
        return (self.sources[other] for other in cluster[at + 1 :] + cluster[:at])


def _read(file: Path) -> Source | None:
    text = unicodedata.normalize("NFC", file.read_text("utf-8", "replace")).replace("\u200b", "")
    text = " ".join(text.split())
    meta = _meta(file.with_name(file.name.replace(".body.txt", ".info.txt")))
    title = _BEFORE_STOP.sub(r"\1", meta.get("TITLE", "").replace("_", " ")).strip()
    if not title or len(text) < 300:
        return None
    link = meta.get("LINK", "").split("/")
    return Source(
        cluster=file.parent.name,
        title=title,
        summary=_BEFORE_STOP.sub(r"\1", meta.get("SUMMARY", "").replace("_", " ")).strip(),
        paper=link[5] if len(link) > 5 else "bao.example",
        text=text,
        sentences=tuple(s.strip() for s in _SENTENCE_END.split(text) if s.strip()),
    )


def _meta(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    lines = unicodedata.normalize("NFC", file.read_text("utf-8", "replace")).splitlines()
    pairs = (line.partition(":") for line in lines)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _paragraphs(sentences: Sequence[str], rng: Random, *, is_copy: bool) -> list[str]:
    found: list[str] = []
    rest = list(sentences)
    while rest:
        size = rng.randint(2, 4)
        found.append(_escaped(" ".join(rest[:size])))
        rest = rest[size:]
    if is_copy:
        rng.shuffle(found)
    return found


def _escaped(text: str) -> str:
    """Without the signs of Markdown and of templates: they would mean something by accident."""
    return text.translate(_MARKUP).translate(_MORE_MARKUP)
