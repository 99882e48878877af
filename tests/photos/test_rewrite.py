"""From photos to what stands in a page."""

import pytest

from plugins.photos import Photo, Rendition, make_source, rewrite_images
from plugins.photos.plan import plan_widths
from plugins.photos.rewrite import focus_classes


def make_photo(*widths):
    renditions = tuple(
        Rendition(name=f"foto-1-{width}.{coding}", format=coding, width=width, height=width // 2, digest="")
        for width in widths
        for coding in ("webp", "jpeg")
    )
    return Photo(width=widths[-1], height=widths[-1] // 2, renditions=renditions)


class TestSource:
    def test_names_every_size(self):
        """The browser chooses; an old one gets a middle size; width and height are those of the largest."""
        source = make_source(make_photo(320, 640), "prose", "/x/fotos/")
        assert source.srcset_webp == "/x/fotos/foto-1-320.webp 320w, /x/fotos/foto-1-640.webp 640w"
        assert source.src == "/x/fotos/foto-1-640.jpeg"
        assert (source.width, source.height) == (640, 320)

    def test_of_a_small_photo_is_the_photo(self):
        """There is nothing to choose."""
        assert make_source(make_photo(40), "face", "/").src == "/foto-1-40.jpeg"

    @pytest.mark.parametrize(
        ("focus", "classes"),
        [
            (None, ""),
            ((0, 100), "focus-x-0 focus-y-100"),
            ((54, 56), "focus-x-50 focus-y-60"),
            ((-3, 130), "focus-x-0 focus-y-100"),
        ],
    )
    def test_keeps_the_focus_in_steps(self, focus, classes):
        """A page may hold no style of its own, so the focus becomes classes."""
        assert focus_classes(focus) == classes


class TestWidths:
    @pytest.mark.parametrize(
        ("width", "expected"),
        [(1, (1,)), (319, (319,)), (320, (320,)), (321, (320, 321)), (1279, (320, 640, 960, 1279)),
         (9000, (320, 640, 960, 1280))],
    )  # fmt: skip
    def test_are_those_that_the_photo_has(self, width, expected):
        """Its own width too, below the largest."""
        assert plan_widths(width, (1280, 320, 960, 640)) == expected


class TestRewrite:
    def source_of(self, src):
        return make_source(make_photo(320), "prose", "/fotos/") if src == "er.jpg" else None

    def test_makes_a_picture_of_an_image(self):
        """The words around it stay to the letter; the description is kept, and can break out of nothing."""
        text = '<p>A &amp; B &#8364;<br><img alt="&quot;&gt;&lt;script&gt;" src="er.jpg" title="x"> <em>na</em></p>'
        made = rewrite_images(text, self.source_of)
        assert made.startswith('<p>A &amp; B &#8364;<br><picture class="picture"><source type="image/webp"')
        assert made.endswith('decoding="async"></picture> <em>na</em></p>')
        assert 'alt="&quot;&gt;&lt;script&gt;"' in made
        assert 'width="320" height="160"' in made

    def test_leaves_the_description_where_there_is_no_photo(self):
        """A reader still learns what was there."""
        assert rewrite_images('<p><img src="weg.jpg" alt="Een &lt;boom&gt;"></p>', self.source_of) == (
            "<p>Een &lt;boom&gt;</p>"
        )
