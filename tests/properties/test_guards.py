"""Names that no guard is asked about, because what is right beside them is quiet."""

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.tagger.guards import is_quiet, reason_around
from newsgen.tagger.matcher import matches
from newsgen.tagger.surroundings import look_around
from samples import AUTHORITY, gazetteer

MORE = """\
- {id: quoc-hoi, type: organisation, label: Quốc hội Việt Nam, aliases: [Quốc hội]}
- {id: tien-phong, type: organisation, label: Báo Tiền Phong, aliases: [Tiền Phong]}
- {id: nhan-dan, type: organisation, label: Báo Nhân Dân, aliases: [Nhân Dân, nhân dân]}
- {id: seagame, type: event, label: SEA Games, aliases: [đại hội]}
- {id: ai, type: technology, label: Trí tuệ nhân tạo, aliases: [AI, trí tuệ nhân tạo]}
"""
NAMES = gazetteer(AUTHORITY + MORE)

texts = st.lists(
    st.sampled_from(
        [
            *("FPT", "NIPA", "Quốc hội", "Tiền Phong", "Nhân Dân", "nhân dân", "SEA Games", "AI"),
            *(
                "bán dẫn",
                "Bán dẫn",
                "trí tuệ nhân tạo",
                "Hòa Phát",
                "HÒA PHÁT",
                "đại hội",
                "Gia Lai",
            ),
            *(
                "Trường THPT",
                "Hội",
                "Quỹ",
                "Bộ",
                "Nhựa",
                "của",
                "và",
                "tại",
                "Theo",
                "học sinh",
                "TP",
            ),
            *(
                "Lào",
                "nước này",
                "Play",
                "CA",
                "KH",
                "vn",
                "com",
                "ký",
                "Ông",
                "tp",
                "2025",
                "Giải",
            ),
            *(".", ", ", ". ", "_", "@", "-", " -", "&", " (", ") ", "“", "”", "/", "\n\n", ": "),
        ]
    ),
    min_size=1,
    max_size=12,
)
sentences = st.builds(str.join, st.sampled_from([" ", ""]), texts)


@example("Trường THPT FPT")
@example("Quỹ vì học sinh nghèo NIPA")
@example("FPT Play, NIPA-CA, FPT.com, AI_2")
@example("Quốc hội và Chính phủ của Lào")
@given(sentences)
def test_no_guard_speaks_against_a_name_in_quiet_surroundings(text: str) -> None:
    read = NAMES.read(text)
    found = matches(NAMES.names, read)
    claimed = [-1] * len(read)
    for number, match in enumerate(found):
        claimed[match.first : match.last] = [number] * (match.last - match.first)
    for match in found:
        if is_quiet(read, match):
            assert reason_around(look_around(read, match, claimed)) == ""
