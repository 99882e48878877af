"""Photos as phones make them, on their way into a repository."""

import io

import pillow_heif
import pytest
from PIL import Image

from plugins.photos import UnusablePhoto, prepare_photo

SECRET = b"canary-52.3702N"


def photo(size=(400, 300), form="JPEG", orientation=1):
    """A picture, red on its left half, with a place and a comment in its metadata."""
    picture = Image.new("RGB", size, "white")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = orientation, SECRET.decode()
    buffer = io.BytesIO()
    if form == "HEIF":
        pillow_heif.register_heif_opener()
    more = {"comment": SECRET} if form == "JPEG" else {}
    picture.save(buffer, form, exif=exif.tobytes(), **more)
    return buffer.getvalue()


class TestPrepare:
    @pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
    def test_keeps_pixels_and_nothing_else(self, form):
        """Place, time and comment are gone before the photo lies in a folder that others can read."""
        given = photo(form=form)
        assert SECRET in given
        done = prepare_photo(given)
        assert SECRET not in done.content
        with Image.open(io.BytesIO(done.content)) as opened:
            assert (opened.format, opened.size) == ("JPEG", (400, 300))
            assert not opened.getexif()
            assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}

    @pytest.mark.parametrize("form", ["JPEG", "HEIF"])
    def test_turns_upright(self, form):
        """A phone held sideways says so in its metadata; afterwards the pixels themselves are turned."""
        done = prepare_photo(photo(form=form, orientation=6))
        with Image.open(io.BytesIO(done.content)) as opened:
            assert opened.size == (300, 400)
            top, bottom = opened.getpixel((150, 50)), opened.getpixel((150, 350))
        assert (top[1] < 90, bottom[1] > 200) == (True, True)  # what was left is now above

    def test_scales_to_the_longest_side(self):
        """Large enough for every window, small enough for a repository; never enlarged."""
        assert (prepare_photo(photo((3000, 2000))).width, prepare_photo(photo((2000, 3000))).height) == (2400, 2400)
        assert prepare_photo(photo((40, 30))).width == 40

    @pytest.mark.parametrize("given", [b"", b"<svg></svg>", b"\x00\x00\x00\x18ftypheic broken", photo()[:200]])
    def test_refuses_what_is_no_photo(self, given):
        """Broken files and other kinds are named, not written."""
        with pytest.raises(UnusablePhoto):
            prepare_photo(given)
