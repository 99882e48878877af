"""Bytes of a feed that does not say in which letters it is written, to UTF-8; only where the answer is sure. Pure.

UTF-8 first, then what is declared: neither reaches the guess. What is left is mostly Dutch in Windows-1252, which any
detector takes for Polish, Baltic or Turkish at times. So only writing that looks like no Latin at all is guessed at:
there, letters beyond ASCII stand in rows, while in Dutch, French and even Polish most of them stand alone.
"""

from __future__ import annotations

import codecs
import re

_SAMPLE = 200_000  #: bytes; enough to know, and soon done
_FEWEST, _DISTINCT, _SHARE = 24, 8, 0.6  #: bytes beyond ASCII; different ones in rows; part of all that stands in rows
_ENCODINGS = [
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
    *("cp1251", "koi8_r", "iso8859_5", "cp1253", "cp1255", "cp1256"),
]
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}\sencoding\s*=", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HIGH = re.compile(rb"[\x80-\xff]")
_ROW = re.compile(rb"[\x80-\xff]{2,}")


def with_known_letters(body: bytes, content_type: str) -> bytes:
    """`body` in UTF-8 if it is surely written in other than Latin letters without saying so; else as it is."""
    if _says_so(body, content_type) or _is_utf8(body):
        return body
    # A character of two bytes never ends in ">".
    sample = body[:_SAMPLE].rpartition(b">")[0]
    encoding = _guess(sample) if _looks_foreign(sample) else None
    try:
        return body.decode(encoding).encode() if encoding else body
    except UnicodeDecodeError:
        return body


def _says_so(body: bytes, content_type: str) -> bool:
    is_wide = b"\0" in body[:100]  # UTF-16 shows itself
    return "charset=" in content_type.lower() or is_wide or body.startswith(_MARKS) or bool(_DECLARED.match(body))


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _looks_foreign(sample: bytes) -> bool:
    """Whether too much stands in rows for Latin letters, and it is no drawing of dashes."""
    high = len(_HIGH.findall(sample))
    rows = b"".join(_ROW.findall(sample))
    return high >= _FEWEST and len(rows) >= _SHARE * high and len(set(rows)) >= _DISTINCT


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  # takes time to load, and hardly any feed needs it

    found = from_bytes(sample, cp_isolation=_ENCODINGS).best()
    return found.encoding if found else None
