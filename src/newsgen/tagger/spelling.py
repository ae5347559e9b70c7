"""Whether a text means a name that it writes in its own way: other case, dashes, brackets.

Case and diacritics count: a text written in another case than the name is a variant, taken only
where the language allows it; «hòa bình» is peace, «Hòa Bình» the province.
"""

from collections.abc import Sequence

from newsgen.model import EntityType
from newsgen.tagger.gazetteer import Name
from newsgen.tagger.lexicon import CLASS_WORDS
from newsgen.tagger.text import Text, is_abbreviated, is_acronym, is_capital
from newsgen.vietnamese import normal

_SOFT = frozenset((" ", "-", " - ", "- ", " -", ".", ". ", "&", " & "))
"""Gaps that papers put in one another's place: «KH&CN», «KH-CN», «KH CN»."""
_EXACT_RULES = ("acronym", "never", "ambiguous")


def rule_of(name: Name, text: Text, first: int, last: int) -> str:
    """The rule by which words `first` to before `last` mean the name; empty when they do not."""
    words = tuple(text.words[first:last])
    gaps = tuple(text.gaps[first + 1 : last])
    if words == name.words and gaps == name.gaps:
        return name.rule
    fits = all(gap_fits(*three) for three in zip(name.gaps, gaps, words, strict=False))
    if not fits or (" (" in gaps and not _closes(text, first, last)):
        return ""
    if words == name.words:
        is_same = all(a.strip() == b.strip() for a, b in zip(name.gaps, gaps, strict=True))
        return name.rule if is_same or name.rule == "never" else "variant"
    return "variant" if _case_fits(name, text, first, last) else ""


def gap_fits(listed: str, found: str, before: str = "") -> bool:
    """Whether the gap `found` behind the word `before` may stand for the gap that is listed."""
    if listed == found or (listed == " " and found == " ("):
        return True
    if listed not in _SOFT or found not in _SOFT:
        return listed.strip() == found.strip() != ""
    if found in (" - ", "- ", " -"):
        return "-" in listed
    if found == ". ":
        return "." in listed or is_abbreviated(before)
    return True


def _closes(text: Text, first: int, last: int) -> bool:
    """«Nokia (Việt Nam)»: brackets that a listed name lacks must close where it ends."""
    return text.gaps[last].startswith(")") and last - first > 2


def tail_of(name: Name, text: Text, first: int, last: int) -> int:
    """How many signs behind the last word still belong to the name.

    A closing quote may stand behind the sentence's stop, as papers print it: «… Edge AI.”».
    """
    if " (" in text.gaps[first + 1 : last]:
        return int(text.gaps[last].startswith(")"))
    if not name.tail:
        return 0
    end = text.ends[last - 1]
    behind = normal(text.source[end : end + len(name.tail) + 1])
    if behind.startswith(name.tail):
        return len(name.tail)
    is_stopped = behind[:1] in (".", ",") and behind[1:].startswith(name.tail)
    return len(name.tail) + 1 if is_stopped else 0


def _case_fits(name: Name, text: Text, first: int, last: int) -> bool:
    """Whether the text may mean a name that it writes in another case."""
    words = text.words[first:last]
    if name.rule in _EXACT_RULES or _loses_acronyms(name, words):
        return False
    if all(word.isupper() or word.isdigit() for word in words):
        return len(words) > 1 or len(words[0]) > 4
    if len(words) == 1:
        return _is_respelt(name.words[0], words[0]) or _begins_with_lower(name, text, first)
    return _case_fits_words(name, text, first, last)


def _case_fits_words(name: Name, text: Text, first: int, last: int) -> bool:
    """The same for names of several words that are not all in capitals."""
    words = text.words[first:last]
    if _differs_in_class_words(name, words):
        return any(is_capital(word) for word in words if word.casefold() not in CLASS_WORDS)
    if name.type is EntityType.PERSON:  # «Kim Min-jae» for Kim Min Jae
        gaps = text.gaps[first:last]
        return all(is_capital(word) or gap == "-" for gap, word in zip(gaps, words, strict=True))
    if not any(map(is_capital, name.words)):
        return _begins_with_lower(name, text, first) and words[1:] == list(name.words[1:])
    if not (is_capital(words[0]) or text.keys[first] in CLASS_WORDS):
        return False
    if len(words) > 2:  # «Cơ quan an ninh quốc gia Mỹ», «Ngân hàng trung ương châu Âu»
        return any(map(is_capital, words))
    return name.type is not EntityType.PLACE and not text.begins_sentence(first)


def _differs_in_class_words(name: Name, words: Sequence[str]) -> bool:
    """«thành phố Hồ Chí Minh» for «Thành phố Hồ Chí Minh»."""
    different = [found for listed, found in zip(name.words, words, strict=True) if listed != found]
    return all(word.casefold() in CLASS_WORDS for word in different)


def _loses_acronyms(name: Name, words: Sequence[str]) -> bool:
    return any(
        _loses_acronym(listed, found, len(words))
        for listed, found in zip(name.words, words, strict=True)
    )


def _loses_acronym(listed: str, found: str, length: int) -> bool:
    """An acronym has capitals; only a word of a longer name may lose them («Ria Novosti»)."""
    if not is_acronym(listed) or listed == found:
        return False
    return length == 1 or found != listed.capitalize() or len(listed) < 3


def _is_respelt(listed: str, found: str) -> bool:
    """«Vietinbank» for VietinBank: a brand of one word whose inner capitals are lost."""
    has_inner = any(c.isupper() for c in listed[1:])
    return has_inner and len(listed) > 4 and is_capital(found)


def _begins_with_lower(name: Name, text: Text, first: int) -> bool:
    """A name in lower case («bán dẫn») whose first letter is a sentence's."""
    return not any(map(is_capital, name.words)) and text.begins_sentence(first)
