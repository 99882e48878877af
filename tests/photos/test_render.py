"""Photos as telephones, programs and cats on keyboards make them: upright, small, on white, and never the end."""

import contextlib
import random
import struct
import zlib

import pytest
from PIL import Image

from plugins.photos import PhotoSettings
from plugins.photos.errors import UnusablePhoto
from plugins.photos.render import make_renditions, read_picture
from tests.support.photos import XMP, corners, encode, exif, opened, seen_corners, srgb_profile, swapped_profile

SETTINGS = PhotoSettings()
ORANGE = (200, 80, 20)


def plain(mode, colour, size=(40, 30)):
    return Image.new(mode, size, colour)


def made(content):
    """The photo, and its largest JPEG."""
    photo, files = make_renditions(content, SETTINGS)
    return photo, opened(files[photo.of("jpeg")[-1].name])


def colour_of(content):
    """The colour in the middle of what is published."""
    picture = made(content)[1]
    return picture.getpixel((picture.width // 2, picture.height // 2))


def tiff_entry(kind, count, value):
    """An orientation as no camera writes it."""
    entry = struct.pack("<HHI", 0x112, kind, count) + value
    return b"Exif\0\0II*\0\x08\0\0\0\x01\0" + entry + b"\0\0\0\0"


class TestOrientation:
    @pytest.mark.parametrize("coding", ["JPEG", "PNG", "WEBP", "AVIF"])
    @pytest.mark.parametrize(
        ("orientation", "turn"),
        [
            (1, None),
            (2, Image.Transpose.FLIP_LEFT_RIGHT),
            (3, Image.Transpose.ROTATE_180),
            (4, Image.Transpose.FLIP_TOP_BOTTOM),
            (5, Image.Transpose.TRANSPOSE),
            (6, Image.Transpose.ROTATE_90),
            (7, Image.Transpose.TRANSVERSE),
            (8, Image.Transpose.ROTATE_270),
        ],
    )
    def test_is_applied(self, coding, orientation, turn):
        """However the telephone was held, the picture stands upright, and its sides are named that way."""
        held = corners() if turn is None else corners().transpose(turn)
        photo, picture = made(encode(held, coding, exif=exif(orientation)))
        assert seen_corners(picture) == "rgbw"
        assert (photo.width, photo.height) == picture.size == (48, 32)

    def test_is_read_from_xmp_as_well(self):
        """Some programs write it there only."""
        held = corners().transpose(Image.Transpose.ROTATE_90)
        xmp = XMP.format(title="", more=' tiff:Orientation="6"').encode()
        assert seen_corners(made(encode(held, "JPEG", xmp=xmp))[1]) == "rgbw"

    @pytest.mark.parametrize(
        "notes",
        [
            tiff_entry(2, 2, b"6\0\0\0"),
            tiff_entry(9, 1, struct.pack("<i", -6)),
            tiff_entry(11, 1, struct.pack("<f", 1.5)),
            tiff_entry(3, 1, b"\x63\0\0\0"),
            tiff_entry(5, 1, b"\xff\xff\xff\x7f"),
            b"Exif\0\0II*\0\x08\0\0\0\xff\xff",
            b"Exif\0\0" + b"\xff" * 40,
            b"Exif\0\0",
        ],
    )
    def test_that_makes_no_sense_is_passed_over(self, notes):
        """The photo is fine; only what is noted beside it is not."""
        assert seen_corners(made(encode(corners(), "JPEG", exif=notes))[1]) == "rgbw"


class TestColours:
    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (encode(plain("RGB", ORANGE), "JPEG"), ORANGE),
            (encode(plain("RGB", ORANGE), "JPEG", progressive=True), ORANGE),
            (encode(plain("CMYK", (0, 255, 255, 0)), "JPEG"), (255, 0, 0)),
            (encode(plain("L", 100), "JPEG"), (100, 100, 100)),
            (encode(plain("RGB", ORANGE).quantize(4), "PNG"), ORANGE),
            (encode(plain("1", 0), "PNG"), (0, 0, 0)),
            (encode(plain("I;16", 100 * 256), "PNG"), (100, 100, 100)),
            (encode(plain("RGBA", (0, 0, 0, 0)), "PNG"), (255, 255, 255)),
            (encode(plain("RGBA", (0, 0, 0, 128)), "PNG"), (127, 127, 127)),
            (encode(plain("LA", (0, 0)), "PNG"), (255, 255, 255)),
            (encode(plain("RGB", ORANGE), "PNG", transparency=ORANGE), (255, 255, 255)),
            (encode(plain("L", 7), "PNG", transparency=7), (255, 255, 255)),
            (encode(plain("P", 3), "GIF", transparency=3), (255, 255, 255)),
            (encode(plain("RGBA", (0, 0, 0, 0)), "WEBP", lossless=True), (255, 255, 255)),
            (encode(plain("RGB", ORANGE), "AVIF"), ORANGE),
        ],
    )
    def test_are_what_was_seen(self, content, expected):
        """Print colours, grey, palettes, 16 bits and transparency become the colours that a screen shows, on white."""
        assert colour_of(content) == pytest.approx(expected, abs=6)

    @pytest.mark.parametrize("coding", ["GIF", "PNG", "WEBP", "AVIF", "MPO"])
    def test_of_the_first_picture_count(self, coding):
        """A moving picture stands still; of a telephone's two pictures in one file, the first is the photo."""
        first, second = plain("RGB", (250, 0, 0)), plain("RGB", (0, 0, 250))
        red, _, blue = colour_of(encode(first, coding, save_all=True, append_images=[second]))
        assert red > 200 > 50 > blue

    @pytest.mark.parametrize(
        ("picture", "coding"),
        [
            (plain("RGB", ORANGE), "JPEG"),
            (plain("RGB", ORANGE), "PNG"),
            (plain("RGBA", (*ORANGE, 255)), "PNG"),
            (plain("RGB", ORANGE).quantize(4), "PNG"),
            (plain("RGB", ORANGE), "WEBP"),
            (plain("RGB", ORANGE), "AVIF"),
        ],
    )
    def test_follow_the_profile_in_the_file(self, picture, coding):
        """A profile says what the numbers mean; it is obeyed, and then left behind."""
        red, green, _ = colour_of(encode(picture, coding, icc_profile=swapped_profile()))
        assert green > red + 50

    @pytest.mark.parametrize("profile", [b"geen profiel" * 20, srgb_profile()[:200]])
    @pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
    def test_do_without_a_profile_that_cannot_be_read(self, mode, profile):
        """Or one that is meant for other colours: grey with a colour profile stays grey."""
        picture = plain("RGB", ORANGE).convert(mode)
        assert colour_of(encode(picture, "JPEG", icc_profile=profile)) == colour_of(encode(picture, "JPEG"))

    def test_of_a_large_picture_stay_true(self):
        """What is made smaller at once, before anything else, shows the same."""
        large = corners(900, 700)
        large.putalpha(255)
        photo, files = make_renditions(encode(large, "PNG"), PhotoSettings(widths=(32, 64)))
        assert [seen_corners(opened(content)) for content in files.values()] == ["rgbw"] * 4
        assert [rendition.width for rendition in photo.of("webp")] == [32, 64]


class TestSizes:
    @pytest.mark.parametrize(
        ("size", "expected"),
        [
            ((2000, 1500), [(320, 240), (640, 480), (960, 720), (1280, 960)]),
            ((1280, 853), [(320, 213), (640, 426), (960, 640), (1280, 853)]),
            ((700, 100), [(320, 46), (640, 91), (700, 100)]),
            ((320, 320), [(320, 320)]),
            ((40, 30), [(40, 30)]),
            ((1, 1), [(1, 1)]),
            ((3000, 1), [(320, 1), (640, 1), (960, 1), (1280, 1)]),
            ((1, 3000), [(1, 3000)]),
            ((10, 20_000), [(8, 16_383)]),
            ((400, 20_000), [(320, 15_983), (328, 16_383)]),
            ((20_000, 10), [(320, 1), (640, 1), (960, 1), (1280, 1)]),
        ],
    )
    def test_are_four_widths_and_never_more_than_there_is(self, size, expected):
        """A small photo is not blown up; a very long one fits into a file. What is said is what is in the file."""
        photo, files = make_renditions(encode(plain("L", 99, size), "PNG"), SETTINGS)
        for coding in ("webp", "jpeg"):
            said = [(rendition.width, rendition.height) for rendition in photo.of(coding)]
            assert said == expected
            assert [opened(files[rendition.name]).size for rendition in photo.of(coding)] == said

    def test_make_names_that_say_nothing(self):
        """Two photos of one content have one name; the name of the file is in none."""
        content = encode(corners(), "PNG")
        _, files = make_renditions(content, SETTINGS)
        assert sorted(files) == sorted(make_renditions(content, SETTINGS)[1])
        assert {name.rpartition("-")[2] for name in files} == {"48.webp", "48.jpg"}


class TestUnusable:
    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "empty"),
            (b"Beste redactie, hierbij de foto.", "not_a_photo"),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n", "not_a_photo"),
            (encode(corners(), "TIFF"), "not_a_photo"),
            (encode(corners(), "BMP"), "not_a_photo"),
            (encode(corners(400, 300), "JPEG")[:1500], "broken"),
            (encode(corners(400, 300), "JPEG", progressive=True)[:1500], "broken"),
            (encode(corners(), "PNG")[:-30], "broken"),
            (encode(corners(), "WEBP")[:-60], "broken"),
            (encode(corners(), "AVIF")[:-60], "broken"),
            (encode(corners(), "GIF")[:-60], "broken"),
        ],
    )
    def test_is_said_in_a_word(self, content, code):
        """Nothing, a letter, another kind of picture, half a photo."""
        with pytest.raises(UnusablePhoto) as caught:
            read_picture(content, SETTINGS)
        assert caught.value.subject == code

    @pytest.mark.parametrize("brand", [b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"mif1", b"msf1"])
    def test_knows_the_photos_of_telephones(self, brand):
        """HEIC by any of its names gets a sentence of its own."""
        content = b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic" + b"\0" * 60
        with pytest.raises(UnusablePhoto, match="heic"):
            read_picture(content, SETTINGS)

    def test_is_what_would_burst(self):
        """A file of some bytes that says to be 60,000 by 60,000 pixels is refused before it is unpacked."""
        bomb = bytearray(encode(plain("1", 1, (8, 8)), "PNG"))
        bomb[16:24] = struct.pack(">II", 60_000, 60_000)
        bomb[29:33] = struct.pack(">I", zlib.crc32(bomb[12:29]))
        with pytest.raises(UnusablePhoto, match="too_many_pixels: 80"):
            read_picture(bytes(bomb), SETTINGS)

    def test_is_what_has_too_many_bytes(self):
        """Not even looked at."""
        with pytest.raises(UnusablePhoto, match="too_large"):
            read_picture(b"\xff\xd8" + b"\0" * 40, PhotoSettings(max_bytes=40))

    @pytest.mark.parametrize("coding", ["JPEG", "MPO", "PNG", "GIF", "WEBP", "AVIF"])
    def test_or_fine_but_never_the_end(self, coding):
        """Whatever happened to a file on its way, it is a photo or it is none; nothing else ever comes of it."""
        picture, chance = Image.effect_noise((48, 32), 80).convert("RGB"), random.Random(coding)
        notes = {} if coding == "GIF" else {"exif": exif(6), "icc_profile": srgb_profile()}
        whole = encode(picture, coding, **notes)
        for _ in range(150):
            harmed = bytearray(whole)
            for _ in range(chance.choice((1, 2, 8))):
                place = chance.randrange(min(len(harmed), chance.choice((400, 10**6))))
                harmed[place : place + chance.choice((1, 1, 4))] = chance.choice((b"\0", b"\xff" * 4, b"", b"\x7f\1"))
            with contextlib.suppress(UnusablePhoto):
                assert read_picture(bytes(harmed), SETTINGS).mode == "RGB"
