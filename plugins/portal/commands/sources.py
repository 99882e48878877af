"""`sources`: how the sources of a site are; or take over somebody's list of feeds (OPML) as proposals for it."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from plugins.aggregator import ParseError, Proposals, add_sources, list_sources, propose_sources
from plugins.portal import runner
from plugins.portal.commands.site import Site, read_site
from plugins.portal.feedfolder import read_feeds
from plugins.portal.frontmatter import FrontMatterError, read_front_matter, slugify, split_document
from plugins.portal.sources import condition_of, make_sources
from plugins.portal.translations import Words

_MARKED = frozenset({"late", "silent"})  #: conditions that no visit tells
_ROOM = 6_000_000  #: bytes; a little more than what is refused


def options(parser: argparse.ArgumentParser) -> None:
    """Which list, if any, and whether to write."""
    parser.add_argument("--import", dest="opml", type=Path, help="OPML file with feeds to take over")
    parser.add_argument("--dry-run", action="store_true", help="show what would be added; write nothing")


def run(given: argparse.Namespace) -> int:
    """List the sources and how the last visit went, or take over a list of feeds."""
    settings = runner.site_settings(given.site, date=given.date)
    site = read_site(settings)
    if given.opml:
        return _import(site, given)
    list_sources(site.options.feeds, _marks(site, settings["BUILD_CLOCK"]))
    return runner.WELL


def _marks(site: Site, now: dt.datetime) -> Mapping[str, str]:
    """What the page about the sources says of them and the archive does not, by name."""
    feeds = read_feeds(site.options.feeds)
    known = make_sources(
        feeds.sources,
        feeds.visits,
        feeds.items,
        now=now.astimezone(site.options.time_zone),
        retention_days=feeds.retention_days,
        say=str,
    )
    return {
        source.name: site.words(f"sources.state.{condition}")
        for source in known
        if (condition := condition_of(source)) in _MARKED
    }


def _import(site: Site, given: argparse.Namespace) -> int:
    """Add the feeds of an OPML file to `feeds/sources.toml`; 3 when some were refused, 2 when nothing could be done."""
    words, feeds, content = site.words, site.options.feeds, site.options.content
    try:
        with given.opml.open("rb") as file:
            body = file.read(_ROOM)
    except OSError:
        print(words("sources.no_file", path=given.opml), file=sys.stderr)
        return runner.WRONG
    feeds.mkdir(exist_ok=True)
    try:
        proposals = propose_sources(
            body,
            feeds,
            slug=slugify,
            neighbourhoods=_names(
                "neighbourhood", {page.parent.name: page for page in content.glob("neighbourhoods/*/index.md")}
            ),
            topics=_names("topic", {page.stem: page for page in content.glob("topics/*.md")}),
        )
    except ParseError as error:
        print(f"{given.opml.name}: {error}; {error.advice}", file=sys.stderr)
        return runner.WRONG
    if given.dry_run:
        print(proposals.text, end="")
    elif proposals.added:
        add_sources(proposals, feeds)
    return _tell(words, proposals, is_trial=given.dry_run)


def _names(kind: str, known: Mapping[str, Path]) -> dict[str, str]:
    """What people may call a page, in the form of a slug, to its slug: by folder or file, else by title."""
    titles = {slug: _title(kind, page) for slug, page in known.items()}
    several = Counter(titles.values())
    by_title = {title: slug for slug, title in titles.items() if title and several[title] == 1}
    return by_title | {slug: slug for slug in known}


def _title(kind: str, page: Path) -> str:
    try:
        text, line, *_ = split_document(page.read_bytes())
        return slugify(str(read_front_matter(kind, text, line).lines.values.get("title") or ""))
    except (OSError, FrontMatterError):
        return ""


def _tell(words: Words, proposals: Proposals, *, is_trial: bool) -> int:
    for each in proposals.known:
        print(words("sources.known", name=each.name))
    for bad in proposals.refused:
        print(words("sources.refused", name=bad.name, reason=bad.reason), file=sys.stderr)
    print(words("sources.would" if is_trial else "sources.added", n=len(proposals.added)))
    if proposals.added:
        print(words("sources.next"))
    return runner.PARTLY if proposals.refused else runner.WELL
