"""Copies the example site into a folder and builds it, feeds and all, without a network."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.portal.__main__ import main

ENGINE = Path(__file__).parents[2]


def copy_example(folder: Path) -> Path:
    """The example's content, feeds and settings in `folder`, as a site of its own."""
    for part in ("content", "feeds"):
        ignored = shutil.ignore_patterns("archive.sqlite*", "media")
        shutil.copytree(ENGINE / part, folder / part, ignore=ignored)
    for conf in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ENGINE / conf, folder / conf)
    return folder


def build_site(site: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Fetch what lies on disk and build, the way the task does; returns the build's outcome."""
    fetch = [sys.executable, "-m", "plugins.aggregator", "--feeds", str(site / "feeds"), "--offline"]
    subprocess.run([*fetch, "--now", "2026-11-20T07:10:00+01:00"], cwd=ENGINE, check=True, capture_output=True)
    return run_portal("build", site, *more)


def run_portal(command: str, site: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the portal on a site: in this process, as starting Python takes longer than most of them.

    What starts the aggregator, a program of its own, is a process of its own here too.
    """
    arguments, out, err = [command, "--site", str(site), *more], io.StringIO(), io.StringIO()
    if command in {"fetch", "sources"}:
        program = [sys.executable, "-m", "plugins.portal", *arguments]
        return subprocess.run(program, cwd=ENGINE, check=False, capture_output=True, text=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), contextlib.chdir(ENGINE):
        try:
            code = main(arguments)
        except SystemExit as stop:  # of argparse
            code = int(stop.code or 0)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())
