"""Foreign text made harmless: HTML to plain text, any address to a safe link. Pure.

Nothing that leaves this module holds markup, invisible characters, a login or a tracking parameter;
whoever shows it still escapes it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

import nh3

TITLE_LENGTH, EXCERPT_LENGTH, NAME_LENGTH, LINK_LENGTH = 300, 1_000, 120, 2_000

# Text longer than this many times its limit is cut before it is cleaned: nobody sees the rest, and it may be hostile.
_SLACK = 60

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    }
)
_UNREADABLE = frozenset(
    {
        "audio",
        "canvas",
        "figcaption",
        "embed",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    }
)
_TAG = re.compile(r"<[^>]*>")
_LOOKS_LIKE_MARKUP = re.compile(r"</?[a-zA-Z][^<]*>|<!|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]\w*);")
# Mastodon hides the ends of long addresses with style sheets that we do not have.
_HIDDEN_END = re.compile(r'<span class="invisible">[^<]*</span>')
_CUT_END = re.compile(r'<span class="ellipsis">([^<]*)</span>')
# WordPress, forums and wikis put a picture in the place of each emoji.
_EMOJI = re.compile(
    r'<img\s(?=[^<>]*\bclass="[^"]*(?:emoji|smiley))[^<>]*\balt="([^"<>a-zA-Z:&]{1,12})"[^<>]*>', re.IGNORECASE
)
_READ_MORE = re.compile(r"[\s.]*\[(?:…|\.\.\.)\]$")
_FOOTER = re.compile(
    r"\s*(?:Het bericht .{1,300} verscheen eerst op"
    r"|The post .{1,300} (?:first appeared|appeared first) on) .{1,100}$"
)

# Bytes of Windows-1252 that were declared as Latin-1 arrive as these control characters.
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
# Controls, direction overrides, soft hyphens, byte order marks, halves of pairs, private and non-characters:
# they hide text, turn it round or cannot be written. The joiners of emoji and Persian stay.
_NONCHARACTERS = "".join(chr(plane << 16 | last) for plane in range(1, 15) for last in (0xFFFE, 0xFFFF))
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
    f"\U000f0000-\U0010ffff{_NONCHARACTERS}]"
)
_HALVES = re.compile("[\ud800-\udfff]")
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILED_MARKS = re.compile(f"({_MARK}{{2}}){_MARK}+")

_TRACKERS = re.compile(
    r"utm_\w+|(?:fb|g|d|gb|wb|y|ms|tw)cl(?:id|kid)|msclkid|mc_[ce]id|igshi?d?|_hs(?:enc|mi)|mkt_tok|oly_\w+_id|"
    r"vero_id|wickedid|pk_\w+|mtm_\w+|at_(?:medium|campaign)|xtor|ref_src|share_from",
    re.IGNORECASE,
)
_HOST = re.compile(r"[\w](?:[\w.-]*[\w])?\.?|\[[0-9a-fA-F:.]+\]")
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0]+")
_IGNORED = str.maketrans("", "", "\t\n\r")  #: what a browser leaves out of an address
_PATH_CHARACTERS = "/%:=&?~#+!$,;@()*[]."


def plain_text(markup: str, limit: int) -> str:
    """The words of a piece of HTML, blocks kept apart by a space, at most `limit` characters."""
    written = _HALVES.sub("", markup[: limit * _SLACK])
    shown = _EMOJI.sub(r"\1", _CUT_END.sub(r"\1…", _HIDDEN_END.sub("", written)))
    safe = nh3.clean(shown, tags=set(_BLOCKS), clean_content_tags=set(_UNREADABLE), attributes={})
    text = _FOOTER.sub("", tidy(html.unescape(_TAG.sub(" ", safe)), limit * 2))
    return shorten(_READ_MORE.sub("…", text), limit)


def plain_title(title: str, *, is_literal: bool = False) -> str:
    """A title as text. Unless it is literal, what looks like markup or an entity is read as HTML."""
    if is_literal or not _LOOKS_LIKE_MARKUP.search(title):
        return shorten(tidy(title, TITLE_LENGTH * 2), TITLE_LENGTH)
    return plain_text(title, TITLE_LENGTH)


def tidy(text: str, limit: int = EXCERPT_LENGTH) -> str:
    """Text on one line, composed, without characters that cannot be seen or written."""
    composed = unicodedata.normalize("NFC", text[: limit * 2].translate(_WINDOWS))
    visible = _INVISIBLE.sub("", _PILED_MARKS.sub(r"\1", composed))
    return " ".join(visible.split())


def shorten(text: str, limit: int) -> str:
    """`text` in at most `limit` characters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return at_word.rstrip(" ,;:.–-…") + "…"


def plain_name(name: str) -> str | None:
    """A person's or team's name. Mail addresses are personal data: what stands beside one is the name."""
    text = plain_title(name)
    if "@" in text:
        beside = re.sub(r"\S*@\S*", " ", text)
        text = " ".join(re.sub(r"[()<>\[\]\"]", " ", beside).split())
    return shorten(text, NAME_LENGTH) or None


def clean_link(address: str, base: str = "") -> str | None:
    """`address` as an absolute http(s) link without login and trackers; None when it is no such link."""
    # A browser reads a backslash as a slash, we would not: two readings of one host is how people are misled.
    if "\\" in address or _HALVES.search(address) or len(address) > LINK_LENGTH:
        return None
    try:
        parts = urlsplit(urljoin(base, _BLANK.sub(" ", address.translate(_IGNORED)).strip()))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    authority = f"[{host}]" if ":" in host else host
    if not _HOST.fullmatch(authority):
        return None
    query = _without_trackers(parts.query)
    return urlunsplit(
        (
            parts.scheme,
            f"{authority}:{port}" if port else authority,
            quote(parts.path, safe=_PATH_CHARACTERS),
            quote(query, safe=_PATH_CHARACTERS),
            quote(parts.fragment, safe=_PATH_CHARACTERS),
        )
    )


def public_address(address: str) -> str:
    """An address for messages and logs: without login and without the values of its parameters."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "…"
    query = "…" if parts.query else ""
    return tidy(urlunsplit((parts.scheme, host + port, parts.path, query, "")))


def language_of(tag: str | None) -> str | None:
    """The primary subtag of a language tag: nl of `nl-NL`; None when it is no tag."""
    match = re.fullmatch(r"([a-zA-Z]{2,3})(?:[-_].*)?", (tag or "").strip())
    return match[1].lower() if match else None


def _without_trackers(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKERS.fullmatch(name)]
    # Untouched queries stay byte for byte: some servers mind the order and the escapes.
    return query if len(kept) == len(pairs) else urlencode(kept)
