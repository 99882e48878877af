"""What this package raises on purpose.

AggregatorError
├── ConfigError    sources*.toml or moderation.toml is wrong; all mistakes at once, nothing done
├── SourceError    one source failed; the others go on
│   ├── FetchError     no usable answer came
│   │   └── RefusedError   our own settings forbid to ask for one
│   ├── ParseError     the answer cannot be read
│   └── HeldError      the answer seems to be somebody else's
└── ArchiveError   the archive cannot be opened
"""

from __future__ import annotations

import datetime as dt


class AggregatorError(Exception):
    """Anything this package raises on purpose. `subject` says what it is about."""

    summary = "het lezen van bronnen mislukte / reading sources failed"

    def __init__(self, subject: str, detail: str = "") -> None:
        super().__init__(subject, detail)  # keeps the error picklable
        self.subject, self.detail = subject, detail

    def __str__(self) -> str:
        return ": ".join(part for part in (self.summary, self.subject, self.detail) if part)


class ConfigError(AggregatorError):
    """One or more mistakes in the files of `feeds/`; `mistakes` has a sentence for each, with file and line."""

    summary = "bronnen kloppen niet / sources are wrong"

    def __init__(self, subject: str, mistakes: tuple[str, ...]) -> None:
        super().__init__(subject, "\n  " + "\n  ".join(mistakes))
        self.args = (subject, mistakes)
        self.mistakes = mistakes


class SourceError(AggregatorError):
    """One source failed. `detail` says what happened, `advice` what somebody can do about it."""

    def __init__(self, subject: str, detail: str = "", advice: str = "") -> None:
        super().__init__(subject, detail)
        self.args = (subject, detail, advice)
        self.advice = advice


class FetchError(SourceError):
    """No usable answer came. `retry_after`: how long the source asks to be left alone; `status`: of HTTP, else 0."""

    summary = "niet opgehaald / could not fetch"

    def __init__(
        self,
        subject: str,
        detail: str = "",
        advice: str = "",
        retry_after: dt.timedelta = dt.timedelta(0),
        status: int = 0,
    ) -> None:
        super().__init__(subject, detail, advice)
        self.args = (subject, detail, advice, retry_after, status)
        self.retry_after, self.status = retry_after, status


class RefusedError(FetchError):
    """Our own settings forbid to ask: the server needs no rest, and a mended setting counts at once."""


class ParseError(SourceError):
    """An answer came, but it is not what its kind promises."""

    summary = "niet te lezen / could not read"


class HeldError(SourceError):
    """An answer can be read, but seems to be somebody else's; nothing of it is kept."""

    summary = "vastgehouden / held back"


class ArchiveError(AggregatorError):
    """The archive is damaged or was made by another version."""

    summary = "archief niet te openen / could not open the archive"
