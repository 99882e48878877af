"""What a photo must not tell: where it was made, by whom, with what, and what somebody wrote beside it."""

import struct

import pytest

from plugins.photos import PhotoSettings
from plugins.photos.render import make_renditions
from tests.support.photos import SECRET, opened, talkative

GIVEN = talkative()
#: SOI, JFIF header, tables, progressive frame, scans, EOI: what is needed to see the picture, and no more
NEEDED = {0xE0, 0xDB, 0xC2, 0xC4, 0xDA}


def segments(jpeg):
    """Markers and contents of a JPEG (ITU-T T.81, annex B), up to and without its end."""
    assert jpeg[:2] == b"\xff\xd8"
    at = 2
    while jpeg[at : at + 2] != b"\xff\xd9":
        assert jpeg[at] == 0xFF
        (size,) = struct.unpack_from(">H", jpeg, at + 2)
        yield jpeg[at + 1], jpeg[at + 4 : at + 2 + size]
        at += 2 + size
        while jpeg[at] != 0xFF or jpeg[at + 1] in (0, *range(0xD0, 0xD8)):
            at += 1
    assert at + 2 == len(jpeg), "something stands behind the picture"


def chunks(webp):
    """Names of the chunks of a WebP (RFC 9649)."""
    assert (webp[:4], webp[8:12]) == (b"RIFF", b"WEBP")
    at = 12
    while at < len(webp):
        (size,) = struct.unpack_from("<I", webp, at + 4)
        yield webp[at : at + 4]
        at += 8 + size + size % 2


def forms(text):
    """A text as programs write it."""
    return [text.encode(code) for code in ("ascii", "utf-16-le", "utf-16-be")]


class TestMetadata:
    @pytest.mark.parametrize("coding", GIVEN)
    def test_is_in_what_the_tests_hand_in(self, coding):
        """Otherwise its absence would prove nothing."""
        assert SECRET.encode() in GIVEN[coding]
        if coding != "gif":
            assert opened(GIVEN[coding]).getexif().get_ifd(0x8825)

    @pytest.mark.parametrize("coding", GIVEN)
    def test_is_in_no_rendition(self, coding):
        """No Exif, GPS, XMP, IPTC, colour profile, comment or text; nothing but pixels and what describes them."""
        _, files = make_renditions(GIVEN[coding], PhotoSettings())
        assert len(files) == 2
        for name, content in files.items():
            assert not [form for form in forms(SECRET) if form in content], name
            picture = opened(content)
            assert not picture.getexif(), name
            assert not picture.info.keys() & {"exif", "xmp", "icc_profile", "comment", "photoshop"}, name
            if name.endswith(".webp"):
                assert list(chunks(content)) == [b"VP8 "]
            else:
                found = list(segments(content))
                assert {marker for marker, _ in found} == NEEDED
                assert [len(data) for marker, data in found if marker == 0xE0] == [14]  # JFIF without a thumbnail
