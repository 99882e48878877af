"""A site that builds itself again at every change, and pages that notice.

A script from the same host asks once a second which edition of the site stands there, so that the pages'
own security policy holds while an editor works. It is added on the way out; the output never holds it.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from watchfiles import Change, watch

from plugins.portal.errors import PortalError
from plugins.portal.serving import Answer, Responder

_Changes = set[tuple[Change, str]]

_ADDRESS = "/-livereload/"
_SCRIPT = b"""\
// Loads the page again when the site was built again.
const script = document.currentScript.src;
const mine = new URL(script).searchParams.get("edition");
setInterval(async () => {
  const answer = await fetch(new URL("edition", script), { cache: "no-store" }).catch(() => null);
  if (answer?.ok && (await answer.text()) !== mine) location.reload();
}, 1000);
"""


@dataclass(slots=True)
class Edition:
    """How often the site was built while we watch."""

    number: int = 1


def live_responder(respond: Responder, edition: Edition) -> Responder:
    """Answers of `respond`, pages with the script that watches `edition`."""

    def respond_live(target: str) -> Answer:
        path = urlsplit(target).path
        if path == f"{_ADDRESS}edition":
            return _own("text/plain", str(edition.number).encode())
        if path == f"{_ADDRESS}reload.js":
            return _own("text/javascript", _SCRIPT)
        number = edition.number  # before the file is read: an old page must not claim to be new
        answer = respond(target)
        return replace(answer, body=_with_script(answer.body, number)) if answer.is_page else answer

    return respond_live


def _own(kind: str, body: bytes) -> Answer:
    return Answer(status=HTTPStatus.OK, headers=(("Content-Type", kind), ("Cache-Control", "no-store")), body=body)


def _with_script(page: bytes, number: int) -> bytes:
    script = f'<script src="{_ADDRESS}reload.js?edition={number}" defer></script>'.encode()
    head, end, rest = page.partition(b"</head>")
    return head + script + end + rest if end else page + script


def follow(
    changes: Iterable[frozenset[Path]],
    edition: Edition,
    *,
    rebuild: Callable[[], bool],
    say: Callable[[frozenset[Path]], None],
) -> None:
    """Build at every change; a new edition only when that worked, so the last good pages stay."""
    for changed in changes:
        say(changed)
        if rebuild():
            edition.number += 1


@contextmanager
def watching(site: Path, folders: Iterable[Path]) -> Iterator[Iterator[frozenset[Path]]]:
    """Changes in `folders` and in the settings that lie in `site`, as they come; those of one moment together.

    Raises PortalError when the system cannot watch them.
    """
    found: queue.SimpleQueue[_Changes] = queue.SimpleQueue()
    stop = threading.Event()
    follow_on = partial(watch, stop_event=stop, rust_timeout=200, yield_on_timeout=True)
    # Settings are watched by their folder: editors replace a file, and a watch on the file itself would end there.
    sources = (
        follow_on(*(folder for folder in folders if folder.is_dir())),
        follow_on(site, recursive=False, watch_filter=_is_setting),
    )
    try:
        for source in sources:
            found.put(next(source))  # the watch stands from here on
    except (OSError, RuntimeError) as error:
        raise PortalError(str(site), f"changes cannot be watched: {error}") from error
    threads = [threading.Thread(target=_pour, args=(source, found), daemon=True) for source in sources]
    for thread in threads:
        thread.start()
    try:
        yield _taken(found)
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _pour(source: Iterator[_Changes], found: queue.SimpleQueue[_Changes]) -> None:
    for changes in source:
        found.put(changes)


def _taken(found: queue.SimpleQueue[_Changes]) -> Iterator[frozenset[Path]]:
    """Everything that waits, at once: what changed during a build needs one build, not ten."""
    while True:
        changes = found.get()
        while not found.empty():
            changes |= found.get()
        if changes:
            yield frozenset(Path(path) for _, path in changes)


def _is_setting(_: Change, path: str) -> bool:
    return path.endswith("conf.py")
