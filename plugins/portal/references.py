"""What documents say about each other: does it exist? Pure.

A wrong reference leaves out that reference only; a document without a neighbourhood leaves out itself.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

from rapidfuzz import process

from plugins.fastbuild import Memory
from plugins.portal.chunks import recall_each
from plugins.portal.consent import find_ambassador, walk
from plugins.portal.documents import Action, Ambassador, Document, Neighbourhood, PersonRef, Text, Topic
from plugins.portal.judgement import judge
from plugins.portal.plain_names import PlainNames
from plugins.portal.problems import Problem

RESULT_DAYS = 7  # after its last day; then the build asks what came of it


def check_references(
    documents: Sequence[Document], today: dt.date, memory: Memory | None = None
) -> tuple[tuple[Problem, ...], tuple[Document, ...]]:
    """The problems found, and the documents without their wrong references."""
    memory = memory or Memory()
    named = tuple(document for document in documents if isinstance(document, (Ambassador, Neighbourhood, Topic)))
    names = memory.recall("names", named, partial(_Names, named))
    found = tuple(recall_each(memory, "references", documents, _check, today, names))
    return tuple(chain.from_iterable(wrong for wrong, _ in found)), tuple(
        chain.from_iterable(good for _, good in found)
    )


class _Names:
    """What documents can refer to."""

    def __init__(self, named: Sequence[Ambassador | Neighbourhood | Topic]) -> None:
        self.portals = {d.slug for d in named if isinstance(d, Neighbourhood) and d.portal}
        self.topics = {d.slug for d in named if isinstance(d, Topic)}
        self.people = {find_ambassador(d.slug, d.neighbourhood) for d in named if isinstance(d, Ambassador)}
        self.plain = PlainNames(named)


def _check(
    documents: Sequence[Document], today: dt.date, names: _Names
) -> tuple[tuple[Problem, ...], tuple[Document, ...]]:
    problems: list[Problem] = []
    kept: list[Document] = []
    for document in documents:
        if document.neighbourhood and document.neighbourhood not in names.portals:
            problems.append(_problem(document, "neighbourhood_missing", "title", value=document.neighbourhood))
            continue
        problems += _wrong_people(document, names.people)
        problems += _warnings(document, today, names.plain)
        good = _known(document, "topics", names.topics, problems)
        kept.append(_known(good, "also_in", names.portals, problems))
    return tuple(problems), tuple(kept)


def _known(document: Document, field: str, known: set[str], problems: list[Problem]) -> Document:
    values: tuple[str, ...] = getattr(document, field)
    if known.issuperset(values):
        return document
    wrong = [value for value in values if value not in known]
    for value in wrong:
        nearest = process.extractOne(value, sorted(known), score_cutoff=60)
        problems.append(
            _problem(document, f"unknown_{field}", field, value=value, nearest=nearest[0] if nearest else "")
        )
    changes: dict[str, Any] = {field: tuple(value for value in values if value not in wrong)}
    return dataclasses.replace(document, **changes)


def _wrong_people(document: Document, people: set[str]) -> Iterator[Problem]:
    for person in walk(document, PersonRef):
        if person.ambassador and find_ambassador(person.ambassador, document.neighbourhood) not in people:
            wanted = find_ambassador(person.ambassador, document.neighbourhood)
            near = process.extractOne(wanted, sorted(people), score_cutoff=60)
            yield _problem(
                document, "unknown_ambassador", "by", value=person.ambassador, nearest=near[0] if near else ""
            )


def _warnings(document: Document, today: dt.date, names: PlainNames) -> tuple[Problem, ...]:
    """What will go wrong soon, while nothing is wrong yet, or what somebody should look at."""
    return (*judge(document, today), *_soon(document, today), *names.ask(document))


def _soon(document: Document, today: dt.date) -> Iterator[Problem]:
    if isinstance(document, Action):
        over = document.end or document.start
        if over and _lacks_result(document) and (today - over.day).days >= RESULT_DAYS:
            yield _warning(document, "action_without_result", "state", date=over.day.isoformat())
        if document.state in {"done", "checked"} and document.start and document.start.day > today:
            yield _warning(document, "done_too_early", "state", date=document.start.day.isoformat())
        for step in document.plan:
            if step.when and not step.done and step.when < today and document.state == "planned":
                yield _warning(document, "plan_overdue", "plan", what=step.what, date=step.when.isoformat())
    if not isinstance(document, (Neighbourhood, Topic, Text)) and document.review_by and document.review_by < today:
        yield _warning(document, "review_due", "review_by", date=document.review_by.isoformat())


def _lacks_result(action: Action) -> bool:
    """Whether nobody can read yet what an action brought; one that is off brings nothing."""
    told = action.outcome or action.changed or action.results
    return action.state == "planned" or (action.state in {"done", "checked"} and not told)


def _problem(document: Document, code: str, key: str, **details: str) -> Problem:
    return Problem(file=document.path, line=document.line(key), code=code, details=tuple(sorted(details.items())))


def _warning(document: Document, code: str, key: str, **details: str) -> Problem:
    return dataclasses.replace(_problem(document, code, key, **details), is_warning=True)
