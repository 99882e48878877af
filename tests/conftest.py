"""Fixtures and options only: the profiles, the example site, built once, and the machine's browser."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.support.browsers import find_browser, start_browser
from tests.support.example import build_site, copy_example, run_portal
from tests.support.states import make_bare, make_large, make_states

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-browser", action="store_true", help="leave out the tests that need a browser")
    parser.addoption("--profile", choices=("normal", "nightly"), default="normal", help="nightly: try many more cases")


def pytest_configure(config: pytest.Config) -> None:
    """Normal tries the same examples every time; nightly looks for new ones, and says how to repeat what it found."""
    hypothesis.settings.register_profile("normal", max_examples=150, derandomize=True, deadline=None)
    hypothesis.settings.register_profile("nightly", max_examples=3_000, print_blob=True, deadline=None)
    hypothesis.settings.load_profile(config.getoption("--profile"))
    # Commands that tests start shall behave as they do for everybody, whatever this machine's Python is told.
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(name, None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave browser tests out when that is asked; stop, rather than skip, when there is no browser."""
    wanted = [item for item in items if item.get_closest_marker("browser")]
    if config.getoption("--no-browser"):
        items[:] = [item for item in items if item not in wanted]
    elif wanted and not config.option.collectonly and not _is_worker():
        find_browser()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(ids: list[str]) -> None:
    """The same for many processes: the one that leads them looks for a browser, once for all."""
    files = {ROOT / name.partition("::")[0] for name in ids}
    if any("pytest.mark.browser" in file.read_text(encoding="utf-8") for file in files):
        find_browser()


@pytest.fixture(scope="session")
def is_nightly(request: pytest.FixtureRequest) -> bool:
    """Whether a test may take long: `./portal test --profile nightly`."""
    return str(request.config.getoption("--profile")) == "nightly"


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the example site; built once for all processes that run tests."""
    return _build_once(tmp_path_factory, "example", lambda folder: build_site(copy_example(folder)))


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a site with an empty neighbourhood, a full one and the longest names."""
    return _build_once(tmp_path_factory, "states", lambda folder: run_portal("build", make_states(folder)))


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a site with one neighbourhood and nothing else."""
    return _build_once(tmp_path_factory, "bare", lambda folder: run_portal("build", make_bare(folder)))


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a site with 130 neighbourhoods."""
    return _build_once(tmp_path_factory, "large", lambda folder: run_portal("build", make_large(folder)))


def _build_once(
    factory: pytest.TempPathFactory, name: str, build: Callable[[Path], subprocess.CompletedProcess[str]]
) -> Path:
    """The output of a site; the first process that needs it builds it for all."""
    shared = factory.getbasetemp().parent if _is_worker() else factory.getbasetemp()
    folder = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "built").exists():
            shutil.rmtree(folder, ignore_errors=True)
            done = build(folder)
            assert done.returncode == 0, done.stderr
            (folder / "built").touch()
    return folder / "output"


def _is_worker() -> bool:
    import os

    return "PYTEST_XDIST_WORKER" in os.environ


@pytest.fixture(scope="session")
def example_url(example: Path) -> Iterator[str]:
    """Where the example site is served on this machine."""
    from tests.support.web import serving

    with serving(example) as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """The machine's Chromium, driven by Playwright; its event loop may not outlive the module that needs it."""
    with start_browser() as started:
        yield started
