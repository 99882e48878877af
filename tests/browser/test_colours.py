"""Pages in the colours of the reader: high contrast as Windows has it."""

import pytest

pytestmark = pytest.mark.browser

TAGS = """() => [...document.querySelectorAll('.status-tag')].map(e => { const s = getComputedStyle(e);
return { text: e.textContent.trim(), status: e.dataset.status, style: s.borderTopStyle, width: parseFloat(s.borderTopWidth),
  seen: s.borderTopColor !== s.backgroundColor, tick: !!e.querySelector('svg') } })"""


class TestForcedColours:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_keep_statuses_apart(self, visit, scheme):
        """Without our colours every status still has an edge, a word of its own and its mark."""
        pages = ("all_actions", "action_planned", "action_idea")
        media = {"forced_colors": "active", "color_scheme": scheme}
        tags = [tag for page in pages for tag in visit(page, width=1280, **media).evaluate(TAGS)]
        assert {tag["status"] for tag in tags} >= {"planned", "done", "checked", "cancelled", "idea"}
        assert all(tag["seen"] and tag["width"] >= 1 for tag in tags)
        marks = {(tag["status"], tag["style"], tag["tick"]) for tag in tags}
        assert {("idea", "dashed", False), ("planned", "solid", False), ("done", "solid", True)} <= marks
        words = {tag["status"]: tag["text"] for tag in tags}
        assert len(set(words.values())) == len(words)

    def test_show_plates_buttons_and_windows(self, visit):
        """What we paint as a surface has an edge when surfaces are taken away."""
        page = visit("neighbourhood", forced_colors="active")
        edges = page.evaluate(
            """() => ['.name-plate__board', '.date-plate', '.button', '.window'].map(name => { const e = document.querySelector(name);
            const s = getComputedStyle(e); return s.borderTopColor !== s.backgroundColor && parseFloat(s.borderTopWidth) >= 1 })"""
        )
        assert edges == [True] * 4

    def test_show_where_the_focus_is(self, visit):
        """The ring around a link is drawn in a colour of the system."""
        page = visit("neighbourhood", forced_colors="active")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)] })()"
        )
        assert style == "solid"
        assert width >= 2
