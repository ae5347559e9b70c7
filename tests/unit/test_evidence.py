import pytest

from samples import linked


def test_a_sentence_is_kept_when_it_names_someone() -> None:
    found = linked("Trời đẹp. NIPA họp. Ai cũng vui. Gia Lai dự.")
    body = found.article.body
    assert [body[s.start : s.end] for s in found.sentences] == ["NIPA họp.", "Gia Lai dự."]


def test_a_sentence_is_kept_when_it_holds_a_term_of_a_topic() -> None:
    (evidence,) = linked("Trời đẹp. Gần 500 kỹ sư dự.").evidence
    assert (evidence.text, [*evidence.entities]) == ("Gần 500 kỹ sư dự.", ["dao-tao"])


def test_evidence_reads_like_the_sentence_without_markdown() -> None:
    found = linked("**Gia Lai** *ký* với [một hãng](https://a.vn) và\nFPT \\[1\\]. Hết.")
    assert [evidence.text for evidence in found.evidence] == ["Gia Lai ký với một hãng và FPT [1]."]


def test_evidence_shows_where_the_name_stands() -> None:
    (evidence,) = linked("Ông ở Gia Lai, NIPA ở xa.").evidence
    assert [(piece.text, piece.entity) for piece in evidence.pieces] == [
        ("Ông ở ", None),
        ("Gia Lai", "gia-lai"),
        (", ", None),
        ("NIPA", "nipa"),
        (" ở xa.", None),
    ]


def test_a_name_in_a_link_that_only_a_reader_of_markdown_sees_is_shown() -> None:
    (evidence,) = linked('[\\[](<> "ẢNH: NIPA")').evidence
    assert ("NIPA", "nipa") in [(piece.text, piece.entity) for piece in evidence.pieces]


def test_a_stop_inside_a_name_does_not_cut_it() -> None:
    yaml = "- {id: td, type: event, label: Tọa đàm “Chip Edge AI.” Lần hai}"
    found = linked("Ông dự Tọa đàm “Chip Edge AI.” Lần hai ở Hà Nội. Hết.", yaml=yaml)
    assert [evidence.text for evidence in found.evidence] == [
        "Ông dự Tọa đàm “Chip Edge AI.” Lần hai ở Hà Nội."
    ]


def ids(body: str) -> dict[str, str]:
    found = linked(body)
    return {evidence.text: evidence.sentence for evidence in found.evidence}


def test_the_id_of_a_sentence_survives_edits_elsewhere() -> None:
    before = ids("NIPA họp tại Hà Nội. Gia Lai ký với FPT.\n\nTrời đẹp.")
    after = ids("Hàn Quốc dự.\n\n## Tít mới\n\nNIPA họp ở Seoul. Gia Lai ký với FPT. Hết.")
    kept = "Gia Lai ký với FPT."
    assert after[kept] == before[kept]


@pytest.mark.parametrize(
    "written",
    ["**Gia Lai** ký với FPT.", "Gia Lai\nký với FPT.", "Gia\u00a0Lai ký  với FPT."],
)
def test_the_id_of_a_sentence_depends_on_its_words_alone(written: str) -> None:
    assert list(ids(written).values()) == list(ids("Gia Lai ký với FPT.").values())


def test_the_id_does_not_depend_on_who_is_listed() -> None:
    one = "- {id: gia-lai, type: place, label: Gia Lai}"
    fewer = linked("Gia Lai ký với FPT.", yaml=one).sentences
    assert [s.id for s in fewer] == [s.id for s in linked("Gia Lai ký với FPT.").sentences]


def test_the_id_of_another_sentence_is_another() -> None:
    assert len(set(ids("Gia Lai ký với FPT. Gia Lai ký với NIPA.").values())) == 2


def test_a_repeated_sentence_gets_a_number() -> None:
    found = linked("NIPA họp. NIPA họp.\n\nGia Lai ký.\n\nNIPA họp.")
    first, second, _, third = [sentence.id for sentence in found.sentences]
    assert (second, third) == (f"{first}-2", f"{first}-3")
