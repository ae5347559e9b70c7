"""Sites of the payloads: each of them in every field that a record, an entity or the site has.

Several share a text, so that the pages are few; where what it begins with is the trick, as in
addresses and formulas, each stands alone. What no payload can be (a date, an id) is plain.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from newsgen.model import EntityType
from payloads import ATTRIBUTES, FORMULAS, GROUPS, HANDLERS, PAYLOADS, SCHEMES
from photos import png

MOST = 280
"""Characters of texts that share a field; a name may have 300."""

NO_POLICY = "{% macro meta() %}{% endmacro %}\n"
"""The theme's policy taken out: the texts must be harmless without it."""

_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
    "\U0001fffe\U0010ffff]"
)
"""What the loader drops from records with a warning, and refuses in the configuration."""

MANY = 20
"""Entities that share out all addresses."""

_RECORD = """---
title: {text}
date: "2025-08-{day:02}"
modified: "2025-09-01"
summary: {text}
source:
  name: {text}
  url: {address}
  title: {text}
authors:
  - {text}
  - Đức Nhật
rights: {text}
related: {text}
topics: [chu-de-{topic}]
inferred:
  title: {text}
evidence:
  date: {text}
  source.url: {text}
---

Ngày 21.8, Viện Bán Dẫn {number} ký với Trung Tâm Thử {next}. {plain}

{plain} NIPA ký kết thỏa thuận hợp tác với TORmem.

{body}

![Lễ ký của Viện Bán Dẫn {number}. {caption}](anh.png "{credit}")

![{caption}](<> "{credit}")

## {plain}

- {plain}

> {plain}

**{plain}** *Viện Bán Dẫn {number}* [{plain}](https://bao.vn/bai)

Trung Tâm Thử {next} cho biết sẽ gặp Viện Bán Dẫn {number}: {plain}
"""
_ENTITY = """- id: muc-{number}
  type: {type}
  label: {name}
  aliases: [Viện Bán Dẫn {number}, Trung Tâm Thử {number}]
  description: {text}
  part_of: {parent}
  same_as: [{addresses}, "https://bao.vn/{number}"]
  never: [{name}]
"""
_TOPIC = """- id: chu-de-{number}
  type: topic
  label: {name}
  description: {text}
  terms: [{name}, ký với]
"""


def yaml(text: str) -> str:
    """The text between double quotes; signs that the loader drops stand as they are."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    escaped = escaped.replace("\t", "\\t").replace("\x85", " ")
    return '"' + re.sub("[\u2028\u2029]", lambda sign: f"\\u{ord(sign[0]):04x}", escaped) + '"'


_PARTNERS = f"""- id: nipa
  type: organisation
  label: {yaml(ATTRIBUTES[5])}
  aliases: [NIPA]
- id: tormem
  type: organisation
  label: {yaml(FORMULAS[1])}
  aliases: [TORmem]
"""


TEXTS_STAND_ON = frozenset(("articles/*.html", "register/*.html"))
"""Kinds of pages (`families.shape`) of which each one shows a text of its own."""


def texts() -> tuple[str, ...]:
    """All payloads, several in a text where they may be."""
    return (*chain(*(_shared(group) for group in GROUPS.values())), *FORMULAS)


def files() -> Mapping[str, str | bytes]:
    """A site with every payload in every field of its records and entities."""
    all_texts = texts()
    return {
        **{f"articles/bai-{n}.md": _record(n, all_texts) for n in range(len(all_texts))},
        "newsgen.yaml": f"title: {yaml(ATTRIBUTES[5])}\n",
        "articles/anh.png": png(),
        "entities/muc.yaml": "".join(_entity(n, text) for n, text in enumerate(all_texts)),
        "entities/chu-de.yaml": "".join(_topic(n, text) for n, text in enumerate(all_texts[::5])),
        "entities/doi-tac.yaml": _PARTNERS,
        "templates/parts/policy.html": NO_POLICY,
    }


def loud_files() -> Mapping[str, str | bytes]:
    """A small site whose own title and description, on every page, are all payloads."""
    everything = yaml(_REFUSED.sub("", " ".join(PAYLOADS)))
    return {
        **{
            path: text
            for path, text in files().items()
            if path.endswith(("-0.md", ".png", ".html"))
        },
        "entities/muc.yaml": "".join(_entity(n, HANDLERS[n]) for n in range(2)),
        "entities/chu-de.yaml": _topic(0, HANDLERS[2]),
        "newsgen.yaml": f"title: {everything}\ndescription: {everything}\n",
    }


def _shared(group: tuple[str, ...]) -> Iterator[str]:
    """The payloads of a group, as many in a text as fit."""
    text = ""
    for payload in group:
        if text and len(text) + len(payload) > MOST:
            yield text
            text = ""
        text += f" {payload}" if text else payload
    yield text


def _record(number: int, texts: tuple[str, ...]) -> str:
    text = texts[number]
    plain = " ".join(text.split())
    caption = re.sub(r"([\\\[\]])", r"\\\1", plain)
    return _RECORD.format(
        text=yaml(text),
        number=number,
        next=(number + 1) % len(texts),
        topic=number // 5,
        address=yaml(SCHEMES[number % len(SCHEMES)]),
        day=number % 28 + 1,
        plain=plain,
        body=text,
        caption=caption,
        credit=plain.replace("\\", "\\\\").replace('"', '\\"'),
    )


def _entity(number: int, text: str) -> str:
    kinds = [kind.value for kind in EntityType if kind is not EntityType.TOPIC]
    parent = f"muc-{number - 1}" if number % len(kinds) else '""'
    name = yaml(_name(text))
    kind = kinds[number % len(kinds)]
    addresses = ", ".join(map(yaml, SCHEMES[number % MANY :: MANY]))
    return _ENTITY.format(
        number=number, type=kind, name=name, text=yaml(text), parent=parent, addresses=addresses
    )


def _topic(number: int, text: str) -> str:
    return _TOPIC.format(number=number, name=yaml(_name(text)), text=yaml(text))


def _name(text: str) -> str:
    """The text as a name, which holds a letter or a digit."""
    return text if any(char.isalnum() for char in text) else f"{text} A"
