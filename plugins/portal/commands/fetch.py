"""`fetch`: the feeds of a site into its archive, by the aggregator's own program."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from plugins.aggregator import ArchiveError, read_archive
from plugins.portal import runner
from plugins.portal.commands.listen import forget_reports
from plugins.portal.commands.site import Site, read_site
from plugins.portal.publishing import PublishError, find_destination, has_archive, restore_archive

_ENGINE = Path(__file__).resolve().parents[3]


def options(parser: argparse.ArgumentParser) -> None:
    """What to read, and where an earlier night left the archive."""
    parser.add_argument("--offline", action="store_true", help="only sources that are files of the site")
    parser.add_argument("--again", action="store_true", help="also sources that rest because they failed")
    parser.add_argument("--archive-remote", default="", help="PRIVATE repository to bring the archive back from")
    parser.add_argument("--archive-branch", default="archive", help="its branch")


def run(given: argparse.Namespace) -> int:
    """Read the feeds into the archive; the exit code is the aggregator's."""
    settings = runner.site_settings(given.site, date=given.date)
    site = read_site(settings)
    if not site.options.feeds.is_dir():
        return runner.WELL  # a site may do without feeds
    if given.archive_remote:
        try:
            _restore(site, given)
        except PublishError as error:
            print(error.say(site.words), file=sys.stderr)
            return runner.NOTHING
    command = [sys.executable, "-m", "plugins.aggregator", "--feeds", str(site.options.feeds)]
    command += ["--now", settings["BUILD_CLOCK"].isoformat()]
    command += [f"--{name}" for name in ("offline", "again") if getattr(given, name)]
    before = _said(site)
    done = subprocess.run(command, cwd=_ENGINE, check=False)  # noqa: S603  # our own program, no shell
    # What went or was mended may stand in a report of an earlier day.
    if before - _said(site) and forget_reports(site.folder):
        print(site.words("listen.forgotten"), file=sys.stderr)
    return done.returncode if done.returncode >= 0 else runner.NOTHING


def _said(site: Site) -> frozenset[tuple[str, ...]]:
    """The words of all that the archive holds; none where it cannot be read, which the aggregator then tells."""
    try:
        items = read_archive(site.options.feeds / "archive.sqlite")
    except ArchiveError:
        return frozenset()
    return frozenset((item.source, item.id, item.title, item.excerpt, item.author or "") for item in items)


def _restore(site: Site, given: argparse.Namespace) -> None:
    """Bring the archive back where there is none; an archive that is there is newer."""
    if has_archive(site.options.feeds):
        return
    place = find_destination(site.folder, given.archive_remote, given.archive_branch)
    restored = restore_archive(place, site.options.feeds)
    print(site.words("archive.restored" if restored else "archive.first_night", place=place), flush=True)
