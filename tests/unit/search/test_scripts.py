"""The files of the index: scripts that hand over one value, whatever the text."""

import json

import pytest

from index_reader import value
from newsgen.dates import parse
from newsgen.search import Facets, days, facets, lines_of, lines_script, script, shard_count, shards
from newsgen.search.names import MOST
from samples import entities

HOSTILE = "</script><script>alert(1)</script> ]]> <!-- \u2028\u2029 \\ \" ' \x00 \u202e"


def test_a_hostile_text_stays_a_text() -> None:
    made = script("texts/0/7", [HOSTILE]).decode()
    assert "<" not in made
    assert not {"\u2028", "\u2029", "\x00"} & set(made)
    assert made.count("\n") == 1
    told = made.removeprefix('newsgenSearch("texts/0/7",').removesuffix(");\n")
    assert json.loads(told) == [HOSTILE]


@pytest.mark.parametrize("lines", [[b'"a"'], [b'"a"', b'""', b'"c,"'], [b'["x"]', b"[]"]])
def test_the_lines_of_a_file_are_read_as_they_were_written(lines: list[bytes]) -> None:
    assert lines_of(lines_script("buckets/0a", lines)) == lines


def test_days_are_written_so_that_newer_ones_are_greater_and_unknown_ones_nothing() -> None:
    dates = ["XXXX-08-21", "1999", "2025-08", "2025-08-21", "2025?-10-02"]
    told = [Facets(number * 200, parse(date), "", ()) for number, date in enumerate(dates)]
    line = days(told)
    numbers = []
    while line:
        size = 3 if line[0] == "~" else 1
        numbers.append(value(line[size : size + 3]))
        line = line[size + 3 :]
    assert numbers[0] == 0
    assert numbers[1:] == sorted(set(numbers[1:]))
    assert [(number - 1) // 372 + 1000 for number in numbers[1:]] == [1999, 2025, 2025, 2025]


def test_papers_and_topics_are_told_once_and_pointed_to() -> None:
    date = parse("2025")
    told = [Facets(1, date, "TTXVN", ("chip", "ai")), Facets(9, date, "", ())]
    sources, topics, line = facets(told)
    assert (sources, topics) == (["", "TTXVN"], ["ai", "chip"])
    assert [value(line[:2]), value(line[2]), value(line[3:5])] == [1, 2, 1]
    assert [value(line[7:9]), value(line[9])] == [0, 0]


def test_an_entity_is_found_by_beginnings_of_its_words_and_by_whole_names() -> None:
    known = entities()
    (shard,) = shards(known, {entity.id: 1 for entity in known})
    (at,) = [at for at, entity in enumerate(known) if entity.id == "bo-khcn"]
    for key in ("khcn", "kh", "khoa", "co", "cong", "=bo khoa hoc va cong nghe", "=bo khcn"):
        assert at in shard[key]
    assert "hoc va" not in shard


def test_the_best_known_come_first_and_a_key_leads_to_few() -> None:
    known = entities("\n".join(f"- {{id: n{n}, type: person, label: Nam {n}}}" for n in range(99)))
    fame = {entity.id: int(entity.id[1:]) for entity in known}
    made = shards(known, fame)
    assert len(made) == shard_count(99) == 4
    (found,) = [shard["nam"] for shard in made if "nam" in shard]
    assert [known[at].id for at in found[:2]] == ["n98", "n97"]
    assert len(found) == MOST
