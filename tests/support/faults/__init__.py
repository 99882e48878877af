"""Everything that a source can do to a reader, by name: what the server does, and what the run should say of it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.chaos import Behaviour

HEADERS = {"Content_Type": "application/rss+xml; charset=utf-8"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way to misbehave."""

    behave: Behaviour
    words: str = ""  #: what the outcome's message holds, as a regular expression
    state: str = "failed"  #: of the outcome
    address: str = ""  #: where the source is, if not at its own name on the server; `{port}` is the server's


Faults = dict[str, Fault]
