"""Brings an output folder to what the groups say: writes what changed, deletes what only earlier builds wrote."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
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
    memory = _prepare(groups, output, environment, memory)
    prefixes = frozenset(group.prefix.casefold() for group in groups if group.prefix)
    press = _press(environment, output, prefixes, site_view=site_view, engine_digest=engine_digest, memory=memory)
    known = read_manifest(cache, memory)
    done = _write(press, groups, known, workers or os.cpu_count() or 1, beside)
    if last:
        notes = tuple(note for each in done.values() for note in each.record.notes)
        done[LAST] = press.write_group(Group(name=LAST, prefix="", plan=partial(last, notes)), known.get(LAST))
    return _finish(press, done, cache, memory)


def _prepare(groups: Sequence[Group], output: Path, environment: jinja2.Environment, memory: Memory | None) -> Memory:
    """The memory, or a new one; a process that builds again compiles all templates before it forks."""
    check_groups(groups)
    clear_aside(output)
    settle(environment)
    memory = memory or Memory(lasts=False)
    if memory.lasts:
        Codes(memory).fill(environment)
    return memory


def _press(
    environment: jinja2.Environment,
    output: Path,
    prefixes: frozenset[str],
    *,
    site_view: object,
    engine_digest: str,
    memory: Memory,
) -> Press:
    shared, found = value_digest((engine_digest, site_view)), Templates(environment)
    templates = memory.recall("templates", found.sources, lambda: found)
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


def _write(
    press: Press,
    groups: Sequence[Group],
    known: Mapping[str, GroupRecord],
    workers: int,
    beside: Callable[[], None] | None,
) -> dict[str, Done]:
    """Write the groups that may have changed; what came of all, in their order."""
    full = [replace(g, inputs=g.inputs and value_digest((press.everything, g.inputs))) for g in groups]
    same = {group.name for group in full if group.name in known and group.inputs == known[group.name].inputs != ""}
    changed = [group for group in full if group.name not in same]
    done = write_groups(Work(press=press, groups=changed, known=known, beside=beside), workers)
    # Only now, for somebody may be waiting for what changed.
    done |= {name: Done(record=known[name]) for name in same if _stands(known[name], press.output)}
    damaged = [group for group in full if group.name not in done]
    done |= write_groups(Work(press=press, groups=damaged, known=known), workers)
    return {group.name: done[group.name] for group in groups}


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
