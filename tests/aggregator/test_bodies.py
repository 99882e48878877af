"""Bodies within a limit."""

from __future__ import annotations

import gzip
import zlib

import pytest

from plugins.aggregator.bodies import MOST_PIECES, Body, BodyError

TEXT = b"<rss>" + b"buurt " * 1000


def read(packed: bytes, encoding: str, *, limit: int = 100_000, step: int = 100) -> bytes:
    body = Body(encoding, limit)
    for start in range(0, len(packed), step):
        body.feed(packed[start : start + step])
    return body.close()


class TestBody:
    @pytest.mark.parametrize(
        ("packed", "encoding"),
        [
            (TEXT, ""),
            (TEXT, "identity"),
            (gzip.compress(TEXT), "gzip"),
            (gzip.compress(TEXT), "X-GZip"),
            (zlib.compress(TEXT), "deflate"),
            (gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]), "gzip"),
            (gzip.compress(TEXT) + b"\0" * 20, "gzip"),
            (b"", "gzip"),
        ],
        ids=["plain", "identity", "gzip", "old name", "deflate", "two in one", "padded", "empty"],
    )
    def test_packings(self, packed: bytes, encoding: str):
        """However a server packs its answer, and however it comes in pieces, it comes out whole."""
        assert read(packed, encoding) == (TEXT if packed else b"")

    @pytest.mark.parametrize(
        ("packed", "encoding"),
        [
            (TEXT, "gzip"),
            (gzip.compress(TEXT)[:-20], "gzip"),
            (TEXT, "br"),
            (gzip.compress(b"\0" * 50_000_000), "gzip"),
            (b"x" * 100_001, ""),
        ],
        ids=["not packed", "cut off", "unasked", "bomb", "large"],
    )
    def test_bodies_that_are_refused(self, packed: bytes, encoding: str):
        """A damaged, cut, unasked or too large body is refused with a reason."""
        with pytest.raises(BodyError):
            read(packed, encoding, step=1_000_000)

    def test_a_body_as_large_as_allowed(self):
        """The limit itself is allowed."""
        assert len(read(gzip.compress(b"x" * 100_000), "gzip")) == 100_000

    def test_nothing_without_end(self):
        """Packed nothings weigh what they weigh on the line."""
        with pytest.raises(BodyError, match="too large"):
            read(gzip.compress(b"") * 6_000, "gzip")

    def test_crumbs(self):
        """A body that comes byte by byte for ever is left before it has cost too much time."""
        body = Body("", 10**9)
        for _ in range(MOST_PIECES):
            body.feed(b"x")
        with pytest.raises(BodyError, match="pieces"):
            body.feed(b"x")
