"""The page that shows how a new kind of source is made: its example is put in place and run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.aggregator import read_archive
from tests.support.feeds import NOW
from tests.support.feedserver import serving
from tests.support.networks import as_json, write_source

ENGINE = Path(__file__).resolve().parents[2]
PAGE = (ENGINE / "docs/operations/new-source-kind.md").read_text(encoding="utf-8")
NOTES = {
    "briefjes": [
        {
            "nummer": 1,
            "kop": "Fiets &amp; slot",
            "inhoud": "<p>Kom <b>zaterdag</b></p>",
            "openbaar": True,
            "adres": "/b/1",
        },
        {"nummer": 2, "kop": "Geheim", "openbaar": False},
        {"nummer": None, "kop": "Niets", "openbaar": True},
    ]
}


def _block(language: str, name: str) -> str:
    found = re.search(rf"```{language} {re.escape(name)}\n(.*?)```", PAGE, re.DOTALL)
    assert found, name
    return found[1]


def _engine_with_example(folder: Path) -> None:
    """A copy of the program, with the file and the line of the page."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ENGINE / "plugins/aggregator", folder / "plugins/aggregator", ignore=skip)
    shutil.copy(ENGINE / "plugins/__init__.py", folder / "plugins/__init__.py")
    adapters = folder / "plugins/aggregator/adapters"
    (adapters / "prikbord.py").write_text(_block("python", "plugins/aggregator/adapters/prikbord.py"), encoding="utf-8")
    table = adapters / "__init__.py"
    before = table.read_text(encoding="utf-8")
    line = _block("python", "plugins/aggregator/adapters/__init__.py")
    after = before.replace('        "feed": Kind(', f'{line}        "feed": Kind(')
    assert after != before
    table.write_text(after, encoding="utf-8")


def _fetch(folder: Path, feeds: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plugins.aggregator", "--feeds", str(feeds), "--now", NOW.isoformat()]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


class TestNewSourceKind:
    def test_one_file_and_one_line(self, tmp_path: Path):
        """With no more than what the page shows, a source of the new kind is read into the archive."""
        _engine_with_example(tmp_path / "engine")
        with serving({"/api/molenwijk": as_json(NOTES)}) as server:
            feeds = write_source(tmp_path / "feeds", kind="prikbord", url=server.url("/bord/molenwijk"))
            done = _fetch(tmp_path / "engine", feeds)
        assert done.returncode == 0, done.stderr + done.stdout
        (item,) = read_archive(feeds / "archive.sqlite")
        assert (item.title, item.excerpt, item.url) == ("Fiets & slot", "Kom zaterdag", server.url("/b/1"))

    def test_a_wrong_address(self, tmp_path: Path):
        """The sentence of `ask` stands beside the line that it is about."""
        _engine_with_example(tmp_path / "engine")
        feeds = write_source(tmp_path / "feeds", kind="prikbord", url="https://prikbord.example/over")
        done = _fetch(tmp_path / "engine", feeds)
        assert done.returncode == 2
        assert "regel 9: zet hier https://prikbord.example/bord/naam" in done.stderr
