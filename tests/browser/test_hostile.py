"""Hostile texts in a real browser, with the content security policy taken out: nothing runs.

The pages of a site that has each payload in each field are opened, all that show a text of their
own and some of each other kind; all its links are hovered,
focused and clicked, every card opened, every payload searched for. The pages, the search and the
cards are found in the site as it is built, so that new ones are tried without a word here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from newsgen.model import EntityType
from payloads import GROUPS, PAYLOADS
from site_checks.families import some_of_each_kind
from site_checks.hostile import TEXTS_STAND_ON, loud_files, texts
from site_checks.server import served
from site_checks.site import PUBLISHED_AT, MakeSite, Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

# Whatever a payload calls ends in `pwn`, which tells the test; frames of a payload reach it too.
TRAP = """for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = () => window.pwn(name);
"""
# What can be touched, and what has a handler, is hovered, focused, pressed and clicked.
POKE = """() => {
  const events = ["mouseover", "mouseenter", "pointerover", "pointerenter", "focus", "focusin",
    "keydown", "toggle", "beforetoggle", "load", "error", "animationstart", "begin", "click"];
  const stay = (event) => event.preventDefault();
  document.addEventListener("click", stay);
  const all = [...document.querySelectorAll("*")];
  const ours = "a, button, input, select, summary, svg, [tabindex], [data-entity]";
  const isTouched = (one) =>
    one.matches(ours) || one.getAttributeNames().some((name) => name.startsWith("on"));
  for (const one of all.filter(isTouched)) {
    for (const name of events)
      one.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
  }
  document.removeEventListener("click", stay);
}"""
# What no page of ours holds, however its texts read, before and after the scripts have run.
STRANGE = """() => {
  const found = [];
  const never = "iframe, frame, object, embed, base, style, marquee, video, audio, math, template,"
    + "foreignObject, script:not([src]):not([type='application/ld+json']), [http-equiv=refresh]";
  for (const one of document.querySelectorAll(never)) found.push(one.outerHTML.slice(0, 200));
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc")
        found.push(`${name}=${value}`);
      if (!["href", "src", "action", "formaction", "data", "xlink:href", "poster"].includes(name))
        continue;
      const { protocol, origin } = new URL(value, document.baseURI);
      const isLink = one.localName === "a" || one.matches("link[rel=canonical]");
      if (isLink ? !["http:", "https:", "mailto:"].includes(protocol) : origin !== location.origin)
        found.push(`${one.localName} ${name}=${value}`);
    }
  }
  return found;
}"""


# The card of every name on a page, opened by the keyboard: what it says, and which elements it has.
CARDS = """async () => {
  const cards = [], elements = new Set();
  for (const link of document.querySelectorAll("main a.chip, main a[data-entity]")) {
    link.focus();
    const end = performance.now() + 3000;
    let card;
    while (!(card = document.querySelector(".name-card")) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 5));
    cards.push(card ? card.textContent : `no card on ${link.textContent}`);
    for (const one of card ? card.querySelectorAll("*") : []) elements.add(one.localName);
    link.blur();
    dispatchEvent(new Event("pagehide")); // the card goes
  }
  return [cards, [...elements]];
}"""
# Every text searched for, one after the other; each is done when the page has been still.
SEARCHES = """async (texts) => {
  const main = document.querySelector("main");
  const input = document.querySelector("input[type=search]");
  const told = [];
  for (const text of texts) {
    let last = performance.now();
    const observer = new MutationObserver(() => { last = performance.now(); });
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.form.requestSubmit();
    while (performance.now() - last < 20)
      await new Promise((resolve) => setTimeout(resolve, 4));
    observer.disconnect();
    told.push(document.querySelector("[role=status]").textContent);
  }
  return told;
}"""


class Watched(NamedTuple):
    """A window on a site, its address, and what happens in it that should not."""

    page: Page
    address: str
    seen: list[str]


@contextmanager
def watched(browser: Browser, folder: Path) -> Iterator[Watched]:
    """A window on a folder of pages, served below a base path."""
    with served(folder, "/REPO/") as address:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        seen: list[str] = []
        context.expose_function("pwn", lambda *said: seen.append(f"a payload ran: {said}"))
        context.add_init_script(TRAP)
        page = context.new_page()
        watch(page, address, seen)
        yield Watched(page, address, seen)
        context.close()


def watch(page: Page, origin: str, seen: list[str]) -> None:
    """Let `seen` grow by all that a text could have caused in `page`."""

    def on_request(request: Request) -> None:
        if not request.url.startswith(origin):
            seen.append(f"a foreign request: {request.url}")

    def on_dialog(dialog: Dialog) -> None:
        seen.append("a dialog")
        dialog.dismiss()

    page.on("request", on_request)
    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: seen.append(f"script error: {error}"))
    page.on("popup", lambda popup: seen.append(f"a window: {popup.url}"))
    page.on("download", lambda download: seen.append(f"a download: {download.url}"))
    page.on("frameattached", lambda frame: seen.append(f"a frame: {frame.url}"))


def test_the_payloads_are_many_and_no_two_alike() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS)
    assert all(len(group) >= 10 for group in GROUPS.values())
    assert len(PAYLOADS) > 200


def test_a_page_that_is_not_escaped_is_found(browser: Browser, tmp_path: Path) -> None:
    """The check itself: payloads written plainly into a page do run and are seen."""
    head = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>x</title>'
    planted = [*GROUPS["handlers"], *(f'<a href="{text}">x</a>' for text in GROUPS["schemes"][:2])]
    (tmp_path / "x.html").write_text(head + "".join(planted), encoding="utf-8")
    with watched(browser, tmp_path) as (page, address, seen):
        page.goto(address + "x.html")
        page.evaluate(POKE)
        strange = "\n".join(page.evaluate(STRANGE))
    assert len([text for text in seen if "a payload ran" in text]) >= 5
    assert "onerror=pwn()" in strange
    assert "a href=javascript:pwn()" in strange


def test_no_payload_runs_on_any_page(browser: Browser, hostile_site: Site) -> None:
    assert objections(browser, hostile_site) == []


def test_no_payload_of_the_configuration_runs_on_any_page(
    browser: Browser, make_site: MakeSite
) -> None:
    site = make_site(loud_files())
    run = site.build("--base-url", PUBLISHED_AT)
    assert run.exit_code == 0, run.stderr
    assert objections(browser, site) == []


def objections(browser: Browser, site: Site) -> list[str]:
    """What is wrong with the first page on which anything is."""
    with watched(browser, site.output) as (page, address, seen):
        for path in some_of_each_kind(site.pages(), 5, whole=TEXTS_STAND_ON):
            page.goto(address + path, wait_until="domcontentloaded")
            page.evaluate(POKE)
            if found := [*page.evaluate(STRANGE), *seen]:
                return [f"{path}: {what}" for what in found]
            if page.url.partition("?")[0] != address + path:  # an empty search is one of ours
                return [f"{path}: leads to {page.url}"]
    return []


def test_no_payload_runs_in_a_card(browser: Browser, hostile_site: Site) -> None:
    with watched(browser, hostile_site.output) as (page, address, seen):
        opened = set()
        for folder in sorted({kind.folder for kind in EntityType}):
            page.goto(f"{address}{folder}/index.html")
            page.keyboard.press("Tab")
            cards, elements = page.evaluate(CARDS)
            assert set(elements) <= {"p", "a", "mark", "span", "div"}, folder
            assert [*page.evaluate(STRANGE), *seen] == [], folder
            opened |= set(cards)
    assert [card for card in opened if card.startswith("no card")] == []
    said = "\n".join(opened)
    assert len(opened) > 50
    assert all(text in said for text in ("<script>pwn()</script>", "<img src=x onerror=pwn()>"))


@pytest.mark.parametrize("place", ["address", "field"])
def test_no_payload_runs_in_the_search(browser: Browser, hostile_site: Site, place: str) -> None:
    if not (hostile_site.output / "search.html").is_file():
        pytest.skip("this site has no search")
    with watched(browser, hostile_site.output) as (page, address, seen):
        if place == "field":
            queries = [text[:200] for text in texts()]
            page.goto(f"{address}search.html")
            told = page.evaluate(SEARCHES, queries)
            assert len(told) == len(queries)
            assert [*page.evaluate(STRANGE), *seen] == []
            return
        for name, group in GROUPS.items():
            query = quote(" ".join(group)[:200])
            page.goto(f"{address}search.html?q={query}&type={query}&topic={query}&year={query}")
            page.wait_for_function("document.querySelector('[role=status]').textContent")
            page.evaluate(POKE)
            assert [*page.evaluate(STRANGE), *seen] == [], name


def test_every_script_of_the_site_is_one(browser: Browser, hostile_site: Site) -> None:
    page = browser.new_page()
    for file in sorted(hostile_site.output.rglob("*.js")):
        page.evaluate("(text) => { new Function(text); }", file.read_text(encoding="utf-8"))
    page.close()
