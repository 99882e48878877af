"""Photos that are none, in words an editor understands."""

import io
from pathlib import Path

import pytest
from PIL import Image

from plugins.photos import Photo, PhotoStore
from plugins.portal.problems import Problem
from tests.support.contents import NEWS, sentences


def jpeg():
    """A photo of 40 by 30 pixels."""
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(made, "JPEG")
    return made.getvalue()


class TestPhotos:
    @pytest.mark.parametrize(
        ("given", "code"),
        [
            (b"", "empty"),
            (b"Dit is een brief, geen foto.", "not_a_photo"),
            (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "not_a_photo"),
            (b"%PDF-1.7", "not_a_photo"),
            (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "heic"),
            (jpeg()[:-200], "broken"),
            (jpeg()[:4], "not_a_photo"),
            (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "not_a_photo"),
        ],
    )
    def test_that_are_none_are_named_in_words(self, content, given, code):
        """A name that ends in .jpg makes no photo; a good one beside it is made all the same."""
        wrong, good = content / "municipality/news/2026/er.jpg", content / "municipality/news/2026/goed.jpg"
        wrong.write_bytes(given)
        good.write_bytes(jpeg())
        outcomes = PhotoStore(content.parent / "cache").render([wrong, good])
        assert isinstance(outcomes[good], Photo)
        assert outcomes[wrong].code == code
        problem = Problem(file=Path(NEWS), code=f"photo_{code}", details=(("detail", ""), ("photo", wrong.name)))
        assert all("er.jpg" in sentence for sentence in sentences(problem))
