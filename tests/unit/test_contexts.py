"""What stands behind names, as codes of one length."""

from newsgen.collation import letters
from newsgen.contexts import WIDTH, code, codes_of, count, each
from newsgen.model import EntityId
from samples import linked


def test_each_name_has_a_code_in_the_order_of_the_text() -> None:
    found = codes_of(linked("NIPA ký với FPT. Trời đẹp.\n\nHôm nay NIPA, cùng FPT Japan, về."))
    behind = [letters(text)[:WIDTH] for text in ("ký với", "cùng FPT")]
    assert [*each(found[EntityId("nipa")])] == behind


def test_behind_a_name_that_ends_its_sentence_stands_nothing() -> None:
    found = codes_of(linked("Lễ ký với FPT. Hôm sau FPT!"))
    assert [*each(found[EntityId("fpt")])] == [WIDTH * "0", WIDTH * "0"]


def test_a_code_is_as_long_whatever_it_stands_for() -> None:
    assert [len(code(text, 0)) for text in ("", "…", "ở", "đến dự buổi ký kết")] == 4 * [WIDTH]


def test_codes_are_counted() -> None:
    assert count([code("ký", 0) + code("về", 0), "", code("", 0)]) == 3
