"""Posts of X on a page under X's display rules, and how a face leaves every byte."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from PIL import Image

from plugins.aggregator import read_archive
from tests.support.feedserver import Answer, FeedServer, serving
from tests.support.networks import MARK, as_json
from tests.support.payloads import GOOD
from tests.support.photos import encode
from tests.support.sites import make_site, run_portal, write

SOURCE = """
    [fetch]
    contact = "redactie@lindehage.example"
    allow_private = true

    [[source]]
    name = "Wijkteam @wijkteam"
    kind = "x"
    url = "{url}"
    publisher = "police"
    neighbourhoods = ["linden"]
    token_env = "SLEUTEL"
    posts = true
"""
POSTS = "/2/users/7/tweets"
FACES = {"/7_bigger.png": "red", "/8_bigger.png": "blue", "/9_bigger.png": "lime"}
PAGE = "output/buurten/linden/nieuws/index.html"


def post(number: int, day: int | str, **more: Any) -> dict[str, Any]:
    given = {"id": str(number), "edit_history_tweet_ids": [str(number)], "author_id": "7", "lang": "nl"}
    return {**given, "text": f"Bericht {number}", "created_at": f"2028-03-{day}T09:05:00.000Z", **more}


def answer(server: FeedServer, *posts: dict[str, Any], face: str = "/7_normal.png") -> Answer:
    """Posts of the account, with everybody who wrote one."""
    known = copy.deepcopy(GOOD["x", "posts"])
    faces = {"7": face, "8": "/8_normal.png", "9": "/weg_normal.png"}
    known["includes"]["users"] = [
        {"id": id_, "name": f"Naam {id_}", "username": f"naam{id_}", "profile_image_url": server.url(path)}
        for id_, path in faces.items()
    ]
    known["includes"]["tweets"] = [post(80, "03", author_id="8"), post(90, "03", author_id="9")]
    return as_json({**known, "data": list(posts)})


def passed_on(number: int, day: int, original: str) -> dict[str, Any]:
    return post(number, day, referenced_tweets=[{"type": "retweeted", "id": original}])


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with serving({"/2/users/by/username/wijkteam": as_json(GOOD["x", "user"])}) as running:
        running.answers[POSTS] = answer(running, post(1, 12), passed_on(2, 11, "80"), passed_on(3, 11, "90"))
        for path, colour in FACES.items():
            body = encode(Image.new("RGB", (73, 73), colour), "PNG")
            running.answers[path] = Answer(body=body, headers={"Content-Type": "image/png"})
        yield running


@pytest.fixture
def site(tmp_path: Path, server: FeedServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SLEUTEL", MARK)
    folder = make_site(tmp_path / "site")
    write(folder / "feeds/sources.toml", SOURCE.format(url=server.url("/wijkteam")))
    night(folder, "2028-03-14")
    return folder


def night(site: Path, date: str) -> None:
    for command in ("fetch", "build"):
        done = run_portal(command, site, "--date", date)
        assert done.returncode == 0, done.stderr + done.stdout


def colours(folder: Path) -> set[str]:
    """The colours of faces that files below a folder show."""
    found = set()
    for path in folder.rglob("*"):
        try:
            with Image.open(path) as opened:
                red, green, blue = opened.convert("RGB").getpixel((5, 5))
        except OSError:
            continue
        parts = {"red": red, "lime": green, "blue": blue}
        found |= {name for name in parts if all((part > 180) == (other == name) for other, part in parts.items())}
    return found


def cards(site: Path) -> dict[str, str]:
    """Each post of the page as HTML, by what it says."""
    page = (site / PAGE).read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(page)
    found = re.findall(r'<article class="feed-item">.*?</article>', page, re.DOTALL)
    return {match[1]: card for card in found if (match := re.search(r"(Bericht \d+)<", card))}


class TestPage:
    def test_a_post_of_the_account(self, site: Path):
        """Face and name lead to the profile, the moment to the post; X's mark is there, of no other network any."""
        card = cards(site)["Bericht 1"]
        profile = re.search(r'<a class="network-post__profile" href="https://x.com/naam7">(.*?)</a>', card, re.DOTALL)
        assert profile
        assert re.search(r'<img [^>]*src="/fotos/[^"]+" [^>]*width="73" height="73" alt=""', profile[1])
        assert "Naam 7 (@naam7)" in profile[1]
        moment = re.search(r'href="https://x.com/naam7/status/1">.*?<time datetime="2028-03-12T10:05">(.*?)<', card)
        assert moment
        assert moment[1] == "12 maart 2028, 10.05 uur"
        assert re.findall(r"#icon-(\w+)", card) == ["police", "x", "external"]
        assert "network-post__shared" not in card

    def test_a_post_that_was_passed_on(self, site: Path):
        """Marked with who did it; face, name and links are those of who wrote it."""
        card = cards(site)["Bericht 80"]
        assert "Gedeeld door Naam 7" in card
        assert "#icon-repost" in card
        assert 'href="https://x.com/naam8"' in card
        assert ">3 maart 2028, 10.05 uur<" in card
        assert "<img" in card

    def test_a_face_that_cannot_be_had(self, site: Path):
        """Initials stand in its place, for the eye only."""
        card = cards(site)["Bericht 90"]
        assert '<span class="network-post__initials" aria-hidden="true">N9</span>' in card
        assert "<img" not in card

    def test_no_request_to_elsewhere(self, site: Path, server: FeedServer):
        """No byte of the site knows where a face came from, and a reader's browser asks nobody for it."""
        for path in (site / "output").rglob("*"):
            if path.is_file():
                assert f":{server.port}/".encode() not in path.read_bytes(), path
        assert "Authorization".lower() not in server.headers([r[0] for r in server.requests].index("/7_bigger.png"))

    def test_a_face_is_fetched_once(self, site: Path, server: FeedServer):
        """However many posts show it, and not again the next night."""
        server.answers[POSTS] = answer(server, post(1, 12), post(4, 13))
        night(site, "2028-03-15")
        assert [path for path, _ in server.requests].count("/7_bigger.png") == 1


class TestForgetting:
    def test_the_first_night_shows_them(self, site: Path):
        """Otherwise their absence would prove nothing. Without `pictures = true`: the rules ask for a face."""
        assert colours(site / "output") == colours(site / "feeds") == colours(site / ".cache") == {"red", "blue"}

    def test_taken_back(self, site: Path, server: FeedServer):
        """With the last post of somebody their face goes: from pages, cache and the folder of copies."""
        server.answers[POSTS] = answer(server, post(1, 12), post(5, 10))
        night(site, "2028-03-15")
        assert colours(site) == {"red"}

    def test_hidden_by_an_editor(self, site: Path):
        """At once, by the command itself and the next build."""
        (item,) = [each for each in read_archive(site / "feeds/archive.sqlite") if each.excerpt == "Bericht 80"]
        assert run_portal("items", site, "hide", item.id, "--reason", "privacy").returncode == 0
        assert run_portal("build", site, "--date", "2028-03-14").returncode == 0
        assert colours(site) == {"red"}

    def test_another_face(self, site: Path, server: FeedServer):
        """Who chose another no longer wants the old one shown, not beside a post that has left the list either."""
        server.answers[POSTS] = answer(server, post(6, 13), face="/9_normal.png")
        night(site, "2028-03-15")
        assert {"Bericht 1", "Bericht 6"} <= set(cards(site))
        assert colours(site) == {"lime", "blue"}

    def test_only_a_link_again(self, site: Path):
        """Switched off, no face is left."""
        sources = site / "feeds/sources.toml"
        sources.write_text(sources.read_text(encoding="utf-8").replace("posts = true", ""), encoding="utf-8")
        night(site, "2028-03-15")
        assert colours(site) == set()
        assert not (site / "feeds/media").exists()
