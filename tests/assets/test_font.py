"""The font has the letters of our neighbours' names, and its fallback takes the same room."""

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.assets.font import font_faces, read_font


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


class TestReadFont:
    def test_keeps_the_letters_of_our_neighbours(self, cache: Path) -> None:
        """Dutch, Turkish and Polish names, quotes, dashes and arrows can all be written."""
        letters = TTFont(io.BytesIO(read_font(cache)[0])).getBestCmap()
        needed = "Yıldız Aydın Gökçe Şahin İpek Łukasz Żółć Świąć één coördinatie ’s-Gravenweg ‘hallo’ – … € → ±"
        assert not {letter for letter in needed if ord(letter) not in letters}

    def test_keeps_all_weights_in_one_small_file(self, cache: Path) -> None:
        """One file of at most 25 kB serves thin and heavy."""
        packed = read_font(cache)[0]
        axis = TTFont(io.BytesIO(packed))["fvar"].axes[0]
        assert (axis.minValue, axis.maxValue) == (200, 800)
        assert len(packed) <= 25_000

    def test_gives_the_same_bytes_from_the_cache_and_anew(self, cache: Path, tmp_path: Path) -> None:
        """A build does not depend on what an earlier one left behind."""
        assert read_font(cache) == read_font(cache) == read_font(tmp_path / "other")

    def test_measures_a_fallback_that_takes_the_same_room(self, cache: Path) -> None:
        """Arial, widened as we say, is as high as Manrope: its lines do not move when the font arrives."""
        fallback = read_font(cache)[1]
        assert 95 < fallback.size_adjust < 115
        assert fallback.ascent * fallback.size_adjust / 100 == pytest.approx(100 * 2132 / 2000, abs=0.05)
        assert fallback.descent * fallback.size_adjust / 100 == pytest.approx(100 * 600 / 2000, abs=0.05)


class TestFontFaces:
    def test_never_asks_another_host(self, cache: Path) -> None:
        """Only our own file and fonts of the machine are named."""
        rules = font_faces("manrope.abc.woff2", read_font(cache)[1])
        assert 'url("manrope.abc.woff2")' in rules
        assert "//" not in rules
        assert rules.count("@font-face") == 2
