"""Brings an output folder to what the groups say: writes what changed, deletes what only earlier builds wrote."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import jinja2

from plugins.fastbuild.digest import value_digest
from plugins.fastbuild.disk import clear_aside
from plugins.fastbuild.manifest import (
    GroupRecord,
    read_list,
    read_manifest,
    write_list,
    write_manifest,
)
from plugins.fastbuild.memory import Memory
from plugins.fastbuild.page import Group, Planned, check_groups
from plugins.fastbuild.render import Done, Press, delete, is_untouched
from plugins.fastbuild.templates import Codes, Templates, settle
from plugins.fastbuild.work import Work, write_groups

LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build did: files written, kept as they were, deleted; and all that the site has now."""

    rendered: int
    kept: int
    deleted: int
    paths: frozenset[str]


def write_site(
    groups: Sequence[Group],
    *,
    output: Path,
    cache: Path,
    environment: jinja2.Environment,
    site_view: object,
    engine_digest: str,
    last: Callable[[tuple[str, ...]], Planned] | None = None,
    beside: Callable[[], None] | None = None,
    workers: int | None = None,
    memory: Memory | None = None,
) -> Written:
    """Write all groups into `output`. Raises FastbuildError; then the last manifest still tells the truth.

    Args:
        groups: everything the site has; no two with one name or prefix. The longest work first.
        output: the folder; files that no build wrote are left alone.
        cache: of this site and output; may be empty.
        environment: renders templates with `view` and `site`, and nothing else.
        site_view: the view that all pages share.
        engine_digest: changes when code, words, templates or libraries do.
        last: plans what is made of the notes of all groups, in their order, once those are written.
        beside: what else is to be done, in whatever process is free; it may be left undone when this raises.
        workers: processes; one per core when None.
        memory: of a process that builds again.
    """
    check_groups(groups)
    clear_aside(output)
    memory = memory or Memory(lasts=False)
    prefixes = frozenset(group.prefix.casefold() for group in groups if group.prefix)
    press = _press(environment, output, prefixes, site_view=site_view, engine_digest=engine_digest, memory=memory)
    known = read_manifest(cache, memory)
    work = Work(press=press, groups=_full(press, groups), known=known, beside=beside)
    done = _write(work, workers or os.cpu_count() or 1, memory.announce)
    if last:
        notes = tuple(note for each in done.values() for note in each.record.notes)
        done[LAST] = press.write_group(Group(name=LAST, prefix="", plan=partial(last, notes)), known.get(LAST))
    return _finish(press, done, cache, memory)


def _settled(environment: jinja2.Environment, memory: Memory) -> Templates:
    """The templates as they are now; a process that builds again compiles all of them before it forks."""
    sources = settle(environment)
    if memory.lasts:
        Codes(memory).fill(environment, sources)
    return memory.recall("templates", sources, partial(Templates, environment, sources))


def _press(
    environment: jinja2.Environment,
    output: Path,
    prefixes: frozenset[str],
    *,
    site_view: object,
    engine_digest: str,
    memory: Memory,
) -> Press:
    shared, templates = value_digest((engine_digest, site_view)), _settled(environment, memory)
    return Press(
        environment=environment,
        templates=templates,
        site=site_view,
        shared=shared,
        everything=value_digest((shared, templates.digest_all())),
        output=output,
        before=read_list(output),
        prefixes=prefixes,
    )


def _full(press: Press, groups: Iterable[Group]) -> list[Group]:
    """The groups, with everything that their pages are made from in their inputs."""
    return [replace(g, inputs=g.inputs and value_digest((press.everything, g.inputs))) for g in groups]


def _write(work: Work, workers: int, announce: Callable[[], None]) -> dict[str, Done]:
    """Write the groups that may have changed, and `announce` that; what came of all, in their order."""
    known, output = work.known, work.press.output
    same = {g.name for g in work.groups if g.name in known and g.inputs == known[g.name].inputs != ""}
    done = write_groups(replace(work, groups=[group for group in work.groups if group.name not in same]), workers)
    # What is gone still lies there: nobody should look at it as if it were new.
    if known.keys() <= {group.name for group in work.groups} | {LAST} and not any(_loses(known, done)):
        announce()
    # Only now, for somebody may be waiting for what changed.
    done |= {name: Done(record=known[name]) for name in same if _stands(known[name], output)}
    damaged = [group for group in work.groups if group.name not in done]
    done |= write_groups(replace(work, groups=damaged, beside=None), workers)
    return {group.name: done[group.name] for group in work.groups}


def _loses(known: Mapping[str, GroupRecord], done: Mapping[str, Done]) -> Iterator[bool]:
    """Whether a group has files no longer."""
    return (bool(known[name].files.keys() - each.record.files.keys()) for name, each in done.items() if name in known)


def _stands(record: GroupRecord, output: Path) -> bool:
    """Whether the files of a group lie as a build left them."""
    return all(is_untouched(f"{output}/{path}", file) for path, file in record.files.items())


def _finish(press: Press, done: Mapping[str, Done], cache: Path, memory: Memory) -> Written:
    """Delete what is old, and leave word of what is there."""
    rendered = len({path for each in done.values() for path in each.rendered})  # two groups may share a file
    paths = frozenset(path for each in done.values() for path in each.record.files)
    stale = press.before - paths
    delete(press.output, stale)
    write_list(press.output, paths)
    clear_aside(press.output)
    memory.later(partial(write_manifest, cache, {name: each.record for name, each in done.items()}, memory))
    return Written(rendered=rendered, kept=len(paths) - rendered, deleted=len(stale), paths=paths)
