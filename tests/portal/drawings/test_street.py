"""The street is always the same for one name, small, and painted by the style sheet alone."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plugins.portal.drawings import CHARACTERS, draw_kerb, draw_street
from plugins.portal.drawings.canvas import Dice

STYLE = Path(__file__).resolve().parents[3] / "theme" / "static" / "css" / "components" / "street.css"
THROWS = [2, 3, 3, 3, 6, 2]
SLUGS = ("molenwijk", "oude-haven", "s-gravenweg", "a", "de-hoven", "waterveen")
STREETS = [(slug, character) for slug in SLUGS for character in CHARACTERS]


class TestDrawStreet:
    @pytest.mark.parametrize(("slug", "character"), STREETS)
    def test_is_small(self, slug: str, character: str) -> None:
        """Every street packs into three kilobytes."""
        assert len(gzip.compress(draw_street(slug, character).encode(), 9)) <= 3_000

    @pytest.mark.parametrize("character", CHARACTERS)
    def test_is_always_the_same(self, character: str) -> None:
        """The same neighbourhood has the same street, every night."""
        assert draw_street("molenwijk", character) == draw_street("molenwijk", character)

    def test_differs_from_place_to_place(self) -> None:
        """No two neighbourhoods and no two characters share a street."""
        assert len({draw_street(slug, character) for slug, character in STREETS}) == len(STREETS)

    def test_does_not_follow_the_machine(self) -> None:
        """Names decide, not Python's own dice: these numbers were thrown once and for all."""
        dice = Dice("molenwijk")
        assert [dice.number(1, 6) for _ in range(6)] == THROWS

    @pytest.mark.parametrize("character", CHARACTERS)
    def test_is_decoration_in_roles_only(self, character: str) -> None:
        """Hidden from assistive technology; nothing but paths whose class the style sheet knows."""
        drawing = ET.fromstring(draw_street("molenwijk", character))
        known = set(re.findall(r"\.(street[\w-]*)", STYLE.read_text()))
        assert drawing.get("aria-hidden") == "true"
        assert drawing.get("focusable") == "false"
        assert {path.get("class") for path in drawing} <= known
        assert {path.tag for path in drawing} == {"path"}

    @pytest.mark.parametrize("character", CHARACTERS)
    def test_somebody_wears_a_vest_and_somebody_is_home(self, character: str) -> None:
        """In every street neighbours are at work, and some windows are lit at night."""
        drawing = draw_street("molenwijk", character)
        assert "street__vest" in drawing
        assert "street__lit" in drawing


class TestDrawKerb:
    def test_is_decoration(self) -> None:
        """The kerb is a small picture without words."""
        drawing = ET.fromstring(draw_kerb())
        assert drawing.get("aria-hidden") == "true"
        assert len(draw_kerb()) < 700
