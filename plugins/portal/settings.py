"""Pelican's dictionary of settings to one frozen `PortalSettings`; all mistakes reported together.

Reads no files and no environment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rapidfuzz import process

from plugins.portal import defaults
from plugins.portal.documents import ContactRule
from plugins.portal.errors import SettingsError

AREA_TERMS = ("buurt", "wijk", "dorp", "kern", "deelgemeente")
CHARACTERS = ("centrum", "dorp", "flats", "nieuwbouw", "haven", "gemengd")
SHARE_PICTURES = ("pages", "places")
KINDS = ("NEIGHBOURHOOD", "STORY", "ACTION", "AMBASSADOR", "EVENT", "NOTICE", "TOPIC", "TEXT")


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalSettings:
    """Everything that a site may set, checked."""

    municipality: str  #: "Waterveen", without "gemeente"
    logo: str | None  #: SVG or PNG file, relative to the site's folder
    country: str  #: NL or BE
    area_term: str  #: buurt, wijk, dorp, kern or deelgemeente
    address: str  #: je or u
    editors_mail: str
    report_url: str | None
    follow_url: str | None
    mailing_url: str | None
    contacts: tuple[ContactRule, ...]
    street_character: str
    share_pictures: str  #: pages: each page that is shared has its own; places: one for each neighbourhood
    date: dt.datetime | None  #: the clock of an example site, aware
    trusted_html: tuple[str, ...]
    site_name: str
    site_url: str  #: without a slash at the end
    time_zone: ZoneInfo
    language: str
    content: Path
    feeds: Path
    urls: tuple[tuple[str, str], ...]  #: kind in lower case and its pattern


class _Reader:
    """Takes values out of the dictionary and remembers every mistake."""

    def __init__(self, settings: Mapping[str, object]) -> None:
        self.settings, self.mistakes = settings, list[str]()

    def wrong(self, name: str, expected: str) -> None:
        self.mistakes.append(f"{name}: expected {expected}, got {self.settings.get(name)!r}")

    def text(self, name: str, *, required: bool = False) -> str:
        value = self.settings.get(name) or ""
        if not isinstance(value, str) or (required and not value.strip()):
            self.wrong(name, "a text")
            return ""
        return value.strip()

    def optional_text(self, name: str) -> str | None:
        return self.text(name) or None

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self.settings.get(name)
        if value not in allowed:
            self.wrong(name, f"one of {', '.join(allowed)}")
            return allowed[0]
        return str(value)

    def address(self, name: str) -> str | None:
        value = self.optional_text(name)
        if value and urlsplit(value).scheme not in {"http", "https", "mailto", "tel"}:
            self.wrong(name, "an address that begins with https:// or mailto:")
        return value

    def contacts(self, name: str) -> tuple[ContactRule, ...]:
        try:
            return tuple(ContactRule(**rule) for rule in self.settings.get(name) or ())  # type: ignore[attr-defined]
        except TypeError:
            self.wrong(name, "a list of {question, who, how, answer_days}")
            return ()

    def url(self, name: str) -> str:
        pattern = self.text(name, required=True)
        try:
            is_whole = "one-slug" in pattern.format(areas="areas", slug="one-slug", year=2000)
        except (LookupError, ValueError, AttributeError):
            is_whole = False
        if pattern and not is_whole:
            self.wrong(name, "a path with {slug}, and perhaps {areas} or {year}")
        return pattern

    def zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.text("TIMEZONE", required=True) or "Europe/Amsterdam")
        except (ZoneInfoNotFoundError, ValueError):
            self.wrong("TIMEZONE", "a time zone such as Europe/Amsterdam")
            return ZoneInfo("Europe/Amsterdam")

    def clock(self, name: str, zone: ZoneInfo) -> dt.datetime | None:
        value = self.optional_text(name)
        try:
            return parse_clock(value, zone) if value else None
        except ValueError:
            self.wrong(name, "a date such as 2026-11-20 or 2026-11-20T07:10")
            return None


def parse_clock(text: str, zone: ZoneInfo) -> dt.datetime:
    """Read `2026-11-20[T07:10]` as an aware time in `zone`; a bare date means noon. Raises ValueError."""
    moment = dt.datetime.fromisoformat(text.strip())
    if len(text.strip()) <= 10:
        moment = moment.replace(hour=12)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def read_settings(settings: Mapping[str, object], site: Path) -> PortalSettings:
    """Check the settings of the site in folder `site`. Raises SettingsError with every mistake."""
    reader = _Reader(settings)
    known = [name for name in vars(defaults) if name.isupper()]
    for name in settings:
        if name.startswith("PORTAL_") and name not in known:
            nearest = process.extractOne(name, known)[0]
            reader.mistakes.append(f"{name}: unknown setting, did you mean {nearest}?")
    zone = reader.zone()
    site_url = (reader.address("SITEURL") or "").rstrip("/")
    if not site_url:
        reader.wrong("SITEURL", "the site's own address")
    municipality = reader.text("PORTAL_MUNICIPALITY", required=True)
    result = PortalSettings(
        municipality=municipality,
        logo=reader.optional_text("PORTAL_LOGO"),
        country=reader.one_of("PORTAL_COUNTRY", ("NL", "BE")),
        area_term=reader.one_of("PORTAL_AREA_TERM", AREA_TERMS),
        address=reader.one_of("PORTAL_ADDRESS", ("je", "u")),
        editors_mail=_mail(reader, "PORTAL_EDITORS_MAIL"),
        report_url=reader.address("PORTAL_REPORT_URL"),
        follow_url=reader.address("PORTAL_FOLLOW_URL"),
        mailing_url=reader.address("PORTAL_MAILING_URL"),
        contacts=reader.contacts("PORTAL_CONTACTS"),
        street_character=reader.one_of("PORTAL_STREET_CHARACTER", CHARACTERS),
        share_pictures=reader.one_of("PORTAL_SHARE_PICTURES", SHARE_PICTURES),
        date=reader.clock("PORTAL_DATE", zone),
        trusted_html=tuple(str(path) for path in settings.get("PORTAL_TRUSTED_HTML") or ()),  # type: ignore[attr-defined]
        site_name=reader.text("SITENAME") or municipality,
        site_url=site_url,
        time_zone=zone,
        language=reader.one_of("DEFAULT_LANG", ("nl", "en")),
        content=Path(str(settings.get("PATH"))),
        feeds=site / reader.text("PORTAL_FEEDS", required=True),
        urls=tuple((kind.lower(), reader.url(f"{kind}_URL")) for kind in KINDS),
    )
    if reader.mistakes:
        raise SettingsError("pelicanconf.py", "\n  " + "\n  ".join(reader.mistakes))
    return result


def _mail(reader: _Reader, name: str) -> str:
    value = reader.text(name, required=True)
    if value and ("@" not in value or " " in value):
        reader.wrong(name, "a mail address")
    return value
