"""Texts of documents: clean HTML, and what is done to it between reading and showing. Pure.

Links and pictures that point into the content folder read `content:path/below/content.md` until a build knows
where everything lives.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html.parser import HTMLParser

import nh3

from plugins.portal.phones import phones_in

CONTENT = "content:"
GONE = "gone"  #: what a link or picture leads to when there is nothing
WORDS_A_MINUTE = 200
_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dl", "dt", "em",
    "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
    "s",
    "small", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title", "hreflang", "lang"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"scope", "class", "colspan", "rowspan"},
    "td": {"class", "colspan", "rowspan"},
    "li": {"id"},
    "sup": {"id"},
    "blockquote": {"cite"},
}
_ALIGNED = re.compile(r'(<t[hd]\b[^>]*?) style="text-align: ?(left|center|right);?"')
_CLASSES = frozenset({"align-left", "align-center", "align-right"})
_SCHEMES = {"http", "https", "mailto", "tel", "content"}
_TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_INLINE = re.compile(r'</?(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|strong|sub|sup)\b(?:[^>"]|"[^"]*")*>')
_TO_THE_LETTER = frozenset({"code", "kbd", "pre"})
_FOOTNOTE = re.compile(r"fn(?:ref\d*)?:[\w-]+")
_FOOTNOTE_MARK = re.compile(r'<sup id="fnref[^>]*>.*?</sup>')
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
#: tags that `rewrite_links` changes, and what it drops: comments and the like in documents that may have any HTML
_REWRITTEN = re.compile(r"<(?:a|table|[!?])", re.IGNORECASE)
MAX_TAGS, MAX_OPEN = 10_000, 200
_HEADING = re.compile(r"(</?h)([1-6])\b")


def is_too_deep(text: str) -> bool:
    """Whether Markdown would take minutes to read: what is opened and never closed is sought for to the end."""
    opened = (block.count("[") - block.count("]") for block in re.split(r"\n\s*\n", text))
    return text.count("<") > MAX_TAGS or max(opened) > MAX_OPEN


def clean_body(raw: str) -> str:
    """Volunteers' HTML as it may be shown: text, lists, tables, links and pictures; headings begin at h2."""
    aligned = _ALIGNED.sub(r'\1 class="align-\2"', raw)
    clean = _CLEANER.clean(aligned)
    return shift_headings(clean).strip()


def _keep(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return value if value in _CLASSES else None
    if name == "id" or (name == "href" and value.startswith("#")):  # other places in the page are gone, or ours
        return value if _FOOTNOTE.fullmatch(value.removeprefix("#")) else None
    if tag == "img" and name == "src":
        return value if value.startswith(CONTENT) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    attribute_filter=_keep,
    url_schemes=_SCHEMES,
    link_rel=None,
    strip_comments=True,
)


def shift_headings(text: str) -> str:
    """The same text with its highest heading as h2 and no level skipped on the way down."""
    levels = sorted({int(level) for start, level in _HEADING.findall(text) if start == "<h"})
    level_of = {str(level): str(min(6, place + 2)) for place, level in enumerate(levels)}
    return _HEADING.sub(lambda m: m[1] + level_of.get(m[2], m[2]), text)


def rewrite_links(text: str, resolve: Callable[[str], str | None], anonymous: str) -> str:
    """Clean HTML with real addresses in place of `content:` ones.

    `resolve` gives the address of a path below content, or None: then the text stays without a link, and a link to a
    person who may not be named reads `anonymous`.
    """
    if not _REWRITTEN.search(text) and not any(phones_in(text)):
        return text
    rewriter = _Links(resolve, anonymous)
    rewriter.feed(text)
    rewriter.close()
    return "".join(rewriter.parts)


@lru_cache(maxsize=100_000)  # a story is read here once for each list that it stands in
def plain_text(text: str, *, first_paragraph: bool = False) -> str:
    """The words of clean HTML; of its first paragraph with words only, when asked."""
    texts = (found[1] for found in _PARAGRAPH.finditer(text)) if first_paragraph else (text,)
    return next((words for part in texts if (words := _words(part))), "")


def _words(text: str) -> str:
    if "<" in text:
        text = _TAG.sub(" ", _INLINE.sub("", _FOOTNOTE_MARK.sub("", text)))
    return " ".join(html.unescape(text).split())


@lru_cache(maxsize=100_000)  # as above
def reading_minutes(text: str) -> int:
    """How long reading takes, in whole minutes."""
    return max(1, round(len(plain_text(text).split()) / WORDS_A_MINUTE))


def outline(text: str) -> tuple[str, int]:
    """All that a list may show of a text: its first paragraph, and how long reading takes."""
    return plain_text(text, first_paragraph=True), reading_minutes(text)


def image_paths(text: str) -> Iterator[str]:
    """Paths below content of the pictures in a text; those that are not there were said when it was read."""
    yield from (path for path in re.findall(rf'<img[^>]*\ssrc="{CONTENT}([^"]+)"', text) if path != GONE)


class Copier(HTMLParser):
    """Copies clean HTML part by part; subclasses change what they care about."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag as it stood."""
        del tag, attrs
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """An end tag as it stood."""
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text as it stood."""
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        """An entity as it stood."""
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A character reference as it stood."""
        self.parts.append(f"&#{name};")


class _Links(Copier):
    """Puts addresses into links, and unlinks what has none; telephone numbers become links, tables scroll."""

    def __init__(self, resolve: Callable[[str], str | None], anonymous: str) -> None:
        super().__init__()
        self._resolve, self._anonymous = resolve, anonymous
        self._open: list[str] = []  #: what each open link became: link, bare or anonymous
        self._code = 0  #: how many tags are open whose text is meant to the letter

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        if tag == "table":
            self.parts.append('<div class="prose__table" role="group" tabindex="0">')
        self._code += tag in _TO_THE_LETTER
        if tag == "a" and href.startswith(CONTENT):
            self._begin(href.removeprefix(CONTENT))
            return
        if tag == "a":
            self._open.append("link")
        if not self._is_hidden():
            super().handle_starttag(tag, attrs)

    def _begin(self, path: str) -> None:
        address = self._resolve(path)
        if address:
            self._open.append("link")
            self.parts.append(f'<a href="{html.escape(address)}">')
        elif "/ambassadors/" in path:
            self._open.append("anonymous")
            self.parts.append(self._at_its_place(self._anonymous))
        else:
            self._open.append("bare")

    def _at_its_place(self, words: str) -> str:
        """With a capital where a sentence begins."""
        before = html.unescape(_TAG.sub(" ", "".join(self.parts[-8:]))).strip()
        is_first = not before or before[-1] in ".!?‘“" or self.parts[-1].startswith(("<p", "<li", "<h", "<td"))
        return words[0].upper() + words[1:] if is_first else words

    def _is_hidden(self) -> bool:
        return "anonymous" in self._open

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in _TO_THE_LETTER
        if tag == "a" and self._open:
            if self._open.pop() == "link":
                super().handle_endtag(tag)
            return
        if not self._is_hidden():
            super().handle_endtag(tag)
        if tag == "table":
            self.parts.append("</div>")

    def handle_data(self, data: str) -> None:
        if not self._is_hidden():
            super().handle_data(data if self._open or self._code else _callable(data))

    def handle_entityref(self, name: str) -> None:
        if not self._is_hidden():
            super().handle_entityref(name)

    def handle_charref(self, name: str) -> None:
        if not self._is_hidden():
            super().handle_charref(name)


def _callable(text: str) -> str:
    """Text with a link at each telephone number; what is read and copied stays as it was written."""
    parts, last = [], 0
    for start, end, digits in phones_in(text):
        parts += [text[last:start], f'<a href="tel:{digits}">{text[start:end]}</a>']
        last = end
    return "".join((*parts, text[last:]))
