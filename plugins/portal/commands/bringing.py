"""What people bring to a command: photos with what must be told of them, days, and files that are written once.

Photos are turned, scaled and stripped before they lie in the site's folder. All is written or nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic_core import PydanticCustomError

from plugins.photos import PreparedPhoto, UnusablePhoto
from plugins.portal import runner
from plugins.portal.commands.asking import Asker, prepare, why_not
from plugins.portal.commands.site import Site
from plugins.portal.frontmatter import NewPhoto
from plugins.portal.frontmatter.values import read_day
from plugins.portal.translations import Words


class Refused(Exception):  # noqa: N818  # it says what somebody must do, not what broke
    """What was given cannot become a document; nothing was written."""


def photo_options(parser: argparse.ArgumentParser) -> None:
    """Photos, and what is told of them in advance."""
    parser.add_argument("--photo", action="append", default=[], help="a photo, of a phone too; more than once for more")
    parser.add_argument("--alt", action="append", default=[], help="what can be seen on each photo, in their order")
    parser.add_argument("--credit", default="", help="who made the photos")
    parser.add_argument("--photo-until", default="", help="last day of consent, if somebody can be recognised")
    parser.add_argument("--here", default=".", help="folder that photos are sought from")


def asker_at_terminal(words: Words, today: dt.date) -> Asker | None:
    """Who asks, where somebody sits at a terminal."""
    is_asked = sys.stdin.isatty() and sys.stdout.isatty()
    return Asker(words=words, read=input, say=print, today=today) if is_asked else None


def run_or_refuse(words: Words, make: Callable[[], Sequence[Path]]) -> int:
    """Make files and say which; or say why not."""
    try:
        written = make()
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return runner.WRONG
    except (EOFError, KeyboardInterrupt):
        print(f"\n{words('new.stopped')}", file=sys.stderr)
        return runner.WRONG
    for file in written:
        print(words("new.written" if file.suffix == ".md" else "new.photo_written", path=file))
    return runner.WELL


def bring_photos(
    site: Site, given: argparse.Namespace, asker: Asker | None, *, is_person: bool
) -> list[tuple[PreparedPhoto, NewPhoto]]:
    """Photos made fit for a repository, with what is known or asked of each."""
    here = Path(given.here)
    if asker and not given.photo:
        return asker.photos(here, given.credit, is_person=is_person)
    found: list[tuple[PreparedPhoto, NewPhoto]] = []
    for number, file in enumerate(given.photo):
        try:
            prepared = prepare(file, here)
        except (OSError, ValueError, UnusablePhoto) as error:
            raise Refused(why_not(site.words, file, error)) from error
        found.append((prepared, _told(site, given, asker, number, is_portrait=is_person and not number)))
    return found


def _told(site: Site, given: argparse.Namespace, asker: Asker | None, number: int, *, is_portrait: bool) -> NewPhoto:
    file = given.photo[number]
    if number < len(given.alt) and given.credit:
        until = None if is_portrait or not given.photo_until else read_date(site, given.photo_until)
        return NewPhoto(alt=given.alt[number], credit=given.credit, consent_until=until)
    if not asker:
        raise Refused(site.words("new.photo_untold", file=file))
    return asker.photo(file, given.credit, is_portrait=is_portrait)


def read_date(site: Site, text: str) -> dt.date:
    """A day as somebody typed it."""
    try:
        return read_day(text)
    except PydanticCustomError as error:
        raise Refused(site.words("new.no_date", date=text)) from error


def refuse_existing(site: Site, files: Sequence[Path]) -> None:
    """Nothing that exists is touched."""
    if taken := next((file for file in files if file.exists()), None):
        raise Refused(site.words("new.exists", path=taken))


def write_new(site: Site, contents: Sequence[tuple[Path, bytes]]) -> list[Path]:
    """Write all or nothing."""
    files = [file for file, _ in contents]
    refuse_existing(site, files)
    for file, content in contents:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.write(content)
    return files
