"""A source that is a file below `feeds/`: a recorded answer, or what somebody brings by hand."""

from __future__ import annotations

from pathlib import Path

from plugins.aggregator.errors import FetchError
from plugins.aggregator.model import Fetched, Source

LARGEST = 10_000_000  #: bytes
_ADVICE = "kijk welk bestand onder feeds/ er bedoeld is / see which file below feeds/ is meant"


def read_sample(feeds: Path, source: Source) -> Fetched:
    """The file as if it were an answer. Raises FetchError."""
    path = (feeds / source.url).resolve()
    try:
        if not path.is_relative_to(feeds.resolve()):
            raise FetchError(source.name, "het bestand ligt buiten feeds/ (outside feeds/)", _ADVICE)
        if path.exists() and not path.is_file():  # reading a pipe would never end
            raise FetchError(source.name, "dit is geen gewoon bestand (not a regular file)", _ADVICE)
        if path.stat().st_size > LARGEST:
            raise FetchError(source.name, "het bestand is te groot (too large)", _ADVICE)
        return Fetched(url="", body=path.read_bytes())
    except OSError as error:
        raise FetchError(source.name, f"{source.url}: {error.strerror}", _ADVICE) from error
