"""Edits of entities/: names are added, things are retyped, moved, merged, described, taken out."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from site_checks import press
from site_checks.editing.desk import NUMBERS, Desk, edit
from site_checks.press import Entry

ALIASES = ("Gia Lai", "học phí", "Nhật", "NIPA", "Ông Tuấn", "Buổi lễ", "khu công nghệ", "Seoul")
TYPES = ("organisation", "person", "place", "technology", "programme", "event", "topic")
TERMS = ((), ("học phí",), ("chip", "giảng viên"), ("kỹ sư",))


class AuthorityEdits(Desk):
    """Every rule does one thing to one entry, if there is one."""

    def change(self, number: int, change: Callable[[Entry], Entry]) -> None:
        """Write the authority with one of its entries changed."""
        if not self.entries:
            return
        at = number % len(self.entries)
        entry = change(self.entries[at])
        self.entries = (*self.entries[:at], entry, *self.entries[at + 1 :])
        self.write_entries()

    @edit(number=NUMBERS, alias=st.sampled_from(ALIASES))
    def an_alias_is_added(self, number: int, alias: str) -> None:
        self.change(number, lambda entry: replace(entry, aliases=(*entry.aliases, alias)))

    @edit(number=NUMBERS)
    def the_aliases_are_taken_out(self, number: int) -> None:
        self.change(number, lambda entry: replace(entry, aliases=()))

    @edit(number=NUMBERS, kind=st.sampled_from(TYPES))
    def an_entity_is_retyped(self, number: int, kind: str) -> None:
        self.change(number, lambda entry: replace(entry, type=kind, terms=()))

    @edit(number=NUMBERS, label=st.sampled_from(("Gia Lai mới", "Học phí", "Viện Chip", "Hà Nội")))
    def an_entity_is_relabelled(self, number: int, label: str) -> None:
        self.change(number, lambda entry: replace(entry, label=label))

    @edit(number=NUMBERS, name=st.sampled_from(("ten-khac", "vien-chip")))
    def an_entity_is_given_another_id(self, number: int, name: str) -> None:
        self.change(number, lambda entry: replace(entry, id=name))

    @edit(number=NUMBERS, text=st.sampled_from(("", "nơi họp báo", "theo lời báo Thanh Niên")))
    def an_entity_is_described(self, number: int, text: str) -> None:
        self.change(number, lambda entry: replace(entry, description=text))

    @edit(number=NUMBERS, whole=st.sampled_from(("", "viet-nam", "fpt", "nipa", "khong-co")))
    def an_entity_becomes_part_of_another(self, number: int, whole: str) -> None:
        self.change(number, lambda entry: replace(entry, part_of=whole))

    @edit(number=NUMBERS, never=st.sampled_from(((), ("tỉnh Gia Lai",), ("Hàn Quốc và Nhật",))))
    def a_string_is_never_to_be_linked(self, number: int, never: tuple[str, ...]) -> None:
        self.change(number, lambda entry: replace(entry, never=never))

    @edit(number=NUMBERS, terms=st.sampled_from(TERMS))
    def the_terms_of_a_topic_are_changed(self, number: int, terms: tuple[str, ...]) -> None:
        topics = [at for at, entry in enumerate(self.entries) if entry.type == "topic"]
        if topics:
            at = topics[number % len(topics)]
            self.change(at, lambda entry: replace(entry, terms=terms))

    @edit(number=NUMBERS)
    def an_entity_is_taken_out(self, number: int) -> None:
        if self.entries:
            at = number % len(self.entries)
            self.entries = (*self.entries[:at], *self.entries[at + 1 :])
            self.write_entries()

    @edit(number=NUMBERS)
    def an_entity_comes_back(self, number: int) -> None:
        entry = press.ENTRIES[number % len(press.ENTRIES)]
        self.entries = (*(one for one in self.entries if one.id != entry.id), entry)
        self.write_entries()

    @edit(number=NUMBERS, file=st.sampled_from(("all", "a-truoc", "khac")))
    def an_entry_moves_to_another_file(self, number: int, file: str) -> None:
        if self.entries:
            self.entry_files[self.entries[number % len(self.entries)].id] = file
            self.write_entries()

    @edit()
    def the_entries_are_sorted_otherwise(self) -> None:
        self.entries = self.entries[::-1]
        self.write_entries()

    @edit(text=st.sampled_from(("- id: [", "- id: x\n  type: city\n  label: X\n", "a: b\n")))
    def the_authority_is_spoilt(self, text: str) -> None:
        self.put("entities/khac.yaml", text)
