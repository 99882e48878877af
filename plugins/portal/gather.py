"""Everything a build needs, read and planned before the first byte is written.

    settings ─▶ words, documents, archive ─▶ portal of today ─▶ pages, pictures, assets ─▶ Plan

Reads the site's files; writes only renditions into the cache.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from plugins.assets import Assets, build_assets, read_colours
from plugins.fastbuild import Artefact, Group, Memory, Planned, settled_stamp
from plugins.portal.addresses import check_addresses, check_old_paths
from plugins.portal.boundaries import MAP_FILE, read_map_lines
from plugins.portal.build import build_portal
from plugins.portal.dates import Dates
from plugins.portal.drawings import Line, draw_kerb, draw_street
from plugins.portal.errors import PortalError
from plugins.portal.feedfolder import lost_sources, recall_feeds
from plugins.portal.forgetting import keepable
from plugins.portal.inputs import Inputs
from plugins.portal.landing import Landing
from plugins.portal.logo import LogoFile, read_logo
from plugins.portal.maps import Maps
from plugins.portal.model import Portal
from plugins.portal.pages import Context, plain_file, plan_groups, robot_files, short_ranks
from plugins.portal.pages.site import header_lines, site_view
from plugins.portal.pictures import SitePictures, copies_of, pictures_of
from plugins.portal.problems import Problem, format_problem
from plugins.portal.readcache import ReadCache
from plugins.portal.reader import Reading, read_documents
from plugins.portal.redaction import Anonymous
from plugins.portal.settings import PortalSettings, read_settings
from plugins.portal.sharing import ShareCards, Town
from plugins.portal.translations import Words, read_words
from plugins.portal.urls import Urls
from plugins.portal.views import Logo, SiteView


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole site, ready to be written."""

    groups: tuple[Group, ...]
    last: Callable[[tuple[str, ...]], Planned]  #: plans what needs to know all the others
    site: SiteView
    assets: Assets
    words: Words
    settings: PortalSettings
    problems: tuple[Problem, ...]
    cache: Path
    keep: Callable[[], None]  #: remembers what was read, for the next build; when there is time for it
    neighbourhoods: tuple[str, ...]  #: paths of their pages, relative to the output


def gather(
    settings: Mapping[str, object], *, site: Path, output: Path, theme: Path, now: dt.datetime, memory: Memory
) -> Plan:
    """Read a site and plan all of it. Raises PortalError when there is nothing to build."""
    options = read_settings(settings, site)
    words = _recall_words(theme, options, memory)
    cache, urls = cache_folder(site, output), Urls(options)
    known = read_cache(settings, options, cache, memory)
    reading = read_content(settings, options, known, memory)
    taken, documents = check_addresses(reading.documents, urls)
    feeds = recall_feeds(options.feeds, memory)
    here, nobody = now.astimezone(options.time_zone), anonymous_words(words)
    portal, found = build_portal(documents, feeds, now=here, anonymous=nobody, unread=reading.unread, memory=memory)
    keep = partial(_keep, known, reading, portal)
    if not portal.desks:
        keep()
        raise _empty(_from_site((*reading.problems, *found), site, options), options, words)
    pictures = _pictures(portal, options, cache, words, memory)
    drawn, lines = _map_lines(options.content)
    taken += check_old_paths(portal.documents.values(), urls)
    assets = _recall_assets(theme, cache, memory)
    shown = pictures, _cards(portal, options, words, pictures, read_colours(theme))
    context, inputs = _context(portal, options, words, shown, reading, lines=lines, memory=memory)
    logo = read_logo(site / options.logo) if options.logo else None
    return Plan(
        groups=plan_groups(context, _files(assets, logo), inputs),
        last=partial(robot_files, context),
        site=_site(context, assets, logo),
        assets=assets,
        words=words,
        settings=options,
        problems=(
            *_from_site((*reading.problems, *taken, *found, *drawn, *pictures.problems), site, options),
            *lost_sources(portal, feeds, site),
        ),
        cache=cache,
        keep=keep,
        neighbourhoods=tuple(urls.file(urls.area(desk.slug)) for desk in portal.desks),
    )


def _keep(known: ReadCache, reading: Reading, portal: Portal) -> None:
    known.keep(reading.found, keepable(reading.found, portal))


def site_words(theme: Path, options: PortalSettings) -> Words:
    """The words that a site is made with."""
    return read_words(
        theme / "translations", language=options.language, address=options.address, area_term=options.area_term
    )


def _recall_words(theme: Path, options: PortalSettings, memory: Memory) -> Words:
    """The same words, unless a file or a setting changed."""
    files = sorted((theme / "translations").glob("*.po"))
    said = options.language, options.address, options.area_term
    return memory.recall("words", (said, *files, settled_stamp(*files)), partial(site_words, theme, options))


def _recall_assets(theme: Path, cache: Path, memory: Memory) -> Assets:
    """Style, script, font and icons, unless a file of the theme changed."""
    files = sorted((theme / "static").rglob("*"))
    return memory.recall("assets", (cache, *files, settled_stamp(*files)), partial(build_assets, theme, cache))


def _empty(problems: Iterable[Problem], options: PortalSettings, words: Words) -> PortalError:
    why = (format_problem(problem, words) for problem in problems)
    return PortalError(str(options.content / "neighbourhoods"), "\n".join((words("build.empty"), *why)))


def _pictures(portal: Portal, options: PortalSettings, cache: Path, words: Words, memory: Memory) -> SitePictures:
    return SitePictures(
        pictures_of(portal, memory),
        copies=copies_of(portal),
        content=options.content,
        feeds=options.feeds,
        cache=cache,
        urls=Urls(options),
        dates=Dates(words),
        memory=memory,
    )


def anonymous_words(words: Words) -> Anonymous:
    """What stands where a withdrawn name stood."""
    return Anonymous(
        name=words("ambassador.anonymous"),
        owner=words("ambassador.anonymous_owner"),
        slug=words("ambassador.anonymous_slug"),
    )


def cache_folder(site: Path, output: Path) -> Path:
    """The cache of one site and output; its name does not depend on where the site stands."""
    relative = Path(os.path.relpath(output.resolve(), site.resolve())).as_posix()
    return site / ".cache" / hashlib.sha256(relative.encode()).hexdigest()[:10]


def read_cache(
    settings: Mapping[str, object], options: PortalSettings, folder: Path, memory: Memory | None = None
) -> ReadCache:
    """What earlier builds read of the documents."""
    read_with = repr((settings["MARKDOWN"], options.trusted_html, _landing(options)))
    return ReadCache(folder, options.content, read_with, memory)


def read_content(
    settings: Mapping[str, object], options: PortalSettings, known: ReadCache, memory: Memory | None = None
) -> Reading:
    """Every document of a site."""
    markdown = settings["MARKDOWN"]
    assert isinstance(markdown, Mapping)  # Pelican's own default is one
    return read_documents(
        options.content,
        markdown=markdown,
        landing=_landing(options),
        raw_html=options.trusted_html,
        cache=known,
        memory=memory,
    )


def _landing(options: PortalSettings) -> Landing:
    return Landing(areas=Urls(options).areas, patterns=options.urls)


def _from_site(problems: Iterable[Problem], site: Path, options: PortalSettings) -> tuple[Problem, ...]:
    """Problems of documents with the path that an editor sees: from the site's folder on."""
    folder = PurePosixPath(os.path.relpath(options.content, site))
    return tuple(replace(problem, file=folder / problem.file) for problem in problems)


def _map_lines(content: Path) -> tuple[tuple[Problem, ...], tuple[Line, ...]]:
    """The problem of the map's own lines, and those that can be drawn."""
    lines = read_map_lines(content)
    if isinstance(lines, str):
        return (Problem(file=MAP_FILE, code=lines, details=(("file", MAP_FILE.name),)),), ()
    return (), lines


def _context(
    portal: Portal,
    options: PortalSettings,
    words: Words,
    shown: tuple[SitePictures, ShareCards],
    reading: Reading,
    *,
    lines: tuple[Line, ...],
    memory: Memory,
) -> tuple[Context, Inputs]:
    """What every page is made with, and what each neighbourhood is made from."""
    urls, (pictures, cards) = Urls(options), shown
    ranks = short_ranks(reading.documents, memory)
    maps = Maps(portal.areas, lines, urls=urls, words=words, town=options.municipality, memory=memory)
    context = Context(
        portal=portal,
        settings=options,
        urls=urls,
        words=words,
        dates=Dates(words),
        pictures=pictures,
        cards=cards,
        draw_map=maps.draw,
        draw_street=draw_street,
        has_text=frozenset(text.slug for text in portal.texts).__contains__,
        short_ranks=ranks,
    )
    return context, Inputs(
        portal, reading.found, photo=pictures.outcome, near=maps.near, more=repr((lines, ranks)), memory=memory
    )


def _cards(
    portal: Portal, options: PortalSettings, words: Words, pictures: SitePictures, colours: Mapping[str, str]
) -> ShareCards:
    """What draws the pictures of shared links."""
    town = Town(
        name=options.municipality,
        line=words("nav.home"),
        street=str(draw_street(options.municipality, options.street_character)),
        headline=words("home.title"),
        area_headline=words("area.intro"),
    )
    return ShareCards(
        town,
        {area.slug: area for area in portal.areas},
        colours=colours,
        urls=Urls(options),
        draw_street=draw_street,
        rendition=pictures.rendition,
        read=pictures.read,
        only_places=options.share_pictures == "places",
    )


def _site(context: Context, assets: Assets, logo: LogoFile | None) -> SiteView:
    mark = Logo(url=context.urls.link(logo.path), width=logo.width, height=logo.height) if logo else None
    return site_view(
        context,
        css=assets.css.path,
        font=assets.font.path,
        script=assets.js.path,
        favicon=assets.favicon.path,
        logo=mark,
        kerb=draw_kerb(),
    )


def _files(assets: Assets, logo: LogoFile | None) -> tuple[Artefact, ...]:
    """Style, script, font, icon and logo, and the headers for hosts that read them."""
    files = [Artefact(path=part.path, make=bytes, view=part.content) for part in assets.files]
    if logo:
        files.append(Artefact(path=logo.path, make=bytes, view=logo.content))
    return (*files, plain_file("_headers", header_lines()))
