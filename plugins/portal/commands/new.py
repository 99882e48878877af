"""`new`: a starter document with comments that teach."""

from __future__ import annotations

import argparse
import datetime as dt
import sys

from plugins.portal import runner
from plugins.portal.commands.site import Site, read_site
from plugins.portal.frontmatter import KINDS, new_document


def options(parser: argparse.ArgumentParser) -> None:
    """What the document is about."""
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--neighbourhood", default="", help="slug of the neighbourhood; none: the municipality")
    parser.add_argument("--title", default="", help="title, or name of the person")
    parser.add_argument("--date", default="", help="day it is about: 2026-11-28")


def run(given: argparse.Namespace) -> int:
    """Write a starter document; one that exists is never touched."""
    settings = runner.site_settings(given.site)
    site = read_site(settings)
    today = settings["BUILD_CLOCK"].astimezone(site.options.time_zone).date()
    try:
        day = dt.date.fromisoformat(given.date) if given.date else today
    except ValueError:
        print(site.words("new.no_date", date=given.date), file=sys.stderr)
        return runner.WRONG
    if lacking := _lacks(site, given):
        print(lacking, file=sys.stderr)
        return runner.WRONG
    neighbourhood = given.neighbourhood or None
    path, text = new_document(given.kind, title=given.title, neighbourhood=neighbourhood, date=day)
    file = site.options.content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as document:
            document.write(text)
    except FileExistsError:
        print(site.words("new.exists", path=file), file=sys.stderr)
        return runner.WRONG
    print(site.words("new.written", path=file))
    return runner.WELL


def _lacks(site: Site, given: argparse.Namespace) -> str:
    """What is missing to know where the document belongs; empty when nothing is."""
    if not given.title.strip():
        return site.words("new.no_title")
    places = site.options.content / "neighbourhoods"
    known = sorted(index.parent.name for index in places.glob("*/index.md"))
    if given.neighbourhood and given.neighbourhood not in known:
        return site.words("new.unknown_area", slug=given.neighbourhood, known=", ".join(known))
    if given.kind == "ambassador" and not given.neighbourhood:
        return site.words("new.no_area", known=", ".join(known))
    return ""
