"""The theme's files stay small, and one theme gives one set of bytes."""

import gzip
import re
import shutil
from pathlib import Path

import pytest

from plugins.assets import Assets, AssetsError, build_assets

THEME = Path(__file__).resolve().parents[2] / "theme"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def assets(cache: Path) -> Assets:
    return build_assets(THEME, cache)


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 9))


class TestBudgets:
    @pytest.mark.parametrize(("name", "limit"), [("css", 14_000), ("js", 6_000), ("favicon", 1_000)])
    def test_stays_within_the_limit(self, assets: Assets, name: str, limit: int) -> None:
        """What a phone must fetch before it shows a page is small."""
        assert packed(getattr(assets, name).content) <= limit

    def test_all_icons_together_stay_small(self, assets: Assets) -> None:
        """The whole sprite packs into two kilobytes."""
        assert packed("".join(assets.icons.values()).encode()) <= 2_000


class TestBuildAssets:
    def test_names_every_file_by_its_bytes(self, assets: Assets) -> None:
        """A file that may be cached for a year has a name that changes with it."""
        assert all(re.fullmatch(r"theme/\w+\.[0-9a-f]{10}\.(css|js|woff2|svg)", file.path) for file in assets.files)

    def test_the_sheet_loads_the_font_that_is_there(self, assets: Assets) -> None:
        """The style sheet points to the font by its new name."""
        assert f'url("{Path(assets.font.path).name}")' in assets.css.content.decode()

    def test_the_sheet_loads_nothing_else(self, assets: Assets) -> None:
        """No import, no picture in the sheet, no other host: the content security policy would refuse it."""
        sheet = assets.css.content.decode()
        assert "@import" not in sheet
        assert sheet.count("url(") == 1

    def test_is_the_same_every_time(self, assets: Assets, cache: Path) -> None:
        """One theme, one result."""
        again = build_assets(THEME, cache)
        assert (again.files, again.digest) == (assets.files, assets.digest)

    def test_a_change_changes_the_digest(self, assets: Assets, cache: Path, tmp_path: Path) -> None:
        """A new icon alone is enough for pages to be made anew."""
        theme = Path(shutil.copytree(THEME / "static", tmp_path / "theme" / "static")).parent
        (theme / "static" / "icons" / "new.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1h2z"/></svg>'
        )
        assert build_assets(theme, cache).digest != assets.digest

    def test_says_which_part_is_missing(self, cache: Path, tmp_path: Path) -> None:
        """A theme without its icon for the browser's tab gets a sentence that names the file."""
        theme = Path(shutil.copytree(THEME / "static", tmp_path / "theme" / "static")).parent
        (theme / "static" / "favicon.svg").unlink()
        with pytest.raises(AssetsError, match=r"favicon\.svg"):
            build_assets(theme, cache)
