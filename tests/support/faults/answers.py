"""Faults of the answer: statuses, redirects, packing, types, and bodies that are no news."""

from __future__ import annotations

import gzip
import itertools
import zlib

from tests.support.chaos import DOMAIN, Behaviour, Talk, answers, head, says
from tests.support.faults import HEADERS, Fault, Faults

REFUSED = (201, 202, 203, 204, 205, 206, 226, 300, 305, 306, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 418, 421)
REFUSED += (425, 426, 431, 451, 499, 500, 501, 502, 504, 505, 507, 508, 511, 520, 522, 525, 530, 599, 999)
WAITING = {
    "seconds": "7200",
    "date": "Fri, 20 Nov 2026 09:00:00 GMT",
    "past": "Fri, 20 Nov 2015 09:00:00 GMT",
    "far": "Fri, 20 Nov 2099 09:00:00 GMT",
    "negative": "-60",
    "words": "straks",
    "endless": "9" * 99,
    "fraction": "1.5",
    "no-date": "Fri, 99 Foo 2026 99:99:99 GMT",
    "none": "",
}


GATEWAY = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Brug</title><entry><id>urn:sha1:0b9f</id>
<title type="html">Bridge returned error 403! (20775)</title><link href="https://brug.example/?u=wijk"/>
<author><name>RSS-Bridge</name></author><content type="html">HttpException</content></entry></feed>"""
DIAGNOSTIC = b"""<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse">
<sru:numberOfRecords>0</sru:numberOfRecords><sru:diagnostics><d:diagnostic
 xmlns:d="http://docs.oasis-open.org/ns/search-ws/diagnostic"><d:message>Query syntax error</d:message>
</d:diagnostic></sru:diagnostics></sru:searchRetrieveResponse>"""
DUTCH = b"De buurt komt bij elkaar voor een avond met de wijkagent"
ENGLISH = b"This is the best casino for you and for all of your money"


def answer_faults(body: bytes) -> Faults:
    """For sources whose healthy answer is `body`."""
    return {**_statuses(body), **_redirects(), **_packing(body), **_bodies(body), **_charsets(body)}


def _statuses(body: bytes) -> Faults:
    refused = {
        f"status-{status}": Fault(behave=answers(b"" if status in {204, 205} else body, status), words=r"\(|onverwacht")
        for status in REFUSED
    }
    refused["status-410"] = Fault(behave=answers(body, 410), words="gone", state="closed")
    waiting = {
        f"{status}-{name}": Fault(behave=answers(body, status, Retry_After=value), words=str(status))
        for status, (name, value) in itertools.product((429, 503), WAITING.items())
    }
    unasked = {
        "304-unasked": Fault(behave=says(head(304)), words="304 unasked"),
        "304-with-body": Fault(behave=answers(body, 304), words="304 unasked"),
    }
    return refused | waiting | unasked


def _redirects() -> Faults:
    def away(to: str, status: int = 302) -> Behaviour:
        return says(head(status, length=0, Location=to))

    async def onwards(talk: Talk) -> None:
        await talk.send(head(302, length=0, Location=f"{talk.path}x"))

    targets = {
        "itself": ("/feed", "bad redirect"),
        "round": ("/feed?rond", "redirect loop|bad redirect"),
        "a-private-network": ("http://10.0.0.1/", "private address"),
        "another-private-network": ("http://192.168.1.1/feed", "private address"),
        "the-cloud": ("http://169.254.169.254/latest/meta-data/", "private address"),
        "this-machine": ("http://127.0.0.2/", "private address"),
        "this-machine-v6": ("http://[::1]/", "private address"),
        "this-machine-mapped": ("http://[::ffff:127.0.0.2]/", "private address"),
        "a-number": ("http://2130706434/", "private address|DNS"),
        "a-name-that-is-private": ("http://binnen.example/", "private address"),
        "a-name-with-one-private": ("http://gemengd.example/", "private address"),
        "a-name-that-is-not": ("http://nergens.example/", "DNS"),
        "a-file": ("file:///etc/passwd", "bad redirect"),
        "ftp": ("ftp://bron.example/feed", "bad redirect"),
        "script": ("javascript:alert(1)", "bad redirect|InvalidURL"),
        "data": ("data:text/xml,<rss/>", "bad redirect|InvalidURL"),
        "nowhere": ("", "bad redirect"),
        "no-host": ("http://", "bad redirect"),
        "no-port": ("http://bron.example:99999/", "bad redirect"),
    }
    wrong = {
        f"{status}-to-{name}": Fault(behave=away(to, status), words=words)
        for status, (name, (to, words)) in itertools.product((301, 302, 303, 307, 308), targets.items())
    }
    bare = Fault(behave=says(head(302, length=0)), words="bad redirect")
    login = Fault(behave=away(f"http://inloggen.{DOMAIN}:{{port}}/"), words="web page|private|DNS|mislukte")
    return {**wrong, "redirect-onwards": Fault(behave=onwards, words="redirect loop"), "bare": bare, "login": login}


def _packing(body: bytes) -> Faults:
    packed, bomb = gzip.compress(body), gzip.compress(bytes(30_000_000))
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    encodings = {
        "bomb": ("gzip", bomb, "too large"),
        "bomb-deflate": ("deflate", zlib.compress(bytes(30_000_000)), "too large"),
        "bomb-of-members": ("gzip", gzip.compress(bytes(200_000)) * 9, "too large"),
        "bomb-in-bomb": ("gzip", gzip.compress(bomb), "no feed"),
        "bomb-twice": ("gzip, gzip", gzip.compress(bomb), "unasked"),
        "twice": ("gzip, gzip", gzip.compress(packed), "unasked"),
        "br": ("br", body, "unasked"),
        "zstd": ("zstd", b"\x28\xb5\x2f\xfd" + body, "unasked"),
        "compress": ("compress", body, "unasked"),
        "aes128gcm": ("aes128gcm", body, "unasked"),
        "unknown": ("x-eigen", body, "unasked"),
        "not-packed": ("gzip", body, "damaged"),
        "damaged": ("gzip", packed[:40] + bytes(20) + packed[60:], "damaged"),
        "wrong-sum": ("gzip", packed[:-8] + bytes(8), "damaged"),
        "cut": ("gzip", packed[:-20], "truncated"),
        "only-a-head": ("gzip", packed[:10], "truncated"),
        "raw-deflate": ("deflate", raw.compress(body) + raw.flush(), "damaged"),
        "packed-nothing": ("gzip", gzip.compress(b""), "empty body"),
        "unsaid": ("", packed, "no feed"),
    }
    return {
        f"packed-{name}": Fault(behave=answers(sent, Content_Encoding=encoding, **HEADERS), words=words)
        for name, (encoding, sent, words) in encodings.items()
    }


def _bodies(body: bytes) -> Faults:
    page = "web page"
    bodies = {
        "nothing": (b"", "empty body"),
        "blanks": (b" \r\n\t" * 99, "empty body"),
        "a-login": (b"<!doctype html><title>Inloggen</title><form><input type=password></form>", page),
        "a-login-as-xhtml": (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', page),
        "a-form": (b"<form action=/login><input name=user></form>", "no feed"),
        "a-comment-and-a-page": (b"<!-- x -->\n<html><body>Even geduld</body></html>", page),
        "a-captcha": (b"\xef\xbb\xbf<HTML><HEAD><TITLE>Just a moment...</TITLE></HEAD></HTML>", page),
        "json": (b'{"error": "rate limit exceeded"}', "no feed"),
        "a-json-list": (b'[{"title": "x"}]', "no feed"),
        "text": (b"Service temporarily unavailable", "no feed"),
        "a-trace": (b"Traceback (most recent call last):\n  File 'x'\nKeyError: 1", "no feed"),
        "an-error-in-xml": (b"<?xml version='1.0'?><error><message>No access</message></error>", "no feed"),
        "a-failure-of-a-gateway": (GATEWAY, "gateway reports"),
        "a-diagnostic": (DIAGNOSTIC, "no feed"),
        "an-empty-root": (b"<?xml version='1.0'?><x/>", "no feed"),
        "a-picture": (b"\x89PNG\r\n\x1a\n" + bytes(300), "no feed"),
        "a-pdf": (b"%PDF-1.7\n" + bytes(300), "no feed"),
        "a-zip": (b"PK\x03\x04" + bytes(300), "no feed"),
        "nulls": (bytes(5_000), "no feed|empty"),
        "a-mark-only": (b"\xef\xbb\xbf", "no feed|empty"),
        "an-opml-list": (b'<opml version="2.0"><body><outline text="x"/></body></opml>', "no feed"),
        "a-map-of-the-site": (b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "no feed"),
        "no-items": (b"<rss version='2.0'><channel><title>Bron</title></channel></rss>", "empty where there were"),
        "no-entries": (b"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>", "empty where there were"),
        "half-a-tag": (body[:55], "no feed|empty where"),
        "too-large": (body[:-20] + b" " * 400_000, "too large"),
    }
    wrong = {
        f"says-{name}": Fault(behave=answers(sent, **HEADERS), words=words) for name, (sent, words) in bodies.items()
    }
    stranger = body.replace(b"bron.example", b"ander.example").replace(b"bericht", b"casino")
    spam = body.replace(b"example/bericht", b"example/casino").replace(DUTCH, ENGLISH)
    taken = {"another-host": stranger, "another-language": spam}
    return wrong | {
        f"taken-{name}": Fault(behave=answers(sent, **HEADERS), words="taken over", state="held")
        for name, sent in taken.items()
    }


def _charsets(body: bytes) -> Faults:
    """Wrong labels on a good feed: it is read, or refused; what was good stays."""
    types = (
        "text/html",
        "text/plain",
        "image/png",
        "application/json",
        "application/octet-stream",
        "geen type",
        "x" * 999,
    )
    charsets = ("utf-16", "utf-7", "us-ascii", "shift_jis", "ibm037", "hex", "zlib", "x-bestaat-niet", "a" * 500, '"')
    given = [*types, *(f"application/xml; charset={charset}" for charset in charsets)]
    return {
        f"type-{number}": Fault(behave=answers(body, Content_Type=value), state="read|failed")
        for number, value in enumerate(given)
    }
