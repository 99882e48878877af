"""What the script adds in a browser, and that nothing is missing without it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.assets.script import join_scripts

SCRIPTS = Path(__file__).resolve().parents[2] / "theme" / "static" / "js"
URL = "https://waterveen.example/"
PAGE = """<!doctype html>
<html lang="nl" data-today="vandaag" data-yesterday="gisteren"><head><title>Molenwijk</title>
<script type="module" src="/portal.js"></script></head><body>
<time datetime="2026-11-20" data-relative>20 november</time>
<time datetime="2026-11-19T21:30+01:00" data-relative>19 november</time>
<time datetime="2026-11-18" data-relative>18 november</time>
<time datetime="2026-11-20">20 november 2026</time>
<ul data-share="https://waterveen.example/molenwijk/">
<li hidden data-share-copy><button type="button">Kopieer link</button>
<span role="status" data-said="Link gekopieerd"></span></li>
<li hidden data-share-sheet><button type="button">Delen</button></li>
</ul></body></html>"""

pytestmark = pytest.mark.browser


def open_page(context: BrowserContext) -> Page:
    """The page on a machine where it is the morning of 20 November 2026."""
    page = context.new_page()
    page.route("**/portal.js", lambda route: route.fulfill(content_type="text/javascript", body=join_scripts(SCRIPTS)))
    page.route(URL, lambda route: route.fulfill(content_type="text/html", body=PAGE))
    page.clock.set_fixed_time("2026-11-20T07:10:00+01:00")
    page.goto(URL)
    return page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(timezone_id="Europe/Amsterdam", permissions=["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


class TestRelativeDates:
    def test_says_today_and_yesterday(self, context: BrowserContext) -> None:
        """Dates of today and yesterday get their word; others, and dates in running text, stay."""
        times = open_page(context).locator("time").all_text_contents()
        assert times == ["vandaag", "gisteren", "18 november", "20 november 2026"]

    def test_keeps_the_date_at_hand(self, context: BrowserContext) -> None:
        """The date itself can still be found under the word."""
        assert open_page(context).locator("time").first.get_attribute("title") == "20 november"

    def test_pages_carry_dates_without_a_script(self, browser: Browser) -> None:
        """With scripts off the dates stand there as they were written, and no dead button shows."""
        context = browser.new_context(java_script_enabled=False)
        page = open_page(context)
        assert page.locator("time").first.text_content() == "20 november"
        assert not page.locator("button").first.is_visible()
        context.close()


class TestShare:
    def test_copies_the_address_and_says_so(self, context: BrowserContext) -> None:
        """One press puts the page's own address on the clipboard, and a status tells it."""
        page = open_page(context)
        page.get_by_role("button", name="Kopieer link").click()
        page.get_by_text("Link gekopieerd").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == "https://waterveen.example/molenwijk/"

    def test_shows_the_sheet_only_where_there_is_one(self, context: BrowserContext) -> None:
        """A browser that cannot share shows no button for it."""
        page = open_page(context)
        can_share = page.evaluate("Boolean(navigator.share)")
        assert page.locator("[data-share-sheet]").is_visible() is can_share
