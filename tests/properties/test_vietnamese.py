import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsgen.vietnamese import fold, initial, nfc, normal, sort_key
from properties.texts import any_text, name

TONES = "\u0300\u0301\u0309\u0303\u0323"


@given(any_text)
def test_the_form_to_match_in_is_as_long_as_the_text(text: str) -> None:
    assert len(normal(text)) == len(text)


@given(any_text)
def test_the_form_to_match_in_is_reached_at_once(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(
    st.sampled_from(["", "h", "t", "th", "kh", "ng", "H", "Th", "l"]),
    st.sampled_from(["oa", "oe", "uy", "OA", "OE", "UY", "Oa"]),
    st.sampled_from(TONES),
)
def test_both_places_of_a_tone_mark_are_one(start: str, vowels: str, tone: str) -> None:
    first, second = vowels[0], vowels[1]
    old = nfc(f"{start}{first}{tone}{second} Phát")
    new = nfc(f"{start}{first}{second}{tone} Phát")
    assert old != new
    assert normal(old) == normal(new)


@given(name)
def test_folded_vietnamese_can_be_typed_on_any_keyboard(text: str) -> None:
    assert fold(text).isascii()
    assert fold(text) == fold(text.upper()) == fold(fold(text))


@given(name)
def test_the_place_in_a_register_does_not_depend_on_the_encoding(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert sort_key(decomposed)[:2] == sort_key(text)[:2]


@given(st.lists(name, min_size=2, max_size=8))
def test_a_register_of_names_never_returns_to_a_letter(names: list[str]) -> None:
    letters = [initial(one) for one in sorted(names, key=sort_key)]
    runs = [letter for n, letter in enumerate(letters) if n == 0 or letters[n - 1] != letter]
    assert len(runs) == len(set(runs))


@given(any_text)
def test_every_text_has_a_place_in_a_register(text: str) -> None:
    assert sort_key(text) == sort_key(text)
    assert initial(text)
