"""One mistake in front matter, before anybody knows which file it is in. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """What is wrong at which line of the file; `code` and `details` as in `Problem`."""

    line: int
    code: str
    details: tuple[tuple[str, str], ...] = ()


class FrontMatterError(Exception):
    """Front matter that cannot be read at all; carries its one mistake."""

    def __init__(self, line: int, code: str, **details: str) -> None:
        super().__init__(code)
        self.mistake = Mistake(line=line, code=code, details=tuple(sorted(details.items())))
