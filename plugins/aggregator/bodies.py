"""A body as it comes over the line, to decoded bytes within a limit. Pure.

httpx would decode for us, but a chunk at a time and without a limit: 64 kB of gzip can hold 64 MB.
"""

from __future__ import annotations

import zlib

MOST_PIECES = 50_000  #: of one body; each costs time, however small

_GZIP = b"\x1f\x8b"


class BodyError(ValueError):
    """A body that is too large, damaged, or packed in a way we did not ask for."""


class Body:
    """Collects the chunks of one answer."""

    def __init__(self, encoding: str, limit: int) -> None:
        """Take the Content-Encoding header, and the largest size of the decoded body in bytes."""
        self._limit = limit
        self._received = self._pieces = 0
        self._content = bytearray()
        self._unpacker = _unpacker(encoding.strip().lower())
        self._started = False

    def feed(self, chunk: bytes) -> None:
        """Add what came over the line. Raises BodyError."""
        self._received += len(chunk)
        self._pieces += 1
        if self._received > self._limit:  # packed nothings, without end
            raise self._too_large()
        if self._pieces > MOST_PIECES:
            raise BodyError("kwam in te veel stukjes (too many pieces)")
        if self._unpacker is None:
            self._add(chunk)
            return
        try:
            self._unpack(chunk)
        except zlib.error as error:
            raise BodyError(f"het ingepakte antwoord is beschadigd (damaged gzip: {error})") from error

    def close(self) -> bytes:
        """The whole body. Raises BodyError when it stopped half-way."""
        if self._unpacker is not None and self._started and not self._unpacker.eof:
            raise BodyError("het ingepakte antwoord houdt halverwege op (truncated gzip)")
        return bytes(self._content)

    def _unpack(self, chunk: bytes) -> None:
        while chunk:
            assert self._unpacker is not None
            if self._unpacker.eof:
                if not chunk.startswith(_GZIP):
                    return  # some servers pad the end
                self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)  # a gzip file may have several members
            self._started = True
            # One byte more than allowed is enough to know.
            self._add(self._unpacker.decompress(chunk, self._limit - len(self._content) + 1))
            chunk = self._unpacker.unconsumed_tail or self._unpacker.unused_data

    def _add(self, part: bytes) -> None:
        self._content += part
        if len(self._content) > self._limit:
            raise self._too_large()

    def _too_large(self) -> BodyError:
        return BodyError(f"groter dan {self._limit / 1e6:g} MB (too large)")


def _unpacker(encoding: str) -> zlib._Decompress | None:
    if encoding in {"", "identity"}:
        return None
    if encoding in {"gzip", "x-gzip", "deflate"}:
        return zlib.decompressobj(zlib.MAX_WBITS | 32)  # gzip or zlib, whichever it is
    raise BodyError("ingepakt op een manier waar we niet om vroegen (unasked Content-Encoding)")
