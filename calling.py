"""How the verbs of `./portal` call a command: its folder, its options, its exit code. Knows no task."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from invoke import Exit

ENGINE = Path(__file__).resolve().parent
CALLED_FROM = Path(os.environ.get("PORTAL_CALLED_FROM", "."))
PARTLY = 3


def run(*command: str, good: tuple[int, ...] = (0,)) -> int:
    """Run a Python module of the engine; stop with its exit code unless that is one of `good`."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ENGINE, check=False)
    if done.returncode not in good:
        raise Exit(code=done.returncode if done.returncode > 0 else 1)
    return done.returncode


def finish(*codes: int) -> None:
    """End with the gravest of the codes."""
    if any(codes):
        raise Exit(code=max(codes))


def folder(path: str) -> str:
    """A folder as the caller means it, whatever the directory the tasks run in."""
    return str((CALLED_FROM / path).resolve()) if path else str(ENGINE)


def options(*, site: str = "", output: str = "", date: str = "") -> list[str]:
    """The options that most commands share."""
    given = ["--site", folder(site)]
    given += ["--output", folder(output)] if output else []
    return given + (["--date", date] if date else [])


def archive_options(remote: str, branch: str) -> list[str]:
    """Where the archive is kept, if anywhere."""
    return ["--archive-remote", remote, "--archive-branch", branch] if remote else []


def check_doors() -> int:
    """Run import-linter without its script, whose first line names the folder where it was installed."""
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run([sys.executable, "-c", code], cwd=ENGINE, check=False).returncode
