"""A list of subscriptions (OPML 1 and 2, http://opml.org/spec2.opml) to feeds with their folders. Pure.

The file is somebody else's: it is read as a stream, without document type, and refused as a whole when it is too large,
too deep or no list. What it includes is not followed; owners and their addresses are not read.
"""

from __future__ import annotations

import html
import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit
from xml.parsers import expat

from plugins.aggregator.clean import NAME_LENGTH, clean_link, language_of, tidy
from plugins.aggregator.errors import ParseError
from plugins.aggregator.identity import link_key
from plugins.aggregator.targets import is_public
from plugins.aggregator.tokens import secrets_of

MAX_BYTES, MAX_DEPTH, MAX_OUTLINES = 5_000_000, 32, 5_000
_SUBJECT = "OPML"
_FEED_SCHEME = re.compile(r"(?:feed|webcal|webcals)://", re.IGNORECASE)
_FEED_PREFIX = re.compile(r"feed:(?=https?:)", re.IGNORECASE)
_HERE = re.compile(r"localhost\.?|.*\.(?:localhost|local|internal|lan|home\.arpa)\.?", re.IGNORECASE)
_CUT = "maak een kleinere lijst / make a smaller list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed that a list names."""

    name: str
    url: str  #: http(s)
    folders: tuple[str, ...] = ()  #: names of folders and parts of categories, outermost first
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A feed that is not taken over, and why; `reason` is a sentence in two languages, without the address."""

    name: str
    reason: str


@dataclass(slots=True)
class _Reader:
    """What expat tells, as it comes."""

    depth: int = 0
    outlines: int = 0
    off: int = 0  #: depth of the branch that is switched off; 0: none is
    trail: list[str] = field(default_factory=list)
    is_opml: bool = False
    found: list[Subscription] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def start(self, tag: str, given: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ParseError(_SUBJECT, f"meer dan {MAX_DEPTH} mappen diep (nested too deep)", _CUT)
        if self.depth == 1 and tag.rpartition(":")[2].lower() != "opml":
            raise ParseError(_SUBJECT, f"dit is <{tag[:40]}>, geen OPML (not OPML)", "exporteer de lijst opnieuw")
        self.is_opml = True
        is_outline = tag.lower() == "outline"
        values = {name.lower(): value for name, value in given.items()} if is_outline else {}
        self.trail.append("" if values.get("xmlurl") else _label(values))
        if is_outline:
            self._outline(values)

    def end(self, _: str) -> None:
        if self.off == self.depth:
            self.off = 0
        self.trail.pop()
        self.depth -= 1

    def _outline(self, values: dict[str, str]) -> None:
        self.outlines += 1
        if self.outlines > MAX_OUTLINES:
            raise ParseError(_SUBJECT, f"meer dan {MAX_OUTLINES} regels (too many outlines)", _CUT)
        if values.get("iscomment", "").strip().lower() == "true" and not self.off:
            self.off = self.depth
        address = values.get("xmlurl", "").strip()
        if self.off or not address or values.get("type", "").strip().lower() in {"include", "link"}:
            return
        url, reason = _address(address)
        name = _label(values) or (urlsplit(url).hostname or "" if url else "") or "?"
        if not url:
            self.refused.append(Refused(name=name, reason=reason))
            return
        parts = [part for path in values.get("category", "").split(",") for part in path.split("/")]
        folders = [*self.trail, *(tidy(part, NAME_LENGTH) for part in parts)]
        self.found.append(
            Subscription(
                name=name,
                url=url,
                folders=tuple(dict.fromkeys(each for each in folders if each)),
                language=language_of(values.get("language")),
            )
        )


def read_opml(body: bytes) -> tuple[tuple[Subscription, ...], tuple[Refused, ...]]:
    """Feeds of a list, each address once, and those we do not take. Raises ParseError when it is no such list."""
    if len(body) > MAX_BYTES:
        raise ParseError(_SUBJECT, f"groter dan {MAX_BYTES // 1_000_000} MB (too large)", _CUT)
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(body.lstrip(), True)  # noqa: FBT003  # expat's own way to say that this is all
    except (expat.ExpatError, LookupError, ValueError) as error:
        line = f"regel {parser.CurrentLineNumber}: "
        raise ParseError(_SUBJECT, f"{line}geen geldige XML (invalid XML)", "exporteer de lijst opnieuw") from error
    return _joined(reader.found), tuple(reader.refused)


def address_key(url: str) -> str:
    """What all spellings of one address share: http or https, www, capitals, port, fragment, escapes, last slash."""
    parts = urlsplit(url)
    try:
        host = (parts.hostname or "").rstrip(".").encode("idna").decode().lower()
        port = parts.port
    except ValueError:
        host, port = (parts.hostname or "").rstrip("."), None
    where = host if port in {None, 80, 443} else f"{host}:{port}"
    path = quote(unquote(parts.path), safe="/")
    return link_key(f"//{where}{path}" + (f"?{quote(unquote(parts.query), safe='=&')}" if parts.query else ""))


def _refuse_doctype(*_: object) -> None:
    raise ParseError(
        _SUBJECT,
        "de lijst heeft een DOCTYPE, en dat lezen we niet (document types are not read)",
        "haal <!DOCTYPE …> eruit, of exporteer opnieuw / remove it, or export again",
    )


def _address(given: str) -> tuple[str, str]:
    """An address that may be visited, or else why not."""
    written = _FEED_SCHEME.sub("https://", _FEED_PREFIX.sub("", given), count=1)
    url = clean_link(written) if re.match(r"https?://", written, re.IGNORECASE) else None
    if not url:
        return "", "geen adres dat met http:// of https:// begint (no http address)"
    if urlsplit(written).username is not None or secrets_of(written, ""):
        return "", "in het adres staat een sleutel; zet die in token_env (the address holds a key)"
    host = (urlsplit(url).hostname or "").strip("[]")
    if _HERE.fullmatch(host) or not re.search(r"[.:]", host):
        return "", "het adres wijst naar een eigen netwerk (a private network)"
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return url, ""
    return (url, "") if is_public(host) else ("", "het adres wijst naar een eigen netwerk (a private network)")


def _label(values: dict[str, str]) -> str:
    """The name of an outline; some programs escape it twice."""
    text = values.get("text", "").strip() or values.get("title", "")
    return tidy(html.unescape(html.unescape(text[: 4 * NAME_LENGTH])), NAME_LENGTH)[:NAME_LENGTH].strip()


def _joined(found: list[Subscription]) -> tuple[Subscription, ...]:
    """One subscription of each address, in all its folders."""
    first: dict[str, Subscription] = {}
    for each in found:
        key = address_key(each.url)
        known = first.get(key)
        if known is None:
            first[key] = each
            continue
        folders = tuple(dict.fromkeys((*known.folders, *each.folders)))
        first[key] = Subscription(
            name=known.name, url=known.url, folders=folders, language=known.language or each.language
        )
    return tuple(first.values())
