"""The commands behind the tasks: `python -m plugins.portal build --site DIR` and its sisters. Arguments in, exit code out."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from plugins.portal import runner


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code tells how it went."""
    given = _parser().parse_args(arguments)
    return runner.guarded(lambda: COMMANDS[given.command](given))


def build(given: argparse.Namespace) -> int:
    """Build the site and say what came of it."""
    settings = runner.site_settings(given.site, output=given.output, date=given.date)
    done = runner.build(settings)
    runner.say_problems(done.plan)
    written = done.written
    print(
        done.plan.words(
            "build.done",
            name=done.plan.settings.site_name,
            n=written.total,
            changed=written.rendered,
            deleted=written.deleted,
            folder=done.output,
        )
    )
    return done.exit_code


def check(given: argparse.Namespace) -> int:
    """Say every problem; write nothing."""
    plan = runner.check(runner.site_settings(given.site, date=given.date))
    runner.say_problems(plan)
    wrong = [problem for problem in plan.problems if not problem.is_warning]
    print(plan.words("check.wrong", n=len(wrong)) if wrong else plan.words("check.well"))
    return runner.PARTLY if wrong else runner.WELL


def clean(given: argparse.Namespace) -> int:
    """Remove output and cache of a site."""
    settings = runner.site_settings(given.site, output=given.output)
    output = Path(settings["OUTPUT_PATH"]).resolve()
    if output in (given.site.resolve(), *given.site.resolve().parents):
        print(f"{output}: this folder holds the site itself, so it stays", file=sys.stderr)
        return runner.WRONG
    for folder in (output, given.site / ".cache", given.site / ".publish"):
        shutil.rmtree(folder, ignore_errors=True)
    return runner.WELL


COMMANDS = {"build": build, "check": check, "clean": clean}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.portal", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, action in COMMANDS.items():
        command = commands.add_parser(name, help=(action.__doc__ or "").splitlines()[0])
        command.add_argument("--site", type=Path, required=True, help="folder of the site")
        command.add_argument("--output", type=Path, help="folder to write the site into")
        command.add_argument("--date", help="2026-11-20 or 2026-11-20T07:10")
    return parser


if __name__ == "__main__":
    sys.exit(main())
