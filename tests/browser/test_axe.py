"""Every page type, read by a machine that knows the rules of WCAG, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.support.pages import EVERY

pytestmark = pytest.mark.browser


class TestAxe:
    @pytest.mark.parametrize("kind", EVERY)
    def test_finds_nothing_on_any_page_type(self, visit, kind):
        """No page type breaks a rule that a machine can check, on a phone and on a desk, by day and by night."""
        for width in (390, 1280):
            page = visit(kind, width=width)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = Axe().run(page, options={"resultTypes": ["violations"]})
                assert found.violations_count == 0, (width, scheme, found.generate_report())
