"""`serve`: the built site in a browser on this machine."""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
from collections.abc import Callable

from plugins.portal import runner
from plugins.portal.commands.site import Site, read_site
from plugins.portal.serving import Responder, running, site_responder


def options(parser: argparse.ArgumentParser) -> None:
    """Where to serve."""
    parser.add_argument("--port", type=int, default=8000, help="port on this machine")


def run(given: argparse.Namespace) -> int:
    """Show the built site until Ctrl+C."""
    site = read_site(runner.site_settings(given.site, output=given.output))
    if not (site.output / "index.html").is_file():
        print(site.words("serve.empty", folder=site.output), file=sys.stderr)
        return runner.WRONG
    return serve_until_stopped(site, site_responder(site.output, site.base), given.port, meanwhile=_wait)


def serve_until_stopped(site: Site, respond: Responder, port: int, *, meanwhile: Callable[[], None]) -> int:
    """Serve while `meanwhile` runs, and end well at Ctrl+C."""
    with contextlib.ExitStack() as stack:
        try:
            address = stack.enter_context(running(respond, port=port))
        except OSError:
            print(site.words("serve.in_use", port=port), file=sys.stderr)
            return runner.WRONG
        print(site.words("serve.at", name=site.options.site_name, url=f"{address}{site.base}"), flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            meanwhile()
    return runner.WELL


def _wait() -> None:
    threading.Event().wait()
