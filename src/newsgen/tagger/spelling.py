"""Whether a text means a name that it writes in its own way: other case, dashes, brackets.

Case and diacritics count: a text written in another case than the name is a variant, taken only
where the language allows it; «hòa bình» is peace, «Hòa Bình» the province.
"""

from newsgen.model import EntityType
from newsgen.tagger.companies import plain_form
from newsgen.tagger.gazetteer import Name
from newsgen.tagger.lexicon import CLASS_WORDS
from newsgen.tagger.text import Text, Words, is_abbreviated, is_acronym, is_capital
from newsgen.vietnamese import normal

_SOFT = frozenset((" ", "-", " - ", "- ", " -", ".", ". ", "&", " & "))
"""Gaps that papers put in one another's place: «KH&CN», «KH-CN», «KH CN»."""
_EXACT_RULES = ("acronym", "never", "ambiguous")


def rule_of(name: Name, text: Text, first: int, last: int) -> str:
    """The rule by which words `first` to before `last` mean the name; empty when they do not."""
    words, gaps = text.said(first, last), text.gaps_in(first, last)
    if words == name.words and gaps == name.gaps:
        return name.rule
    if " (" in gaps and not _closes(text, first, last):
        return ""
    listed, listed_gaps = name.words, name.gaps
    if len(words) != len(listed):
        words, gaps = plain_form(words, gaps)
        listed, listed_gaps = plain_form(listed, listed_gaps)
    if len(words) != len(listed) or not all(map(gap_fits, listed_gaps, gaps, words)):
        return ""
    if words == name.words:
        is_same = all(a.strip() == b.strip() for a, b in zip(listed_gaps, gaps, strict=True))
        return name.rule if is_same or name.rule == "never" else "variant"
    is_start = text.begins_sentence(first)
    return "variant" if _case_fits(name, listed, words, gaps, is_start=is_start) else ""


def gap_fits(listed: str, found: str, before: str = "") -> bool:
    """Whether the gap `found` behind the word `before` may stand for the gap that is listed."""
    if listed == found or (listed == " " and found == " ("):
        return True
    if listed not in _SOFT or found not in _SOFT:
        return listed.strip() == found.strip() != ""
    if found in (" - ", "- ", " -"):
        return "-" in listed or "&" in listed
    if found == ". ":
        return "." in listed or is_abbreviated(before)
    return True


def _closes(text: Text, first: int, last: int) -> bool:
    """«Nokia (Việt Nam)»: brackets that a listed name lacks must close where it ends."""
    return text.read[last - 1].gap.startswith(")") and last - first > 2


def tail_of(name: Name, text: Text, first: int, last: int) -> int:
    """How many signs behind the last word still belong to the name.

    A closing quote may stand behind the sentence's stop, as papers print it: «… Edge AI.”».
    """
    if last - first > 1 and " (" in text.gaps_in(first, last):
        return int(text.read[last - 1].gap.startswith(")"))
    if not name.tail:
        return 0
    end = text.end(last - 1)
    behind = normal(text.source[end : end + len(name.tail) + 1])
    if behind.startswith(name.tail):
        return len(name.tail)
    is_stopped = behind[:1] in (".", ",") and behind[1:].startswith(name.tail)
    return len(name.tail) + 1 if is_stopped else 0


def _case_fits(name: Name, listed: Words, words: Words, gaps: Words, *, is_start: bool) -> bool:
    """Whether the text may mean a name that it writes in another case."""
    pairs = tuple(zip(listed, words, strict=True))
    if name.rule in _EXACT_RULES or any(_loses_acronym(*pair, len(words)) for pair in pairs):
        return False
    if all(word.isupper() or word.isdigit() for word in words):
        return len(words) > 1 or len(words[0]) > 4
    is_lower = not any(map(is_capital, listed))  # «Bán dẫn» for bán dẫn
    if is_lower or len(words) == 1:
        begins = is_lower and is_start and words[1:] == listed[1:]
        return begins or (len(words) == 1 and _is_respelt(listed[0], words[0]))
    if name.type is EntityType.PERSON:  # «Kim Min-jae» for Kim Min Jae
        rest = zip(gaps, words[1:], strict=True)
        return is_capital(words[0]) and all(is_capital(w) or gap == "-" for gap, w in rest)
    if all(found.casefold() in CLASS_WORDS for wanted, found in pairs if wanted != found):
        return any(is_capital(word) for word in words if word.casefold() not in CLASS_WORDS)
    return _is_loose(name, words, is_start=is_start)


def _is_loose(name: Name, words: Words, *, is_start: bool) -> bool:
    """«Cơ quan an ninh quốc gia Mỹ», «Ngân hàng trung ương châu Âu»; two words need more care."""
    if not (is_capital(words[0]) or words[0].casefold() in CLASS_WORDS):
        return False
    if len(words) > 2:
        return any(map(is_capital, words))
    return name.type is not EntityType.PLACE and not is_start


def _loses_acronym(listed: str, found: str, length: int) -> bool:
    """An acronym has capitals; only a word of a longer name may lose them («Ria Novosti»)."""
    if not is_acronym(listed) or listed == found:
        return False
    return length == 1 or found != listed.capitalize() or len(listed) < 3


def _is_respelt(listed: str, found: str) -> bool:
    """«Vietinbank» for VietinBank: a brand of one word whose inner capitals are lost."""
    has_inner = any(c.isupper() for c in listed[1:])
    return has_inner and len(listed) > 4 and is_capital(found)
