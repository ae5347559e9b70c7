from newsgen.pages import entities
from newsgen.views import AgreementItem, EntityView, ProofItem, RelationsView, RoleItem
from samples import archive, record, site, view

SIGNED = "FPT ký biên bản ghi nhớ với NIPA về bán dẫn."
ROLE = "Ông Vũ Hải Quân, Thứ trưởng Bộ KH&CN, nói."

Records = list[tuple[str, bytes]]


def entity_page(url: str, records: Records) -> EntityView:
    return view(entities.pages(archive(records), site()), url, EntityView)


def page(url: str, records: Records) -> RelationsView:
    return entity_page(url, records).relations


def quoted(proof: ProofItem) -> str:
    pieces = proof.sentence.pieces
    return "".join(f"[{piece.text}]" if piece.is_name else piece.text for piece in pieces)


def roles_of(items: tuple[RoleItem, ...]) -> list[tuple[str, str]]:
    return [(item.words, item.other.label) for item in items]


def parties(item: AgreementItem) -> list[str]:
    return [link.label for link in (item.subject, *item.others)]


def test_a_person_has_roles_with_date_and_sentence() -> None:
    shown = page("people/vu-hai-quan.html", [("a", record(ROLE))])
    assert roles_of(shown.roles) == [("Thứ trưởng", "Bộ Khoa học và Công nghệ")]
    (proof,) = shown.roles[0].proofs
    assert proof.date.text == "21/8/2025"
    assert quoted(proof) == "Ông [Vũ Hải Quân], Thứ trưởng [Bộ KH&CN], nói."
    assert proof.sentence.href.startswith("../articles/a.html#s-")


def test_an_organisation_has_people() -> None:
    shown = page("organisations/bo-khcn.html", [("a", record(ROLE))])
    assert roles_of(shown.people) == [("Thứ trưởng", "Vũ Hải Quân")]
    assert shown.roles == ()


def test_the_same_words_are_one_role_however_often_and_the_newest_sentences_stand_for_it() -> None:
    said = ["Thứ trưởng", "thứ trưởng", "Thứ Trưởng", "Thứ trưởng"]
    records = [
        (f"a-{n}", record(f"Ông Vũ Hải Quân, {words} Bộ KH&CN, nói.", date=f"2025-08-{n:02}"))
        for n, words in enumerate(said, start=1)
    ]
    (role,) = page("people/vu-hai-quan.html", records).roles
    assert role.words == "Thứ trưởng"
    assert [proof.date.text for proof in role.proofs] == ["4/8/2025", "3/8/2025", "2/8/2025"]


def test_roles_held_now_come_before_former_ones() -> None:
    former = "Ông Vũ Hải Quân, nguyên Giám đốc FPT, nói."
    records = [("a", record(former)), ("b", record(ROLE, date="2025-01-01"))]
    shown = page("people/vu-hai-quan.html", records)
    assert roles_of(shown.roles) == [
        ("Thứ trưởng", "Bộ Khoa học và Công nghệ"),
        ("Nguyên Giám đốc", "FPT"),
    ]


def test_a_ministry_that_a_title_only_implies_has_the_minister_too() -> None:
    implied = "Bộ trưởng Khoa học và Công nghệ Vũ Hải Quân nói."
    shown = page("organisations/bo-khcn.html", [("a", record(implied))])
    assert roles_of(shown.people) == [("Bộ trưởng Khoa học và Công nghệ", "Vũ Hải Quân")]


def test_both_parties_have_the_agreement_and_each_other_as_partners() -> None:
    for url, partner in (("organisations/fpt.html", "NIPA"), ("organisations/nipa.html", "FPT")):
        shown = page(url, [("a", record(SIGNED))])
        assert [parties(item) for item in shown.agreements] == [["FPT", "NIPA"]]
        assert [(item.label, item.count) for item in shown.partners] == [(partner, 1)]
        assert [link.label for link in shown.agreements[0].fields] == ["Bán dẫn"]


def test_partners_of_one_sentence_are_one_agreement_and_those_of_another_another() -> None:
    body = "FPT ký thỏa thuận với NIPA và Hòa Phát. FPT hợp tác với Bộ KH&CN."
    shown = page("organisations/fpt.html", [("a", record(body))])
    assert [(item.kind, parties(item)) for item in shown.agreements] == [
        ("Thỏa thuận", ["FPT", "NIPA", "Tập đoàn Hòa Phát"]),
        ("Hợp tác", ["FPT", "Bộ Khoa học và Công nghệ"]),
    ]


def test_an_accepted_relation_is_no_proposal_any_more() -> None:
    (made,) = archive([("a", record(SIGNED))]).ties()
    accepted = record(SIGNED, more=f"relations: {{accept: [{made.relation.key}]}}\n")
    for raw, is_accepted in ((record(SIGNED), False), (accepted, True)):
        (item,) = page("organisations/fpt.html", [("a", raw)]).agreements
        assert [proof.is_accepted for proof in item.proofs] == [is_accepted]


def test_an_entity_without_relations_leads_to_no_list_of_them() -> None:
    shown = page("organisations/fpt.html", [("a", record("FPT họp."))])
    assert (shown.roles, shown.people, shown.agreements, shown.partners) == ((), (), (), ())
    assert shown.all_agreements is None


def test_evidence_says_whether_an_article_is_about_the_entity() -> None:
    body = "Trời đẹp.\n\nFPT đến."
    shown = entity_page(
        "organisations/fpt.html",
        [("a", record(body)), ("b", record("FPT họp.", date="2024-01-01"))],
    )
    assert [item.is_about for item in shown.evidence] == [False, True]
