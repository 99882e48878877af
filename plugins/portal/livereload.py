"""A site that builds itself again at every change, and pages that notice.

A script from the same host waits for the next edition of the site, so that the pages' own security policy holds while
an editor works. What is wrong in the documents stands above the page. Both are added on the way out; the output never
holds them.
"""

from __future__ import annotations

import html
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from watchfiles import Change, watch

from plugins.portal.errors import PortalError
from plugins.portal.serving import Answer, Responder

_Changes = set[tuple[Change, str]]

PATIENCE = 20.0  #: seconds that an answer waits for a new edition
CALM = 15  #: milliseconds without a change, after which what changed belongs together
_ADDRESS = "/-livereload/"
_SCRIPT = Path(__file__).with_suffix(".js").read_bytes()
_STYLE = b"""\
.livereload { padding: 1rem; border-bottom: 4px solid #a53a20; color: #15202f; background: #fbe9e3; }
.livereload pre { margin: .5rem 0 0; font: .875rem/1.5 monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
"""


class Edition:
    """How often the site was built while we watch, and what was wrong the last time."""

    def __init__(self) -> None:
        self.number, self.said = 1, ""
        self._is_announced = False
        self._new = threading.Condition()

    def announce(self) -> None:
        """The pages of a new edition are there; what its build complains of is not known yet."""
        with self._new:
            self.number, self._is_announced = self.number + 1, True
            self._new.notify_all()

    def publish(self, said: str = "") -> None:
        """There is a new edition, unless it was announced and there is nothing more to say of it.

        `said` is what its build complained of.
        """
        with self._new:
            is_known = self._is_announced and said == self.said
            self.number, self.said, self._is_announced = self.number + (not is_known), said, False
            self._new.notify_all()

    def after(self, number: int, patience: float = PATIENCE) -> int:
        """The number of an edition other than `number`, as soon as there is one; `number` when patience ends."""
        with self._new:
            self._new.wait_for(lambda: self.number != number, patience)
            return self.number


def live_responder(respond: Responder, edition: Edition, title: str = "") -> Responder:
    """Answers of `respond`, pages with the script that waits for an `edition` and with what its build complained of.

    `title` stands above the complaints.
    """

    def respond_live(target: str) -> Answer:
        parts = urlsplit(target)
        match parts.path.removeprefix(_ADDRESS):
            case "edition":
                seen = parse_qs(parts.query).get("after", ["0"])[0]
                return _own("text/plain", str(edition.after(int(seen) if seen.isdecimal() else 0)).encode())
            case "reload.js":
                return _own("text/javascript", _SCRIPT)
            case "notes.css":
                return _own("text/css", _STYLE)
        number, said = edition.number, edition.said  # before the file is read: an old page must not claim to be new
        answer = respond(target)
        return replace(answer, body=_alive(answer.body, number, said, title)) if answer.is_page else answer

    return respond_live


def _own(kind: str, body: bytes) -> Answer:
    return Answer(status=HTTPStatus.OK, headers=(("Content-Type", kind), ("Cache-Control", "no-store")), body=body)


def _alive(page: bytes, number: int, said: str, title: str) -> bytes:
    """A page that knows its edition and shows what is wrong."""
    added = f'<script src="{_ADDRESS}reload.js?edition={number}" defer></script>'
    if said:
        added += f'<link rel="stylesheet" href="{_ADDRESS}notes.css">'
    head, end, rest = page.partition(b"</head>")
    page = head + added.encode() + end + rest if end else page + added.encode()
    if not said:
        return page
    notes = f'<aside class="livereload"><h2>{html.escape(title)}</h2><pre>{html.escape(said)}</pre></aside>'
    before, body, rest = page.partition(b"<body")
    opened, close, rest = rest.partition(b">")
    return before + body + opened + close + notes.encode() + rest if close else page + notes.encode()


def follow(
    changes: Iterable[frozenset[Path]],
    edition: Edition,
    *,
    rebuild: Callable[[frozenset[Path]], str],
    say: Callable[[frozenset[Path]], None],
) -> None:
    """Build at every change, and let open pages know. A build that fails leaves the last good pages, and says why."""
    for changed in changes:
        say(changed)
        edition.publish(rebuild(changed))


@contextmanager
def watching(site: Path, folders: Iterable[Path]) -> Iterator[Iterator[frozenset[Path]]]:
    """Changes in `folders` and in the settings that lie in `site`, as they come; those of one moment together.

    Raises PortalError when the system cannot watch them.
    """
    found: queue.SimpleQueue[_Changes] = queue.SimpleQueue()
    stop = threading.Event()
    follow_on = partial(watch, step=CALM, stop_event=stop, rust_timeout=200, yield_on_timeout=True)
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
