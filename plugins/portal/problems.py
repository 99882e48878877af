"""What is wrong in a document, as a value that can be said aloud in Dutch or English. Pure.

Finds nothing itself and stops nothing; whoever finds a problem decides what is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

#: characters of a name or value that a sentence may repeat
MAX_LENGTH = 200
_JOINER = "\u200d"  #: holds the people of one emoji together


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One mistake: where it is, what is wrong and how to mend it.

    `code` names a pair of sentences in the translations (`problem.<code>` and `mend.<code>`);
    `details` fills their placeholders.
    """

    file: PurePosixPath  #: relative to the site's folder
    line: int = 1
    code: str
    details: tuple[tuple[str, str], ...] = ()
    is_warning: bool = False  #: leaves nothing out and changes no exit code


def format_problem(problem: Problem, words: Callable[..., str]) -> str:
    """The problem in words: file and line, what is wrong, and how to mend it."""
    details = {"mended": "", **{name: _shortened(_sayable(value)) for name, value in problem.details}}
    place = f"{_sayable(str(problem.file))}:{problem.line}"
    level = words("problem.warning") if problem.is_warning else words("problem.problem")
    what = words(f"problem.{problem.code}", **details)
    mend = words(f"mend.{problem.code}", **details)
    meant = f" {words('problem.nearest', **details)}" if details.get("nearest") else ""
    return f"{place}: {level}: {what}\n    {mend}{meant}"


def _sayable(text: str) -> str:
    """Foreign text on one line of a terminal: nothing that colours, turns or empties it."""
    return "".join(
        sign if sign.isprintable() or sign == _JOINER else " " if sign.isspace() else "\ufffd" for sign in text
    )


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH - 1]}…"
