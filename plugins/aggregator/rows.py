"""Items and visits as rows of the archive, and back. Pure."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from plugins.aggregator.model import Happening, Item, Media, Post, Visit

ITEM = (
    "source",
    "id",
    "url",
    "title",
    "excerpt",
    "published",
    "updated",
    "first_seen",
    "language",
    "author",
    "media",
    "categories",
    "latitude",
    "longitude",
    "look",
    "happening",
    "post",
)
VISIT = (
    "source",
    "address",
    "etag",
    "last_modified",
    "next_visit",
    "last_success",
    "last_new",
    "failures",
    "state",
    "message",
)
_EMPTY = "[]"


def item_row(item: Item) -> tuple[Any, ...]:
    """An item in the order of `ITEM`."""
    values = {name: _plain(getattr(item, name)) for name in ITEM}
    values["media"] = json.dumps([asdict(medium) for medium in item.media], ensure_ascii=False)
    values["categories"] = json.dumps(item.categories, ensure_ascii=False)
    values["happening"] = _happening_text(item.happening)
    values["post"] = json.dumps(asdict(item.post), default=text_of, ensure_ascii=False) if item.post else None
    return tuple(values.values())


def item_of(row: tuple[Any, ...]) -> Item:
    """The item of a row; a build asks for all there are, and most hold neither pictures nor categories."""
    (source, id_, url, title, excerpt, published, updated, first_seen, language, author, media, categories,
     latitude, longitude, look, happening, post) = row  # fmt: skip
    return Item(
        id=id_,
        source=source,
        url=url,
        title=title,
        excerpt=excerpt,
        published=_moment(published),
        updated=_moment(updated),
        first_seen=dt.datetime.fromisoformat(first_seen),
        language=language,
        author=author,
        media=() if media == _EMPTY else tuple(Media(**medium) for medium in json.loads(media)),
        categories=() if categories == _EMPTY else tuple(json.loads(categories)),
        latitude=latitude,
        longitude=longitude,
        look=look,
        happening=_happening_of(happening),
        post=_post_of(post),
    )


def visit_row(visit: Visit) -> tuple[Any, ...]:
    """A visit in the order of `VISIT`."""
    return tuple(_plain(getattr(visit, name)) for name in VISIT)


def visit_of(row: tuple[Any, ...]) -> Visit:
    """The visit of a row."""
    values = dict(zip(VISIT, row, strict=True))
    times = {name: _moment(values[name]) for name in ("next_visit", "last_success", "last_new")}
    return Visit(**{**values, **times})


def text_of(moment: dt.datetime | None) -> str | None:
    """UTC in a form that sorts as text."""
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds") if moment else None


def _happening_text(happening: Happening | None) -> str | None:
    return (
        json.dumps(asdict(happening), default=lambda when: when.isoformat(), ensure_ascii=False) if happening else None
    )


def _happening_of(text: str | None) -> Happening | None:
    if not text:
        return None
    values = json.loads(text)
    return Happening(**{**values, "start": _when(values["start"]), "end": _when(values["end"])})


def _post_of(text: str | None) -> Post | None:
    if not text:
        return None
    values = json.loads(text)
    portrait = Media(**values["portrait"]) if values["portrait"] else None
    links = tuple((shown, url) for shown, url in values["links"])
    return Post(**{**values, "portrait": portrait, "written": _when(values["written"]), "links": links})


def _when(text: str | None) -> Any:
    """A whole day, or a moment."""
    if not text:
        return None
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def _plain(value: Any) -> Any:
    return text_of(value) if isinstance(value, dt.datetime) else value


def _moment(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
