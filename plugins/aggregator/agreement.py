"""What the fields of one source must agree on: kind and address, key and gateway. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from plugins.aggregator.adapters import KINDS, first_request
from plugins.aggregator.model import Source
from plugins.aggregator.tokens import PLACE


def disagreements(source: Source) -> Iterator[tuple[str, str]]:
    """Pairs of field and sentence, one for each thing that does not fit the rest."""
    kind = KINDS[source.kind]
    if kind.variable and not source.token_env and (source.kind != "x" or source.posts):
        yield (
            "kind",
            f"'{source.kind}' vraagt de sleutel van de eigenaar: zet er token_env = \"{kind.variable}\" bij (needs it)",
        )
    if PLACE in source.url and not source.token_env:
        yield "url", f"{PLACE} in het adres vraagt om token_env (needs token_env)"
    if source.posts and source.kind != "x":
        yield "posts", 'posts hoort alleen bij kind = "x" (only for kind "x")'
    if source.kind == "x" and source.platform != "x":
        yield "platform", "berichten van X heten altijd zo; laat platform weg (leave platform out)"
    yield from _gateway(source)
    if source.is_remote and kind.module:
        try:
            first_request(source)
        except ValueError as error:
            yield "url", str(error)


def is_search(source: Source) -> bool:
    """Whether anybody at all may stand in a source (a hashtag); editors then approve each item."""
    try:
        return source.is_remote and bool(KINDS[source.kind].module) and first_request(source).is_search
    except ValueError:
        return False


def _gateway(source: Source) -> Iterator[tuple[str, str]]:
    if not source.gateway:
        return
    if source.kind not in {"feed", "jsonfeed"}:
        yield "gateway", 'een doorgeefstation geeft een feed: kies kind = "feed" of "jsonfeed" (a gateway gives a feed)'
    query = parse_qs(urlsplit(source.url).query)
    if source.gateway == "rss-bridge" and source.is_remote and "bridge" not in query:
        yield (
            "url",
            "zet hier het hele adres dat je eigen RSS-Bridge geeft, met bridge=… erin (the whole address)",
        )
