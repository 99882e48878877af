"""What a benchmark asks of each engine, and our own."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from benchmarks.figures import CHECKOUT, COLD, NIGHT, TEMPLATE, UNCHANGED, Volume

ROOT = Path(__file__).resolve().parents[1]
PARTLY = 3
ZONE = ZoneInfo("Europe/Amsterdam")


class Engine(Protocol):
    """Something that makes a site."""

    name: str
    cwd: Path  #: where its commands run
    output: Path
    good: tuple[int, ...]  #: exit codes of a finished build
    template: Path  #: of a story; the case `one template` changes it
    inputs: tuple[Path, ...]  #: folders that a checkout writes anew
    cases: tuple[str, ...]  #: those in which it may do something else than in others
    story: Path  #: the document that is edited under a local server
    story_url: str | None  #: its page on that server; None where there is no server that follows edits

    def version(self) -> str:
        """Its name and number."""
        ...

    def prepare(self) -> None:
        """Bring its own input in line with the site; not measured."""
        ...

    def forget(self) -> None:
        """Remove everything that a build made, so that the next one is cold."""
        ...

    def command(self, now: dt.datetime) -> list[str]:
        """What makes the site as it is at `now`."""
        ...

    def live_command(self, now: dt.datetime, port: int) -> list[str]:
        """What serves the site on this machine and follows edits."""
        ...


class Portal:
    """Our own engine, with the real theme."""

    name = "buurtportaal"
    good = (0, PARTLY)
    cases = (COLD, UNCHANGED, CHECKOUT, TEMPLATE, NIGHT)
    cwd = ROOT

    def __init__(self, site: Path, work: Path, _: Path) -> None:
        """Build the site in the folder `site`; the output and a theme to change are below `work`."""
        self._site = site
        self.output = work / "output"
        self.inputs = (site / "content", site / "feeds", work / "theme")
        self.template = work / "theme/templates/story.html"
        self.story = min((site / "content/neighbourhoods").rglob("verhaal-0.md"))
        area = self.story.relative_to(site / "content/neighbourhoods").parts[0]
        self.story_url = f"/buurten/{area}/nieuws/{self.story.parent.name}/verhaal-0/"

    def version(self) -> str:
        return f"buurtportaal, Python {sys.version.split()[0]}"

    def prepare(self) -> None:
        theme = self.template.parents[1]
        if not theme.is_dir():
            shutil.copytree(ROOT / "theme", theme)
            with (self._site / "pelicanconf.py").open("a", encoding="utf-8") as conf:
                conf.write(f"THEME = {str(theme)!r}\n")

    def forget(self) -> None:
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self._site / ".cache", ignore_errors=True)

    def command(self, now: dt.datetime) -> list[str]:
        return self._portal("build", now)

    def live_command(self, now: dt.datetime, port: int) -> list[str]:
        return [*self._portal("livereload", now), "--port", str(port)]

    def _portal(self, verb: str, now: dt.datetime) -> list[str]:
        date = f"{now.astimezone(ZONE):%Y-%m-%dT%H:%M}"
        places = ["--site", str(self._site), "--output", str(self.output)]
        return [sys.executable, "-m", "plugins.portal", verb, *places, "--date", date]


def read_volume(output: Path) -> Volume:
    """Count what lies in an output."""
    files, pages, size = 0, 0, 0
    for folder, _, names in os.walk(output):
        files += len(names)
        found = [name for name in names if name.endswith(".html")]
        pages += len(found)
        size += sum((Path(folder) / name).stat().st_size for name in found)
    return Volume(files=files, html_files=pages, html_bytes=size)
