from urllib.parse import unquote, urljoin, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from newsgen.urls import Url, absolute, is_safe_link, is_slug, relative, root, slug
from properties.texts import any_text, url

BASES = ("https://khotin.vn/", "https://nguoi-luu.github.io/kho-tin/", "file:///tmp/build/")


@given(url, url, st.sampled_from(BASES))
def test_a_link_leads_to_its_page_wherever_the_site_lies(
    source: str, target: str, base: str
) -> None:
    link = relative(Url(source), Url(target))
    assert urljoin(base + source, link) == base + target


@given(url, st.sampled_from(BASES))
def test_the_way_to_the_root_leads_to_the_root(source: str, base: str) -> None:
    assert urljoin(base + source, root(Url(source)) or ".") == base


@given(url)
def test_a_full_address_leads_to_its_page(target: str) -> None:
    path = urlsplit(absolute("https://khotin.vn/a/", Url(target))).path
    assert unquote(path) == f"/a/{target}".removesuffix("/index.html") + (
        "/" if target.rsplit("/", 1)[-1] == "index.html" else ""
    )


@given(any_text)
def test_every_slug_may_name_a_page(text: str) -> None:
    made = slug(text)
    assert made == "" or is_slug(f"tin-{made}")


@given(any_text)
def test_a_name_of_a_page_is_one_folder_deep(text: str) -> None:
    if is_slug(text):
        assert text.isascii()
        assert set(text).isdisjoint("./\\%:~ \t\n")


def hidden(letter: str) -> st.SearchStrategy[str]:
    """A letter as browsers read it through every disguise of the URL standard and of HTML."""
    code = ord(letter)
    forms = [letter, letter.upper(), f"&#{code};", f"&#x{code:x};", f"&#{code:07};"]
    noise = ["", "", "\t", "\n", "\r", "&Tab;", "&NewLine;", "&#9;"]
    return st.builds(lambda a, b: a + b, st.sampled_from(noise), st.sampled_from(forms))


disguised = st.sampled_from(["javascript", "vbscript", "data", "file", "blob"]).flatmap(
    lambda scheme: st.tuples(
        st.sampled_from(["", " ", "\x01", "\n", "&#32;", "&Tab;"]),
        *(hidden(letter) for letter in scheme),
        st.sampled_from([":", "&colon;", "&#58;", "\t:"]),
        st.sampled_from(["alert(1)", "//vnexpress.net/%0aalert(1)", "/etc/passwd"]),
    ).map("".join)
)


@given(disguised)
def test_no_disguise_makes_a_script_a_link(address: str) -> None:
    assert not is_safe_link(address)


@given(any_text)
def test_a_safe_link_stays_on_the_web(address: str) -> None:
    if is_safe_link(address):
        whole = urljoin("https://khotin.vn/articles/a.html", address.strip())
        assert urlsplit(whole).scheme in ("https", "http", "mailto")
