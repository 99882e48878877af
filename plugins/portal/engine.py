"""The digest of everything that makes pages but is no content: code, words, libraries.

Reads the engine's own files; knows nothing of a site.
"""

from __future__ import annotations

import functools
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def engine_digest(*more: str) -> str:
    """Changes whenever a page could come out differently with the same content. `more` is hashed too."""
    digest = hashlib.sha256(_code_digest())
    _add(digest, ROOT.glob("theme/translations/*.po"))
    for text in more:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()


@functools.cache  # the code of a process is what it was when that began
def _code_digest() -> bytes:
    digest = hashlib.sha256(sys.version.encode())
    _add(digest, (*ROOT.glob("plugins/**/*.py"), ROOT / "requirements.txt"))
    return digest.digest()


def _add(digest: hashlib._Hash, files: Iterable[Path]) -> None:
    for path in sorted(files):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
