"""The neighbourhood page with a keyboard alone, and on paper."""

import re

import pytest

from tests.browser.test_access import open_page
from tests.support.pages import fullest

pytestmark = pytest.mark.browser


class TestKeyboard:
    def test_skip_link_moves_focus_into_the_page(self, browser, example, example_url):
        """The first Tab offers to skip; Enter moves the focus, not only the scroll."""
        page = open_page(browser, example_url + fullest(example, "neighbourhood"), width=1280)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"
        page.context.close()

    def test_walks_through_every_link_in_order_with_a_visible_focus(self, browser, example, example_url):
        """Tab visits all links in the order of the text, each with an outline, and leaves at the end."""
        page = open_page(browser, example_url + fullest(example, "neighbourhood"), width=1280)
        page.evaluate(
            "[...document.querySelectorAll('a[href], button, summary')].forEach((e, n) => e.dataset.stop = n)"
        )
        total = page.evaluate(
            "[...document.querySelectorAll('[data-stop]')].filter(e => e.checkVisibility({visibilityProperty: true})).length"
        )
        visited = []
        for _ in range(total):
            page.keyboard.press("Tab")
            stop, outline = page.evaluate(
                """() => { const e = document.activeElement, s = getComputedStyle(e);
                const inner = e.querySelector('path') ? getComputedStyle(e.querySelector('path')) : s;
                return [e.dataset.stop ?? null, s.outlineStyle !== 'none' || inner.stroke !== 'none'] }"""
            )
            visited.append((stop, outline))
        page.context.close()
        stops = [int(stop) for stop, _ in visited if stop is not None]
        assert stops == sorted(stops)
        assert len(set(stops)) == total
        assert all(outline for _, outline in visited)


class TestPaper:
    @pytest.mark.parametrize("kind", ["story", "action", "neighbourhood"])
    def test_prints_in_readable_letters_without_menus(self, browser, example, example_url, kind):
        """On paper text is 10.5 points or more, and what cannot be clicked is gone."""
        page = open_page(browser, example_url + fullest(example, kind), width=794, height=1123)
        page.emulate_media(media="print")
        sizes = page.evaluate(
            """() => [...document.querySelectorAll('main p, main li, main dd, main td')]
            .filter(e => e.textContent.trim() && e.checkVisibility()).map(e => parseFloat(getComputedStyle(e).fontSize))"""
        )
        menu = page.locator("header nav").first.is_visible()
        pdf = page.pdf(format="A4", print_background=False)
        page.context.close()
        assert min(sizes) >= 10.5 * 96 / 72 - 0.1
        assert not menu
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 8

    @pytest.mark.parametrize("kind", ["story", "action", "neighbourhood"])
    def test_cuts_no_block_in_two(self, browser, example, example_url, kind):
        """Cards, pictures and rows of a table stay whole."""
        page = open_page(browser, example_url + fullest(example, kind), width=794, height=1123)
        page.emulate_media(media="print")
        loose = page.evaluate(
            """() => [...document.querySelectorAll('main figure, main article article, main blockquote, main tr, main .person-line')]
            .filter(e => e.checkVisibility() && getComputedStyle(e).breakInside === 'auto').map(e => e.className || e.tagName)"""
        )
        page.context.close()
        assert loose == []
