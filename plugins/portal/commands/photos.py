"""`photos`: photos for a document that exists, such as those made after an action.

They are turned, scaled and stripped, and lie beside the document under its name. The document stays as it is: what
must be added to it is said, because no program should write in what somebody wrote by hand.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from itertools import count
from pathlib import Path, PurePosixPath

from plugins.portal import runner
from plugins.portal.commands.asking import Asker
from plugins.portal.commands.bringing import (
    Refused,
    asker_at_terminal,
    bring_photos,
    photo_options,
    run_or_refuse,
    write_new,
)
from plugins.portal.commands.site import Site, read_site
from plugins.portal.frontmatter import (
    WITH_PHOTOS,
    FrontMatterError,
    photo_lines,
    read_front_matter,
    slugify,
    split_document,
)
from plugins.portal.places import Misplaced, read_spot

#: what the name of a photo says behind that of its document
SUFFIXES = {"photos": "", "portrait": "", "before": "-voor", "during": "-tijdens", "after": "-na"}
FIELDS = {"action": ("after", "before", "during", "photos"), "ambassador": ("portrait", "photos")}


def options(parser: argparse.ArgumentParser) -> None:
    """The document, and the photos."""
    parser.add_argument("document", help="name of the document, such as plein-schoon, or its path")
    parser.add_argument("--field", default="", help="before, during, after, portrait or photos; of an action: after")
    photo_options(parser)


def run(given: argparse.Namespace) -> int:
    """Make photos fit for a document that exists, and say what to add to it."""
    settings = runner.site_settings(given.site)
    site = read_site(settings)
    today = settings["BUILD_CLOCK"].astimezone(site.options.time_zone).date()
    asker = asker_at_terminal(site.words, today)
    lines: list[str] = []
    done = run_or_refuse(site.words, lambda: _make(site, given, asker, today, lines))
    if lines:
        print("\n".join(lines))
    return done


def _make(site: Site, given: argparse.Namespace, asker: Asker | None, today: dt.date, lines: list[str]) -> list[Path]:
    document = _find(site, given.document, Path(given.here))
    field, there = _field(site, document, given.field)
    photos = bring_photos(site, given, asker, is_person=field == "portrait")
    if not photos:
        raise Refused(site.words("photos.none"))
    if field == "portrait" and (there is not None or len(photos) > 1):
        raise Refused(site.words("photos.one_portrait", document=document))
    free = _free_names(document, SUFFIXES[field])
    files = [(next(free), photo.content) for photo, _ in photos]
    added = photo_lines(field, today, [(file.name, told) for (file, _), (_, told) in zip(files, photos, strict=True)])
    written = write_new(site, files)
    where = "photos.above" if there is None else "photos.below" if isinstance(there, list) else "photos.below_one"
    lines += ["", site.words(where, field=field, document=document), ""]
    lines += added if there is None else added[1:]
    return written


def _find(site: Site, name: str, here: Path) -> Path:
    """The document that is meant: by its path, or by its name alone."""
    content = site.options.content.resolve()
    for place in (here, content, site.folder):
        if (file := (place / name).resolve()).is_file() and file.is_relative_to(content):
            return file
    stem = slugify(PurePosixPath(name).name.removesuffix(".md")) or "-"
    found = sorted(content.rglob(f"{stem}.md"))
    if len(found) == 1:
        return found[0]
    known = ", ".join(file.relative_to(content).as_posix() for file in found)
    raise Refused(site.words("photos.which" if found else "photos.no_document", name=name, known=known))


def _field(site: Site, document: Path, wanted: str) -> tuple[str, object]:
    """Where the photos belong, and what stands there already."""
    spot = read_spot(document.relative_to(site.options.content.resolve()).as_posix())
    if isinstance(spot, Misplaced) or spot.kind not in WITH_PHOTOS:
        raise Refused(site.words("new.no_photos", kinds=", ".join(sorted(WITH_PHOTOS))))
    fields = FIELDS.get(spot.kind, ("photos",))
    field = wanted or fields[0]
    if field not in fields:
        raise Refused(site.words("photos.wrong_field", field=field, known=", ".join(fields)))
    try:
        front, first_line, _, _ = split_document(document.read_bytes())
        values = read_front_matter(spot.kind, front, first_line).lines.values
    except FrontMatterError as error:
        raise Refused(site.words("photos.unreadable", document=document)) from error
    return field, values.get(field)


def _free_names(document: Path, suffix: str) -> Iterator[Path]:
    """Names beside a document that no photo has yet: `plein-na.jpg`, then `plein-na-2.jpg`."""
    names = (f"{document.stem}{suffix}{f'-{number}' if number > 1 else ''}.jpg" for number in count(1))
    return (file for name in names if not (file := document.with_name(name)).exists())
