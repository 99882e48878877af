"""Looks whether items still exist that their source no longer lists, a few each run; erases those that do not.

    archive ─▶ whose turn is it ─▶ fetch its own address ─▶ sign ─▶ gone in an earlier run too? ─▶ withdrawn

Missing from a list is no sign: lists are windows, and sources fail.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from plugins.aggregator.archive import Archive
from plugins.aggregator.errors import SourceError
from plugins.aggregator.fetch import Fetcher
from plugins.aggregator.identity import link_key
from plugins.aggregator.model import Look, Source, Visit
from plugins.aggregator.signs import Sign, sign_of_answer, sign_of_error

LOOKS, PER_SOURCE = 60, 10  #: in one run
QUIET = dt.timedelta(days=3)  #: a source that failed for so long does not vouch for its last list any more
MANY = 3  #: so many items gone at once, and most of a source's, may be an accident of its server
ACCIDENT = dt.timedelta(days=7)  #: which it mends within so long


async def revisit(
    archive: Archive, fetcher: Fetcher, sources: Collection[Source], *, skip: Collection[str], now: dt.datetime
) -> Mapping[str, int]:
    """Look at items whose turn it is; how many of each source were taken back. `skip` are sources that failed now."""
    remote = {source.name: source for source in sources if source.is_remote}
    quiet = now - QUIET
    looks = [
        look
        for look in archive.looks(limit=LOOKS, per_source=PER_SOURCE, quiet_since=quiet)
        if look.source in remote and not _may_be_an_outage(archive.visit(look.source), look.source in skip, quiet)
    ]
    stored = [item for name in {look.source for look in looks} for item in archive.items(name)]
    titles = {item.id: item.title for item in stored}
    pages = {(item.source, link_key(item.url), item.title) for item in stored if item.url}
    signs = await asyncio.gather(*(_look(fetcher, remote[look.source], look, titles[look.id], pages) for look in looks))
    for look, sign in zip(looks, signs, strict=True):
        if sign != "unknown":
            archive.looked(look, now=now, is_gone=sign != "here")
    withdrawn: Counter[str] = Counter()
    for look, sign in zip(looks, signs, strict=True):
        if sign == "buried" or (sign == "gone" and look.gone and look.gone < now and _is_sure(archive, look, now)):
            archive.withdraw(look.source, [look.id], now=now)
            withdrawn[look.source] += 1
    return withdrawn


async def _look(fetcher: Fetcher, source: Source, look: Look, title: str, pages: Collection[tuple[str, ...]]) -> Sign:
    # Its own address and nothing else of the source: a key must not go to wherever an item leads.
    target = replace(source, url=look.address, kind="feed", token_env=None, gateway=None)
    try:
        answer = await fetcher.fetch(target, Visit(source=look.source))
        page = link_key(answer.url)
        # Its page got another address, under which its source listed it anew.
        if page != link_key(look.address) and (look.source, page, title) in pages:
            return "buried"
        return sign_of_answer(answer, title)
    except SourceError as error:
        return sign_of_error(error)


def _may_be_an_outage(visit: Visit, has_failed: bool, quiet: dt.datetime) -> bool:  # noqa: FBT001
    return has_failed and visit.last_success is not None and visit.last_success >= quiet


def _is_sure(archive: Archive, look: Look, now: dt.datetime) -> bool:
    """Whether a second look settles it. Of a source of which most seem gone, a week must have passed."""
    gone, looked = archive.seem_gone(look.source)
    is_accident = gone >= MANY and gone * 2 > looked
    return not is_accident or (look.gone is not None and now - look.gone >= ACCIDENT)
