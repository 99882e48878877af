"""Finds the machine's Chromium or Chrome and starts it without a screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "Er is geen Chromium of Chrome voor de browsertests. Installeer hem (Debian: apt-get install chromium), "
    "of laat ze weg: ./portal test --no-browser. / There is no Chromium or Chrome for the browser tests: "
    "install it, or leave them out on purpose."
)


def installed_browser() -> str | None:
    """The path of a browser that this machine has."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@cache
def find_browser() -> str:
    """The path of a browser; as root Debian's package is installed when there is none. Ends the run without one."""
    found = installed_browser()
    if not found and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, stdout=subprocess.DEVNULL)
        found = shutil.which("chromium")
    if not found:
        pytest.exit(MISSING, returncode=2)
    return found


@contextmanager
def start_browser() -> Iterator[Browser]:
    """A browser with a fresh profile."""
    # Chromium's sandbox refuses to run as root, as in most containers of CI.
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        try:
            yield started
        finally:
            started.close()
