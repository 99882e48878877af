"""Pages with a keyboard alone."""

import pytest

pytestmark = pytest.mark.browser


class TestKeyboard:
    def test_skip_link_moves_focus_into_the_page(self, visit):
        """The first Tab offers to skip; Enter moves the focus, not only the scroll."""
        page = visit("neighbourhood", width=1280)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"

    def test_walks_through_every_link_in_order_with_a_visible_focus(self, visit):
        """Tab visits all links in the order of the text, each with an outline, and leaves at the end."""
        page = visit("neighbourhood", width=1280)
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
        stops = [int(stop) for stop, _ in visited if stop is not None]
        assert stops == sorted(stops)
        assert len(set(stops)) == total
        assert all(outline for _, outline in visited)

    def test_opens_and_closes_what_is_folded(self, visit):
        """On a phone the map is folded under the list; Enter opens it, and its areas can be reached."""
        page = visit("home")
        page.locator("summary").focus()
        page.keyboard.press("Enter")
        assert page.locator("details a").first.is_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('details') !== null")
        page.locator("summary").focus()
        page.keyboard.press("Enter")
        assert not page.locator("details a").first.is_visible()
