"""`listen`: what lives in the municipality, for its editors; never published."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from plugins.portal import runner
from plugins.portal.build import build_portal, without_gone
from plugins.portal.commands.site import Site, read_site
from plugins.portal.dates import Dates
from plugins.portal.feedfolder import read_feeds
from plugins.portal.folders import LISTENING, refuse_impossible, refuse_published
from plugins.portal.gather import anonymous_words, cache_folder, read_cache, read_content
from plugins.portal.listening import Groups, Report, make_report, make_voices, report_page, report_table
from plugins.portal.model import Portal
from plugins.portal.pages.sources import PUBLISHERS
from plugins.portal.redaction import Redaction
from plugins.portal.verdicts import judge_items

#: always the same: a report of an earlier day would keep what has since been removed
FILES = ("luisteren.html", "luisteren.csv")
MOST_DAYS = 366


def options(parser: argparse.ArgumentParser) -> None:
    """How long a period is, and where to write."""
    parser.add_argument("--days", type=int, default=30, help=f"length of the period, 1 to {MOST_DAYS}")
    where = "folder to write into, never one of the site (default: listen in the site's folder)"
    parser.add_argument("--output", dest="folder", type=lambda text: Path(text).resolve(), help=where)


def run(given: argparse.Namespace) -> int:
    """Write one HTML page and a CSV about what the archive has; 3 when a document was left out."""
    settings = runner.site_settings(given.site, date=given.date)
    site = read_site(settings)
    folder = given.folder or site.folder / LISTENING
    refuse_published(folder, settings)
    refuse_impossible(folder)
    if not 1 <= given.days <= MOST_DAYS:
        print(site.words("listen.wrong_days", most=MOST_DAYS), file=sys.stderr)
        return runner.WRONG
    report, names, is_whole = _report(site, settings, given.days)
    page = report_page(report, names, site.words, Dates(site.words), town=site.options.municipality)
    _write(folder, dict(zip(FILES, (page.encode(), report_table(report, names, site.words)), strict=True)))
    questions = len(report.questions)
    print(site.words("listen.done", n=report.now, days=report.days, questions=questions, file=folder / FILES[0]))
    if not is_whole:
        print(site.words("listen.left_out"), file=sys.stderr)
    return runner.WELL if is_whole else runner.PARTLY


def forget_reports(site: Path) -> bool:
    """Remove the reports in a site's folder, which may tell what was just removed; whether there were any."""
    found = [path for path in (site / LISTENING / name for name in FILES) if path.exists()]
    for path in found:
        path.unlink()
    return bool(found)


def _report(site: Site, settings: Mapping[str, object], days: int) -> tuple[Report, Mapping[str, str], bool]:
    """The report, the names in it, and whether all documents could be read."""
    options, words = site.options, site.words
    now = settings["BUILD_CLOCK"].astimezone(options.time_zone)  # type: ignore[attr-defined]  # site_settings made it
    reading = read_content(settings, options, read_cache(settings, options, cache_folder(site.folder, site.output)))
    feeds, anonymous = read_feeds(options.feeds), anonymous_words(words)
    unread = [path for path, read in reading.found.items() if not read.document]
    portal, problems = build_portal(reading.documents, feeds, now=now, anonymous=anonymous, unread=unread)
    hidden = [path for path in unread if "ambassadors" in path.parts]
    redaction = Redaction(reading.documents, now.date(), anonymous, hidden)
    told = without_gone(feeds, redaction)
    voices = make_voices(
        judge_items(told.items, told.sources, told.moderation, portal.areas, now),
        portal.topics,
        zone=now.tzinfo,
        ignored=[options.municipality, *portal.area_names.values()],
    )
    report = make_report(
        voices,
        portal.town.stories,
        Groups(
            areas=tuple(area.slug for area in portal.areas),
            topics=tuple(topic.slug for topic in portal.topics),
            publishers=PUBLISHERS,
        ),
        today=now.date(),
        days=days,
        answered={item for item, _ in told.moderation.answers},
    )
    left_out = [each for each in (*reading.problems, *problems) if not each.is_warning]
    return report, _names(portal, site), not left_out


def _names(portal: Portal, site: Site) -> Mapping[str, str]:
    topics = {topic.slug: topic.title for topic in portal.topics}
    return {**{name: site.words(f"sources.from.{name}") for name in PUBLISHERS}, **topics, **portal.area_names}


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files aside, then in their place; a folder of the site's own keeps out of its repository."""
    folder.mkdir(parents=True, exist_ok=True)
    if folder.name == LISTENING:
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    for name, content in files.items():
        aside = folder / f".{name}"
        try:
            aside.touch(mode=0o600)  # nobody else on the machine reads along
            aside.write_bytes(content)
            aside.replace(folder / name)
        finally:
            aside.unlink(missing_ok=True)
