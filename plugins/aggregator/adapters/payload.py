"""JSON that a stranger wrote: whole or refused, and a value of the wrong type counts as absent. Pure."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from plugins.aggregator.adapters.places import NOWHERE, Place, place_of
from plugins.aggregator.adapters.webpage import refuse_page
from plugins.aggregator.clean import NAME_LENGTH, clean_link, tidy
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Fetched, Media

Object = Mapping[str, Any]

_LARGEST_SIZE = 99_999  #: pixels
_OPEN = "open het adres in een browser / open the address in a browser"


def load(fetched: Fetched, subject: str) -> Any:
    """The whole of an answer. Raises ParseError when it is a web page, or no JSON."""
    body = fetched.body or b""
    refuse_page(body, fetched.url, subject)
    try:
        return json.loads(decoded(body))
    except (ValueError, RecursionError) as error:
        raise ParseError(subject, "dit is geen geldige JSON (invalid JSON)", _OPEN) from error


def decoded(body: bytes) -> str:
    """JSON as text: UTF-8, or whatever else its first bytes show. Raises ValueError."""
    return body.decode(json.detect_encoding(body))


def load_object(fetched: Fetched, subject: str, *keys: str) -> Object:
    """An answer that must be an object with one of `keys`. Raises ParseError, with what it says is wrong."""
    found = load(fetched, subject)
    if isinstance(found, dict) and any(key in found for key in keys):
        return found
    raise wrong(found, subject)


def wrong(found: object, subject: str) -> ParseError:
    """The error for JSON that is not what was asked for; servers say why in it, also with status 200."""
    said = _said(found)
    detail = (
        f"de bron antwoordt met een fout: {said} (error)" if said else "dit is ander JSON dan verwacht (unexpected)"
    )
    return ParseError(subject, detail, "kijk of url en sleutel kloppen / see whether url and key are right")


def _said(found: object) -> str:
    """The words of an error in the ways that servers write them; never a whole answer."""
    if isinstance(found, list) and found:
        return _said(found[0])
    if not isinstance(found, dict):
        return ""
    for key in ("error", "errors"):
        if isinstance(found.get(key), dict | list) and found[key]:
            return _said(found[key])
    words = (text(found, key) for key in ("message", "error", "detail", "title", "description"))
    return tidy(next(filter(None, words), ""), 100)[:100]


def text(holder: object, *path: str) -> str:
    """A text, followed down the keys of `path`."""
    return _writable(value(holder, *path))


def _writable(found: object) -> str:
    """A text without halves of characters, which JSON can hold and nothing else."""
    return found.encode("utf-8", "ignore").decode() if isinstance(found, str) else ""


def value(holder: object, *path: str) -> Any:
    """Whatever stands there, or None."""
    for key in path:
        holder = holder.get(key) if isinstance(holder, dict) else None
    return holder


def objects(holder: object, *path: str) -> list[Object]:
    """The objects of a list."""
    found = value(holder, *path)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def texts(holder: object, *path: str) -> list[str]:
    """The texts of a list."""
    found = value(holder, *path)
    return [_writable(each) for each in found if isinstance(each, str)] if isinstance(found, list) else []


def identity(holder: object, *path: str) -> str:
    """An id: a text, or a whole number as some servers write it."""
    found = value(holder, *path)
    if isinstance(found, int) and not isinstance(found, bool):
        found = str(found) if abs(found) < 10**30 else ""
    return _writable(found).strip()[:500]


def number(holder: object, *path: str) -> float | None:
    """A finite number, also when it was written as text."""
    found = value(holder, *path)
    if isinstance(found, str) and re.fullmatch(r"-?\d{1,9}(\.\d{1,18})?", found.strip()):
        found = float(found)
    if isinstance(found, bool) or not isinstance(found, int | float) or abs(found) > 1e15:
        return None
    return float(found) if math.isfinite(found) else None


def size(holder: object, *path: str) -> int | None:
    """A width or height in pixels."""
    found = number(holder, *path)
    return int(found) if found and 1 <= found <= _LARGEST_SIZE else None


def unique(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry of each key: a post may be listed again because it was pinned or shared."""
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.key, entry)
    return tuple(first.values())


def address_of_sound(media: Iterable[Media]) -> str | None:
    """The first recording of an item: where it leads when it has no page of its own, as in podcasts."""
    return next((each.url for each in media if (each.type or "").startswith(("audio/", "video/"))), None)


def place(holder: object, north: str = "latitude", east: str = "longitude") -> Place:
    """Degrees north and east; nowhere when one is missing or no such place exists."""
    latitude, longitude = number(holder, north), number(holder, east)
    return NOWHERE if latitude is None or longitude is None else place_of(latitude, longitude)


def picture(
    address: str, base: str = "", *, alt: object = None, width: object = None, height: object = None
) -> Media | None:
    """A picture at `address`, if that is an http(s) link. An absent alternative text is None, an empty one stays."""
    url = clean_link(address, base) if address.strip() else None
    if not url:
        return None
    return Media(
        url=url,
        width=size({"": width}, ""),
        height=size({"": height}, ""),
        alt=tidy(alt, 2 * NAME_LENGTH) if isinstance(alt, str) else None,
    )
