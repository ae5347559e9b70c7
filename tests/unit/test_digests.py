from hashlib import blake2b

from newsgen.digests import digest


def test_a_digest_is_the_same_on_every_machine() -> None:
    # Written down from the description: each part behind its length in eight bytes, BLAKE2b of 16.
    told = blake2b(b"\0\0\0\0\0\0\0\x08Gia Lai " + b"\0\0\0\0\0\0\0\x04NIPA", digest_size=16)
    assert digest("Gia Lai ", "NIPA") == told.hexdigest()


def test_parts_do_not_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")


def test_an_empty_part_is_a_part() -> None:
    assert digest("NIPA", "") != digest("NIPA")


def test_parts_have_an_order() -> None:
    assert digest("Gia Lai", "NIPA") != digest("NIPA", "Gia Lai")


def test_text_counts_as_its_utf_8_bytes() -> None:
    assert digest("Đào tạo") == digest("Đào tạo".encode())
