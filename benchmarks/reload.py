"""From saving a document to a page that shows it, in a browser without a screen on this machine.

The page stands open under the engine's own server, whose script brings it up to date.
"""

from __future__ import annotations

import datetime as dt
import http.client
import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page

from benchmarks.edits import change_document
from benchmarks.engines import Engine
from benchmarks.figures import Edit
from benchmarks.measure import BenchError
from tests.support.browsers import start_browser

PATIENCE = 300.0  #: seconds
PAUSE = 0.1  #: seconds between two looks whether a server stands
SETTLE = 1.0  #: seconds in which the first build ends its work and the page begins to listen
REST = 0.5  #: seconds in which what else an edit started comes to rest: the next one must not wait for it
_SHOWS = "words => document.body.innerText.includes(words)"  #: asked at every frame that is drawn


def measure_edits(engine: Engine, *, now: dt.datetime, times: int) -> Edit:
    """Edit a story `times` times under the engine's own server; the median. Raises BenchError."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        engine.live_command(now, port), cwd=engine.cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}{engine.story_url}"
    try:
        _wait_for(url, server)
        with start_browser() as browser:
            page = browser.new_page()
            page.goto(url)
            time.sleep(SETTLE)
            seconds = [_edit(engine, page, f"Bewerking {number} voor {engine.name}") for number in range(times + 1)]
    except BrowserError as error:
        raise BenchError(f"{url} did not show an edit: {error}") from error
    finally:
        server.terminate()
        server.wait()
    return Edit(engine=engine.name, runs=times, seconds=statistics.median(seconds[1:]))


def _edit(engine: Engine, page: Page, words: str) -> float:
    begin = time.perf_counter()
    change_document(engine.story, words)
    page.wait_for_function(_SHOWS, arg=words, timeout=PATIENCE * 1000)
    taken = time.perf_counter() - begin
    time.sleep(REST)
    return taken


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Until the first build is served."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end and server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=10).close()
        except (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError):
            time.sleep(PAUSE)
        else:
            return
    raise BenchError(f"nothing answers at {url}")
