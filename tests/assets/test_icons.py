"""Icons are one path each, and a page carries only its own."""

from pathlib import Path

import pytest

from plugins.assets.errors import AssetsError
from plugins.assets.icons import icon_sprite, read_icons

ICONS = {"arrow": "M1 1h2z", "check": "M3 3h4z"}
USE = '<svg class="icon"><use href="#icon-{}"/></svg>'


class TestReadIcons:
    def test_reads_the_one_path(self, tmp_path: Path) -> None:
        """A drawing becomes its name and its path data."""
        (tmp_path / "arrow.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1h2z"/></svg>\n'
        )
        assert read_icons(tmp_path) == {"arrow": "M1 1h2z"}

    @pytest.mark.parametrize(
        "drawing",
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M1 1h2z"/></svg>',
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1"/><path d="M2 2"/></svg>',
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1" onclick="x()"/></svg>',
        ],
    )
    def test_refuses_another_shape(self, tmp_path: Path, drawing: str) -> None:
        """Another grid, a second path or anything besides is refused by name."""
        (tmp_path / "odd.svg").write_text(drawing)
        with pytest.raises(AssetsError, match=r"odd\.svg"):
            read_icons(tmp_path)


class TestIconSprite:
    def test_holds_only_what_the_page_uses(self) -> None:
        """An icon that is used twice is there once; one that is not used is not there."""
        sprite = icon_sprite(USE.format("check") * 2, ICONS)
        assert sprite.count("<symbol") == 1
        assert 'id="icon-check"' in sprite

    def test_is_nothing_without_icons(self) -> None:
        """A page without icons gets no empty drawing."""
        assert icon_sprite("<p>tekst</p>", ICONS) == ""

    def test_names_an_icon_that_does_not_exist(self) -> None:
        """A misspelt name stops the build and lists what there is."""
        with pytest.raises(AssetsError, match="chekc.*arrow, check"):
            icon_sprite(USE.format("chekc"), ICONS)
