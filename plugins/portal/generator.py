"""Pelican's view of us: one generator that gathers a whole portal, then writes it."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.assets import icon_sprite
from plugins.fastbuild import Memory, Written, write_site
from plugins.portal.engine import engine_digest
from plugins.portal.gather import Plan, gather


class PortalGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Gathers in `generate_context`, writes in `generate_output`; never the two mixed."""

    plan: Plan
    written: Written

    def generate_context(self) -> None:
        """Read everything and plan every page. Raises PortalError when the site cannot be built at all."""
        _collect_frozen()
        self._memory = self.settings.get("BUILD_MEMORY") or Memory(lasts=False)
        with _without_collector(is_once=not self._memory.lasts):
            self.plan = gather(
                self.settings,
                site=Path(self.settings["SITE_FOLDER"]),
                output=Path(self.output_path),
                theme=Path(self.theme),
                now=self.settings.get("BUILD_CLOCK") or dt.datetime.now(dt.UTC),
                memory=self._memory,
            )

    def generate_output(self, writer: Any) -> None:
        """Write every page that changed; ours writes aside and in parallel, so Pelican's writer rests."""
        del writer
        self.env.globals.update(t=self.plan.words, icon_sprite=partial(icon_sprite, icons=self.plan.assets.icons))
        plan, memory, written = self.plan, self._memory, None
        with _without_collector(is_once=not memory.lasts):
            try:
                written = write_site(
                    plan.groups,
                    output=Path(self.output_path),
                    cache=plan.cache,
                    environment=self.env,
                    site_view=plan.site,
                    last=plan.last,
                    beside=None if memory.lasts else plan.keep,
                    engine_digest=_recall_digest(plan, memory),
                    memory=memory,
                )
            finally:  # also when a page failed: then nobody knows whether it was done beside the others
                if memory.lasts or not written:
                    memory.later(plan.keep)
        self.written = written


def _recall_digest(plan: Plan, memory: Memory) -> str:
    """The digest of everything that makes pages but is no content; to put all words in one text takes a while."""
    given = plan.settings, plan.words, plan.assets.digest
    return memory.recall("engine", given, lambda: engine_digest(repr(plan.settings), repr(plan.words), given[2]))


@contextlib.contextmanager
def _without_collector(*, is_once: bool) -> Iterator[None]:
    """What is gathered all stays, and looking through it again and again takes a quarter of the time.

    Of a process that builds once (`is_once`) nobody looks through it afterwards either.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if is_once:
                gc.freeze()
            gc.enable()


def _collect_frozen() -> None:
    """In a process that builds once more after all, what the build before left goes now."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
