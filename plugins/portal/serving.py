"""A built folder over HTTP, as a real host would serve it: headers, types, sub-path, its own 404 page.

For looking and for tests, on this machine only; it compresses nothing and knows no certificates.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

HOST = "127.0.0.1"
RULES = "_headers"
#: what hosts say of our files, where the table of this machine may be silent or differ
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_FEEDS = {"feed.xml": "application/atom+xml", "feed.json": "application/feed+json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one request gets."""

    status: HTTPStatus
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    @property
    def is_page(self) -> bool:
        """Whether a browser shows this as a page."""
        return ("Content-Type", _TYPES[".html"]) in self.headers


#: the target of a request, such as `/buurten/?q=1`, to its answer
Responder = Callable[[str], Answer]


def site_responder(folder: Path, base: str = "/") -> Responder:
    """Answers from the files of `folder`, which stand under the sub-path `base` (`/` or `/x/`)."""

    def respond(target: str) -> Answer:
        path = unquote(urlsplit(target).path)
        if path in {"/", base.rstrip("/")} and path != base:
            return _moved(base)
        if not path.startswith(base):
            return _missing(folder)
        return _file(folder, path.removeprefix(base), base)

    return respond


def headers_for(path: str, rules: str) -> tuple[tuple[str, str], ...]:
    """The headers that the text of a `_headers` file gives to `path`, which begins with a slash."""
    found = list[tuple[str, str]]()
    applies = False
    for line in rules.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            applies = fnmatchcase(path, line.strip())
        elif applies:
            name, _, value = line.partition(":")
            found.append((name.strip(), value.strip()))
    return tuple(found)


@contextmanager
def running(respond: Responder, *, port: int = 0) -> Iterator[str]:
    """A server in a thread of its own; gives its address, without a slash at the end. Raises OSError: port in use."""

    class Handler(_Handler):
        answer = staticmethod(respond)

    with ThreadingHTTPServer((HOST, port), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    """HTTP around a responder."""

    server_version, sys_version = "buurtportaal", ""
    answer: Responder

    def do_GET(self) -> None:
        self._send(with_body=True)

    def do_HEAD(self) -> None:
        self._send(with_body=False)

    def _send(self, *, with_body: bool) -> None:
        with contextlib.suppress(ConnectionError):  # a browser that went away is no news
            self._write(self.answer(self.path), with_body=with_body)

    def _write(self, answer: Answer, *, with_body: bool) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if with_body:
            self.wfile.write(answer.body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Tell of what is missing; the rest is no news."""
        if code == HTTPStatus.NOT_FOUND:
            super().log_request(code, size)


def _file(folder: Path, path: str, base: str) -> Answer:
    """The file at `path`, relative to the site's root; a folder is its index.html."""
    if _is_hidden(path):
        return _missing(folder)
    file = folder / path
    if file.is_dir():
        if path and not path.endswith("/"):
            return _moved(f"{base}{path}/")
        path, file = f"{path}index.html", file / "index.html"
    elif path.endswith("/"):
        return _missing(folder)
    return _found(folder, path, file) if file.is_file() else _missing(folder)


def _is_hidden(path: str) -> bool:
    """Notes of the builder and the rules of the host are no part of the site; `..` leads out of it."""
    parts = PurePosixPath(path).parts
    return (
        path.startswith("/") or path == RULES or any(part.startswith(".") and part != ".well-known" for part in parts)
    )


def _found(folder: Path, path: str, file: Path) -> Answer:
    rules = folder / RULES
    own = headers_for(f"/{path.removesuffix('index.html')}", rules.read_text("utf-8") if rules.is_file() else "")
    fresh = () if any(name.lower() == "cache-control" for name, _ in own) else (("Cache-Control", "no-cache"),)
    kind = _FEEDS.get(file.name) or _TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
    return Answer(status=HTTPStatus.OK, headers=(("Content-Type", kind), *own, *fresh), body=file.read_bytes())


def _missing(folder: Path) -> Answer:
    page = folder / "404.html"
    if page.is_file():
        return replace(_found(folder, "404.html", page), status=HTTPStatus.NOT_FOUND)
    return Answer(status=HTTPStatus.NOT_FOUND, headers=(("Content-Type", _TYPES[".txt"]),), body=b"404\n")


def _moved(path: str) -> Answer:
    return Answer(status=HTTPStatus.MOVED_PERMANENTLY, headers=(("Location", quote(path)),))
