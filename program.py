"""The program behind `./portal`: Invoke's, with our exit codes and our way to name an item. Knows no task."""

from __future__ import annotations

import itertools
import sys

from invoke import Program
from invoke.exceptions import ParseError

WRONG_USAGE = 2


class Portal(Program):
    """Invoke's program; wrong usage ends with 2, as wrong settings do."""

    def run(self, argv: list[str] | None = None, exit: bool = True) -> None:  # noqa: A002, FBT001, FBT002  # invoke's signature
        """Run the tasks that the command line names."""
        try:
            super().run(_with_named_item(argv or sys.argv), exit=exit)
        except SystemExit as stop:
            usage = isinstance(stop.__context__, ParseError)
            raise SystemExit(WRONG_USAGE if usage else stop.code) from stop

    def parse_tasks(self) -> None:
        """Read the command line; a word where a number belongs is wrong usage too."""
        try:
            super().parse_tasks()
        except ValueError as error:
            print(f"hier hoort een getal / a number belongs here: {error}", file=sys.stderr)
            raise SystemExit(WRONG_USAGE) from error


def _with_named_item(argv: list[str]) -> list[str]:
    """`items why ID` as `items --action why --item ID`: Invoke knows no optional positional arguments."""
    if argv[1:2] != ["items"]:
        return argv
    bare = list(itertools.takewhile(lambda part: not part.startswith("-"), argv[2:4]))
    named = [part for name, value in zip(("--action", "--item"), bare, strict=False) for part in (name, value)]
    return [*argv[:2], *named, *argv[2 + len(bare) :]]
