"""Texts whose address another page has."""

from __future__ import annotations

import pytest

from tests.support.example import run_portal
from tests.support.sites import make_site

TEXT = "---\ntitle: Een tekst\n---\nHallo.\n"


class TestTakenAddresses:
    @pytest.mark.parametrize("name", ["nieuws", "themas/inbraak", "buurten/linden/extra", "fotos", "en/about"])
    def test_a_text_yields_to_the_page_that_is_there(self, tmp_path, name):
        """A text called Nieuws leaves out itself, says why, and the rest is built."""
        site = make_site(tmp_path / "site", documents={f"texts/{name}.md": TEXT, "texts/over.md": TEXT})
        done = run_portal("build", site)
        assert done.returncode == 3
        assert f"content/texts/{name}.md:1" in done.stderr
        assert f"/{name.partition('/')[0]}/" in done.stderr
        assert (site / "output/over/index.html").exists()
        assert (site / "output/nieuws/index.html").exists()
