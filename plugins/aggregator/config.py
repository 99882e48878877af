"""`feeds/sources*.toml` to `Sources`. Reports all mistakes of all files together.

Does not look at the network, nor whether a neighbourhood exists: that is for who knows the site.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from plugins.aggregator.adapters import KINDS
from plugins.aggregator.agreement import disagreements, is_search
from plugins.aggregator.errors import ConfigError
from plugins.aggregator.model import FetchSettings, Publisher, Show, Source, Sources
from plugins.aggregator.profiles import is_public_page
from plugins.aggregator.tables import TableFile, check_table, is_sentence, nearest, read_tables, shaped

_CONTACT = re.compile(r"\S@\S|https?://\S|\w\.[a-z]{2,}")  #: a mail address or a page
_UNITS = {"m": "minutes", "min": "minutes", "u": "hours", "h": "hours", "uur": "hours", "d": "days", "dag": "days"}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[
    Text,
    shaped(r"[a-z0-9]+(-[a-z0-9]+)*", "schrijf kleine letters en streepjes, zoals oude-haven (lower case, hyphens)"),
]
Language = Annotated[Text, shaped(r"[a-z]{2,3}", "schrijf de code van een taal, zoals nl of en (a language code)")]
Variable = Annotated[
    Text, shaped(r"[A-Z][A-Z0-9_]*", "schrijf de naam van een variabele, nooit de sleutel zelf (a name, never the key)")
]


def _kind(text: str) -> str:
    if text not in KINDS:
        known = ", ".join(sorted(KINDS))
        raise ValueError(
            f"soort '{text}' kennen we niet (unknown kind); kies uit / choose from: {known}; "
            f"RSS en Atom heten hier feed (both are feed){nearest(text, KINDS)}"
        )
    return text


def _url(text: str) -> str:
    text = re.sub(r"^(?:webcal|feed)://", "https://", text)  # what "subscribe" links say
    try:
        parts = urlsplit(text)
        has_host = bool(parts.hostname) and parts.port != 0
    except ValueError:
        has_host, parts = False, urlsplit("")
    if parts.scheme in {"http", "https"} and has_host and not re.search(r"[\s\\]", text):
        return text
    path = PurePosixPath(text)
    if "://" in text or path.is_absolute() or ".." in path.parts or "\\" in text or ":" in text:
        raise ValueError(
            f"'{text}' is geen adres dat met http:// of https:// begint, en geen pad onder feeds/ "
            "(neither an http(s) address nor a path below feeds/)"
        )
    if text.startswith("www.") or (len(path.parts) > 1 and "." in path.parts[0].strip(".")):
        raise ValueError(f"zet https:// voor het adres: 'https://{text}' (an address begins with https://)")
    return text


def _page(text: str) -> str:
    if not is_public_page(text):
        raise ValueError(
            "zet hier een adres met https:// dat iedereen mag zien, zonder inlog of sleutel "
            "(an address that anybody may see, without login or key)"
        )
    return text


def _interval(text: object) -> dt.timedelta:
    match = re.fullmatch(r"(\d{1,5})\s*([a-z]+)", str(text).strip().lower())
    if not match or match[2] not in _UNITS:
        raise ValueError(f"'{text}' is geen tijd; schrijf bijvoorbeeld '30 min', '6 uur' of '2 d' (no duration)")
    return dt.timedelta(**{_UNITS[match[2]]: int(match[1])})


class SourceTable(BaseModel):
    """One `[[source]]` as an editor writes it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: Text
    kind: Annotated[Text, AfterValidator(_kind)]
    url: Annotated[Text, AfterValidator(_url)]
    publisher: Publisher
    platform: Slug | None = None
    neighbourhoods: list[Slug] = []
    topics: list[Slug] = []
    language: Language | None = None
    show: Show = "excerpt"
    pictures: bool = False
    review: bool = False
    include: list[Text] = []
    exclude: list[Text] = []
    interval: Annotated[dt.timedelta, BeforeValidator(_interval)] = dt.timedelta(0)
    retention_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    token_env: Variable | None = None
    gateway: Literal["rss-bridge", "rsshub"] | None = None
    owner: Text | None = None
    licence: Text | None = None
    page: Annotated[Text, AfterValidator(_page)] | None = None
    confirmed: dt.date | None = None
    closed_on: dt.date | None = None
    posts: bool = False


class FetchTable(BaseModel):
    """The `[fetch]` table as an editor writes it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    contact: Annotated[str, AfterValidator(is_sentence)] = ""
    user_agent: Annotated[str, AfterValidator(is_sentence)] = ""
    concurrency: Annotated[int, Field(ge=1, le=64)] = 8
    allow_private: bool = False
    retention_days: Annotated[int, Field(ge=1, le=3650)] = 365


def read_sources(feeds: Path) -> Sources:
    """All sources of a site; none when the folder holds no `sources*.toml`. Raises ConfigError."""
    mistakes: list[str] = []
    files = [read_tables(path, mistakes) for path in sorted(feeds.glob("sources*.toml"))]
    settings = _settings(files, mistakes)
    sources = tuple(source for file in files for source in _sources(file, mistakes))
    mistakes.extend(_doubles(files))
    if any(source.is_remote for source in sources) and not _CONTACT.search(settings.contact + settings.user_agent):
        mistakes.append(
            f"{feeds.name}/sources.toml: [fetch] mist 'contact': een mailadres of pagina, zodat beheerders van bronnen "
            "weten wie er leest / [fetch] needs a contact"
        )
    if mistakes:
        raise ConfigError(os.fspath(feeds), tuple(mistakes))
    return Sources(settings=settings, sources=sources)


def _settings(files: list[TableFile], mistakes: list[str]) -> FetchSettings:
    found = FetchSettings()
    tables = [(file, file.tables["fetch"]) for file in files if "fetch" in file.tables]
    for file, _ in tables[1:]:
        mistakes.append(f"{file.place('fetch')}: [fetch] staat al in een ander bestand (only one [fetch])")
    for file, table in tables[:1]:
        checked = check_table(FetchTable, table, file, "fetch", mistakes)
        if checked:
            found = FetchSettings(**checked.model_dump())
    return found


def _sources(file: TableFile, mistakes: list[str]) -> Iterator[Source]:
    mistakes.extend(file.unknown_tables({"fetch", "source"}))
    for number, table in enumerate(file.rows("source", mistakes)):
        checked = check_table(SourceTable, table, file, "source", mistakes, number=number)
        if checked:
            values = {name: _frozen(value) for name, value in checked.model_dump().items()}
            values["platform"] = values["platform"] or KINDS[checked.kind].platform
            values["retention_days"] = values["retention_days"] or KINDS[checked.kind].keep_days
            values["closed_on"] = values["closed_on"] or KINDS[checked.kind].closed_on
            source = Source(**values)
            for field, sentence in disagreements(source):
                mistakes.append(f"{file.place('source', number, field)}: {sentence}")
            yield dataclasses.replace(source, review=True) if is_search(source) else source


def _doubles(files: list[TableFile]) -> Iterator[str]:
    """Names that two sources share: archive and moderation know a source by its name."""
    seen: dict[str, str] = {}
    for file in files:
        for number, table in enumerate(file.rows("source", [])):
            name = str(table.get("name", "")).strip() if isinstance(table, Mapping) else ""
            place = file.place("source", number, "name")
            if name and name in seen:
                yield f"{place}: de naam '{name}' staat ook op {seen[name]} (name used twice)"
            seen.setdefault(name, place)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
