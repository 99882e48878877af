"""Faults of the connection: broken off, slow, endless, or no HTTP at all."""

from __future__ import annotations

import itertools

from tests.support.chaos import Behaviour, Talk, head, says
from tests.support.faults import HEADERS, Fault, Faults

BROKEN, SLOW = "verbinding mislukte", "timeout"


def line_faults(body: bytes) -> Faults:
    """For sources whose healthy answer is `body`."""
    return {**_cut(body), **_slow(body), **_endless(body), **_lengths(body), **_no_http(body)}


def _stages(body: bytes) -> dict[str, bytes]:
    """What has been sent when it goes wrong."""
    plain, chunked = head(length=len(body), **HEADERS), head(Transfer_Encoding="chunked", **HEADERS)
    return {
        "before": b"",
        "in-status": plain[:10],
        "after-status": plain[:17],
        "in-headers": plain[:60],
        "after-headers": plain,
        "after-a-byte": plain + body[:1],
        "half-way": plain + body[: len(body) // 2],
        "at-the-last-byte": plain + body[:-1],
        "before-a-chunk": chunked,
        "in-a-chunk": chunked + b"%x\r\n" % len(body) + body[: len(body) // 2],
        "between-chunks": chunked + b"5\r\n" + body[:5] + b"\r\n",
        "before-the-last-chunk": chunked + b"%x\r\n" % len(body) + body + b"\r\n",
    }


def stalling(sent: bytes) -> Behaviour:
    """Send these bytes and wait for ever."""

    async def behave(talk: Talk) -> None:
        await talk.send(sent)
        await talk.stall()

    return behave


def _cut(body: bytes) -> Faults:
    def resetting(sent: bytes) -> Behaviour:
        async def behave(talk: Talk) -> None:
            await talk.send(sent)
            talk.reset()

        return behave

    stages = _stages(body).items()
    resets = {f"reset-{stage}": Fault(behave=resetting(sent), words=BROKEN) for stage, sent in stages}
    ends = {f"ends-{stage}": Fault(behave=says(sent), words=BROKEN) for stage, sent in stages}
    return resets | ends


def _slow(body: bytes) -> Faults:
    def dripping(sent: bytes, rest: bytes) -> Behaviour:
        async def behave(talk: Talk) -> None:
            await talk.send(sent)
            await talk.drip(rest)

        return behave

    start = head(length=100_000, **HEADERS)
    drips = {
        "status": dripping(b"", start + body),
        "headers": dripping(start[:-2], b"X-Slow: yes\r\n" * 1_000),
        "body": dripping(start, body * 100),
        "chunks": dripping(head(Transfer_Encoding="chunked"), b"1\r\nx\r\n" * 1_000),
        "packed": dripping(head(Content_Encoding="gzip", length=9_999), bytes(9_999)),
    }
    stalls = {f"stalls-{stage}": Fault(behave=stalling(sent), words=SLOW) for stage, sent in _stages(body).items()}
    # Nulls are no gzip: that is seen before the time is up.
    return stalls | {f"drips-{name}": Fault(behave=each, words=f"{SLOW}|damaged") for name, each in drips.items()}


def _endless(body: bytes) -> Faults:
    def repeating(first: bytes, more: bytes) -> Behaviour:
        async def behave(talk: Talk) -> None:
            await talk.send(first)
            for part in itertools.repeat(more):
                await talk.send(part)

        return behave

    block, hints = b" " * 30_000, b"HTTP/1.1 103 Early Hints\r\n\r\n" * 200
    return {
        "endless-status": Fault(behave=repeating(b"HTTP/1.1 200 ", b"x" * 4_000), words=BROKEN),
        "endless-headers": Fault(
            behave=repeating(b"HTTP/1.1 200 OK\r\n", b"X-A: " + b"b" * 900 + b"\r\n"), words=BROKEN
        ),
        "endless-header": Fault(behave=repeating(b"HTTP/1.1 200 OK\r\nX-A: ", b"b" * 4_000), words=BROKEN),
        "endless-body": Fault(behave=repeating(head(**HEADERS), block), words="too large"),
        "endless-items": Fault(behave=repeating(head(**HEADERS) + body[:100], body[100:-30]), words="too large"),
        "endless-chunks": Fault(
            behave=repeating(head(Transfer_Encoding="chunked"), b"7530\r\n" + block + b"\r\n"), words="too large"
        ),
        "hints-and-nothing": Fault(behave=says(hints), words=BROKEN),
        "hints-and-a-wait": Fault(behave=stalling(hints), words=SLOW),
        "hints-and-news": Fault(behave=says(hints, head(length=len(body)), body), state="read"),
        "endless-crumbs": Fault(
            behave=repeating(head(Transfer_Encoding="chunked"), b"1\r\nx\r\n" * 500), words="pieces|too large|timeout"
        ),
        "endless-error-page": Fault(behave=repeating(head(500), block), words="500"),
        "endless-redirect-page": Fault(behave=repeating(head(302, Location="/feed?a"), block), words="redirect"),
    }


def _lengths(body: bytes) -> Faults:
    size = len(body)
    lengths = {
        "too-long": f"{size + 10}",
        "far-too-long": "9" * 15,
        "negative": "-5",
        "no-number": "veel",
        "with-plus": f"+{size}",
        "two": f"{size}, {size + 1}",
        "hexadecimal": "0x10",
        "beyond-numbers": "9" * 400,
    }
    wrong = {
        f"length-{name}": Fault(behave=says(head(Content_Length=value), body), words=BROKEN)
        for name, value in lengths.items()
    }
    chunks = {
        "no-size": b"zz\r\n" + body,
        "negative": b"-1\r\n" + body,
        "too-large": b"f" * 30 + b"\r\n" + body,
        "too-short": b"5\r\n" + body,
        "no-end": b"%x\r\n" % size + body,
    }
    packed = {
        f"chunk-{name}": Fault(behave=says(head(Transfer_Encoding="chunked"), sent), words=BROKEN)
        for name, sent in chunks.items()
    }
    odd = Fault(behave=says(head(Transfer_Encoding="rot13"), body), words=BROKEN)
    zero = Fault(behave=says(head(length=0, **HEADERS), body), words="empty body")
    short = Fault(behave=says(head(length=60, **HEADERS), body), words="no feed|0 berichten")
    return {**wrong, **packed, "transfer-unknown": odd, "length-zero": zero, "length-too-short": short}


def _no_http(body: bytes) -> Faults:
    greetings = {
        "nothing": b"\r\n\r\n",
        "ssh": b"SSH-2.0-OpenSSH_9.9\r\n\r\n",
        "smtp": b"220 post.example ESMTP\r\n\r\n",
        "http-0.9": body,
        "http-2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "tls": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
        "nulls": bytes(400),
        "noise": bytes(range(256)) * 2,
        "no-version": b"HTTP 200 OK\r\n\r\n" + body,
        "no-status": b"HTTP/1.1\r\n\r\n" + body,
        "status-of-one-digit": b"HTTP/1.1 2 OK\r\n\r\n" + body,
        "status-of-four-digits": b"HTTP/1.1 2000 OK\r\n\r\n" + body,
        "status-in-words": b"HTTP/1.1 tweehonderd OK\r\n\r\n" + body,
        "status-0": b"HTTP/1.1 000 OK\r\n\r\n" + body,
        "switching": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
        "header-without-colon": b"HTTP/1.1 200 OK\r\nContent-Type\r\n\r\n" + body,
        "header-with-null": b"HTTP/1.1 200 OK\r\nX: a\x00b\r\n\r\n" + body,
        "header-of-200-kb": b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000 + b"\r\n\r\n" + body,
        "headers-of-200-kb": b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 25_000 + b"\r\n" + body,
    }
    return {
        f"speaks-{name}": Fault(behave=says(sent), words=f"{BROKEN}|onverwacht") for name, sent in greetings.items()
    }
