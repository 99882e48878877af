"""Networks that are read with the owner's key: what is asked, what of it is public, and what travels with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator import ConfigError, read_sources
from plugins.aggregator.adapters import first_request
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Parsed, Tombstone
from tests.support.feeds import make_source
from tests.support.feedserver import Answer, serving
from tests.support.networks import MARK, as_json, entry_of, kept, night, read_answer, write_source
from tests.support.payloads import GOOD

ADDRESSES = [
    ("facebook", "https://www.facebook.com/WijkteamNoord", "https://graph.facebook.com/v26.0/WijkteamNoord/posts?"),
    (
        "facebook",
        "https://nl-nl.facebook.com/pg/WijkteamNoord/posts/",
        "https://graph.facebook.com/v26.0/WijkteamNoord/posts?",
    ),
    ("facebook", "https://www.facebook.com/Wijkteam-Noord-100000000000901/", "/v26.0/100000000000901/posts?"),
    ("instagram", "https://www.instagram.com/wijkteam.noord/", "https://graph.instagram.com/v26.0/me/media?"),
    (
        "linkedin",
        "https://nl.linkedin.com/company/12345/",
        "https://api.linkedin.com/rest/posts?author=urn%3Ali%3Aorganization%3A12345&",
    ),
    ("x", "https://twitter.com/@wijkteam", "https://api.x.com/2/users/by/username/wijkteam?"),
]
NO_ADDRESSES = [
    ("facebook", "https://www.facebook.com/groups/12345/", "groups cannot be read"),
    ("facebook", "https://www.facebook.com/", "a page"),
    ("instagram", "https://www.instagram.com/p/Dxyz/", "the profile"),
    ("linkedin", "https://www.linkedin.com/company/waterveen/", "nummer"),
    ("x", "https://x.com/wijkteam/status/1", "the profile"),
]


def changed(kind: str, step: str = "", **changes: Any) -> Parsed:
    """The good answer of a kind, its one post changed."""
    good = GOOD[kind, step]
    name = "elements" if kind == "linkedin" else "data"
    return read_answer(kind, {**good, name: [{**good[name][0], **changes}]}, step)


class TestAddresses:
    @pytest.mark.parametrize(("kind", "url", "asked"), ADDRESSES)
    def test_what_an_editor_may_write(self, kind: str, url: str, asked: str):
        """The address of the page in a browser is enough."""
        request = first_request(make_source(kind=kind, url=url, token_env="T"))
        assert asked in request.url
        assert "T" not in dict(request.headers).values()

    @pytest.mark.parametrize(("kind", "url", "words"), NO_ADDRESSES)
    def test_what_cannot_be_read(self, kind: str, url: str, words: str):
        """Groups, posts and names without a number are refused with a reason."""
        with pytest.raises(ValueError, match=words):
            first_request(make_source(kind=kind, url=url))

    @pytest.mark.parametrize("kind", ["facebook", "instagram", "linkedin"])
    def test_without_the_name_of_a_key(self, tmp_path: Path, kind: str):
        """Without `token_env` the file is wrong, and nothing is done."""
        address = next(url for name, url, _ in ADDRESSES if name == kind)
        with pytest.raises(ConfigError, match="token_env"):
            read_sources(write_source(tmp_path, kind=kind, url=address))


class TestFacebook:
    @pytest.mark.parametrize(
        "changes",
        [
            {"is_hidden": True},
            {"is_hidden": None},
            {"is_expired": True},
            {"is_published": False},
            {"privacy": {"value": "SELF"}},
            {"privacy": None},
        ],
    )
    def test_no_longer_public(self, changes: dict[str, Any]):
        """What is hidden or not for everybody is left out, and taken back if we had it."""
        parsed = changed("facebook", **changes)
        assert (parsed.entries, parsed.tombstones) == ((), (Tombstone(key="1_2"),))

    def test_somebody_elses_post(self):
        """What a page shares keeps its words; its picture is not the page's to give."""
        assert entry_of(changed("facebook", parent_id="3_4")).media == ()

    def test_the_next_page(self):
        """Only the cursor of the next page is used: its address holds the key."""
        parsed = read_answer("facebook", GOOD["facebook", ""])
        assert parsed.more
        assert parsed.more.url.endswith("&limit=25&after=abc")
        assert "GEHEIM" not in repr(parsed)

    @pytest.mark.parametrize(
        ("code", "words"), [(190, "expired"), (10, "no permission"), (200, "no permission"), (4, "rate limit")]
    )
    @pytest.mark.parametrize("kind", ["facebook", "instagram"])
    def test_what_is_wrong_with_a_key(self, kind: str, code: int, words: str):
        """An error in the answer says what to ask the owner for; nothing is taken for gone."""
        with pytest.raises(ParseError, match=words):
            read_answer(kind, {"error": {"message": "x", "code": code}})


class TestInstagram:
    @pytest.mark.parametrize("kind", ["STORY", "AD"])
    def test_what_passes(self, kind: str):
        """Stories and advertisements are not news."""
        assert changed("instagram", media_product_type=kind).entries == ()

    def test_without_words(self):
        """Of a post without words, the description of its picture speaks."""
        assert entry_of(changed("instagram", caption=None)).excerpt == "Zebrapad"


class TestLinkedIn:
    @pytest.mark.parametrize(
        ("words", "plain"),
        [
            (
                "Avond \\(inloop\\) met @[St. A \\(B\\)](urn:li:organization:2) {hashtag|\\#|buurt}",
                "Avond (inloop) met St. A (B) #buurt",
            ),
            ("\\*gratis\\* \\| a\\_b \\\\", "*gratis* | a_b \\"),
            ("@[half](geen", "@[half](geen"),
            ("", "Avond"),
        ],
    )
    def test_little_text(self, words: str, plain: str):
        """Names and hashtags are read first, then what was escaped."""
        assert entry_of(changed("linkedin", commentary=words)).excerpt == plain

    @pytest.mark.parametrize(
        "changes", [{"visibility": "LOGGED_IN"}, {"visibility": None}, {"lifecycleState": "DRAFT"}]
    )
    def test_no_longer_public(self, changes: dict[str, Any]):
        """Only what everybody may see is read."""
        parsed = changed("linkedin", **changes)
        assert (parsed.entries, len(parsed.tombstones)) == ((), 1)

    @pytest.mark.parametrize("stamp", [None, "gisteren", -1, 10**40, 4e12, 1])
    def test_impossible_times(self, stamp: Any):
        """A time that nobody can have meant is none."""
        assert entry_of(changed("linkedin", publishedAt=stamp, createdAt=None)).published is None


def _needs_key(answer: Answer) -> Any:
    return lambda handler: answer if handler.headers["Authorization"] == f"Bearer {MARK}" else Answer(status=401)


class TestOneNight:
    @pytest.mark.parametrize(
        ("kind", "page", "answers"),
        [
            ("facebook", "/Wijkteam", {"/v26.0/Wijkteam/posts": as_json({"data": GOOD["facebook", ""]["data"]})}),
            ("instagram", "/wijkteam/", {"/v26.0/me/media": as_json(GOOD["instagram", ""])}),
            ("linkedin", "/company/12/", {"/rest/posts": as_json(GOOD["linkedin", ""])}),
            (
                "x",
                "/wijkteam",
                {
                    "/2/users/by/username/wijkteam": as_json(GOOD["x", "user"]),
                    "/2/users/7/tweets": as_json(GOOD["x", "posts"]),
                },
            ),
        ],
    )
    def test_with_a_key_and_without(self, tmp_path: Path, kind: str, page: str, answers: dict[str, Answer]):
        """With its key a source is read; without it is skipped; with a wrong one that is said."""
        more = {"posts": True} if kind == "x" else {}
        with serving({path: _needs_key(answer) for path, answer in answers.items()}) as server:
            feeds = write_source(tmp_path, kind=kind, url=server.url(page), token_env="SLEUTEL", **more)
            skipped = night(feeds)
            read_ = night(feeds, tokens={"SLEUTEL": MARK})
            refused = night(feeds, tokens={"SLEUTEL": "een-verkeerde-sleutel"})
        assert (skipped.state, read_.state, read_.new, refused.state) == ("skipped", "read", 1, "failed")
        assert "key refused" in refused.message
        assert MARK not in repr(kept(feeds)) + repr(refused)
