"""Feeds of somebody's list as proposals at the end of `feeds/sources.toml`; every other byte of it stays as it was."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from plugins.aggregator.adapters import KINDS
from plugins.aggregator.config import read_sources
from plugins.aggregator.opml import Refused, Subscription, address_key, read_opml

FILE = "sources.toml"
HINT = "# voorstel: kies municipality, police, residents, business, press of partner / choose one"
REVIEW = (
    "# niets komt op de site tot je een bericht goedkeurt; weghalen mag als je de bron vertrouwt / until you trust it"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What a list would add."""

    text: str  #: TOML, to stand at the end of the file; empty: nothing new
    added: tuple[Subscription, ...]  #: by the names they get
    known: tuple[Subscription, ...]  #: their address is a source already
    refused: tuple[Refused, ...]


def propose_sources(
    body: bytes,
    feeds: Path,
    *,
    slug: Callable[[str], str],
    neighbourhoods: Mapping[str, str],
    topics: Mapping[str, str],
) -> Proposals:
    """What an OPML file would add to the sources of a site. Reads `feeds`; writes nothing.

    A folder or category whose `slug` names one of `neighbourhoods` or `topics` (name to slug) puts its feeds there.
    Raises ParseError, and ConfigError when the sources have mistakes: those are mended first.
    """
    sources = read_sources(feeds).sources
    found, refused = read_opml(body)
    addresses = {address_key(source.url) for source in sources if source.is_remote}
    names = {source.name.casefold() for source in sources}
    known = tuple(each for each in found if address_key(each.url) in addresses)
    added: list[Subscription] = []
    blocks: list[str] = []
    for each in found:
        if each in known:
            continue
        name = _free(each.name, names)
        slugs = [slug(folder) for folder in each.folders]
        places = list(dict.fromkeys(neighbourhoods[each] for each in slugs if each in neighbourhoods))
        subjects = list(dict.fromkeys(topics[each] for each in slugs if each in topics))
        added.append(Subscription(name=name, url=each.url, folders=each.folders, language=each.language))
        blocks.append(_block(added[-1], places, subjects))
    return Proposals(text="\n".join(blocks), added=tuple(added), known=known, refused=refused)


def add_sources(proposals: Proposals, feeds: Path) -> None:
    """Write proposals at the end of the file, which appears when it is not there.

    Raises ConfigError, and nothing is written, when fetch could not read the result.
    """
    path = (feeds / FILE).resolve()
    old = path.read_bytes().decode("utf-8") if path.exists() else ""
    ending = "\r\n" if "\r\n" in old else "\n"
    gap = ("" if not old or old.endswith("\n") else ending) + (ending if old else "")
    new = (old + gap + proposals.text.replace("\n", ending)).encode()
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / feeds.name
        trial.mkdir()
        for file in feeds.glob("sources*.toml"):
            shutil.copyfile(file, trial / file.name)
        (trial / FILE).write_bytes(new)
        read_sources(trial)
    aside = path.with_name(f".{FILE}.{os.getpid()}.part")
    aside.write_bytes(new)
    if path.exists():
        shutil.copymode(path, aside)
    aside.replace(path)


def _block(source: Subscription, neighbourhoods: Sequence[str], topics: Sequence[str]) -> str:
    lines = [
        "[[source]]",
        f"name = {_value(source.name)}",
        f"kind = {_value(_kind(source.url))}",
        f"url = {_value(source.url)}",
        f'publisher = "partner" {HINT}',
        f"review = true {REVIEW}",
    ]
    lines += [f"neighbourhoods = {_value(neighbourhoods)}"] if neighbourhoods else []
    lines += [f"topics = {_value(topics)}"] if topics else []
    lines += [f"language = {_value(source.language)}"] if source.language else []
    return "\n".join(lines) + "\n"


def _kind(url: str) -> str:
    """What an address most likely gives; a wrong guess fails clearly at the first visit."""
    path = urlsplit(url).path.lower()
    if path.endswith(".json"):
        return "jsonfeed"
    return "ical" if path.endswith(".ics") and "ical" in KINDS else "feed"


def _free(name: str, names: set[str]) -> str:
    """A name that no source has yet, which is taken from now on."""
    number, free = 1, name
    while free.casefold() in names:
        number += 1
        free = f"{name} ({number})"
    names.add(free.casefold())
    return free


def _value(value: str | Sequence[str]) -> str:
    # JSON's strings and lists of strings are TOML's, but for the one control character that JSON lets through.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
