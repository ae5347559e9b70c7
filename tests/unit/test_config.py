import pytest

from newsgen.config import DEFAULT, SiteConfig, check_base_url, read_config, with_base_url
from newsgen.problems import CannotRun, Location, Problem


def refused(text: str) -> Problem:
    with pytest.raises(CannotRun) as caught:
        read_config(text)
    return caught.value.problem


@pytest.mark.parametrize("text", ["", "# Khóa nào cũng có thể bỏ.\n"])
def test_every_key_is_optional(text: str) -> None:
    assert read_config(text) == DEFAULT


def test_every_key_is_read() -> None:
    text = (
        "title: Kho tin bán dẫn\ndescription: Tin cũ\nlanguage: en\noutput: public\n"
        "base_url: https://nguoi-luu.github.io/kho-tin\n"
    )
    assert read_config(text) == SiteConfig(
        "Kho tin bán dẫn", "Tin cũ", "https://nguoi-luu.github.io/kho-tin/", "en", "public"
    )


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("title: 2025", "wrong-type", 1),
        ("title: Tin\nbase-url: https://a.vn", "unknown-key", 2),
        ("language: fr", "bad-language", 1),
        ("title: Tin\nbase_url: khotin.vn", "bad-base-url", 2),
        ("output: ../khac", "bad-output-dir", 1),
        ("output: a/../../khac", "bad-output-dir", 1),
        ("output: /var/www", "bad-output-dir", 1),
        ("output: ~/www", "bad-output-dir", 1),
        ("- title", "wrong-type", 1),
        ("title: a\ntitle: b", "duplicate-key", 2),
        ("title: [a", "yaml-syntax", 1),
        ("title: &a b", "yaml-alias", 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, rule: str, line: int) -> None:
    problem = refused(text + "\n")
    assert (problem.rule, problem.where.path) == (rule, "newsgen.yaml")
    assert problem.where.line in (line, line + 1)  # an unclosed bracket is met at the next line


def test_of_several_problems_the_first_in_the_file_is_told() -> None:
    assert refused("language: fr\ntitle: 2025\n").rule == "bad-language"


@pytest.mark.parametrize(
    "base_url",
    ["https://nguoi-luu.github.io/kho-tin/", "http://127.0.0.1:8000/", "https://khotin.vn", ""],
)
def test_the_address_of_a_site_is_accepted(base_url: str) -> None:
    assert check_base_url(base_url, Location("newsgen.yaml")) == ()


@pytest.mark.parametrize(
    "base_url",
    [
        *("khotin.vn", "//khotin.vn", "/kho-tin/", "ftp://khotin.vn", "javascript:alert(1)"),
        *("https://", "https:///kho-tin", "https://khotin.vn/?a=1", "https://khotin.vn/#a"),
        *("https://ai@khotin.vn/", "https://kho tin.vn/", "http://[::1"),
    ],
)
def test_what_is_no_address_of_a_site_is_refused(base_url: str) -> None:
    (problem,) = check_base_url(base_url, Location("newsgen.yaml"))
    assert problem.rule == "bad-base-url"


@pytest.mark.parametrize(
    "base_url", ["https://a.vn/kho", "https://a.vn/kho/", "https://a.vn/kho//"]
)
def test_an_address_ends_with_one_slash(base_url: str) -> None:
    assert with_base_url(DEFAULT, base_url).base_url == "https://a.vn/kho/"


def test_a_site_may_have_no_address() -> None:
    assert with_base_url(DEFAULT, "").base_url == ""
