"""Page types by the shape of their address, and the fullest page of each in a built site."""

from __future__ import annotations

import re
from pathlib import Path

TYPES = {
    "home": r"index\.html",
    "neighbourhood_index": r"buurten/index\.html",
    "neighbourhood": r"buurten/[^/]+/index\.html",
    "news_index": r"buurten/[^/]+/nieuws/index\.html",
    "story": r"buurten/[^/]+/nieuws/\d{4}/[^/]+/index\.html",
    "action_index": r"buurten/[^/]+/acties/index\.html",
    "action": r"buurten/[^/]+/acties/\d{4}/[^/]+/index\.html",
    "poster": r"buurten/[^/]+/acties/\d{4}/[^/]+/poster/index\.html",
    "ambassador_index": r"buurten/[^/]+/ambassadeurs/index\.html",
    "ambassador": r"buurten/[^/]+/ambassadeurs/[^/]+/index\.html",
    "agenda": r"buurten/[^/]+/agenda/index\.html",
    "event": r"buurten/[^/]+/agenda/\d{4}/[^/]+/index\.html",
    "notice": r"buurten/[^/]+/berichten/\d{4}/[^/]+/index\.html",
    "channels": r"buurten/[^/]+/contact/index\.html",
    "topic_index": r"themas/index\.html",
    "topic": r"themas/[^/]+/index\.html",
    "text": r"over/index\.html",
    "sources": r"over/bronnen/index\.html",
    "source_status": r"over/bronnen/status/index\.html",
    "year": r"buurten/[^/]+/jaar/\d{4}/index\.html",
    "worked": r"acties/wat-werkte/index\.html",
    "not_found": r"404\.html",
    "all_news": r"nieuws/index\.html",
    "all_actions": r"acties/index\.html",
}
#: the same templates in another state: name of the type, and what only pages in that state contain
VARIANTS = {
    "news_of_topic": (r"buurten/[^/]+/nieuws/thema/[^/]+/index\.html", ""),
    "news_of_editors": (r"buurten/[^/]+/nieuws/redactie/index\.html", ""),
    "action_planned": (TYPES["action"], '<span class="status-tag" data-status="planned">'),
    "action_idea": (TYPES["action"], '<span class="status-tag" data-status="idea">'),
    "action_awaiting": (TYPES["action"], '<span class="status-tag" data-status="awaiting">'),
    "action_done": (TYPES["action"], '<span class="status-tag" data-status="done">'),
    "action_cancelled": (TYPES["action"], '<span class="status-tag" data-status="cancelled">'),
    "agenda_past": (r"buurten/[^/]+/agenda/\d{4}/index\.html", ""),
    "all_agenda": (r"agenda/index\.html", ""),
    "notice_over": (TYPES["notice"], "empty-note"),
}
EVERY = (*TYPES, *VARIANTS)


def html_files(output: Path) -> list[Path]:
    """Every page of a site."""
    return sorted(output.rglob("*.html"))


def fullest(output: Path, kind: str) -> str:
    """The address of the largest page of a type or variant, from the site's root."""
    pattern, contained = VARIANTS.get(kind) or (TYPES[kind], "")
    wanted = re.compile(pattern)
    found = [
        path
        for path in html_files(output)
        if wanted.fullmatch(path.relative_to(output).as_posix()) and contained in path.read_text(encoding="utf-8")
    ]
    assert found, f"the site has no page of type {kind}"
    largest = max(found, key=lambda path: (path.stat().st_size, path))
    return address(output, largest)


def address(output: Path, file: Path) -> str:
    """Where a browser finds a file."""
    return "/" + file.relative_to(output).as_posix().removesuffix("index.html")
