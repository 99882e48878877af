"""`new`: a document with comments that teach, with the photos that go with it; or a whole new site.

What is not given is asked, where somebody sits at a terminal. Photos are turned, scaled and stripped before they lie
in the site's folder. Nothing that exists is touched, and all is written or nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from dataclasses import dataclass
from pathlib import Path

from plugins.photos import PreparedPhoto
from plugins.portal import defaults, runner
from plugins.portal.commands.asking import Asker
from plugins.portal.commands.bringing import (
    Refused,
    asker_at_terminal,
    bring_photos,
    photo_options,
    read_date,
    refuse_existing,
    run_or_refuse,
    write_new,
)
from plugins.portal.commands.site import Site, read_site
from plugins.portal.frontmatter import (
    KINDS,
    WITH_PHOTOS,
    NewPhoto,
    new_document,
    photo_paths,
    questions_for,
    slugify,
)
from plugins.portal.newsite import new_site
from plugins.portal.translations import read_words

SITE = "site"
FIRST_NEIGHBOURHOOD = "Eerste buurt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A document to be made."""

    kind: str
    title: str
    neighbourhood: str | None
    day: dt.date


def options(parser: argparse.ArgumentParser) -> None:
    """What the document is about."""
    parser.add_argument("kind", choices=(*KINDS, SITE))
    parser.add_argument(
        "--neighbourhood", default="", help="slug of the neighbourhood; none: the municipality; of a site: its first"
    )
    parser.add_argument("--title", default="", help="title, or name of the person or municipality")
    parser.add_argument("--date", default="", help="day it is about: 2026-11-28")
    parser.add_argument("--answer", action="append", default=[], help="an answer in advance: place=Zaagplein")
    photo_options(parser)


def run(given: argparse.Namespace) -> int:
    """Write a document or a site; what exists is never touched."""
    if given.kind == SITE:
        return _start_site(given)
    settings = runner.site_settings(given.site)
    site = read_site(settings)
    today = settings["BUILD_CLOCK"].astimezone(site.options.time_zone).date()
    asker = asker_at_terminal(site.words, today)
    return run_or_refuse(site.words, lambda: _make(site, given, asker, today))


def _make(site: Site, given: argparse.Namespace, asker: Asker | None, today: dt.date) -> list[Path]:
    wanted = _wanted(site, given, asker, today)
    path, _ = new_document(wanted.kind, title=wanted.title, neighbourhood=wanted.neighbourhood, date=wanted.day)
    refuse_existing(site, [site.options.content / path])
    answers = _answers(site, given, asker, wanted)
    photos = _photos(site, given, asker)
    path, text = new_document(
        wanted.kind,
        title=wanted.title,
        neighbourhood=wanted.neighbourhood,
        date=wanted.day,
        answers=answers,
        photos=[told for _, told in photos],
    )
    files = [site.options.content / photo for photo in photo_paths(path, len(photos))]
    contents = [photo.content for photo, _ in photos]
    return write_new(site, [*zip(files, contents, strict=True), (site.options.content / path, text.encode())])


def _wanted(site: Site, given: argparse.Namespace, asker: Asker | None, today: dt.date) -> Wanted:
    known = _neighbourhoods(site)
    place = slugify(given.neighbourhood)
    if asker and not place and given.kind in {"story", "action", "ambassador", "event", "notice"}:
        place = asker.choose("neighbourhood", known, may_be_none=given.kind != "ambassador")
    if place and place not in known:
        raise Refused(site.words("new.unknown_area", slug=given.neighbourhood, known=", ".join(known)))
    title = given.title.strip() or (asker.needed("name" if given.kind == "ambassador" else "title") if asker else "")
    if not title:
        raise Refused(site.words("new.no_title"))
    if given.kind == "ambassador" and not place:
        raise Refused(site.words("new.no_area", known=", ".join(known)))
    day = given.date
    if asker and not day and given.kind in {"action", "event", "notice", "story"}:
        day = asker.ask("date", today.isoformat())
    return Wanted(kind=given.kind, title=title, neighbourhood=place or None, day=read_date(site, day) if day else today)


def _neighbourhoods(site: Site) -> dict[str, str]:
    """Slug and name of every neighbourhood that has a page."""
    found = sorted((site.options.content / "neighbourhoods").glob("*/index.md"))
    return {index.parent.name: index.parent.name.replace("-", " ").title() for index in found}


def _answers(site: Site, given: argparse.Namespace, asker: Asker | None, wanted: Wanted) -> dict[str, str]:
    said = dict(answer.partition("=")[::2] for answer in given.answer)
    questions = {question.name: question for question in questions_for(wanted.kind, wanted.day)}
    for name, answer in said.items():
        if name not in questions:
            raise Refused(site.words("new.no_question", name=name, known=", ".join(questions) or "-"))
        if not questions[name].accepts(answer.strip()):
            raise Refused(site.words("new.wrong_answer", name=name, answer=answer))
    if asker:
        said |= {name: asker.answer(question) for name, question in questions.items() if name not in said}
    return {name: answer.strip() for name, answer in said.items()}


def _photos(site: Site, given: argparse.Namespace, asker: Asker | None) -> list[tuple[PreparedPhoto, NewPhoto]]:
    if given.kind in WITH_PHOTOS:
        return bring_photos(site, given, asker, is_person=given.kind == "ambassador")
    if given.photo:
        raise Refused(site.words("new.no_photos", kinds=", ".join(sorted(WITH_PHOTOS))))
    return []


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
