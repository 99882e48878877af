"""The digest of everything that makes pages but is no content: code, words, libraries.

Reads the engine's own files; knows nothing of a site.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def engine_digest(*more: str) -> str:
    """Changes whenever a page could come out differently with the same content. `more` is hashed too."""
    digest = hashlib.sha256(sys.version.encode())
    files = [*ROOT.glob("plugins/**/*.py"), *ROOT.glob("theme/translations/*.po"), ROOT / "requirements.txt"]
    for path in sorted(files):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for text in more:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()
