"""Every page type in a real browser: axe, small screens, no script, own host only."""

import datetime as dt
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.support.pages import TYPES, fullest

pytestmark = pytest.mark.browser


def open_page(browser, url, *, width=390, height=844, scheme="light", script=True):
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script
    )
    page = context.new_page()
    # Long after the example's day, so that no script may say "vandaag".
    page.clock.set_fixed_time(dt.datetime(2027, 6, 1, 12, tzinfo=dt.UTC))
    page.goto(url)
    return page


class TestAxe:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [390, 1280])
    @pytest.mark.parametrize("kind", TYPES)
    def test_finds_nothing_on_any_page_type(self, browser, example: Path, example_url, kind, width, scheme):
        """No page type breaks a rule that a machine can check, by day and by night."""
        page = open_page(browser, example_url + fullest(example, kind), width=width, scheme=scheme)
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        page.context.close()
        assert found.violations_count == 0, found.generate_report()


class TestReflow:
    @pytest.mark.parametrize("width", [320, 768])
    @pytest.mark.parametrize("kind", TYPES)
    def test_needs_no_sideways_scroll(self, browser, example, example_url, kind, width):
        """A page fits in 320 pixels: an old phone, or a large screen at 400 per cent."""
        page = open_page(browser, example_url + fullest(example, kind), width=width)
        wide = page.evaluate("document.documentElement.scrollWidth")
        page.context.close()
        assert wide <= width

    def test_survives_wider_text_spacing(self, browser, example, example_url):
        """With the spacing of WCAG 1.4.12 no text is cut off."""
        page = open_page(browser, example_url + fullest(example, "neighbourhood"))
        page.evaluate(
            """() => { const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
            document.adoptedStyleSheets = [sheet]; }"""
        )
        cut = page.evaluate(
            """() => [...document.querySelectorAll('h1, h2, h3, p, a, li, time')]
            .filter(e => e.clientHeight && getComputedStyle(e).overflow !== 'visible' && e.scrollHeight > e.clientHeight + 2)
            .map(e => e.outerHTML.slice(0, 80))"""
        )
        page.context.close()
        assert cut == []


class TestWithoutScript:
    @pytest.mark.parametrize("kind", TYPES)
    def test_reads_the_same(self, browser, example, example_url, kind):
        """With scripts off a page has the same words, and its links lead to the same places."""
        url = example_url + fullest(example, kind)
        texts = []
        for script in (True, False):
            page = open_page(browser, url, script=script)
            texts.append((page.locator("main").text_content(), page.locator("main a").count()))
            page.context.close()
        assert texts[0] == texts[1]


class TestPrivacy:
    @pytest.mark.parametrize("kind", TYPES)
    def test_asks_nothing_of_another_host_and_keeps_nothing(self, browser, example, example_url, kind):
        """Every request goes to our own host; no cookie, no storage, no broken policy."""
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        asked, complaints = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        page.goto(example_url + fullest(example, kind))
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        stored = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
        context.close()
        assert [url for url in asked if not url.startswith(example_url)] == []
        assert complaints == []
        assert stored == ["", 0, 0]
