"""What people ask, and whether somebody of the site answered. Pure.

A question mark alone is no question: “Rookmelder getest? Dat duurt zeven seconden” sells an answer. Somebody asks when
a sentence begins as questions do, or calls for ‘iemand’; a title that goes on after its question answers itself.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from plugins.portal.bodies import plain_text
from plugins.portal.documents import Story
from plugins.portal.listening.words import content_words
from plugins.portal.verdicts import canonical_link

LENGTH = 240  #: of a question in the report
#: how questions begin
_BEGINNINGS = """
wie wat waar waarom wanneer hoe welk welke hoeveel waarvoor waarop waarmee waaraan waardoor hoelang is zijn
was waren kan kunnen kun kon mag mogen moet moeten weet weten heeft hebben heb had wil willen wilt zou zouden
zal gaat gaan komt komen wordt worden doet doen klopt staat herkent herken ziet zag kent ken mist who what
where why when how which is are can could does do did has have anyone anybody
"""
_ASKING = frozenset(_BEGINNINGS.split())
_CALL = re.compile(
    r"\b(?:wie (?:weet|heeft|kan|herkent|zag|mist|wil)|(?:weet|heeft|kan|kent|ziet|herkent|zag) (?:er )?iemand|"
    r"iemand (?:een idee|tips?|enig idee))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r'href="([^"]+)"')
_AFTER = 3  #: words behind the question of a title that answer it


def asked_in(title: str, text: str) -> str | None:
    """The first question that an item asks; None when it asks nothing."""
    heading, *after = _sentences(title)
    if _is_question(heading) and len(_WORD.findall(" ".join(after))) < _AFTER:
        return _short(heading)
    return next((_short(sentence) for sentence in _sentences(text) if _is_question(sentence)), None)


def is_answered(question: str, links: Collection[str], areas: Collection[str], stories: Iterable[Story]) -> bool:
    """Whether one of our own stories answers a question.

    It does when it links to one of the places where that was asked; or when it is about the same neighbourhood and
    says most of the words of the question, at least two.

    Args:
        question: the sentence.
        links: where it was asked.
        areas: of the question; none: all.
        stories: of the editors, written since.
    """
    asked = content_words(question, _ASKING)
    known = {canonical_link(link) for link in links} - {""}
    return any(_links_to(story, known) or _speaks_of(story, asked, areas) for story in stories)


def _links_to(story: Story, known: Collection[str]) -> bool:
    return not _links(story.body).isdisjoint(known)


@lru_cache(maxsize=10_000)  # each question is held beside each story
def _links(body: str) -> frozenset[str]:
    return frozenset(canonical_link(html.unescape(link)) for link in _LINK.findall(body))


@lru_cache(maxsize=10_000)
def _said(title: str, summary: str, body: str) -> frozenset[str]:
    return content_words(f"{title} {summary} {plain_text(body)}")


def _speaks_of(story: Story, asked: Collection[str], areas: Collection[str]) -> bool:
    homes = {story.neighbourhood, *story.also_in} - {None}
    if homes and areas and homes.isdisjoint(areas):
        return False
    shared = len(_said(story.title, story.summary or "", story.body).intersection(asked))
    return shared >= 2 and shared >= 0.6 * len(asked)


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.findall(_ADDRESS.sub(" ", text))] or [""]


def _is_question(sentence: str) -> bool:
    if _CALL.search(sentence):
        return True
    words = _WORD.findall(sentence.casefold())
    return "?" in sentence and bool(words) and (words[0] in _ASKING or "iemand" in words)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= LENGTH else f"{sentence[: LENGTH - 1].rsplit(' ', 1)[0]}…"
