"""`build`: the whole site into its output folder."""

from __future__ import annotations

import argparse

from plugins.portal import runner


def run(given: argparse.Namespace) -> int:
    """Build the site and say what came of it."""
    settings = runner.site_settings(given.site, output=given.output, date=given.date)
    done = runner.build(settings)
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
