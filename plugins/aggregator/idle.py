"""Which sources are not visited at all, and why that is nothing to worry about. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from plugins.aggregator.adapters import KINDS
from plugins.aggregator.model import Outcome, Source, State

UNWATCHED = dt.timedelta(days=30)  #: so long may be shown what only a key could see go
WEEK = dt.timedelta(days=7)  #: between two visits to a source that said it is gone


def idle(source: Source, tokens: Mapping[str, str]) -> Outcome | None:
    """The outcome of a source that is not read: it ended, is only linked to, or its key is not there; else None."""
    if source.closed_on:
        return _outcome(source, "closed", f"sinds {source.closed_on:%Y-%m-%d} (closed since then)")
    if is_link_only(source):
        return _outcome(source, "skipped", "van X tonen we alleen een link naar het profiel (a link only)")
    if source.is_remote and source.token_env and not tokens.get(source.token_env):
        return _outcome(
            source,
            "skipped",
            f"de sleutel ontbreekt: zet hem in de variabele {source.token_env} (no key in that variable)",
        )
    return None


def gone(source: Source) -> Outcome:
    """The outcome of a source that says it is gone for good."""
    closed = _outcome(source, "closed", "de bron zegt dat hij voorgoed weg is (410 gone)")
    advice = "zet closed_on bij deze bron, of haal hem weg / set closed_on, or remove the source"
    return Outcome(source=closed.source, kind=closed.kind, state="closed", message=closed.message, advice=advice)


def is_link_only(source: Source) -> bool:
    """Whether nothing of a source may be stored: X, unless a municipality takes on its display rules."""
    return source.kind == "x" and not source.posts


def is_unwatched(source: Source, last_good: dt.datetime | None, now: dt.datetime) -> bool:
    """Whether nobody could have seen for long that its owner took something back.

    What an item's own address shows a visitor tells nothing there: these networks ask everybody to log in.
    """
    return bool(KINDS[source.kind].variable and last_good and now - last_good > UNWATCHED)


def _outcome(source: Source, state: State, message: str) -> Outcome:
    return Outcome(source=source.name, kind=source.kind, state=state, message=message)
