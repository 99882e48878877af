"""The shell around the pure modules: reads documents and archive, gathers all pages, hands them to the writer.

Pelican calls `generate_context` (read) and then `generate_output` (write). Nothing is written before
every page is known.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican.generators import Generator

from plugins.aggregator import Source, read_archive, read_moderation, read_sources
from plugins.assets import Assets, build_assets
from plugins.fastbuild import Artefact, Page, Written, write_site
from plugins.portal.briefs import Moderation
from plugins.portal.build import Feeds, build_portal
from plugins.portal.dates import Dates
from plugins.portal.drawings import draw_kerb, draw_street
from plugins.portal.engine import engine_digest
from plugins.portal.maps import Maps
from plugins.portal.model import Portal
from plugins.portal.pages import Context, plain_file, plan_pages
from plugins.portal.pages.site import header_lines, site_view
from plugins.portal.pictures import SitePictures, pictures_of
from plugins.portal.problems import Problem
from plugins.portal.reader import read_documents, read_map_lines
from plugins.portal.settings import PortalSettings, read_settings
from plugins.portal.translations import Words, read_words
from plugins.portal.urls import Urls
from plugins.portal.views import SiteView


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a build came to."""

    written: Written
    problems: tuple[Problem, ...]
    neighbourhoods: int


class PortalGenerator(Generator):
    """Pelican's view of us: one generator for the whole portal."""

    result: Result | None = None

    def generate_context(self) -> None:
        """Read everything and plan every page. Raises SettingsError when the site cannot be built at all."""
        site = Path(self.settings["PORTAL_SITE"])
        self.options = read_settings(self.settings, site)
        self.words = read_words(
            Path(self.theme) / "translations",
            language=self.options.language,
            address=self.options.address,
            area_term=self.options.area_term,
        )
        self.cache = cache_folder(site, Path(self.output_path))
        reading = read_documents(
            self.options.content, markdown=self.settings["MARKDOWN"], raw_html=self.options.trusted_html
        )
        portal, found = build_portal(
            reading.documents,
            read_feeds(self.options.feeds),
            now=self.settings["PORTAL_CLOCK"].astimezone(self.options.time_zone),
            anonymous=self.words("ambassador.anonymous"),
        )
        self.pictures = SitePictures(
            pictures_of(portal), content=self.options.content, cache=self.cache, urls=Urls(self.options)
        )
        self.problems = (*reading.problems, *found, *self.pictures.problems)
        self.assets = build_assets(Path(self.theme), self.cache)
        context = self._context(portal)
        pages = plan_pages(context)
        self.pages = (*pages, *self._files(), *self.pictures.artefacts())
        self.site = self._site(context)
        self.desks = len(portal.desks)

    def generate_output(self, writer: Any) -> None:
        """Write every page that changed. Pelican's writer is not needed: ours writes aside and in parallel."""
        del writer
        self.env.globals["t"] = self.words
        written = write_site(
            self.pages,
            output=Path(self.output_path),
            cache=self.cache,
            environment=self.env,
            site_view=self.site,
            engine_digest=engine_digest(repr(self.options)),
            owner=self.options.site_name,
        )
        self.result = Result(written=written, problems=self.problems, neighbourhoods=self.desks)

    def _context(self, portal: Portal) -> Context:
        texts = frozenset(text.slug for text in portal.texts)
        urls = Urls(self.options)
        maps = Maps(
            portal.areas,
            read_map_lines(self.options.content),
            urls=urls,
            words=self.words,
            town=self.options.municipality,
        )
        return Context(
            portal=portal,
            settings=self.options,
            urls=urls,
            words=self.words,
            dates=Dates(self.words),
            pictures=self.pictures,
            draw_map=maps.draw,
            draw_street=lambda slug, character: Markup(draw_street(slug, character)),  # noqa: S704  # our own drawing
            has_text=texts.__contains__,
        )

    def _site(self, context: Context) -> SiteView:
        return site_view(
            context,
            css=self.assets.css.path,
            font=self.assets.font.path,
            script=self.assets.js.path,
            favicon=self.assets.favicon.path,
            kerb=Markup(draw_kerb()),  # noqa: S704  # our own drawing
        )

    def _files(self) -> list[Page | Artefact]:
        """Style, font, script and icon, and the headers for hosts that read them."""
        files = asset_artefacts(self.assets)
        return [*files, plain_file("_headers", header_lines())]


def asset_artefacts(assets: Assets) -> list[Artefact]:
    """The theme's files, ready to be written."""
    parts = (assets.css, assets.js, assets.font, assets.favicon)
    return [Artefact(path=part.path, make=bytes, view=part.content) for part in parts]


def read_feeds(folder: Path) -> Feeds:
    """What fetch stored and what editors decided; a site without feeds has none."""
    sources: tuple[Source, ...] = read_sources(folder).sources if folder.is_dir() else ()
    decided = read_moderation(folder)
    return Feeds(
        items=read_archive(folder / "archive.sqlite"),
        sources=sources,
        moderation=Moderation(
            hidden=decided.hidden,
            approved=decided.approved,
            corrections=decided.corrections,
            answers=decided.answers,
        ),
    )


def cache_folder(site: Path, output: Path) -> Path:
    """The cache of one site and output; its name does not depend on where the site stands."""
    relative = os.path.relpath(output.resolve(), site.resolve())
    return site / ".cache" / hashlib.sha256(Path(relative).as_posix().encode()).hexdigest()[:10]


def default_clock(
    settings: PortalSettings, given: dt.datetime | None, epoch: str | None, now: dt.datetime
) -> dt.datetime:
    """Which moment a build is for: given, else SOURCE_DATE_EPOCH, else the site's own date, else now."""
    if given:
        return given
    if epoch:
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
    return settings.date or now


def read_words_of(settings: PortalSettings, theme: Path) -> Words:
    """The words of a site."""
    return read_words(
        theme / "translations", language=settings.language, address=settings.address, area_term=settings.area_term
    )
