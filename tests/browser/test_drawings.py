"""Pictures in a real browser: letters large enough on a phone, and inside of the picture."""

import pytest
from playwright.sync_api import Browser

from site_checks.server import served
from site_checks.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.whole]

SMALLEST = 11.5
"""In pixels: what is 14 elsewhere is a little less on the narrowest phone."""
MEASURE = """() => [...document.querySelectorAll('.picture svg text')].map(text => {
    const letters = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a
    const box = text.getBoundingClientRect()
    const room = text.ownerSVGElement.getBoundingClientRect()
    return [text.textContent, letters, box.left - room.left, room.right - box.right]
})"""


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", ["topics/ban-dan.html", "timeline/index.html", "index.html"])
def test_letters_are_legible_and_inside_of_the_picture(
    browser: Browser, seed_site: Site, path: str, width: int
) -> None:
    with served(seed_site.output) as address:
        page = browser.new_page(viewport={"width": width, "height": 640})
        page.goto(address + path)
        found = page.evaluate(MEASURE)
        page.close()
    assert found
    assert [text for text, letters, _, _ in found if letters < SMALLEST] == []
    assert [text for text, _, left, right in found if min(left, right) < -1] == []
