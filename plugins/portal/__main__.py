"""The commands behind the tasks: `python -m plugins.portal build --site DIR`; arguments in, exit code out."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.fastbuild import remove_site
from plugins.portal import runner
from plugins.portal.commands import build, fetch, items, listen, livereload, new, photos, publish, serve, sources


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code tells how it went."""
    given = _parser().parse_args(arguments)
    return runner.guarded(lambda: COMMANDS[given.command].run(given))


def check(given: argparse.Namespace) -> int:
    """Say every problem; write nothing."""
    plan = runner.check(runner.site_settings(given.site, date=given.date))
    runner.say_problems(plan)
    wrong = [problem for problem in plan.problems if not problem.is_warning]
    well = plan.words("check.look" if plan.problems else "check.well")
    print(plan.words("check.wrong", n=len(wrong)) if wrong else well)
    return runner.PARTLY if wrong else runner.WELL


def clean(given: argparse.Namespace) -> int:
    """Remove output and cache of a site; of a folder elsewhere only what builds wrote into it."""
    settings = runner.site_settings(given.site, output=given.output)
    for folder in (given.site / "output", given.site / ".cache", given.site / ".publish"):
        shutil.rmtree(folder, ignore_errors=True)
    remove_site(Path(settings["OUTPUT_PATH"]))
    return runner.WELL


def _no_options(_: argparse.ArgumentParser) -> None:
    """Most commands take the shared options only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What runs, which of the shared options it takes beside `--site`, and its own."""

    run: Callable[[argparse.Namespace], int]
    shared: tuple[str, ...] = ()
    options: Callable[[argparse.ArgumentParser], None] = _no_options


SHARED: dict[str, dict[str, Any]] = {
    "--output": {"type": lambda text: Path(text).resolve(), "help": "folder to write the site into"},
    "--date": {"help": "2026-11-20 or 2026-11-20T07:10"},
}
COMMANDS = {
    "build": Command(run=build.run, shared=("--output", "--date")),
    "check": Command(run=check, shared=("--date",)),
    "clean": Command(run=clean, shared=("--output",)),
    "fetch": Command(run=fetch.run, shared=("--date",), options=fetch.options),
    "items": Command(run=items.run, shared=("--date",), options=items.options),
    "listen": Command(run=listen.run, shared=("--date",), options=listen.options),
    "livereload": Command(run=livereload.run, shared=("--output", "--date"), options=livereload.options),
    "new": Command(run=new.run, options=new.options),
    "photos": Command(run=photos.run, options=photos.options),
    "publish": Command(run=publish.run, shared=("--date",), options=publish.options),
    "serve": Command(run=serve.run, shared=("--output",), options=serve.options),
    "sources": Command(run=sources.run, shared=("--date",), options=sources.options),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.portal", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, action in COMMANDS.items():
        command = commands.add_parser(name, help=(action.run.__doc__ or "").splitlines()[0])
        command.add_argument("--site", type=lambda text: Path(text).resolve(), required=True, help="folder of the site")
        for option in action.shared:
            command.add_argument(option, **SHARED[option])
        action.options(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
