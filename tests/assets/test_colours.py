"""The colours of the theme, for pictures that no browser draws."""

from pathlib import Path

import pytest

from plugins.assets import AssetsError, read_colours

THEME = Path(__file__).resolve().parents[2] / "theme"


class TestColours:
    def test_follow_the_roles_to_the_palette(self):
        """A role gives the colour that it has by day."""
        colours = read_colours(THEME)
        assert colours["--color-brand"] == "#0d3f94"
        assert colours["--color-ink"] == "#15202f"

    def test_know_every_part_of_the_street(self):
        """Walls, windows and people have the colours of the style sheet; lines have that of their stroke."""
        colours = read_colours(THEME)
        assert {"street__1", "street__window", "street__skin", "street__line"} <= colours.keys()
        assert colours["street__door"] == colours["--color-brand"]

    def test_end_where_a_theme_goes_round_in_circles(self, tmp_path):
        """A role that leads back to itself has no colour, and the build goes on."""
        css = tmp_path / "static" / "css"
        (css / "tokens").mkdir(parents=True)
        (css / "components").mkdir()
        (css / "tokens/palette.css").write_text(":root { --a: var(--b); --b: var(--a); --c: #010203; }")
        (css / "tokens/roles.css").write_text(":root { --d: var(--c); }\n@media print { :root { --d: #ffffff; } }")
        (css / "components/street.css").write_text(".street__1,\n.street__2 { fill: var(--d); }")
        assert read_colours(tmp_path) == {
            "--c": "#010203",
            "--d": "#010203",
            "street__1": "#010203",
            "street__2": "#010203",
        }

    def test_ask_for_a_sheet_that_is_missing(self, tmp_path):
        """A theme without its colours is named, with the file."""
        with pytest.raises(AssetsError, match=r"palette\.css"):
            read_colours(tmp_path)
