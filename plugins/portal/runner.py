"""Runs Pelican on one site: settings in, exit code and report out.

0 well, 1 nothing to publish, 2 settings wrong and nothing done, 3 done but something was left out.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import logging
import os
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pelican
import pelican.log
from pelican import signals
from pelican.log import FatalLogger, console
from pelican.settings import read_settings as read_pelican_settings

from plugins.aggregator import AggregatorError, ConfigError
from plugins.fastbuild import FastbuildError, Memory, Written
from plugins.portal.errors import PortalError, SettingsError
from plugins.portal.folders import refuse_impossible, refuse_output
from plugins.portal.gather import Plan, gather
from plugins.portal.generator import PortalGenerator
from plugins.portal.judgement import ENDING
from plugins.portal.problems import format_problem
from plugins.portal.settings import parse_clock

WELL, NOTHING, WRONG, PARTLY = 0, 1, 2, 3
#: a disk that is full or may not be written is no bug of ours
_FULL_OR_SHUT = {errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A finished build."""

    plan: Plan
    written: Written
    output: Path

    @property
    def exit_code(self) -> int:
        """3 when something was left out."""
        return PARTLY if any(not problem.is_warning for problem in self.plan.problems) else WELL


def site_settings(
    site: Path, *, output: Path | None = None, date: str | None = None, publish: bool = False
) -> dict[str, Any]:
    """Pelican's settings of the site in folder `site`. Raises SettingsError."""
    conf = site / ("publishconf.py" if publish else "pelicanconf.py")
    if not conf.is_file():
        raise SettingsError(
            str(conf),
            "dit bestand ontbreekt. Klopt de map achter --site? Een nieuwe site: ./portal new site / "
            "this file is missing: is the folder behind --site right? A new site: ./portal new site",
        )
    settings = _read(conf)
    settings["SITE_FOLDER"] = str(site)
    settings["OUTPUT_PATH"] = str(output or site / "output")
    settings["BUILD_CLOCK"] = _clock(settings, date)
    refuse_output(Path(settings["OUTPUT_PATH"]), settings)
    return settings


def _read(conf: Path) -> dict[str, Any]:
    """What Pelican makes of a file of settings, which is a program of somebody else's. Raises SettingsError."""
    try:
        with _without_bytecode():
            settings: dict[str, Any] = read_pelican_settings(str(conf))
    except Exception as error:  # whatever that program does wrong, its file and line must be named
        raise SettingsError(str(conf), _where(conf, error)) from error
    if "PORTAL_AREA_TERM" not in settings:
        raise SettingsError(
            str(conf),
            "begin met `from plugins.portal.defaults import *`; zet de eigen waarden daaronder / "
            "begin with that line, and put your own values below it",
        )
    return settings


def _where(conf: Path, error: Exception) -> str:
    """Line and reason of a failure in a file of settings."""
    if "path containing the content" in str(error):
        return "PATH: deze map is er niet; hier horen de documenten / PATH: this folder of documents does not exist"
    frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(conf)]
    line = error.lineno if isinstance(error, SyntaxError) else next(reversed(frames), None)
    return f"regel / line {line or 1}: {type(error).__name__}: {error}"


def _clock(settings: dict[str, Any], date: str | None) -> dt.datetime:
    """Which moment a build is for: `--date`, else SOURCE_DATE_EPOCH, else the site's own date, else now."""
    try:
        zone = ZoneInfo(settings["TIMEZONE"])
        if date:
            return parse_clock(date, zone)
        if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
            return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
        if own := settings.get("PORTAL_DATE"):
            return parse_clock(own, zone)
    except (ValueError, KeyError) as error:
        raise SettingsError(
            "--date / PORTAL_DATE / TIMEZONE", f"expected a date such as 2026-11-20T07:10: {error}"
        ) from error
    return dt.datetime.now(dt.UTC)


def build(settings: dict[str, Any], memory: Memory | None = None) -> Build:
    """Build a site through Pelican, with what earlier builds of this process found out.

    Raises SettingsError, and PortalError or FastbuildError when nothing came of it.
    """
    settings["BUILD_MEMORY"] = memory
    refuse_impossible(Path(settings["OUTPUT_PATH"]))
    found: list[PortalGenerator] = []

    def remember(generators: list[object]) -> None:
        found.extend(generator for generator in generators if isinstance(generator, PortalGenerator))

    signals.all_generators_finalized.connect(remember, weak=False)
    try:
        with _quiet_console(), _fatal_errors():
            pelican.Pelican(settings).run()
    finally:
        signals.all_generators_finalized.disconnect(remember)
    if not found:
        raise PortalError("plugins.portal", "the plugin is not in PLUGINS")
    return Build(plan=found[0].plan, written=found[0].written, output=Path(settings["OUTPUT_PATH"]))


def check(settings: dict[str, Any]) -> Plan:
    """Read and plan a site without writing a page."""
    plan = gather(
        settings,
        site=Path(settings["SITE_FOLDER"]),
        output=Path(settings["OUTPUT_PATH"]),
        theme=Path(settings["THEME"]),
        now=settings["BUILD_CLOCK"],
        memory=Memory(lasts=False),
    )
    plan.keep()
    return plan


def say_problems(plan: Plan) -> None:
    """Print every problem once, on standard error: file and line, what is wrong, how to mend it."""
    for problem in sorted(plan.problems, key=lambda problem: (problem.is_warning, problem)):
        print(format_problem(problem, plan.words), file=sys.stderr)
    if ending := sum(problem.code in ENDING for problem in plan.problems):
        print(plan.words("consents.ending", n=ending), file=sys.stderr)


def guarded(action: Any) -> int:
    """Run `action`, which gives an exit code; say what went wrong in one sentence instead of a traceback."""
    try:
        return int(action())
    except (SettingsError, ConfigError) as error:
        print(error, file=sys.stderr)
        return WRONG
    except (PortalError, FastbuildError, AggregatorError) as error:
        print(error, file=sys.stderr)
        return NOTHING
    except OSError as error:
        if error.errno not in _FULL_OR_SHUT:
            raise
        print(f"{error.filename or ''}: {error.strerror}", file=sys.stderr)
        return NOTHING


@contextlib.contextmanager
def _without_bytecode() -> Iterator[None]:
    """Python keeps what it compiles beside the file: a folder that no editor made."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


@contextlib.contextmanager
def _quiet_console() -> Iterator[None]:
    """Pelican counts articles and pages, of which we have none."""
    before, console.quiet = console.quiet, True
    try:
        yield
    finally:
        console.quiet = before


@contextlib.contextmanager
def _fatal_errors() -> Iterator[None]:
    """An error that Pelican logs stops the build; what other loggers of this process say later stops nothing."""
    before = FatalLogger.fatal_lvl
    pelican.log.init(level=logging.WARNING, fatal="errors", name="pelican")
    try:
        yield
    finally:
        FatalLogger.fatal_lvl = before
