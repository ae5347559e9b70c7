"""Every case of tests/golden/tagging.txt, tagged as `newsgen tag` does it."""

import re
import unicodedata
from pathlib import Path

import pytest

from newsgen.model import Mention
from newsgen.tag import tag_files

GOLDEN = Path(__file__).parents[1] / "golden"
SIGNS = {"{nbsp}": "\u00a0", "{zero}": "\u200b", "{soft}": "\u00ad"}
MARK = re.compile(r"\[([^\[\]|]+)\|[a-z0-9-]+\]")


def cases() -> dict[str, str]:
    """Heading → marked text, in the order of the file."""
    _, *blocks = (GOLDEN / "tagging.txt").read_text("utf-8").split("\n== ")
    return {heading: text.strip() for heading, _, text in (b.partition("\n") for b in blocks)}


def unseen(text: str) -> str:
    for name, sign in SIGNS.items():
        text = text.replace(name, sign)
    return text


def marked(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with each mention in brackets, as the file writes it."""
    parts: list[str] = []
    position = 0
    for mention in mentions:
        parts += [text[position : mention.start], "["]
        parts += [text[mention.start : mention.end], "|", mention.entity, "]"]
        position = mention.end
    return "".join([*parts, text[position:]])


CASES = cases()


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Heading → the text as newsgen marks it."""
    folder = tmp_path_factory.mktemp("texts")
    files = [folder / f"{number}.txt" for number, _ in enumerate(CASES)]
    for file, (heading, text) in zip(files, CASES.items(), strict=True):
        bare = unseen(MARK.sub(r"\1", text))
        is_decomposed = heading.endswith("(NFD)")
        file.write_bytes((unicodedata.normalize("NFD", bare) if is_decomposed else bare).encode())
    results = tag_files(files, GOLDEN / "tagging.yaml")
    return {
        heading: marked(result.text, result.mentions)
        for heading, result in zip(CASES, results, strict=True)
    }


@pytest.mark.parametrize("heading", CASES)
def test_a_text_is_linked_as_the_golden_file_says(heading: str, tagged: dict[str, str]) -> None:
    assert tagged[heading] == unseen(CASES[heading])
