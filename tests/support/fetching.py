"""One fetch at a time, as a test wants it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from plugins.aggregator import FetchSettings
from plugins.aggregator.errors import FetchError
from plugins.aggregator.fetch import Fetcher
from plugins.aggregator.model import Fetched, Visit
from tests.support.feeds import make_source, rss
from tests.support.feedserver import Answer, serving

BODY = rss("een")
LOCAL = FetchSettings(contact="redactie@waterveen.example", allow_private=True)
PUBLIC = FetchSettings(contact="redactie@waterveen.example")


def fetch(url: str, *, settings: FetchSettings = LOCAL, visit: Visit | None = None, **seams: Any) -> Fetched:
    """What a Fetcher with these seams makes of an address."""

    async def work() -> Fetched:
        async with Fetcher(settings, **seams) as fetcher:
            return await fetcher.fetch(make_source(url=url), visit or Visit(source="bron"))

    return asyncio.run(work())


def refused(url: str, **options: Any) -> FetchError:
    """The reason for which an address is refused."""
    with pytest.raises(FetchError) as caught:
        fetch(url, **options)
    return caught.value


def answered(answer: Answer, **options: Any) -> Fetched:
    """What a Fetcher makes of an answer."""
    with serving({"/feed": answer}) as server:
        return fetch(server.url(), **options)


def refusal(answer: Answer, **options: Any) -> FetchError:
    """The reason for which an answer is refused."""
    with serving({"/feed": answer}) as server:
        return refused(server.url(), **options)


def only(*addresses: str) -> Any:
    """A guard that takes these addresses for public ones."""
    return addresses.__contains__
