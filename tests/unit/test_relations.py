"""Relations and what an article is about: read from the text, ruled by the editor."""

from pathlib import Path

import pytest

from newsgen.loader import load, load_authority
from newsgen.model import LinkedArticle, Relation
from newsgen.problems import Problem
from newsgen.references import unknown_references
from newsgen.tagger import compile_gazetteer, tag
from samples import article, entities, gazetteer, linked, record

ARCHIVE = Path(__file__).parents[2]
SIGNED = "FPT ký biên bản ghi nhớ với NIPA về bán dẫn."
RIVALS = "FPT và NIPA cùng có mặt."

STATED = {
    *("so-khcn-gia-lai agreement tormem", "tormem memorandum dh-quy-nhon"),
    *("nguyen-an-thao represents tormem", "pham-anh-tuan chairs ubnd-gia-lai"),
    *("bo-khcn cooperation nipa", "vu-hai-quan deputy-minister bo-khcn"),
    *("park-yunkyu chairs nipa", "dsq-viet-nam-nhat-ban co-organiser fpt-japan"),
    *("dsq-viet-nam-nhat-ban co-organiser vadx", "nguyen-manh-hung minister bo-khcn"),
    *("pham-quang-hieu ambassador viet-nam", "pham-nam-hai works-at dh-khoa-hoc-tokyo"),
    *("dao-ngoc-chien directs nafosted", "nguyen-vinh-quang directs fpt-semiconductor"),
    *("tran-quoc-dung directs omigroup", "dang-hoai-bac directs ptit"),
}
"""Who is what to whom in the three articles of this archive, read by people."""


def shown(relation: Relation) -> str:
    return f"{relation.key.subject} {relation.key.kind} {relation.key.object}"


def key_of(body: str) -> str:
    (relation,) = linked(body).relations
    return str(relation.key)


def ruled(body: str, *, accept: str = "", reject: str = "") -> LinkedArticle:
    return linked(body, more=f"relations: {{accept: [{accept}], reject: [{reject}]}}\n")


def problems_of(body: str, accept: str) -> list[Problem]:
    raw = record(body, more=f"relations:\n  accept:\n    - {accept}\n")
    checked = load(raw, "articles/a.md")
    if checked.value is None:
        return list(checked.problems)
    known = {entity.id for entity in entities()}
    return list(unknown_references(tag(checked.value, gazetteer()), known))


def test_the_three_articles_state_these_relations_and_no_others() -> None:
    files = [(file.name, file.read_bytes()) for file in sorted(ARCHIVE.glob("entities/*.yaml"))]
    names = compile_gazetteer(load_authority(files).value or ()).value
    assert names is not None
    records = sorted(ARCHIVE.glob("articles/*.md"))
    found = [tag(article(file.read_bytes(), f"articles/{file.name}"), names) for file in records]
    assert {shown(relation) for one in found for relation in one.relations} == STATED


def test_a_relation_is_a_proposal_until_an_editor_accepts_it() -> None:
    assert [one.is_accepted for one in linked(SIGNED).relations] == [False]
    assert [one.is_accepted for one in ruled(SIGNED, accept=key_of(SIGNED)).relations] == [True]


def test_a_rejected_relation_is_gone() -> None:
    assert ruled(SIGNED, reject=key_of(SIGNED)).relations == ()


def test_an_editor_adds_a_relation_that_the_rules_overlook() -> None:
    sentence = linked(RIVALS).evidence[0].sentence
    added = ruled(RIVALS, accept=f"{sentence} fpt cooperation nipa").relations
    assert [(shown(one), one.is_accepted) for one in added] == [("fpt cooperation nipa", True)]


def test_a_ruling_survives_edits_elsewhere_in_the_article() -> None:
    edited = f"Một câu mới về Hà Nội.\n\n{SIGNED}"
    assert [one.is_accepted for one in ruled(edited, accept=key_of(SIGNED)).relations] == [True]


def test_an_agreement_names_its_technologies_and_topics() -> None:
    assert [one.fields for one in linked(SIGNED).relations] == [("ban-dan",)]


def test_a_sentence_gives_the_words_of_a_role_as_written() -> None:
    (role,) = linked("Ông *Vũ Hải Quân*, nguyên **Phó Chủ tịch** FPT, nói.").relations
    assert (role.role, role.is_former) == ("nguyên Phó Chủ tịch", True)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("tormem memorandum", "does not name a relation"),
        ("s-12345678 fpt weds nipa", '"weds" is no kind'),
        ("S-1 fpt memorandum nipa", "does not name a relation"),
        ("s-12345678 fpt memorandum nipa", 'no sentence "s-12345678"'),
        ("{sentence} fpt memorandum nobody", '"nobody", which is no entry'),
        ("{sentence} gia-lai memorandum nipa", 'does not name "gia-lai"'),
    ],
)
def test_a_ruling_on_what_is_not_there_is_an_error_with_its_line(line: str, message: str) -> None:
    sentence = linked(SIGNED).evidence[0].sentence
    (problem,) = problems_of(SIGNED, line.format(sentence=sentence))
    assert (problem.rule, problem.is_error) == ("bad-relation", True)
    assert message in problem.message
    assert str(problem.where) == "articles/a.md:6:7"


def test_an_article_is_about_whom_its_headline_lead_or_caption_names() -> None:
    body = 'Gia Lai họp.\n\nFPT và NIPA cùng dự.\n\n![Ảnh NIPA](<> "ẢNH: FPT")'
    found = tag(article(record(body, title="Hà Nội mời")), gazetteer())
    assert found.about == {"ha-noi", "gia-lai", "nipa"}


def test_an_article_is_about_who_has_a_sixth_of_its_mentions_and_three_at_least() -> None:
    lead = "Trời đẹp.\n\n"
    assert linked(lead + "FPT họp. FPT nói. FPT về. NIPA đến. NIPA đi.").about == {"fpt"}
    crowd = " ".join(["Hà Nội, Gia Lai, Việt Nam, Hàn Quốc, Hòa Phát, NIPA."] * 3)
    assert "fpt" not in linked(f"{lead}FPT. {crowd}").about


def test_a_title_in_letters_of_another_language_is_none() -> None:
    assert linked("Ông Vũ Hải Quân, đại dıện FPT.").relations == ()


def test_signs_of_our_own_in_a_text_are_blanks() -> None:
    assert linked("\ue000, Chủ tịch FPT, nói. Ông \ue000 và \ue001.").relations == ()
