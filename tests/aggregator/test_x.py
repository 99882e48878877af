"""Posts of X: what of them is public here, what its display rules ask for, and how they are taken back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator.model import Parsed
from tests.support.feeds import NOW
from tests.support.feedserver import Answers, serving
from tests.support.networks import MARK, as_json, entry_of, kept, night, read_answer, write_source
from tests.support.payloads import GOOD

USER = GOOD["x", "posts"]["includes"]["users"][0]
OTHER = {"id": "8", "name": "Gemeente", "username": "gemeente", "profile_image_url": "https://p.example/8/b.png"}
ORIGINAL = {"id": "5", "author_id": "8", "text": "Het hele bericht over de brug"}


def changed(**changes: Any) -> Parsed:
    """The good answer, its one post changed."""
    good = GOOD["x", "posts"]
    return read_answer("x", {**good, "data": [{**good["data"][0], **changes}]}, "posts")


def with_users(*users: dict[str, Any]) -> dict[str, Any]:
    good = GOOD["x", "posts"]
    return {**good, "includes": {**good["includes"], "users": list(users)}}


def shared(*originals: dict[str, Any]) -> dict[str, Any]:
    """An answer with one post that was passed on, and the originals that came with it."""
    answer = with_users(USER, OTHER)
    post = {"id": "9", "author_id": "7", "text": "RT @gemeente: Het hele be…"}
    answer["data"] = [{**post, "referenced_tweets": [{"type": "retweeted", "id": "5"}]}]
    answer["includes"]["tweets"] = list(originals)
    return answer


def night_answers() -> Answers:
    return {
        "/2/users/by/username/wijkteam": as_json(GOOD["x", "user"]),
        "/2/users/7/tweets": as_json(GOOD["x", "posts"]),
    }


class TestX:
    @pytest.mark.parametrize(
        "changes",
        [
            {"withheld": {"country_codes": ["NL"]}},
            {"withheld": {"copyright": True}},
            {"referenced_tweets": [{"type": "replied_to", "id": "1"}]},
            {"author_id": "8"},
        ],
    )
    def test_left_out(self, changes: dict[str, Any]):
        """What is withheld here, a conversation or of nobody known is not read."""
        assert changed(**changes).entries == ()

    def test_words_as_x_shows_them(self):
        """The text is whole, addresses read as X displays them, and an edit stays one item."""
        found = entry_of(changed())
        assert (found.excerpt, found.author) == ("Hoi & dag a.example/x", "Wijkteam (@wijkteam)")
        assert (found.key, found.url) == ("https://x.com/i/status/11", "https://x.com/wijkteam/status/12")

    def test_long_posts(self):
        """Of a long post the whole is read."""
        assert entry_of(changed(note_tweet={"text": "Het hele verhaal"})).excerpt == "Het hele verhaal"

    def test_links_where_x_has_them(self):
        """What X shortened leads where X leads; people and hashtags lead to X; a picture's address is no link."""
        entities = {
            **GOOD["x", "posts"]["data"][0]["entities"],
            "mentions": [{"username": "Gemeente"}],
            "hashtags": [{"tag": "Brug"}, {"tag": "Brug"}],
        }
        found = entry_of(changed(text="#brug van @gemeente https://t.co/a #Brug https://t.co/b", entities=entities))
        assert found.post
        assert found.post.links == (
            ("#Brug", "https://x.com/hashtag/Brug"),
            ("@Gemeente", "https://x.com/Gemeente"),
            ("a.example/x", "https://t.co/a"),
            ("#Brug", "https://x.com/hashtag/Brug"),
        )

    def test_keeps_its_lines(self):
        """A list in a post stays one; more than one empty line is one."""
        assert entry_of(changed(text="Meenemen:\n- bezem  \n\n\n\n- zak")).excerpt == "Meenemen:\n- bezem\n\n- zak"

    def test_a_face(self):
        """The author's portrait, in the size that is sharp on a telephone too."""
        found = entry_of(changed())
        assert found.post
        assert found.post.profile == "https://x.com/wijkteam"
        assert found.post.portrait
        assert found.post.portrait.url == "https://p.example/7/a_bigger.jpg"

    @pytest.mark.parametrize("address", ["", "javascript:alert(1)", "geen adres"])
    def test_no_face(self, address: str):
        """An address that is none leaves the post without a portrait."""
        found = entry_of(read_answer("x", with_users({**USER, "profile_image_url": address}), "posts"))
        assert found.post
        assert found.post.portrait is None


class TestShared:
    def test_who_wrote_it_and_who_passed_it_on(self):
        """The original whole, with its own author and face; who passed it on is named."""
        found = entry_of(read_answer("x", shared(ORIGINAL), "posts"))
        assert (found.url, found.author) == ("https://x.com/gemeente/status/5", "Gemeente (@gemeente)")
        assert found.excerpt == "Het hele bericht over de brug"
        assert found.post
        assert found.post.shared_by == "Wijkteam"
        assert found.post.portrait
        assert found.post.portrait.url == "https://p.example/8/b.png"

    def test_without_the_original(self):
        """Whose post was deleted or closed since is not shown by the beginning that is left of it."""
        assert read_answer("x", shared(), "posts").entries == ()

    @pytest.mark.parametrize("changes", [{"protected": True}, {"withheld": {"country_codes": ["BE"]}}])
    def test_of_a_closed_account(self, changes: dict[str, Any]):
        """An author who is closed, or withheld here, is not shown through others either."""
        answer = shared(ORIGINAL)
        answer["includes"]["users"] = [USER, {**OTHER, **changes}]
        assert read_answer("x", answer, "posts").entries == ()


class TestClosedAccount:
    def test_takes_all_of_it_back(self, tmp_path: Path):
        """An account that was closed to strangers is not read on, and what was kept goes the same night."""
        with serving(night_answers()) as server:
            feeds = write_source(tmp_path, kind="x", url=server.url("/wijkteam"), token_env="SLEUTEL", posts=True)
            night(feeds, tokens={"SLEUTEL": MARK})
            assert len(kept(feeds)) == 1
            user = {"data": {"id": "7", "username": "wijkteam", "protected": True}}
            server.answers["/2/users/by/username/wijkteam"] = as_json(user)
            outcome = night(feeds, tokens={"SLEUTEL": MARK}, now=NOW + dt.timedelta(hours=20))
        assert (outcome.withdrawn, kept(feeds)) == (1, ())
        assert "protected" in outcome.message


class TestOneNight:
    def test_x_is_a_link_unless_switched_on(self, tmp_path: Path):
        """X is only linked to; switched off again, what was kept goes at once."""
        with serving(night_answers()) as server:
            fields = {"kind": "x", "url": server.url("/wijkteam"), "token_env": "SLEUTEL"}
            tokens = {"SLEUTEL": MARK}
            assert night(write_source(tmp_path, **fields), tokens=tokens).state == "skipped"
            assert server.requests == []
            night(write_source(tmp_path, posts=True, **fields), tokens=tokens)
            assert len(kept(tmp_path)) == 1
            night(write_source(tmp_path, **fields), tokens=tokens)
        assert kept(tmp_path) == ()

    def test_x_takes_back(self, tmp_path: Path):
        """A post that is missing among those around it was deleted: it goes the same night."""
        good = GOOD["x", "posts"]
        older = {
            **good["data"][0],
            "id": "2",
            "edit_history_tweet_ids": ["2"],
            "created_at": "2026-11-17T09:00:00.000Z",
        }
        both = {**good, "data": [good["data"][0], older]}
        with serving(
            {"/2/users/by/username/wijkteam": as_json(GOOD["x", "user"]), "/2/users/7/tweets": as_json(both)}
        ) as server:
            feeds = write_source(tmp_path, kind="x", url=server.url("/wijkteam"), token_env="SLEUTEL", posts=True)
            night(feeds, tokens={"SLEUTEL": MARK})
            server.answers["/2/users/7/tweets"] = as_json({**good, "data": [older]})
            outcome = night(feeds, tokens={"SLEUTEL": MARK}, now=NOW + dt.timedelta(hours=20))
        assert outcome.withdrawn == 1
        assert [item.url for item in kept(feeds)] == ["https://x.com/wijkteam/status/2"]
