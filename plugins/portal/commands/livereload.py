"""`livereload`: the site in a browser, built again at every change."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from plugins.portal import runner
from plugins.portal.commands import serve
from plugins.portal.commands.site import read_site
from plugins.portal.livereload import Edition, follow, live_responder, watching
from plugins.portal.serving import site_responder

_ENGINE = Path(__file__).resolve().parents[3]

options = serve.options


def run(given: argparse.Namespace) -> int:
    """Build, show, and build again at every change, until Ctrl+C."""
    site = read_site(runner.site_settings(given.site, output=given.output, date=given.date))
    edition = Edition()

    def rebuild() -> bool:
        built = _build(given)
        if not built:
            print(site.words("serve.kept"), file=sys.stderr)
        return built

    def say(changed: frozenset[Path]) -> None:
        print(site.words("serve.changed", path=min(changed)), flush=True)

    def keep_building() -> None:
        watched = (site.options.content, site.options.feeds, site.theme, _ENGINE / "plugins")
        with watching(site.folder, watched) as changes:
            follow(changes, edition, rebuild=rebuild, say=say)

    rebuild()
    respond = live_responder(site_responder(site.output, site.base), edition)
    return serve.serve_until_stopped(site, respond, given.port, meanwhile=keep_building)


def _build(given: argparse.Namespace) -> bool:
    """Build in a process of its own, which sees changed code too; its problems appear in this terminal."""
    command = [sys.executable, "-m", "plugins.portal", "build", "--site", str(given.site)]
    command += ["--output", str(given.output)] if given.output else []
    command += ["--date", given.date] if given.date else []
    done = subprocess.run(command, cwd=_ENGINE, check=False)  # noqa: S603  # our own program, no shell
    return done.returncode in {runner.WELL, runner.PARTLY}
