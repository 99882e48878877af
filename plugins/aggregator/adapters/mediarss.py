"""What feedparser loses of Media RSS: pictures with their own words, and which texts are really the item's. Pure.

feedparser takes an alternative text for the title or body of an untitled item. This second reading by an XML parser
tells them apart; it only works on well-formed documents, and says nothing about others.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET  # external entities stay unread; expat stops expansion; see worker.py

from plugins.aggregator.clean import tidy

_MEDIA = "{http://search.yahoo.com/mrss/}"
_WORDS_LENGTH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMedia:
    """A `media:content`, or a lone `media:thumbnail`: attributes as written."""

    url: str
    alt: str | None
    type: str = ""
    width: str = ""
    height: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaTexts:
    """What the XML of one item says about its media."""

    media: tuple[RawMedia, ...]
    has_title: bool  #: a title of its own, not of a picture
    words: frozenset[str]  #: texts that belong to pictures


def read_media(body: bytes) -> tuple[MediaTexts, ...]:
    """One value per item, in document order; nothing when the document is not well-formed XML."""
    try:
        root = ET.fromstring(body)  # noqa: S314  # limits of the worker and of expat hold
    except (ET.ParseError, ValueError, LookupError):
        return ()
    return tuple(_texts(element) for element in root.iter() if _local(element) in {"item", "entry"})


def _texts(item: ET.Element) -> MediaTexts:
    groups = (item, *item.iter(f"{_MEDIA}group"))
    contents = [element for group in groups for element in group.findall(f"{_MEDIA}content")]
    # YouTube still gives the address of a Flash film; its thumbnail is what can be shown.
    shown = [element for element in contents if "flash" not in element.get("type", "")]
    shown = shown or list(item.iter(f"{_MEDIA}thumbnail"))
    return MediaTexts(
        media=tuple(_raw(element) for element in shown if element.get("url")),
        has_title=any(_local(child) == "title" and not child.tag.startswith(_MEDIA) for child in item),
        words=frozenset(word for element in contents for word in _words(element) if word),
    )


def _raw(element: ET.Element) -> RawMedia:
    words = _words(element)
    return RawMedia(
        url=element.get("url", ""),
        alt=words[0] if words else None,
        type=element.get("type", ""),
        width=element.get("width", ""),
        height=element.get("height", ""),
    )


def _words(element: ET.Element) -> tuple[str, ...]:
    """Description and title of one picture; the first is its alternative text."""
    found = (element.find(f"{_MEDIA}{name}") for name in ("description", "title"))
    return tuple(tidy("".join(words.itertext()), _WORDS_LENGTH) for words in found if words is not None)


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
