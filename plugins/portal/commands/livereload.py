"""`livereload`: the site in a browser, built again at every change."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from plugins.fastbuild import Memory
from plugins.portal import runner
from plugins.portal.builder import ENGINE, Builder
from plugins.portal.commands import build, serve
from plugins.portal.commands.site import read_site
from plugins.portal.livereload import Edition, follow, live_responder, watching
from plugins.portal.serving import site_responder

options = serve.options


def run(given: argparse.Namespace) -> int:
    """Build, show, and build again at every change, until Ctrl+C."""
    site = read_site(runner.site_settings(given.site, output=given.output, date=given.date))
    edition = Edition()

    def rebuild(changed: frozenset[Path] = frozenset()) -> str:
        code, said = builder.build(changed, edition.announce)
        kept = "" if code in {runner.WELL, runner.PARTLY} else f"{site.words('serve.kept')}\n"
        print(said + kept, end="", file=sys.stderr, flush=True)
        return kept + said

    def say(changed: frozenset[Path]) -> None:
        print(site.words("serve.changed", path=min(changed)), flush=True)

    def keep_building() -> None:
        watched = (site.options.content, site.options.feeds, site.theme, ENGINE / "plugins")
        with watching(site.folder, watched) as changes:
            follow(changes, edition, rebuild=rebuild, say=say)

    with Builder(build_once, given) as builder:
        edition.said = rebuild()
        respond = live_responder(site_responder(site.output, site.base), edition, site.words("serve.notes"))
        return serve.serve_until_stopped(site, respond, given.port, meanwhile=keep_building)


def build_once(given: argparse.Namespace, memory: Memory) -> int:
    """Build; what is wrong with the settings is a sentence, not a traceback."""
    return runner.guarded(lambda: build.run(given, memory))
