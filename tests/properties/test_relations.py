"""Sentences that are not read as shapes, because they lack a title or a deed, state nothing."""

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.model import EntityId, EntityType, Evidence
from newsgen.tagger.agreements import agreements, has_deed
from newsgen.tagger.roles import has_title, roles
from newsgen.tagger.shapes import said_between, shape_of
from samples import gazetteer, linked

NAMES = gazetteer()
PARTIES = (EntityType.ORGANISATION, EntityType.PLACE)

sentences = st.lists(
    st.sampled_from(
        [
            *("Vũ Hải Quân", "FPT", "NIPA", "Gia Lai", "Hàn Quốc", "bán dẫn", "ông", "và", "với"),
            *("Chủ tịch", "CHỦ TỊCH", "Giám đốc", "uỷ viên", "Ủy\u00a0viên", "Thứ trưởng", "CEO"),
            *(
                "ký",
                "ký kết",
                "thỏa thuận",
                "lễ ký",
                "giữa",
                "phối hợp",
                "tổ\u2009chức",
                "liên kết",
            ),
            *(
                "Bộ trưởng Khoa học và Công nghệ",
                "hợp\ntác",
                "bắt tay",
                "của",
                "tại",
                ",",
                "(",
                ")",
            ),
            *(
                "**",
                "*",
                "`",
                "\u200b",
                "&#253;",
                "&#769;",
                "\ue000",
                "đại dıện",
                "luật ſư",
                "-",
                "là",
            ),
        ]
    ),
    min_size=2,
    max_size=14,
)
bodies = st.builds(str.join, st.sampled_from([" ", ""]), sentences)


def types(evidence: Evidence) -> list[EntityType]:
    return [NAMES.entities[entity].type for entity in evidence.entities]


@example("Vũ Hải Quân, Thứ trưởng Bộ KH&CN.")
@example("Bộ trưởng Khoa học và Công nghệ&#769; Vũ Hải Quân")
@example("Vũ Hải Quân, **Uỷ viên** NIPA.")
@given(bodies)
def test_without_a_person_and_a_title_there_is_no_role(body: str) -> None:
    for evidence in linked(f"{body}.").evidence:
        shape = shape_of(evidence, NAMES.entities)
        if list(roles(shape, lambda field: EntityId("bo-khcn"))):
            assert EntityType.PERSON in types(evidence)
            assert has_title(said_between(evidence))


@example("FPT hợp\u00a0tác với NIPA.")
@example("FPT **ký** thỏa thuận với NIPA.")
@given(bodies)
def test_without_two_parties_and_a_deed_there_is_no_agreement(body: str) -> None:
    for evidence in linked(f"{body}.").evidence:
        if list(agreements(shape_of(evidence, NAMES.entities))):
            assert sum(map(types(evidence).count, PARTIES)) > 1
            assert has_deed(said_between(evidence))
