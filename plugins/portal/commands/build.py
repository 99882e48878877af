"""`build`: the whole site into its output folder."""

from __future__ import annotations

import argparse

from plugins.fastbuild import Memory
from plugins.portal import runner


def run(given: argparse.Namespace, memory: Memory | None = None) -> int:
    """Build the site and say what came of it; `memory` is that of a process that builds again and again."""
    settings = runner.site_settings(given.site, output=given.output, date=given.date)
    done = runner.build(settings, memory)
    runner.say_problems(done.plan)
    written = done.written
    print(
        done.plan.words(
            "build.done",
            name=done.plan.settings.site_name,
            n=len(written.paths),
            changed=written.rendered,
            deleted=written.deleted,
            folder=done.output,
        )
    )
    return done.exit_code
