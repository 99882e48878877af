"""Mastodon: who may be read, what of a post is shown, and how a list goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator.adapters.mastodon import ask, parse
from plugins.aggregator.model import Entry, Fetched
from tests.support.feeds import NOW, make_source
from tests.support.feedserver import serving
from tests.support.networks import as_json, kept, night, write_source

SERVER = "https://praat.example"
ME = {"id": "7", "username": "molenwijk", "display_name": "Molenwijk :molen:", "note": "<p>Onze buurt</p>"}


def status(number: int = 1, **changes: Any) -> dict[str, Any]:
    given = {
        "id": str(number),
        "uri": f"{SERVER}/users/molenwijk/statuses/{number}",
        "url": f"{SERVER}/@molenwijk/{number}",
        "created_at": "2026-11-19T08:00:00.000Z",
        "content": f"<p>Bericht {number}</p>",
        "visibility": "public",
        "account": ME,
        "emojis": [{"shortcode": "molen"}],
        "media_attachments": [],
    }
    return {**given, **changes}


def read(*statuses: Any, step: str = "posts", next_url: str = "") -> tuple[Entry, ...]:
    body = json.dumps(statuses).encode()
    return parse(Fetched(url=f"{SERVER}/api", body=body, step=step, next_url=next_url), now=NOW).entries


class TestAddresses:
    @pytest.mark.parametrize(
        ("url", "asked"),
        [
            ("/@molenwijk", "/api/v1/accounts/lookup?acct=molenwijk"),
            ("/@molenwijk.rss", "/api/v1/accounts/lookup?acct=molenwijk"),
            ("/users/molen.wijk/", "/api/v1/accounts/lookup?acct=molen.wijk"),
            ("/@molenwijk@praat.example", "/api/v1/accounts/lookup?acct=molenwijk"),
            ("/tags/waterveen", "/api/v1/timelines/tag/waterveen?limit=40"),
            ("/tags/caf\u00e9", "/api/v1/timelines/tag/caf%C3%A9?limit=40"),
        ],
    )
    def test_what_an_editor_may_write(self, url: str, asked: str):
        """The address of the page in a browser is enough."""
        assert ask(make_source(kind="mastodon", url=SERVER + url)).url == SERVER + asked

    @pytest.mark.parametrize(
        ("url", "word"), [("/", "een|an account"), ("/@a/1", "an account"), ("/@a@elders.example", "elders.example/@a")]
    )
    def test_what_is_no_account(self, url: str, word: str):
        """Another page is refused, and an account of another server is asked for there."""
        with pytest.raises(ValueError, match=word):
            ask(make_source(kind="mastodon", url=SERVER + url))

    def test_hashtags_wait_for_approval(self, tmp_path: Path):
        """Nobody chose who writes under a hashtag, so editors approve each item whatever the file says."""
        from plugins.aggregator import read_sources

        feeds = write_source(tmp_path, kind="mastodon", url=f"{SERVER}/tags/waterveen", review=False)
        (source,) = read_sources(feeds).sources
        assert (source.review, source.platform) == (True, "mastodon")


class TestWhoIsRead:
    @pytest.mark.parametrize(
        "changes",
        [
            {"visibility": "unlisted"},
            {"visibility": "private"},
            {"visibility": "direct"},
            {"visibility": None},
            {"visibility": 5},
            {"local_only": True},
            {"in_reply_to_id": "5", "in_reply_to_account_id": "8"},
            {"in_reply_to_id": "5", "in_reply_to_account_id": None},
            {"account": {**ME, "noindex": True}},
            {"account": {**ME, "note": "<p>Liever niet. <a>#<span>nobot</span></a></p>"}},
            {"account": {**ME, "note": "#NoArchive"}},
            {"account": {**ME, "suspended": True}},
            {"reblog": status(2, visibility="unlisted")},
            {"reblog": status(2, account={**ME, "noindex": True})},
        ],
    )
    def test_left_out(self, changes: dict[str, Any]):
        """What is not public, a conversation, or of somebody who asked to be left alone never enters."""
        assert read(status(**changes)) == ()

    @pytest.mark.parametrize("changes", [{}, {"in_reply_to_id": "1", "in_reply_to_account_id": "7"}])
    def test_let_in(self, changes: dict[str, Any]):
        """A public post, and the next part of somebody's own story."""
        assert len(read(status(3, **changes))) == 1

    def test_found_by_searching(self):
        """Under a hashtag stands nobody who does not want to be found; in an account that we chose they do."""
        shy = status(account={**ME, "indexable": False})
        assert (len(read(shy, step="tag")), len(read(shy, step="posts"))) == (0, 1)

    def test_servers_with_fewer_fields(self):
        """Other servers of this API leave out nearly everything; what is there is read."""
        bare = {"id": "1", "created_at": "2026-11-19T08:00:00Z", "content": "Hoi", "account": {"id": "7"}}
        (entry,) = read(bare)
        assert (entry.key, entry.excerpt, entry.author, entry.url) == ("1", "Hoi", None, None)


class TestPosts:
    def test_names_and_words(self):
        """Custom emoji are pictures of one server; long links lose their hidden parts."""
        link = '<a><span class="invisible">https://</span><span class="ellipsis">a.example/lang</span></a>'
        (entry,) = read(status(content=f"<p>Kijk :molen: op {link}</p>", edited_at="2026-11-19T09:00:00Z"))
        assert (entry.author, entry.excerpt) == ("Molenwijk", "Kijk op a.example/lang…")
        assert entry.published != entry.updated
        assert entry.look == f"{SERVER}/api/v1/statuses/1"

    def test_a_boost(self):
        """A boost is told as the post of who wrote it."""
        other = {"id": "9", "display_name": "Brandweer"}
        (entry,) = read(status(content="", reblog=status(2, account=other)))
        assert (entry.author, entry.excerpt, entry.url) == ("Brandweer", "Bericht 2", f"{SERVER}/@molenwijk/2")

    @pytest.mark.parametrize(
        ("changes", "shown"),
        [
            ({"media_attachments": [{"type": "audio", "url": "x", "description": "De klok"}]}, "De klok"),
            ({"card": {"title": "De kaart"}}, "De kaart"),
            ({"media_attachments": [{"type": "audio", "description": "De klok"}], "sensitive": True}, ""),
        ],
    )
    def test_without_words(self, changes: dict[str, Any], shown: str):
        """A post without words says what it lets hear or leads to."""
        assert [entry.excerpt for entry in read(status(content="", **changes))] == [shown]

    def test_a_quote_for_old_apps(self):
        """The link that stands in for a quote goes where the quote itself is shown."""
        content = '<p class="quote-inline">RE: <a href="https://a.example/2">a.example/2</a></p><p>Zie hier</p>'
        (entry,) = read(status(content=content, quote={"state": "accepted", "quoted_status": status(2)}))
        assert entry.excerpt == "Zie hier (Molenwijk: “Bericht 2”)"
        assert read(status(content=content))[0].excerpt.startswith("RE: ")

    def test_a_content_warning(self):
        """Of a post behind a warning only the warning is shown, without pictures."""
        picture = {"type": "image", "url": f"{SERVER}/a.jpg", "description": "Wond"}
        (entry,) = read(status(spoiler_text="ongeluk", sensitive=True, media_attachments=[picture]))
        assert (entry.excerpt, entry.media) == ("ongeluk", ())

    def test_pictures(self):
        """An alternative text that is missing, empty or there stays what it is; a film shows its still."""
        shape = {"original": {"width": 800, "height": 600}, "small": {"width": 80, "height": 60}}
        parts = [
            {"type": "image", "url": f"{SERVER}/a.jpg", "description": None, "meta": shape},
            {"type": "image", "url": f"{SERVER}/b.jpg", "description": "", "meta": {"original": {"width": 10**30}}},
            {"type": "gifv", "url": f"{SERVER}/c.mp4", "preview_url": f"{SERVER}/c.jpg", "description": "Molen"},
            {"type": "unknown", "url": None},
            {"type": "image", "url": "javascript:alert(1)"},
        ]
        (entry,) = read(status(content="", media_attachments=parts))
        assert [(medium.url[-5:], medium.alt, medium.width) for medium in entry.media] == [
            ("a.jpg", None, 800),
            ("b.jpg", "", None),
            ("c.jpg", "Molen", None),
        ]
        assert entry.excerpt == "Molen"

    @pytest.mark.parametrize(
        ("quote", "ends"),
        [
            ({"state": "accepted", "quoted_status": status(2)}, "(Molenwijk: “Bericht 2”)"),
            ({"state": "revoked", "quoted_status": status(2)}, "Bericht 1"),
            ({"state": "accepted", "quoted_status": status(2, visibility="private")}, "Bericht 1"),
            ({"state": "accepted", "quoted_status": None}, "Bericht 1"),
            ("raar", "Bericht 1"),
        ],
    )
    def test_a_quote(self, quote: Any, ends: str):
        """Somebody's quoted words are shown only while they allow it."""
        (entry,) = read(status(quote=quote))
        assert entry.excerpt.endswith(ends)


class TestOneNight:
    def test_lookup_pages_and_stop(self, tmp_path: Path):
        """The account's number leads to its posts; older pages are asked for until nothing unknown comes."""
        pages = {"": [status(4), status(3)], "3": [status(2)], "2": []}

        def posts(handler: Any) -> Any:
            at = handler.path.partition("max_id=")[2]
            older = {"": "3", "3": "2"}.get(at)
            link = f'<http://{handler.headers["Host"]}/api/v1/accounts/7/statuses?limit=40&max_id={older}>; rel="next"'
            return as_json(pages[at], **({"Link": link} if older else {}))

        answers = {"/api/v1/accounts/lookup": as_json(ME), "/api/v1/accounts/7/statuses": posts}
        with serving(answers) as server:
            feeds = write_source(tmp_path, kind="mastodon", url=server.url("/@molenwijk"))
            first = night(feeds)
            asked = len(server.requests)
            second = night(feeds)
        assert (first.state, first.new, asked) == ("read", 3, 4)
        assert (second.new, len(server.requests) - asked) == (0, 2)
        assert {item.excerpt for item in kept(feeds)} == {"Bericht 2", "Bericht 3", "Bericht 4"}

    def test_who_opted_out(self, tmp_path: Path):
        """An account that does not want this is not even asked for its posts."""
        with serving({"/api/v1/accounts/lookup": as_json({**ME, "note": "#nobot"})}) as server:
            outcome = night(write_source(tmp_path, kind="mastodon", url=server.url("/@molenwijk")))
        assert (outcome.state, kept(tmp_path)) == ("read", ())
        assert "opted out" in outcome.message

    def test_a_closed_server(self, tmp_path: Path):
        """A server that wants a key says so in JSON, with status 200 too."""
        with serving(
            {"/api/v1/accounts/lookup": as_json({"error": "This API requires an authenticated user"})}
        ) as server:
            outcome = night(write_source(tmp_path, kind="mastodon", url=server.url("/@molenwijk")))
        assert outcome.state == "failed"
        assert "authenticated user" in outcome.message
