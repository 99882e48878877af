"""One run over all sources: the place where the other modules meet.

    due? ─▶ ask, or read the file ─▶ parse (in a worker) ─▶ merge with what is stored ─▶ archive ─▶ Outcome

One source's failure is its Outcome; its last good items stay, and the run goes on.
"""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.aggregator.answering import Answers, ask_all
from plugins.aggregator.archive import Archive
from plugins.aggregator.copies import copy_pictures
from plugins.aggregator.errors import ArchiveError, FetchError, HeldError, ParseError, RefusedError, SourceError
from plugins.aggregator.fetch import Fetcher
from plugins.aggregator.gateways import through_gateway
from plugins.aggregator.identity import address_key
from plugins.aggregator.idle import WEEK, gone, idle, is_link_only, is_unwatched
from plugins.aggregator.media import prune_copies
from plugins.aggregator.merge import may_store, merge, note_of_age
from plugins.aggregator.model import ALWAYS, Changes, Fetched, Item, Outcome, Parsed, Source, Sources, State, Visit
from plugins.aggregator.ownership import held, signs_of_a_stranger
from plugins.aggregator.prints import Prints, is_hidden
from plugins.aggregator.revisit import revisit
from plugins.aggregator.samples import read_sample
from plugins.aggregator.schedule import asked_anew, is_due, next_visit
from plugins.aggregator.tokens import conceal, secrets_of
from plugins.aggregator.worker import AdapterCrashError, Workers

log = logging.getLogger(__name__)

OFTEN = 3  #: failures in a row that somebody should hear of
MANY = 5  #: so many stored items, and an answer without any is an accident, not news


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What all sources of one run share."""

    archive: Archive
    fetcher: Fetcher
    workers: Workers
    feeds: Path
    now: dt.datetime
    hidden: frozenset[str]  #: ids
    links: frozenset[str]  #: public prints of links of hidden items
    tokens: Mapping[str, str]  #: keys of sources, by the names that `token_env` uses
    prints: Prints
    retention_days: int
    is_offline: bool
    is_again: bool


async def run(
    given: Sources,
    *,
    feeds: Path,
    hidden: frozenset[str],
    links: frozenset[str] = frozenset(),
    tokens: Mapping[str, str] = MappingProxyType({}),
    now: dt.datetime,
    is_offline: bool = False,
    is_again: bool = False,
    fetcher: Fetcher | None = None,
    workers: Workers | None = None,
    on_outcome: Callable[[Outcome], None] = lambda _: None,
) -> tuple[Outcome, ...]:
    """Visit every source that is due and store what it said; outcomes in the order of `given`.

    `now` is aware. `is_again`: those that rest because they failed are visited too. Raises ArchiveError.
    """
    moment = now.astimezone(dt.UTC).replace(microsecond=0)
    with Archive(feeds / "archive.sqlite") as archive:
        archive.forget(keep=(source.name for source in given.sources), hidden=hidden, links=links)
        async with fetcher or Fetcher(given.settings, now=moment) as open_fetcher, workers or Workers() as open_workers:
            shared = Run(
                archive=archive,
                fetcher=open_fetcher,
                workers=open_workers,
                feeds=feeds,
                now=moment,
                hidden=hidden,
                links=links,
                tokens=tokens,
                prints=archive.prints(),
                retention_days=given.settings.retention_days,
                is_offline=is_offline,
                is_again=is_again,
            )
            outcomes = await _visit_all(shared, given.sources, on_outcome)
            return await _look_after(shared, given.sources, outcomes)


async def _visit_all(
    shared: Run, sources: Iterable[Source], on_outcome: Callable[[Outcome], None]
) -> tuple[Outcome, ...]:
    async def visit(source: Source) -> Outcome:
        outcome = await _visit(shared, source)
        on_outcome(outcome)
        return outcome

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(visit(source)) for source in sources]
    except* ArchiveError as errors:
        raise errors.exceptions[0] from errors
    return tuple(task.result() for task in tasks)


async def _look_after(shared: Run, sources: tuple[Source, ...], outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """See whether items that are no longer listed still exist; fetch the pictures of those that do."""
    if shared.is_offline:
        prune_copies(shared.archive, sources, shared.feeds)
        return outcomes
    failed = {outcome.source for outcome in outcomes if outcome.is_failure}
    withdrawn = await revisit(shared.archive, shared.fetcher, sources, skip=failed, now=shared.now)
    await copy_pictures(shared.archive, shared.fetcher, sources, feeds=shared.feeds, now=shared.now)
    prune_copies(shared.archive, sources, shared.feeds)
    return tuple(
        dataclasses.replace(
            each, withdrawn=each.withdrawn + withdrawn[each.source], kept=each.kept - withdrawn[each.source]
        )
        if each.source in withdrawn
        else each
        for each in outcomes
    )


async def _visit(shared: Run, source: Source) -> Outcome:
    """Visit one source if that may be done now."""
    last = shared.archive.visit(source.name)
    is_all = is_link_only(source) or is_unwatched(source, last.last_success, shared.now)
    shared.archive.expire(source.name, before=ALWAYS[1] if is_all else _oldest(shared, source))
    visit = _current(last, source)
    if idles := idle(source, shared.tokens):
        shared.archive.store(dataclasses.replace(visit, failures=0, state=idles.state, message=idles.message))
        return _outcome(shared, source, idles)
    if shared.is_offline and source.is_remote:
        return _outcome(shared, source, Outcome(source=source.name, kind=source.kind, state="offline"))
    if not is_due(visit, shared.now) and not (shared.is_again and visit.failures):
        return _outcome(shared, source, _waiting(source, visit))
    try:
        stored = shared.archive.items(source.name)
        answers = await _ask(shared, source, visit, stored)
        outcome, changes = _read(shared, source, visit, stored, answers)
    except SourceError as error:
        return _failed(shared, source, visit, error)
    shared.archive.store(_seen(shared, source, visit, answers.fetched, outcome), changes)
    return _outcome(shared, source, outcome)


def _waiting(source: Source, visit: Visit) -> Outcome:
    """The outcome of a source whose time has not come; one that failed is not forgotten meanwhile."""
    waiting = Outcome(source=source.name, kind=source.kind, state="waiting")
    if not visit.failures:
        return waiting
    message = f"rust tot {visit.next_visit:%Y-%m-%d %H:%M} UTC (resting): {visit.message}"
    return dataclasses.replace(waiting, message=message, advice="nu toch proberen / try now: ./portal fetch --again")


async def _ask(shared: Run, source: Source, visit: Visit, stored: tuple[Item, ...]) -> Answers:
    """All that a source says now. Raises SourceError."""

    async def parse(fetched: Fetched) -> Parsed:
        return await shared.workers.parse(source.kind, fetched, now=shared.now, subject=source.name)

    if not source.is_remote:
        fetched = await asyncio.to_thread(read_sample, shared.feeds, source)
        return Answers(fetched=fetched, parsed=through_gateway(source, await parse(fetched)))
    token = shared.tokens.get(source.token_env or "", "")
    known = frozenset(item.id for item in stored)
    visit = asked_anew(source, visit, shared.archive.last_list(source.name), shared.now)
    oldest, fetch = _oldest(shared, source), shared.fetcher.fetch
    return await ask_all(source, visit, token=token, known=known, oldest=oldest, fetch=fetch, parse=parse)


def _read(
    shared: Run, source: Source, visit: Visit, stored: tuple[Item, ...], answers: Answers
) -> tuple[Outcome, Changes]:
    """What an answer says and what it changes. Raises ParseError or HeldError."""
    parsed, moved_to = answers.parsed, answers.fetched.moved_to
    moved = f"verhuisd: zet url op / moved: set url to {moved_to}" if moved_to else ""
    outcome = Outcome(source=source.name, kind=source.kind, state="unchanged", advice=moved)
    if parsed is None:
        return outcome, Changes()
    if not parsed.entries and not parsed.tombstones and not parsed.covers:
        return _empty(outcome, len(stored), parsed.note), Changes()
    changes = _changes(shared, source, stored, parsed)
    if signs := signs_of_a_stranger(visit, stored, changes):
        raise held(source.name, signs, shared.now)
    new, updated, withdrawn = (len(items) for items in (changes.new, changes.updated, changes.withdrawn))
    read = dataclasses.replace(outcome, state="read", new=new, updated=updated, withdrawn=withdrawn)
    note = parsed.note or note_of_age(parsed.entries, _oldest(shared, source))
    return dataclasses.replace(read, message=note), changes


def _changes(shared: Run, source: Source, stored: tuple[Item, ...], parsed: Parsed) -> Changes:
    """What was said, without what may not be kept, against what is stored."""
    oldest = _oldest(shared, source)
    fresh = [
        entry
        for entry in parsed.entries
        if may_store(entry, source, oldest=oldest) and not is_hidden(entry, shared.prints, shared.links)
    ]
    return merge(
        source.name,
        stored,
        fresh,
        now=shared.now,
        not_ids=shared.hidden | shared.archive.expired(source.name),
        tombstones=parsed.tombstones,
        covers=parsed.covers,
        missed=shared.archive.missed(source.name),
        withdrawn=shared.archive.withdrawn(source.name),
    )


def _empty(outcome: Outcome, stored: int, note: str) -> Outcome:
    if stored >= MANY:
        raise ParseError(
            outcome.source,
            f"gaf 0 berichten; de {stored} laatst bekende blijven staan (empty where there were {stored})",
            "kijk of de bron nog leeft / see whether the source is alive",
        )
    return dataclasses.replace(outcome, state="empty", message=note or "geen berichten (no items)")


def _oldest(shared: Run, source: Source) -> dt.datetime:
    """What is older than this is not kept."""
    return shared.now - dt.timedelta(days=source.retention_days or shared.retention_days)


def _failed(shared: Run, source: Source, visit: Visit, error: SourceError) -> Outcome:
    secrets = secrets_of(source.url, shared.tokens.get(source.token_env or "", ""))
    if isinstance(error, AdapterCrashError):
        log.error("%s: %s\n%s", source.name, error.detail, conceal(error.trace, secrets))
    if isinstance(error, FetchError) and error.status == 410:
        rests = dataclasses.replace(visit, next_visit=shared.now + WEEK, failures=0, state="closed")
        shared.archive.store(dataclasses.replace(rests, message=gone(source).message))
        return _outcome(shared, source, gone(source))
    detail, advice = conceal(error.detail, secrets), conceal(error.advice, secrets)
    is_held = isinstance(error, HeldError)
    failures = visit.failures + 1
    message = detail if failures < OFTEN else f"{detail}; {failures} keer op rij (times in a row)"
    retry_after = error.retry_after if isinstance(error, FetchError) else dt.timedelta(0)
    # Who answers can be asked every night, and whom we refused to ask needs no rest.
    rest = 0 if is_held or isinstance(error, RefusedError) else failures
    failed = dataclasses.replace(
        visit,
        next_visit=next_visit(source, shared.now, max_age=dt.timedelta(0), retry_after=retry_after, failures=rest),
        failures=failures,
        # A failure in between does not make a stranger one of ours.
        state="held" if is_held or visit.state == "held" else "failed",
        message=message,
    )
    shared.archive.store(failed)
    state: State = "held" if is_held else "failed"
    outcome = Outcome(source=source.name, kind=source.kind, state=state, message=message, advice=advice)
    return _outcome(shared, source, outcome)


def _seen(shared: Run, source: Source, visit: Visit, fetched: Fetched, outcome: Outcome) -> Visit:
    """What to remember of a visit that went well."""
    has_body = fetched.body is not None
    return dataclasses.replace(
        visit,
        etag=fetched.etag or ("" if has_body else visit.etag),
        last_modified=fetched.last_modified or ("" if has_body else visit.last_modified),
        next_visit=next_visit(source, shared.now, max_age=fetched.max_age, retry_after=dt.timedelta(0)),
        last_success=shared.now,
        last_new=shared.now if outcome.new else visit.last_new,
        failures=0,
        state=outcome.state,
        message=outcome.message,
    )


def _current(visit: Visit, source: Source) -> Visit:
    """The visit, without what it knows of another address, way of reading or owner."""
    address = address_key(source)
    if visit.address == address:
        return visit
    return dataclasses.replace(
        visit, address=address, etag="", last_modified="", next_visit=None, last_success=None, state=None
    )


def _outcome(shared: Run, source: Source, outcome: Outcome) -> Outcome:
    return dataclasses.replace(outcome, kept=shared.archive.count(source.name))
