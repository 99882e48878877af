"""Short addresses for paper and for the mouth: `/d/k7m2q9x/` leads to a document's page. Pure."""

from __future__ import annotations

import hashlib

from plugins.fastbuild import Page
from plugins.portal.documents import Document
from plugins.portal.pages.context import Context
from plugins.portal.views import RedirectView

#: without letters that look or sound like another
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 7  # 34 thousand million addresses


def short_path(document: Document) -> str:
    """The short address of a document; it follows from where the file stands, and tells nothing about it."""
    number = int.from_bytes(hashlib.sha256(str(document.path).encode()).digest()[:8])
    letters = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return f"d/{''.join(letters)}/"


def short_page(context: Context, document: Document) -> Page:
    """The page at the short address, which sends the reader on; no search engine needs it."""
    path, target = short_path(document), context.link(document)
    title = context.words("short.title", title=target.text)
    frame = context.frame(path, title=title, description=title, neighbourhood=document.neighbourhood, indexable=False)
    return Page(
        path=context.urls.file(path),
        template="short.html",
        view=RedirectView(**frame, target=target),
        is_shared=True,
    )
