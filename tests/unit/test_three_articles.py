"""The three articles of this archive: whom each names and what it is about, read by people."""

import functools
from pathlib import Path

import pytest

from newsgen.loader import load, load_authority
from newsgen.model import LinkedArticle
from newsgen.tagger import compile_gazetteer, tag

ARCHIVE = Path(__file__).parents[2]

NAMED = {
    "gia-lai-ky-ket-hop-tac-phat-trien-ban-dan-va-tri-tue-nhan-tao": {
        *("so-khcn-gia-lai", "tormem", "dh-quy-nhon", "ubnd-gia-lai"),
        *("nguyen-an-thao", "pham-anh-tuan", "duc-nhat"),
        *("gia-lai", "hoa-ky", "stem"),
        *("ban-dan", "tri-tue-nhan-tao", "trung-tam-du-lieu"),
    },
    "han-quoc-hop-tac-dao-tao-nhan-luc-ban-dan-va-ai-cho-viet-nam": {
        *("bo-khcn", "nipa", "nvidia", "vu-hai-quan", "park-yunkyu"),
        *("viet-nam", "han-quoc", "gpu"),
        *("ban-dan", "tri-tue-nhan-tao", "trung-tam-du-lieu"),
    },
    "toa-dam-khoa-hoc-viet-nhat-ve-thuc-day-nghien-cuu-phat-trien-cong-nghe-chien-luoc"
    "-cho-viet-nam": {
        *("dsq-viet-nam-nhat-ban", "fpt-japan", "vadx", "bo-khcn", "ttxvn", "chinh-phu-viet-nam"),
        *("dh-khoa-hoc-tokyo", "nafosted", "fpt", "fpt-semiconductor", "omigroup", "ptit"),
        *("nguyen-manh-hung", "pham-quang-hieu", "nguyen-tuyen", "pham-nam-hai", "dao-ngoc-chien"),
        *("nguyen-vinh-quang", "tran-quoc-dung", "dang-hoai-bac"),
        *("viet-nam", "nhat-ban", "sot-mram", "edge-ai", "v-stid", "toa-dam-chip-edge-ai"),
        *("ban-dan", "tri-tue-nhan-tao"),
    },
}

ABOUT = {
    "gia-lai-ky-ket-hop-tac-phat-trien-ban-dan-va-tri-tue-nhan-tao": {
        *("ban-dan", "tri-tue-nhan-tao", "trung-tam-du-lieu", "dao-tao-nhan-luc"),
        *("hop-tac-quoc-te", "doi-moi-sang-tao", "xuc-tien-dau-tu"),
    },
    "han-quoc-hop-tac-dao-tao-nhan-luc-ban-dan-va-ai-cho-viet-nam": {
        *("tri-tue-nhan-tao", "ban-dan", "dao-tao-nhan-luc", "hop-tac-quoc-te"),
        *("trung-tam-du-lieu", "chinh-sach-cong-nghe"),
    },
    "toa-dam-khoa-hoc-viet-nhat-ve-thuc-day-nghien-cuu-phat-trien-cong-nghe-chien-luoc"
    "-cho-viet-nam": {
        *("ban-dan", "tri-tue-nhan-tao", "hop-tac-quoc-te", "khoi-nghiep-dau-tu-mao-hiem"),
        *("cong-nghe-chien-luoc", "ket-noi-tri-thuc"),
    },
}


@functools.cache
def linked(slug: str) -> LinkedArticle:
    files = [(file.name, file.read_bytes()) for file in sorted(ARCHIVE.glob("entities/*.yaml"))]
    gazetteer = compile_gazetteer(load_authority(files).value or ()).value
    record = load((ARCHIVE / f"articles/{slug}.md").read_bytes(), f"articles/{slug}.md").value
    assert gazetteer is not None
    assert record is not None
    return tag(record, gazetteer)


@pytest.mark.parametrize("slug", NAMED, ids=lambda slug: slug[:12])
def test_an_article_names_whom_a_reader_finds_in_it(slug: str) -> None:
    assert set(linked(slug).counts) == NAMED[slug]


@pytest.mark.parametrize("slug", ABOUT, ids=lambda slug: slug[:12])
def test_an_article_is_about_what_a_reader_says(slug: str) -> None:
    assert {topic.topic for topic in linked(slug).topics} == ABOUT[slug]


def test_the_authority_of_this_archive_has_no_fault() -> None:
    files = [(file.name, file.read_bytes()) for file in sorted(ARCHIVE.glob("entities/*.yaml"))]
    authority = load_authority(files)
    assert authority.problems == ()
    assert compile_gazetteer(authority.value or ()).problems == ()
