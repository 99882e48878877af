"""`new`: a starter document with comments that teach, or a whole new site."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from plugins.portal import defaults, runner
from plugins.portal.commands.site import Site, read_site
from plugins.portal.frontmatter import KINDS, new_document, slugify
from plugins.portal.newsite import new_site
from plugins.portal.translations import read_words

SITE = "site"
FIRST_NEIGHBOURHOOD = "Eerste buurt"


def options(parser: argparse.ArgumentParser) -> None:
    """What the document is about."""
    parser.add_argument("kind", choices=(*KINDS, SITE))
    parser.add_argument(
        "--neighbourhood", default="", help="slug of the neighbourhood; none: the municipality; of a site: its first"
    )
    parser.add_argument("--title", default="", help="title, or name of the person or municipality")
    parser.add_argument("--date", default="", help="day it is about: 2026-11-28")


def run(given: argparse.Namespace) -> int:
    """Write a starter document or site; what exists is never touched."""
    if given.kind == SITE:
        return _start_site(given)
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
    neighbourhood = slugify(given.neighbourhood) or None
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


def _start_site(given: argparse.Namespace) -> int:
    """Write the files of a new site, all or none."""
    words = read_words(
        Path(defaults.THEME) / "translations",
        language=defaults.DEFAULT_LANG,
        address=defaults.PORTAL_ADDRESS,
        area_term=defaults.PORTAL_AREA_TERM,
    )
    if not given.title.strip():
        print(words("new.no_municipality"), file=sys.stderr)
        return runner.WRONG
    area = given.neighbourhood if given.neighbourhood.strip() else FIRST_NEIGHBOURHOOD
    files = new_site(given.title, neighbourhood=area, today=dt.datetime.now(dt.UTC).date())
    if taken := [given.site / path for path in files if (given.site / path).exists()]:
        print(words("new.site_exists", path=taken[0]), file=sys.stderr)
        return runner.WRONG
    for path, text in files.items():
        (given.site / path).parent.mkdir(parents=True, exist_ok=True)
        (given.site / path).write_text(text, encoding="utf-8")
    print(words("new.site_written", name=given.title.strip(), folder=given.site))
    return runner.WELL


def _lacks(site: Site, given: argparse.Namespace) -> str:
    """What is missing to know where the document belongs; empty when nothing is."""
    if not given.title.strip():
        return site.words("new.no_title")
    places = site.options.content / "neighbourhoods"
    known = sorted(index.parent.name for index in places.glob("*/index.md"))
    if given.neighbourhood and slugify(given.neighbourhood) not in known:
        return site.words("new.unknown_area", slug=given.neighbourhood, known=", ".join(known))
    if given.kind == "ambassador" and not given.neighbourhood:
        return site.words("new.no_area", known=", ".join(known))
    return ""
