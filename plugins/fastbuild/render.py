"""Renders pages and writes them, in this process or in one forked worker per core.

Children never log or print; what went wrong comes back as a value.
"""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import jinja2

from plugins.fastbuild.errors import RenderError
from plugins.fastbuild.manifest import Record, look, write_aside
from plugins.fastbuild.page import Artefact, Page

#: below this number a fork costs more than it brings
ENOUGH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A page whose file must be written, with its fingerprint."""

    page: Page | Artefact
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What all pages are rendered with."""

    environment: jinja2.Environment
    site: object
    output: Path

    def make(self, page: Page | Artefact) -> bytes:
        """The bytes of one page. Raises RenderError, which names the page and the template's line."""
        try:
            if isinstance(page, Artefact):
                return page.make(page.view)
            text = self.environment.get_template(page.template).render(view=page.view, site=self.site)
        except Exception as error:  # whatever a template does wrong, the page and line must be named
            raise RenderError(page.path, _where(page, error)) from error
        return tidy(text).encode()

    def write(self, jobs: Sequence[Job]) -> dict[str, Record]:
        """Write the files of `jobs`; their records by path."""
        done: dict[str, Record] = {}
        for job in jobs:
            file = self.output / job.page.path
            write_aside(file, self.make(job.page), self.output)
            done[job.page.path] = look(file, job.fingerprint)
        return done


def write_all(press: Press, jobs: Sequence[Job], workers: int) -> dict[str, Record]:
    """Write all files, in parallel when there are many. Raises RenderError for the first that failed."""
    if len(jobs) < ENOUGH or workers < 2:
        return press.write(jobs)
    fork = multiprocessing.get_context("fork")
    hands = []
    for first in range(workers):
        here, there = fork.Pipe(duplex=False)
        hand = fork.Process(target=_work, args=(press, jobs[first::workers], there))
        hand.start()
        there.close()
        hands.append((hand, here))
    outcomes = [_outcome(here) for _, here in hands]
    for hand, _ in hands:
        hand.join()
    failures = [outcome for outcome in outcomes if isinstance(outcome, RenderError)]
    if failures:
        raise min(failures, key=lambda failure: failure.subject)
    return {path: record for outcome in outcomes if isinstance(outcome, dict) for path, record in outcome.items()}


def _work(press: Press, jobs: Sequence[Job], answer: Connection) -> None:
    try:
        answer.send(press.write(jobs))
    except RenderError as error:
        answer.send(RenderError(error.subject, error.detail))
    except OSError as error:
        answer.send(RenderError(str(error.filename), str(error.strerror)))


def _outcome(answer: Connection) -> dict[str, Record] | RenderError:
    try:
        outcome: dict[str, Record] | RenderError = answer.recv()
    except EOFError:
        return RenderError("a worker", "it stopped before it was done; is there enough memory?")
    return outcome


def _where(page: Page | Artefact, error: Exception) -> str:
    """Template and line of a failure, and what it was."""
    frames = traceback.extract_tb(error.__traceback__)
    template = next((frame for frame in reversed(frames) if "templates" in frame.filename), frames[-1])
    name = template.filename.rpartition("templates/")[2] if isinstance(page, Page) else template.filename
    return f"{name}:{template.lineno}: {type(error).__name__}: {error}"


def tidy(text: str) -> str:
    """Without the blank lines that templates leave; text that keeps its own lines is left alone."""
    if "<pre" in text or "<textarea" in text:
        return text
    return "\n".join(line for line in text.splitlines() if line.strip()) + "\n"
