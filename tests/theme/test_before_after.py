"""Before and after over each other: an extra for who has a script, and for the keyboard as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.assets.script import join_scripts
from tests.theme.test_components import render

SCRIPTS = Path(__file__).resolve().parents[2] / "theme" / "static" / "js"
URL = "https://waterveen.example/"

pytestmark = pytest.mark.browser


def open_page(context: BrowserContext) -> Page:
    example = {"arguments": {"before": "@picture", "after": "@picture", "slide": True}}
    head = '<title>x</title><script type="module" src="/portal.js"></script>'
    html = f'<!doctype html><html lang="nl"><head>{head}</head><body>{render("before-after", example)}</body></html>'
    page = context.new_page()
    page.route("**/*", lambda route: route.fulfill(status=404, body=""))
    page.route("**/portal.js", lambda route: route.fulfill(content_type="text/javascript", body=join_scripts(SCRIPTS)))
    page.route(URL, lambda route: route.fulfill(content_type="text/html", body=html))
    page.goto(URL)
    return page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


class TestSlide:
    def test_moves_with_the_keyboard(self, context: BrowserContext) -> None:
        """The button lays both pictures over each other; arrow keys move the cut; both stay in the page."""
        page = open_page(context)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        both = page.locator(".before-after")
        cut = "e => e.style.getPropertyValue('--before-after-cut')"
        assert both.get_attribute("data-overlaid") is not None
        assert both.evaluate(cut) == "50%"
        for _ in range(10):
            page.keyboard.press("ArrowRight")
        assert both.evaluate(cut) == "40%"
        assert page.locator("img").count() == 2

    def test_lays_them_beside_each_other_again(self, context: BrowserContext) -> None:
        """A second press brings the two pictures back, and the range goes."""
        page = open_page(context)
        button = page.get_by_role("button")
        button.click()
        assert page.get_by_role("slider").is_visible()
        button.click()
        assert not page.get_by_role("slider").is_visible()
        assert page.locator(".before-after").get_attribute("data-overlaid") is None

    def test_is_not_there_without_a_script(self, browser: Browser) -> None:
        """With scripts off: two pictures, and no button that does nothing."""
        context = browser.new_context(java_script_enabled=False)
        page = open_page(context)
        assert page.locator("img").count() == 2
        assert not page.locator("button").is_visible()
        context.close()
