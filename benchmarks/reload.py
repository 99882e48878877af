"""From saving a document to a page on this machine that shows it.

What is measured ends when the local server gives the new page; the moment until a browser asks for it is not in it.
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
from pathlib import Path

from benchmarks.edits import change_document
from benchmarks.engines import Engine
from benchmarks.figures import Edit
from benchmarks.measure import BenchError

PATIENCE = 300.0  #: seconds
PAUSE = 0.005


def measure_edits(engine: Engine, *, now: dt.datetime, times: int) -> Edit:
    """Edit a story `times` times under the engine's own server; the median."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        engine.live_command(now, port), cwd=engine.cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}{engine.story_url}"
    try:
        _wait(url, "<h1", server)
        time.sleep(1)  # the first build may still be settling
        seconds = [
            _edit(engine.story, url, f"Bewerking {number} voor {engine.name}", server) for number in range(times + 1)
        ][1:]
    finally:
        server.terminate()
        server.wait()
    return Edit(engine=engine.name, runs=times, seconds=statistics.median(seconds))


def _edit(story: Path, url: str, words: str, server: subprocess.Popen[bytes]) -> float:
    begin = time.perf_counter()
    change_document(story, words)
    _wait(url, words, server)
    taken = time.perf_counter() - begin
    time.sleep(0.5)  # what else the edit started comes to rest
    return taken


def _wait(url: str, words: str, server: subprocess.Popen[bytes]) -> None:
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                if words.encode() in answer.read():
                    return
        except (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError):
            pass  # not yet, or a page that was cut short while it was written anew
        time.sleep(PAUSE)
    raise BenchError(f"{url} did not show '{words}'")
