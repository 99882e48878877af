"""A build after any edits gives the bytes that a first build would."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.assets import build_assets
from plugins.fastbuild import Memory
from plugins.portal import runner
from plugins.portal.gather import cache_folder
from tests.support.edits import LivingSite
from tests.support.sites import ENGINE


def pytest_generate_tests(metafunc):
    """20 lives, each with its own seed; 200 in the nightly profile."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(200 if metafunc.config.getoption("--profile") == "nightly" else 20))


def build(site: LivingSite, output: Path, memory: Memory | None = None) -> dict[str, bytes]:
    """Build the site as it is today; every file with its bytes."""
    runner.build(runner.site_settings(site.folder, output=output, date=site.day.isoformat()), memory)
    if memory:
        memory.tidy()
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def lying(folder: Path) -> set[tuple[Path, tuple[int, int]]]:
    """All files and how they lie."""
    files = [(path, path.stat()) for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts]
    return {(path, (found.st_size, found.st_mtime_ns)) for path, found in files}


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the font only: cutting it costs a second, and is not what changes here."""
    folder = tmp_path_factory.mktemp("font")
    build_assets(ENGINE / "theme", folder)
    return folder


class TestIncrementalBuild:
    def test_begins_with_a_site_without_mistakes(self, tmp_path):
        """What a life changes would else not be seen on any page."""
        site = LivingSite(tmp_path / "site", 1)
        built = runner.build(runner.site_settings(site.folder, date=site.day.isoformat()))
        assert built.exit_code == 0

    def test_equals_a_cold_build_after_any_edits(self, tmp_path, seed, font):
        """Documents, photos, items, words, templates, settings, days: whatever changed, nothing old is left."""
        site = LivingSite(tmp_path / "site", seed)
        for output in ("warm", "cold"):
            shutil.copytree(font, cache_folder(site.folder, tmp_path / output))
        memory = Memory() if seed % 2 else None  # half of them in a process that remembers, as livereload does
        build(site, tmp_path / "warm", memory)
        edits = []
        for _ in range(2):
            before = lying(site.folder)
            edits += [site.step() for _ in range(2)]
            if memory and seed % 4 == 1:  # and half of these know what changed, from who watches the folder
                memory.changed = frozenset(path for path, _ in before ^ lying(site.folder))
            warm = build(site, tmp_path / "warm", memory)
        cold = build(site, tmp_path / "cold")
        different = sorted(path for path in warm.keys() | cold.keys() if warm.get(path) != cold.get(path))
        assert different == [], f"after {edits}"
