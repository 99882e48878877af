"""The picture beside a shared link: the right size, light, whole words, pixels only, the same every time."""

import io
import random

import pytest
from PIL import Image, ImageChops, ImageDraw

from plugins.photos import SHARE_SIZE, Rendition, ShareCard, draw_card
from plugins.photos.lettering import drawable, fit, font, length, write
from plugins.photos.vector import draw_paths

COLOURS = {"--color-sky": "#e6effb", "--color-ink": "#15202f", "--color-highlight": "#ffd51f", "street__1": "#b4573d"}
STREET = '<svg><path class="street__1" d="M0 208V120h300V208z"/><path class="street__9" d="M0 0h9v9z"/></svg>'
LONG = (
    "Samen opruimen rond het Burgemeester van Heemstra van Duivenvoordeplein, de Meidoornhagenlaan en daarachter " * 4
)


def make_card(**changes):
    given = {
        "plate": "Molenwijk",
        "line": "Noord",
        "kicker": "Gepland",
        "headline": "Samen opruimen",
        "street": STREET,
        "plate_colours": ("#0d3f94", "#ffffff"),
        "colours": tuple(COLOURS.items()),
        "photo": Rendition(name="a.jpg", format="jpeg", width=960, height=640, digest="1"),
    }
    return ShareCard(**{**given, **changes})


def noise(width=960, height=640):
    """A photo that packs as badly as a photo can."""
    picture = Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def plain(colour="red"):
    buffer = io.BytesIO()
    Image.new("RGB", (960, 640), colour).save(buffer, "JPEG", comment=b"geheim")
    return buffer.getvalue()


class TestPicture:
    @pytest.mark.parametrize(
        "changes",
        [
            {},
            {"is_portrait": True},
            {"headline": LONG, "plate": LONG, "line": LONG, "kicker": LONG},
            {"headline": "W" * 400, "plate": "W" * 90},
            {"headline": "🎉", "plate": "🏘️", "line": None, "kicker": None},
            {"headline": ""},
        ],
    )
    @pytest.mark.parametrize("photo", [None, noise()], ids=["bare", "noise"])
    def test_is_what_those_who_show_it_want(self, changes, photo):
        """1200 by 630, under 300 kB, whatever it has to say and whatever photo it gets."""
        content = draw_card(make_card(**changes), photo)
        with Image.open(io.BytesIO(content)) as opened:
            assert (opened.size, opened.format, opened.mode) == (SHARE_SIZE, "JPEG", "RGB")
            assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert len(content) < 300_000

    def test_is_the_same_every_time(self):
        """One card, one picture: nothing changes without a cause."""
        assert draw_card(make_card(), plain()) == draw_card(make_card(), plain())

    def test_shows_the_photo_the_plate_and_the_street(self):
        """Each has its place: the photo to the right, the plate at the top left, the street along the bottom."""
        picture = Image.open(io.BytesIO(draw_card(make_card(headline=""), plain()))).convert("RGB")
        red, green, blue = picture.getpixel((1000, 200))
        assert red > 200 > 60 > max(green, blue)
        assert picture.getpixel((66, 100))[2] > 120 > 60 > picture.getpixel((66, 100))[0]
        assert picture.getpixel((100, 600))[0] > 150 > picture.getpixel((100, 600))[2]

    def test_hangs_a_face_in_a_window(self):
        """A portrait stands in an arch with a yellow sill: the corner beside the arch is sky."""
        picture = Image.open(io.BytesIO(draw_card(make_card(is_portrait=True), plain()))).convert("RGB")
        assert min(picture.getpixel((792, 55))) > 200
        sill = picture.getpixel((960, 454))
        assert sill[0] > 220 > 120 > sill[2]


class TestWords:
    def test_are_as_large_as_fits(self):
        """A short headline is large, a longer one smaller."""
        sizes = [
            fit(text, width=560, height=300, sizes=range(81, 30, -3), weight=800, leading=1.1)[0]
            for text in ("Klaar", "Samen opruimen rond het plein en in de straten erachter, met alle buren")
        ]
        assert sizes[0] > sizes[1] > 30

    def test_say_that_they_were_cut(self):
        """What does not fit even small ends in dots, and no line is wider than its place."""
        size, lines = fit(LONG, width=400, height=120, sizes=(40, 30), weight=800, leading=1.1)
        assert (size, lines[-1][-1]) == (30, "…")
        assert len(lines) <= 3

    @pytest.mark.parametrize(("size", "weight"), [(81, 800), (47, 700), (22, 600)])
    def test_stand_as_in_one_line(self, size, weight):
        """Letters that are set one by one stand where the font's own line has them, close pairs too."""
        text, one, other = "AVATAR Te ‘laat’, ƒ 1,7 fijn Yıldız…", *(Image.new("L", (1800, 110)) for _ in range(2))
        write(one, (9, 3), text, size=size, weight=weight, ink="white")
        ImageDraw.Draw(other).text((9, 3), text, font=font(size, weight), fill=255)
        assert length(text, size, weight) == font(size, weight).getlength(text)
        assert ImageChops.difference(one, other).getbbox() is None

    def test_leave_out_what_the_font_cannot_draw(self):
        """A face or a foreign script gives no empty boxes."""
        assert drawable("Feest 🎉 voor Yıldız 你好") == "Feest voor Yıldız"


class TestStreet:
    @pytest.mark.parametrize(
        "data",
        [
            "M100 100h100v50h-100zM300 100h100v50h-100z",  # each from the drawing's corner
            "M100 100h100v50h-100zm200 0h100v50h-100z",  # from where the one before began
            "m100 100h100v50h-100m200-50h100v50h-100z",  # from where the one before ended
            "M100 100H200V150H100zM300 100L400 100l0 50l-100 0z",  # to places on the drawing
            "M100 100c0 0 100 0 100 0q0 0 0 50h-100zM300 100V150H400V100z",
        ],
    )
    def test_stands_where_its_paths_say(self, data):
        """However a path is written, it covers the same ground, and nothing beside it."""
        drawn = draw_paths(f'<path class="a" d="{data}"/>', {"a": "#ff0000"}, width=300, box=(600, 200))
        seen = drawn.getchannel("A")
        assert seen.getbbox() == (50, 50, 201, 76)
        places = [(x, y) for x in (25, 75, 125, 175, 225) for y in (25, 62, 90)]
        assert [place for place in places if seen.getpixel(place)] == [(75, 62), (175, 62)]
        assert drawn.getpixel((75, 62)) == (255, 0, 0, 255)

    def test_has_soft_edges(self):
        """What covers half a pixel is half seen, in its own colour."""
        drawn = draw_paths('<path class="a" d="M1 0h4v4h-4z"/>', {"a": "#ff0000"}, width=4, box=(8, 8))
        red, *_, alpha = drawn.getpixel((0, 0))
        assert red == 255
        assert 100 < alpha < 155
