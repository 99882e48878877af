"""A real HTTP server on loopback that answers as a test tells it to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server says at one path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None  #: Content-Length to claim; None: the truth
    stall: bool = False  #: send the head, then wait until the test is over
    endless: bool = False  #: repeat the body until the other side hangs up


Answers = dict[str, "Answer | Callable[[BaseHTTPRequestHandler], Answer]"]


@dataclass(slots=True)
class FeedServer:
    """Answers by path; `requests` are the heads that came in."""

    answers: Answers
    port: int = 0
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    finished: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str = "/feed", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    def headers(self, index: int = -1) -> dict[str, str]:
        """The headers of one request, names in lower case."""
        return self.requests[index][1]


@contextmanager
def serving(answers: Answers) -> Iterator[FeedServer]:
    """A server for the time of a test."""
    state = FeedServer(answers)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:  # the name http.server asks for
            state.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = state.answers.get(self.path.partition("?")[0], Answer(status=404))
            _send(self, answer if isinstance(answer, Answer) else answer(self), state.finished)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients hang up on purpose
    state.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.finished.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _send(handler: BaseHTTPRequestHandler, answer: Answer, finished: threading.Event) -> None:
    handler.send_response(answer.status)
    handler.send_header("Connection", "close")
    handler.close_connection = True
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    if not answer.endless and answer.status != 304:
        handler.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
    handler.end_headers()
    if answer.stall:
        finished.wait()
        return
    handler.wfile.write(answer.body)
    while answer.endless and not finished.is_set():
        handler.wfile.write(answer.body)
