"""How many of the relations that newsgen reads in unseen news are there: draw, judge, score.

    python bench/relations.py draw CORPUS GOLD ENTITIES [--except FILE] > sheet.txt
    python bench/relations.py score bench/relations/verdicts.tsv

`draw` reads the articles of GOLD first (all but those listed in --except) and takes every relation
they state; what is missing to SIZE is drawn by SEED from the other articles of CORPUS, those of
clusters with an even number, which nobody read while the rules were written. ENTITIES is the
gold's authority; names of people and organisations that it lacks are taken from the texts by their
look, so that there is something to relate. The sheet quotes the news and stays out of the project;
the verdicts are ids and offsets only.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsgen.dates import parse
from newsgen.loader import blocks, load_authority
from newsgen.markup import escape
from newsgen.model import Article, EntityId, LinkedArticle, Relation
from newsgen.problems import Location
from newsgen.tagger import Gazetteer, compile_gazetteer, tag
from newsgen.tagger.lexicon import ABBREVIATIONS, SURNAMES
from newsgen.urls import Slug
from newsgen.vietnamese import nfc, normal

SIZE, SEED = 60, 20251
_UPPER = "".join(letter for letter in map(chr, range(0x41, 0x1EFA)) if letter.isupper())
_WORD = rf"[{_UPPER}][^\W\d_]*"
_SURNAME = "|".join(sorted(SURNAMES))
_PERSON = re.compile(rf"(?<!\w)((?:{_SURNAME})(?: {_WORD}){{1,3}})(?! {_WORD})")
_FOREIGNER = re.compile(
    rf"(?i:ông|bà|ngài|tổng thống|thủ tướng|giám đốc) ([A-Z][a-z-]+ [A-Z][a-zA-Z-]+)(?! {_WORD})"
)
_HEAD = (
    "Bộ|Sở|Cục|Tổng cục|Vụ|Viện|Học viện|Đại học|Trường ĐH|Trường Đại học|Công ty|Tập đoàn"
    "|Tổng công ty|Ngân hàng|Quỹ|Hội|Hiệp hội|Liên đoàn|UBND|Trung tâm|CLB|Bệnh viện|Công an"
)
_ORGANISATION = re.compile(
    rf"(?<!\w)((?:{_HEAD}) {_WORD}(?:(?: và | & | |-)(?!(?:{_SURNAME}) ){_WORD}){{0,6}})"
    r"(?!\w)(?! [^\W\d_A-ZĐ])"
)
_ACRONYM = re.compile(r"(?<![\w.&-])([A-ZĐ][A-ZĐ&]{2,7})(?![\w.&-])")
_COMMON = {short for short, _ in ABBREVIATIONS} | {"HĐQT", "HLV", "CEO"}

Found = tuple[str, LinkedArticle, Relation]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing = verbs.add_parser("draw")
    for name in ("corpus", "gold", "entities"):
        drawing.add_argument(name, type=Path)
    drawing.add_argument("--except", dest="left_out", type=Path)
    verbs.add_parser("score").add_argument("verdicts", type=Path)
    asked = parser.parse_args()
    if asked.verb == "score":
        score(asked.verdicts)
    else:
        draw(asked.corpus, asked.gold, asked.entities, asked.left_out)


def score(verdicts: Path) -> None:
    """Print the share of right ones, for all and by kind."""
    rows = [line.split("\t") for line in verdicts.read_text("utf-8").splitlines()[1:]]
    right, all_of = Counter[str](), Counter[str]()
    for kind, verdict in ((row[3], row[8]) for row in rows):
        for group in (kind, "all"):
            all_of[group] += 1
            right[group] += verdict == "right"
    for group, count in sorted(all_of.items(), key=lambda item: (item[0] == "all", item[0])):
        print(f"{group:16} {right[group]:3} of {count:3}  {right[group] / count:.2f}")


def draw(corpus: Path, gold: Path, entities: Path, left_out: Path | None) -> None:
    """Write the sheet to be judged."""
    held_out = _docs(gold)
    hidden = _docs(left_out) if left_out else set()
    texts = {doc: text for doc, text in _texts(corpus) if doc not in hidden}
    unread = {doc for doc in texts if doc not in held_out and int(doc.split("/")[0]) % 2 == 0}
    first = list(_relations({d: t for d, t in texts.items() if d in held_out}, entities))
    more = [
        found
        for found in _relations({d: t for d, t in texts.items() if d in unread}, entities)
        if any(name.startswith("x-") for name in (found[2].key.subject, found[2].key.object))
    ]
    random.Random(SEED).shuffle(more)
    print("doc\tstart\tend\tkind\tsubject\tsubject_end\tobject\tobject_end\tverdict")
    for found in [*first, *more][:SIZE]:
        print(_row(*found), file=sys.stdout)


def _docs(file: Path) -> set[str]:
    return {json.loads(line)["doc"] for line in file.read_text("utf-8").splitlines() if line}


def _texts(corpus: Path) -> Iterator[tuple[str, str]]:
    """Each article as (cluster/number, body): its lines as paragraphs, NFC."""
    for file in sorted(corpus.glob("cluster_*/*.body.txt")):
        cluster = file.parent.name.removeprefix("cluster_")
        lines = nfc(file.read_text("utf-8")).split("\n")
        body = "\n\n".join(escape(line.strip()) for line in lines if line.strip())
        yield f"{cluster}/{file.name.split('.')[0]}", body


def _relations(texts: dict[str, str], entities: Path) -> Iterator[Found]:
    gazetteer = _gazetteer(texts, entities)
    for doc, body in texts.items():
        where = Location(doc)
        article = Article(Slug("a"), "", parse("2013"), body, blocks.parse(body), where)
        linked = tag(article, gazetteer)
        yield from ((doc, linked, relation) for relation in linked.relations)


def _gazetteer(texts: dict[str, str], entities: Path) -> Gazetteer:
    listed = load_authority([("gold", entities.read_bytes())]).value or ()
    known = {name.casefold() for entity in listed for name in (entity.label, *entity.aliases)}
    people, bodies = set[str](), set[str]()
    for text in map(normal, texts.values()):
        people |= {found[1] for rule in (_PERSON, _FOREIGNER) for found in rule.finditer(text)}
        bodies |= {found[1] for rule in (_ORGANISATION, _ACRONYM) for found in rule.finditer(text)}
    names = [("person", name) for name in sorted(people - bodies)]
    names += [("organisation", name) for name in sorted(bodies - _COMMON)]
    lines = [
        json.dumps({"id": f"x-{number}", "type": kind, "label": name}, ensure_ascii=False)
        for number, (kind, name) in enumerate(names)
        if name.casefold() not in known
    ]
    seen = load_authority([("seen", "\n".join(f"- {line}" for line in lines).encode())]).value
    gazetteer = compile_gazetteer((*listed, *(seen or ()))).value
    assert gazetteer is not None
    return gazetteer


def _row(doc: str, linked: LinkedArticle, relation: Relation) -> str:
    """The row to be judged, and below it what a judge must read."""
    key = relation.key
    sentence = next(one for one in linked.sentences if one.id == key.sentence)
    subject, other = (
        _span(linked, sentence.start, sentence.end, e) for e in (key.subject, key.object)
    )
    places = (sentence.start, sentence.end, key.kind, *subject, *other)
    text = linked.article.body
    shown = " | ".join((text[slice(*subject)], key.kind, text[slice(*other)], relation.role))
    row = "\t".join(map(str, (doc, *places, "?")))
    return f"{row}\n# {shown}\n# {text[sentence.start : sentence.end]}"


def _span(linked: LinkedArticle, start: int, end: int, entity: EntityId) -> tuple[int, int]:
    """Where the sentence names an entity; (0, 0) for a ministry that only a title names."""
    mentions = (m for m in linked.mentions if m.entity == entity and start <= m.start < end)
    return next(((m.start, m.end) for m in mentions), (0, 0))


if __name__ == "__main__":
    main()
