"""`items`: what the sources brought, why each item is shown or not, and what editors decide about it."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.aggregator import REASONS, Item, hide_item, read_gone, write_decision
from plugins.portal import reasons, runner, select
from plugins.portal.build import Feeds
from plugins.portal.commands.listen import forget_reports
from plugins.portal.commands.site import Site, read_site
from plugins.portal.documents import Neighbourhood
from plugins.portal.feedfolder import read_feeds
from plugins.portal.gather import cache_folder, read_cache, read_content
from plugins.portal.verdicts import Verdict, judge_items

ACTIONS = ("list", "why", "hide", "approve", "correct", "answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A site's items, judged."""

    site: Site
    feeds: Feeds
    verdicts: tuple[Verdict, ...]
    names: dict[str, str]  #: of neighbourhoods, by slug
    today: dt.date


def options(parser: argparse.ArgumentParser) -> None:
    """What to do, with which item, and which items to list."""
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="list")
    parser.add_argument("item", nargs="?", default="", help="id of the item, or its first signs")
    parser.add_argument("--reason", default="", help=f"of hide: {', '.join(REASONS)}")
    parser.add_argument("--text", default="", help="of correct and answer: the words beside the item")
    parser.add_argument("--by", default="", help="who decided")
    parser.add_argument("--source", default="", help="of list: only sources with this in their name")
    parser.add_argument("--neighbourhood", default="", help="of list: only items of this neighbourhood")
    parser.add_argument("--review", action="store_true", help="of list: only items that wait for approval")
    parser.add_argument("--limit", type=int, default=40, help="of list: at most so many (0: all)")


def run(given: argparse.Namespace) -> int:
    """List items, tell why one is shown or not, or write down a decision."""
    shelf = _read(given)
    if given.action == "list":
        return _list(shelf, given)
    if not given.item:
        return _refuse(shelf, "items.no_id", action=given.action)
    found = reasons.find_verdicts(shelf.verdicts, given.item)
    if len({verdict.item.id for verdict in found}) > 1:
        return _refuse(shelf, "items.unclear", id=given.item, ids=", ".join(sorted({v.item.id for v in found})))
    if not found:
        return _gone(shelf, given.item)
    if given.action == "why":
        return _why(shelf, found)
    return _hide(shelf, found, given) if given.action == "hide" else _decide(shelf, found[0].item, given)


def _read(given: argparse.Namespace) -> Shelf:
    settings = runner.site_settings(given.site, date=given.date)
    site = read_site(settings)
    now = settings["BUILD_CLOCK"].astimezone(site.options.time_zone)
    known = read_cache(settings, site.options, cache_folder(given.site, site.output))
    documents = read_content(settings, site.options, known).documents
    areas = [d for d in documents if isinstance(d, Neighbourhood) and select.is_public(d, now.date())]
    feeds = read_feeds(site.options.feeds)
    return Shelf(
        site=site,
        feeds=feeds,
        verdicts=judge_items(feeds.items, feeds.sources, feeds.moderation, areas, now),
        names={area.slug: area.title for area in areas},
        today=now.date(),
    )


def _list(shelf: Shelf, given: argparse.Namespace) -> int:
    chosen = reasons.choose(
        shelf.verdicts, source=given.source, neighbourhood=given.neighbourhood, awaiting=given.review
    )
    shown = chosen[: given.limit] if given.limit > 0 else chosen
    words, zone = shelf.site.words, shelf.site.options.time_zone
    print(*reasons.plain_table([reasons.headings(words), *reasons.rows(shown, words, zone)]), sep="\n")
    print(words("items.count", shown=len(shown), n=len(chosen)))
    return runner.WELL


def _why(shelf: Shelf, found: Sequence[Verdict]) -> int:
    words, zone = shelf.site.words, shelf.site.options.time_zone
    for verdict in found:
        print(*reasons.why(verdict, shelf.feeds.moderation, shelf.names, words, zone), sep="\n")
    return runner.WELL


def _gone(shelf: Shelf, item_id: str) -> int:
    """Say what became of an item that is not in the archive; 2 when nobody knows it."""
    gone = read_gone(shelf.site.options.feeds / "archive.sqlite")
    hidden = shelf.feeds.moderation.hidden
    lines = reasons.why_gone(item_id, gone, hidden, shelf.site.words, shelf.site.options.time_zone)
    if not lines:
        return _refuse(shelf, "items.unknown", id=item_id)
    print(*lines, sep="\n")
    return runner.WELL


def _hide(shelf: Shelf, found: Sequence[Verdict], given: argparse.Namespace) -> int:
    item = found[0].item
    if given.reason not in REASONS:
        return _refuse(shelf, "items.no_reason", known=", ".join(REASONS))
    if item.id not in shelf.feeds.moderation.hidden:
        hide_item(shelf.site.options.feeds, item, shelf.feeds.items, reason=given.reason, date=shelf.today, by=given.by)
    print(shelf.site.words("items.hidden", id=item.id))
    if forget_reports(shelf.site.folder):
        print(shelf.site.words("listen.forgotten"))
    for other in (other for verdict in found for other in verdict.story if other.id != item.id):
        title = reasons.title_of(other)
        print(shelf.site.words("items.also", id=other.id, source=other.source, title=title))
    return runner.WELL


def _decide(shelf: Shelf, item: Item, given: argparse.Namespace) -> int:
    """Approve an item, or put words beside it."""
    needs_text = given.action != "approve"
    if needs_text and not given.text.strip():
        return _refuse(shelf, "items.no_text", action=given.action)
    if given.action == "approve" and item.id in shelf.feeds.moderation.approved:
        return _refuse(shelf, "items.approved_before", id=item.id)
    values: dict[str, str | dt.date] = {"item": item.id, "date": shelf.today}
    values |= {"by": given.by} if given.by else {}
    values |= {"text": given.text.strip()} if needs_text else {}
    write_decision(shelf.site.options.feeds, given.action, values)
    print(shelf.site.words(f"items.done.{given.action}", title=reasons.title_of(item)))
    return runner.WELL


def _refuse(shelf: Shelf, key: str, **values: object) -> int:
    print(shelf.site.words(key, **values), file=sys.stderr)
    return runner.WRONG
