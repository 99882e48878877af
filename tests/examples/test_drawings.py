"""The drawings of the example site: what the program promises and what lies in the content folder."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from examples.drawings.__main__ import LIMITS, TALL, WIDE, main
from examples.drawings.portraits import PORTRAITS
from examples.drawings.scenes import SCENES

CONTENT = Path(__file__).parents[2] / "content"
PICTURES = [(name, WIDE) for name in SCENES] + [(name, TALL) for name in PORTRAITS]


class TestCommittedPictures:
    @pytest.mark.parametrize(("name", "size"), PICTURES)
    def test_has_its_size_and_weight_and_tells_nothing_else(self, name: str, size: tuple[int, int, int]) -> None:
        """Every drawing lies in the content folder, in its size, light enough, without metadata."""
        path = CONTENT / f"{name}.jpg"
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("JPEG", size[:2])
            assert not picture.getexif()
            assert "comment" not in picture.info
        assert path.stat().st_size <= LIMITS[size]

    def test_all_of_them_stay_within_nine_megabytes(self) -> None:
        """A clone of the repository stays small."""
        assert sum((CONTENT / f"{name}.jpg").stat().st_size for name, _ in PICTURES) <= 9_000_000

    def test_every_before_has_its_after(self) -> None:
        """No action shows what was wrong without what became of it."""
        names = set(SCENES)
        assert {name.removesuffix("-voor") for name in names if name.endswith("-voor")} == {
            name.removesuffix("-na") for name in names if name.endswith("-na")
        }


def outlines(name: str) -> Image.Image:
    """Return the strong edges of the upper half of a picture, coarse enough to forgive the grain."""
    with Image.open(CONTENT / f"{name}.jpg") as picture:
        small = picture.convert("L").resize((400, 267)).crop((4, 4, 396, 140))
    return small.filter(ImageFilter.FIND_EDGES).crop((2, 2, 390, 134)).point([255 * (i > 36) for i in range(256)])


def shared(one: Image.Image, other: Image.Image) -> float:
    """Return the part of the edges of the poorer picture that the other has on the same spot."""
    both = ImageChops.multiply(one, other)
    return sum(both.histogram()[1:]) / min(sum(one.histogram()[1:]), sum(other.histogram()[1:]))


class TestPairs:
    @pytest.mark.parametrize("pair", [name.removesuffix("-voor") for name in SCENES if name.endswith("-voor")])
    def test_before_and_after_share_the_camera(self, pair: str) -> None:
        """Houses and towers stand on the same spots; moved a little, the outlines would not meet."""
        before, after = outlines(f"{pair}-voor"), outlines(f"{pair}-na")
        assert shared(before, after) > 2 * shared(before, ImageChops.offset(after, 9, 7))


class TestDrawing:
    def test_draws_the_committed_picture_again(self, tmp_path: Path) -> None:
        """Who draws a picture again gets the picture that is in the repository."""
        assert main(["--site", str(tmp_path), "--only", "truus-hoekstra"]) == 0
        (again,) = tmp_path.rglob("*.jpg")
        with Image.open(again) as drawn, Image.open(CONTENT / again.relative_to(tmp_path)) as committed:
            assert max(ImageStat.Stat(ImageChops.difference(drawn, committed)).mean) < 1

    def test_refuses_an_unknown_name(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A misspelt name draws nothing and says where the names stand."""
        assert main(["--site", str(tmp_path), "--only", "molenpat"]) == 2
        assert "molenpat" in capsys.readouterr().err
        assert not list(tmp_path.iterdir())
