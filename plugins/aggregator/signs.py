"""What the address of an item says about whether the item still exists. Pure.

Only a clear word counts as gone. A login page, a refusal, a failure, a silence or another page tell nothing.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any, Literal

from plugins.aggregator.errors import SourceError
from plugins.aggregator.model import Fetched

#: `buried`: the source says outright that it took the item back; `gone`: there is nothing, which one look may get wrong
Sign = Literal["here", "gone", "buried", "unknown"]

_HEAD = 200_000
_TITLE = re.compile(r"<title[^>]*>([^<]{1,300})", re.IGNORECASE)
_GONE_TITLE = re.compile(
    r"\b(?:404|410|niet (?:meer )?gevonden|bestaat niet(?: meer)?|(?:is |werd )?verwijderd|niet (?:meer )?beschikbaar|"
    r"(?:page |post )?not found|no longer (?:exists|available)|(?:has been |was )?(?:deleted|removed))\b",
    re.IGNORECASE,
)
_CLOSED = ("unlisted", "private", "direct")
_CLOSED_LABELS = frozenset({"!hide", "!takedown", "!no-unauthenticated"})
_WORD = re.compile(r"\w{4,}")


def sign_of_error(error: SourceError) -> Sign:
    """What a refusal says."""
    status = getattr(error, "status", 0)
    if status in {410, 451}:
        return "buried"
    return "gone" if status == 404 else "unknown"


def sign_of_answer(answer: Fetched, title: str) -> Sign:
    """What an answer with status 200 says; `title` is the item's own."""
    head = (answer.body or b"")[:_HEAD].decode("utf-8", "replace")
    if "json" in answer.content_type.lower() or head.lstrip()[:1] in {"{", "["}:
        return _sign_of_json(answer.body or b"")
    found = _TITLE.search(head)
    page = html.unescape(found[1]) if found else ""
    # An item about somebody who was not found is not gone.
    if not _GONE_TITLE.search(page) or _shares_words(page, title):
        return "here"
    return "gone"


def _sign_of_json(body: bytes) -> Sign:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return "unknown"
    if not isinstance(said, dict):
        return "unknown"
    if said.get("type") == "Tombstone" or said.get("deleted") is True or _is_closed(said):
        return "buried"
    # Bluesky's getPosts leaves out what is not there.
    if said.get("posts") == [] or said.get("error") in {"NotFound", "RecordNotFound"}:
        return "gone"
    return "here"


def _is_closed(said: dict[str, Any]) -> bool:
    """Whether a post is there, but no longer for us: not public any more, or its author opted out since."""
    posts = said.get("posts")
    post = posts[0] if isinstance(posts, list) and posts else said
    if not isinstance(post, dict):
        return False
    account, author = post.get("account"), post.get("author")
    opted_out = isinstance(account, dict) and (account.get("noindex") is True or account.get("suspended") is True)
    labels = [post.get("labels"), author.get("labels") if isinstance(author, dict) else None]
    marks = {
        label.get("val")
        for given in labels
        if isinstance(given, list)
        for label in given
        if isinstance(label, dict) and isinstance(label.get("val"), str) and label.get("neg") is not True
    }
    return opted_out or post.get("visibility") in _CLOSED or bool(marks & _CLOSED_LABELS)


def _shares_words(page: str, title: str) -> bool:
    own, found = (set(_WORD.findall(_GONE_TITLE.sub(" ", text.casefold()))) for text in (title, page))
    return len(own & found) >= max(1, len(own) // 2)
