"""Keys go into a request and nowhere else: every byte that a run leaves behind is searched for a marked one."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator.model import Entry, Fetched, Media, Parsed, Post, Request
from plugins.aggregator.tokens import conceal, concealed, concealed_answer, secrets_of, signed
from tests.support.feeds import NOW, rss
from tests.support.feedserver import Answer, FeedServer, serving
from tests.support.networks import MARK, kept, night, write_source

ENGINE = Path(__file__).resolve().parents[2]


class TestSigned:
    @pytest.mark.parametrize(
        ("request_", "url", "header"),
        [
            (Request(url="https://a.example/x"), "https://a.example/x", "Bearer k&y"),
            (Request(url="https://a.example/x?a=1", key_name="key"), "https://a.example/x?a=1&key=k%26y", None),
            (Request(url="https://a.example/{token}/x"), "https://a.example/k%26y/x", None),
        ],
    )
    def test_where_a_key_goes(self, request_: Request, url: str, header: str | None):
        """Into the header, a parameter or the place that the address keeps for it."""
        found, headers = signed(request_, "k&y")
        assert (found, headers.get("Authorization")) == (url, header)

    def test_without_a_key(self):
        """Without a key nothing is added."""
        assert signed(Request(url="https://a.example/x"), "") == ("https://a.example/x", {})


class TestSecretsOf:
    @pytest.mark.parametrize(
        "url",
        [
            f"https://a.example/x?key={MARK}",
            f"https://a.example/x?access_token={MARK}&b=1",
            f"https://a.example/x?code={MARK}",
            f"https://naam:{MARK}@a.example/x",
            f"https://a.example/ical/private-{MARK}/basic.ics",
        ],
    )
    def test_what_an_address_holds(self, url: str):
        """Logins, keys and private paths of an address count as secrets too."""
        assert any(MARK in secret for secret in secrets_of(url, ""))

    @pytest.mark.parametrize("url", ["https://a.example/x?page=voorpagina", "https://a.example/x?key=1", "http://["])
    def test_what_is_no_secret(self, url: str):
        """Ordinary parameters, and values too short to tell, are left alone."""
        assert secrets_of(url, "") == ()


class TestConcealed:
    def test_everywhere_in_what_was_read(self):
        """Texts lose a secret, links that hold one go."""
        link = f"https://a.example/?k={MARK}"
        entry = Entry(
            key="1",
            url=link,
            look=link,
            title=f"a {MARK}",
            excerpt=MARK,
            author=MARK,
            categories=(MARK,),
            media=(Media(url=link), Media(url="https://a.example/1.jpg", alt=MARK)),
            post=Post(
                profile="https://a.example/jan",
                portrait=Media(url=link),
                shared_by=MARK,
                links=(("a", link), (MARK, "b")),
            ),
        )
        found = concealed(Parsed(entries=(entry,), note=MARK), (MARK,))
        assert MARK not in repr(found)
        assert (found.entries[0].url, len(found.entries[0].media)) == (None, 1)
        assert found.entries[0].post == Post(profile="https://a.example/jan", shared_by="…")

    def test_an_answer(self):
        """Neither the base of relative links nor a validator carries one."""
        fetched = Fetched(url=f"https://a.example/{MARK}/x", body=b"", etag=MARK, moved_to=f"https://b.example/{MARK}")
        found = concealed_answer(fetched, (MARK,))
        assert MARK not in repr(found)
        assert found.url == "https://a.example/"

    def test_longest_first(self):
        """A secret inside another one does not leave the rest of it behind."""
        secrets = secrets_of(f"https://a.example/?token={MARK}-lang", MARK)
        assert conceal(f"x {MARK}-lang", secrets) == "x …"


def _echo(handler: Any) -> Answer:
    """A server that repeats the key it was given wherever it can."""
    own = f"http://{handler.headers['Host']}{handler.path}"
    body = rss("een", more=f"<description>{own} {MARK}</description>").replace(
        b"https://bron.example/een", own.encode()
    )
    return Answer(body=body.replace(b"&", b"&amp;"), headers={"ETag": f'"{MARK}"', "Last-Modified": MARK})


def _moved(handler: Any) -> Answer:
    return Answer(status=301, headers={"Location": f"{handler.path}/verder"})


ROADS = {
    "header": {"kind": "feed", "path": "/feed", "token_env": "SLEUTEL"},
    "path": {"kind": "feed", "path": "/{token}/feed", "token_env": "SLEUTEL"},
    "parameter": {"kind": "feed", "path": f"/feed?key={MARK}"},
    "login": {"kind": "feed", "path": "/feed", "login": f"naam:{MARK}@"},
    "rsshub": {"kind": "feed", "path": "/feed", "gateway": "rsshub", "token_env": "SLEUTEL"},
    "bridge": {"kind": "feed", "path": "/?bridge=Krant", "gateway": "rss-bridge", "token_env": "SLEUTEL"},
}
ANSWERS = {
    "echoes": _echo,
    "moves": _moved,
    "refuses": Answer(status=401, body=MARK.encode()),
    "breaks": Answer(body=f"<rss><channel>{MARK}".encode()),
    "logs in": Answer(body=f'<html><link rel="alternate" type="application/rss+xml" href="/{MARK}">'.encode()),
}


def _write(feeds: Path, server: FeedServer, fields: dict[str, str]) -> None:
    given = dict(fields)
    path, login = given.pop("path"), given.pop("login", "")
    write_source(feeds, url=server.url(path).replace("://", f"://{login}"), **given)


def _everything(feeds: Path) -> bytes:
    return b"".join(path.read_bytes() for path in feeds.rglob("*") if path.is_file() and path.name != "sources.toml")


class TestNothingLeaks:
    @pytest.mark.parametrize("answer", ANSWERS)
    @pytest.mark.parametrize("road", ROADS)
    def test_one_night(self, tmp_path: Path, caplog: pytest.LogCaptureFixture, road: str, answer: str):
        """Whatever a server does with a key, no outcome, log line or byte of the archive has it."""
        caplog.set_level(logging.DEBUG)
        paths = ("/feed", "/", f"/{MARK}/feed", "/feed/verder", f"/{MARK}/feed/verder", "//verder")
        with serving(dict.fromkeys(paths, ANSWERS[answer])) as server:
            _write(tmp_path, server, ROADS[road])
            outcome = night(tmp_path, tokens={"SLEUTEL": MARK})
            sent = repr(server.requests)
        assert MARK in sent or road == "login"  # a login is sent packed
        assert MARK not in repr(outcome) + repr(kept(tmp_path)) + caplog.text
        assert MARK.encode() not in _everything(tmp_path)

    def test_the_command(self, tmp_path: Path):
        """The same through the command, with the key in its environment: not a byte of its output has it."""
        with serving({"/feed": _echo}) as server:
            _write(tmp_path, server, ROADS["header"])
            done = [
                subprocess.run(
                    [sys.executable, "-m", "plugins.aggregator", "--feeds", tmp_path, "--now", NOW.isoformat(), *more],
                    cwd=ENGINE,
                    env={"PATH": "/usr/bin", "SLEUTEL": MARK},
                    capture_output=True,
                    check=False,
                )
                for more in ([], ["--json"], ["--list"])
            ]
        assert [each.returncode for each in done] == [0, 0, 0]
        assert MARK.encode() not in b"".join(each.stdout + each.stderr for each in done) + _everything(tmp_path)

    def test_another_host(self, tmp_path: Path):
        """Where a server sends us, its key does not go along."""
        with serving({"/feed": Answer(body=rss("een"))}) as other:
            there = Answer(status=302, headers={"Location": other.url(host="localhost")})
            with serving({"/feed": there}) as server:
                _write(tmp_path, server, ROADS["header"])
                assert night(tmp_path, tokens={"SLEUTEL": MARK}).state == "read"
            assert MARK not in repr(other.requests)
