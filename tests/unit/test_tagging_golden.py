"""Every line of tests/golden/tagging.txt, and the three sources, tagged as `newsgen tag` does."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from newsgen.loader import load_authority
from newsgen.model import Mention
from newsgen.tagger import Gazetteer, compile_gazetteer, find_mentions
from newsgen.vietnamese import nfc

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden"
SIGNS = {
    "{line}": "\n",
    "{paragraph}": "\n\n",
    "{nbsp}": "\u00a0",
    "{zero}": "\u200b",
    "{soft}": "\u00ad",
}
DECOMPOSED = "(NFD) "
LINKED = re.compile(r"\[([^\[\]|]+)\|[a-z0-9-]+\]")
TRAP = re.compile(r"~([^~]+)~")
CASES = [
    line
    for line in (GOLDEN / "tagging.txt").read_text("utf-8").splitlines()
    if line and not line.startswith(("#", "=="))
]


def unseen(line: str) -> str:
    for name, sign in SIGNS.items():
        line = line.replace(name, sign)
    return line


def marked(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with each mention in brackets, as the file writes it."""
    parts: list[str] = []
    position = 0
    for mention in mentions:
        parts += [text[position : mention.start], "["]
        parts += [text[mention.start : mention.end], "|", mention.entity, "]"]
        position = mention.end
    return "".join([*parts, text[position:]])


@cache
def gazetteer(*files: Path) -> Gazetteer:
    authority = load_authority([(str(file), file.read_bytes()) for file in files])
    assert authority.problems == ()
    compiled = compile_gazetteer(authority.value or ()).value
    assert compiled is not None
    return compiled


@pytest.mark.parametrize("line", CASES, ids=lambda line: LINKED.sub(r"\1", line)[:50])
def test_a_text_is_linked_as_the_golden_file_says(line: str) -> None:
    expected = TRAP.sub(r"\1", unseen(line.removeprefix(DECOMPOSED)))
    text = LINKED.sub(r"\1", expected)
    if line.startswith(DECOMPOSED):
        text = nfc(unicodedata.normalize("NFD", text))
    found = find_mentions(text, gazetteer(GOLDEN / "tagging.yaml"))
    assert marked(text, found.mentions) == expected


def sources() -> dict[str, list[str]]:
    """Source → the mentions that people read in it: start, end, entity."""
    places: dict[str, list[str]] = {}
    for line in (GOLDEN / "sources.tsv").read_text("utf-8").splitlines()[1:]:
        name, mention = line.split("\t", 1)
        places.setdefault(name, []).append(mention)
    return places


@pytest.mark.parametrize("name", sources())
def test_a_source_is_linked_as_people_read_it(name: str) -> None:
    text = nfc((ROOT / f"seeds/{name}.txt").read_bytes().decode())
    names = gazetteer(*sorted((ROOT / "entities").glob("*.yaml")))
    found = find_mentions(text, names).mentions
    assert [f"{m.start}\t{m.end}\t{m.entity}" for m in found] == sources()[name]
