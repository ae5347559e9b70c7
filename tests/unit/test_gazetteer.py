import pytest

from newsgen.model import Mention
from newsgen.problems import Problem
from newsgen.tagger import compile_gazetteer, find_mentions
from samples import entities


def named(yaml: str, text: str) -> list[tuple[str, str, str]]:
    compiled = compile_gazetteer(entities(yaml)).value
    assert compiled is not None
    return [told(text, mention) for mention in find_mentions(text, compiled).mentions]


def told(text: str, mention: Mention) -> tuple[str, str, str]:
    return text[mention.start : mention.end], mention.entity, mention.rule


def warnings(yaml: str) -> tuple[Problem, ...]:
    return compile_gazetteer(entities(yaml)).problems


TWO_SON = """\
- {id: tran-van-son, type: person, label: Trần Văn Sơn, aliases: [Sơn]}
- {id: nguyen-thanh-son, type: person, label: Nguyễn Thanh Sơn, aliases: [Sơn]}
"""


def test_a_label_and_an_alias_name_their_entity() -> None:
    yaml = "- {id: bo-khcn, type: organisation, label: Bộ Khoa học, aliases: [Bộ KH&CN]}"
    assert named(yaml, "Bộ Khoa học, tức Bộ KH&CN") == [
        ("Bộ Khoa học", "bo-khcn", "label"),
        ("Bộ KH&CN", "bo-khcn", "alias"),
    ]


def test_an_ambiguous_alias_is_reported_not_guessed() -> None:
    problem, *_ = warnings(TWO_SON)
    assert (problem.rule, problem.is_error) == ("ambiguous-alias", False)
    assert "tran-van-son" in problem.message
    assert "nguyen-thanh-son" in problem.message


def test_an_ambiguous_alias_stays_unlinked() -> None:
    assert named(TWO_SON, "Ông Sơn phát biểu.") == []


def test_full_names_are_linked_beside_an_ambiguous_one() -> None:
    assert named(TWO_SON, "Trần Văn Sơn và Sơn") == [("Trần Văn Sơn", "tran-van-son", "label")]


def test_an_ambiguous_name_blocks_the_shorter_name_inside_it() -> None:
    yaml = (
        "- {id: ha-noi, type: place, label: Hà Nội}\n"
        "- {id: clb, type: organisation, label: CLB Hà Nội, aliases: [Hà Nội FC]}\n"
        "- {id: tre, type: organisation, label: Đội trẻ Hà Nội, aliases: [Hà Nội FC]}\n"
    )
    assert named(yaml, "Hà Nội FC thắng tại Hà Nội") == [("Hà Nội", "ha-noi", "label")]


def test_two_writings_of_one_name_are_one_ambiguous_name() -> None:
    yaml = (
        "- {id: thep, type: organisation, label: Thép Hòa Phát, aliases: [Hòa Phát]}\n"
        "- {id: nhua, type: organisation, label: Nhựa Hoà Phát, aliases: [Hoà Phát]}\n"
    )
    assert [p.rule for p in warnings(yaml)] == ["ambiguous-alias"]


def test_case_tells_two_names_apart() -> None:
    yaml = (
        "- {id: hoa-binh, type: place, label: Hòa Bình}\n"
        "- {id: hoa-binh-tg, type: topic, label: hòa bình}\n"
    )
    assert warnings(yaml) == ()


def test_an_alias_that_repeats_its_own_label_is_no_problem() -> None:
    assert warnings("- {id: a, type: place, label: Mỹ, aliases: [Mỹ]}") == ()


def test_a_string_never_to_be_linked_blocks_the_name_inside_it() -> None:
    yaml = "- {id: hue, type: place, label: Huế, never: [phố Huế]}"
    assert named(yaml, "Trụ sở ở phố Huế, khách từ Huế") == [("Huế", "hue", "label")]


@pytest.mark.parametrize("order", [1, -1])
def test_a_listed_name_is_linked_though_another_entry_never_means_it(order: int) -> None:
    entries = [
        "- {id: vinh, type: place, label: Vinh, never: [Vinh Quang]}",
        "- {id: vinh-quang, type: place, label: Vinh Quang}",
    ]
    assert named("\n".join(entries[::order]), "xã Vinh Quang") == [
        ("Vinh Quang", "vinh-quang", "label")
    ]


def test_a_term_of_a_topic_is_no_name() -> None:
    assert named("- {id: ai, type: topic, label: AI, terms: [GPU]}", "AI cần GPU") == [
        ("AI", "ai", "label")
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "{id: hoa, type: organisation, label: Thép Hòa, aliases: [hòa]}",
        "{id: nd, type: organisation, label: Báo Nhân Dân, aliases: [nhân dân]}",
        "{id: ct, type: organisation, label: Công ty A, aliases: [công ty]}",
    ],
)
def test_a_common_word_as_a_name_is_a_warning(entry: str) -> None:
    (problem,) = warnings(f"- {entry}")
    assert (problem.rule, problem.is_error) == ("common-alias", False)


@pytest.mark.parametrize(
    "entry",
    [
        "{id: y, type: place, label: Ý, aliases: [Italia]}",
        "{id: anh, type: place, label: Anh}",
        "{id: nipa, type: organisation, label: NIPA}",
        "{id: ai, type: technology, label: trí tuệ nhân tạo, aliases: [AI]}",
        "{id: bd, type: topic, label: bán dẫn, terms: [chip]}",
        "{id: y2, type: place, label: Ý, never: [Ý kiến]}",
    ],
)
def test_a_name_that_the_guards_watch_over_is_no_warning(entry: str) -> None:
    assert warnings(f"- {entry}") == ()


def test_a_given_name_alone_as_an_alias_is_a_warning() -> None:
    yaml = "- {id: tran-van-son, type: person, label: Trần Văn Sơn, aliases: [Sơn, Pelé]}"
    assert [(p.rule, "«Sơn»" in p.message) for p in warnings(yaml)] == [("short-alias", True)]


def test_a_never_that_prevents_nothing_is_a_warning() -> None:
    yaml = "- {id: fpt, type: organisation, label: FPT, never: [FPT Play, VTV Cab]}"
    assert [(p.rule, "VTV Cab" in p.message) for p in warnings(yaml)] == [("idle-never", True)]
