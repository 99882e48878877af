"""Bluesky: facets count bytes, labels and opt-outs decide, and unknown kinds of embeds break nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.aggregator.adapters.bluesky import ask, parse
from plugins.aggregator.model import Entry, Fetched
from tests.support.feeds import NOW, make_source
from tests.support.feedserver import Answer, serving
from tests.support.networks import as_json, kept, night, write_source

DID = "did:plc:molenwijk"
AUTHOR = {"did": DID, "handle": "molenwijk.example", "displayName": "Molenwijk", "labels": []}
OUT = {"labels": [{"val": "!no-unauthenticated"}]}


def view(
    number: int = 1, *, author: Any = AUTHOR, post: Any = None, reason: Any = None, **record: Any
) -> dict[str, Any]:
    given = {
        "uri": f"at://{author['did']}/app.bsky.feed.post/{number}",
        "author": author,
        "indexedAt": "2026-11-19T08:00:05Z",
        "record": {"text": f"Bericht {number}", "createdAt": "2026-11-19T08:00:00Z", **record},
    }
    return {"post": {**given, **(post or {})}, **({"reason": reason} if reason else {})}


def read(*views: Any, **more: Any) -> tuple[Entry, ...]:
    body = json.dumps({"feed": views, **more}).encode()
    return parse(Fetched(url="https://api.example/xrpc/x", body=body), now=NOW).entries


def facet(start: Any, end: Any, **feature: Any) -> dict[str, Any]:
    kind = "link" if "uri" in feature else "tag"
    return {
        "index": {"byteStart": start, "byteEnd": end},
        "features": [{"$type": f"app.bsky.richtext.facet#{kind}", **feature}],
    }


class TestAddresses:
    @pytest.mark.parametrize(
        ("url", "start"),
        [
            (
                "https://bsky.app/profile/a.example",
                "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=a.example&",
            ),
            (
                "https://bsky.app/profile/did:plc:x/rss",
                "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=did%3Aplc%3Ax&",
            ),
            (
                "https://eigen.example/profile/a.example",
                "https://eigen.example/xrpc/app.bsky.feed.getAuthorFeed?actor=a.example&",
            ),
        ],
    )
    def test_what_an_editor_may_write(self, url: str, start: str):
        """The address of the profile in a browser is enough."""
        assert ask(make_source(kind="bluesky", url=url)).url.startswith(start)

    @pytest.mark.parametrize("url", ["https://bsky.app/", "https://bsky.app/hashtag/x", "https://bsky.app/profile/x"])
    def test_what_is_no_profile(self, url: str):
        """Anything else is refused with an example."""
        with pytest.raises(ValueError, match="bsky.app/profile"):
            ask(make_source(kind="bluesky", url=url))


class TestFacets:
    def test_bytes_not_characters(self):
        """Emoji and accents take several bytes; the link still replaces exactly its own shortened words."""
        words = "🚲 Één fiets: a.example/fi… #slot"
        start, end = len("🚲 Één fiets: ".encode()), len("🚲 Één fiets: a.example/fi…".encode())
        tag = facet(end + 1, end + 6, tag="slot")
        (entry,) = read(view(text=words, facets=[tag, facet(start, end, uri="https://a.example/fietsen")]))
        assert entry.excerpt == "🚲 Één fiets: https://a.example/fietsen #slot"
        assert entry.categories == ("slot",)

    @pytest.mark.parametrize(
        "facets",
        [
            [facet(1, 3, uri="https://a.example/")],
            [facet(0, 99, uri="https://a.example/")],
            [facet(-4, 4, uri="https://a.example/")],
            [facet(4, 4, uri="https://a.example/")],
            [facet("0", "4", uri="https://a.example/")],
            [facet(True, 4, uri="https://a.example/")],
            [facet(0, 4, uri="javascript:alert(1)")],
            [{"index": None, "features": "x"}, 5, None],
        ],
    )
    def test_facets_that_lie(self, facets: list[Any]):
        """A facet outside the text, inside a character or to no web page is left out; the text stays."""
        (entry,) = read(view(text="🚲…fiets", facets=facets))
        assert (entry.excerpt, entry.categories) == ("🚲…fiets", ())

    @settings(max_examples=100, derandomize=True, deadline=None)
    @given(st.text(max_size=40), st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=6))
    def test_any_facets(self, words: str, spans: list[tuple[int, int]]):
        """Whatever the spans, no text is lost or doubled where nothing is replaced."""
        (entry,) = read(view(text=f"x{words}", facets=[facet(*span, tag="t") for span in spans]))
        (plain,) = read(view(text=f"x{words}"))
        assert entry.excerpt == plain.excerpt


class TestWhoIsRead:
    @pytest.mark.parametrize(
        "given_view",
        [
            view(author={**AUTHOR, **OUT}),
            view(2, author={"did": "did:plc:b", **OUT}, reason={"$type": "app.bsky.feed.defs#reasonRepost"}),
            view(reply={"parent": {"uri": "at://did:plc:b/app.bsky.feed.post/9"}}),
            view(reply={"parent": None}),
            view(post={"labels": [{"val": "!hide"}]}),
            view(labels={"values": [{"val": "!hide"}]}),
            view(post={"uri": "at://did:plc:b/app.bsky.feed.like/9"}),
            view(post={"record": None}),
            view(post={"author": None}),
        ],
    )
    def test_left_out(self, given_view: Any):
        """Who opted out, conversations, what is hidden and what is no post never enter."""
        assert read(given_view) == ()

    def test_labels_that_no_longer_hold(self):
        """A label that was withdrawn or has ended does not count."""
        labels = [
            {"val": "!hide"},
            {"val": "!hide", "neg": True},
            {"val": "porn", "exp": "2026-11-01T00:00:00Z"},
        ]
        assert read(view(post={"labels": labels}))[0].excerpt == "Bericht 1"

    def test_sensitive(self):
        """What is sensitive stays covered: no words, no pictures."""
        embed = {"$type": "app.bsky.embed.images#view", "images": [{"fullsize": "https://a.example/1.jpg", "alt": "x"}]}
        (entry,) = read(view(post={"labels": [{"val": "graphic-media"}], "embed": embed}))
        assert (entry.excerpt, entry.media) == ("gevoelige inhoud (content warning)", ())


class TestPosts:
    @pytest.mark.parametrize(
        ("created", "day"), [("2026-11-18T10:00:00+01:00", 18), ("2031-01-01T00:00:00Z", 19), ("ooit", 19), (7, 19)]
    )
    def test_a_clock_that_runs_ahead(self, created: Any, day: int):
        """The sender's clock counts only where the server saw the post later."""
        published = read(view(createdAt=created))[0].published
        assert published
        assert published.day == day

    @pytest.mark.parametrize(
        ("embed", "count"),
        [
            (
                {"$type": "app.bsky.embed.images#view", "images": [{"fullsize": "https://a.example/1.jpg", "alt": ""}]},
                1,
            ),
            (
                {
                    "$type": "app.bsky.embed.gallery#view",
                    "items": [{"thumbnail": "https://a.example/1.jpg", "alt": ""}],
                },
                1,
            ),
            ({"$type": "app.bsky.embed.video#view", "thumbnail": "https://a.example/1.jpg", "alt": ""}, 1),
            (
                {
                    "$type": "app.bsky.embed.recordWithMedia#view",
                    "media": {"images": [{"fullsize": "https://a.example/1.jpg", "alt": ""}]},
                },
                1,
            ),
            ({"$type": "app.bsky.embed.hologram#view", "beam": 1}, 0),
            (None, 0),
        ],
    )
    def test_embeds(self, embed: Any, count: int):
        """Each kind of picture is found with its alternative text; an unknown kind brings none."""
        (entry,) = read(view(post={"embed": embed}))
        assert [medium.alt for medium in entry.media] == [""] * count

    @pytest.mark.parametrize(
        ("record", "ends"),
        [
            (
                {"$type": "app.bsky.embed.record#viewRecord", "author": AUTHOR, "value": {"text": "Zo"}},
                "(Molenwijk: “Zo”)",
            ),
            ({"$type": "app.bsky.embed.record#viewRecord", "author": {**AUTHOR, **OUT}, "value": {"text": "Zo"}}, "1"),
            ({"$type": "app.bsky.embed.record#viewDetached"}, "1"),
            ({"$type": "app.bsky.graph.defs#listView", "name": "x"}, "1"),
        ],
    )
    def test_quotes(self, record: Any, ends: str):
        """Somebody's quoted words are shown only while they allow it."""
        (entry,) = read(view(post={"embed": {"$type": "app.bsky.embed.record#view", "record": record}}))
        assert entry.excerpt.endswith(ends)

    def test_a_link_without_words(self):
        """A post that is only a link tells what it leads to; not where it is sensitive."""
        card = {"$type": "app.bsky.embed.external#view", "external": {"uri": "https://a.example/", "title": "De kaart"}}
        assert read(view(text="", post={"embed": card}))[0].excerpt == "De kaart"
        covered = {"embed": card, "labels": [{"val": "porn"}]}
        assert read(view(text="", post=covered))[0].excerpt == "gevoelige inhoud (content warning)"

    def test_text_is_no_markup(self):
        """Angle brackets are letters, not tags."""
        assert read(view(text="1 <b>2</b> & &amp;"))[0].excerpt == "1 <b>2</b> & &amp;"


class TestOneNight:
    def test_pages(self, tmp_path: Path):
        """The cursor is followed, also from a page that holds nothing for us."""
        answers = iter(
            [
                {"feed": [view(1), view(5, reply={"parent": {"uri": "at://x"}})], "cursor": "a"},
                {"feed": [view(2, reason={"$type": "app.bsky.feed.defs#reasonRepost"}), view(3)]},
            ]
        )
        with serving({"/xrpc/app.bsky.feed.getAuthorFeed": lambda _: as_json(next(answers))}) as server:
            outcome = night(write_source(tmp_path, kind="bluesky", url=server.url("/profile/molenwijk.example")))
            asked = [path for path, _ in server.requests]
        assert (outcome.state, outcome.new) == ("read", 3)
        assert "cursor=a" in asked[1]
        assert {item.author for item in kept(tmp_path)} == {"Molenwijk"}

    @pytest.mark.parametrize("status", [400, 401, 404, 501])
    def test_a_bare_server(self, tmp_path: Path, status: int):
        """The own server of an account has no feed for visitors: the sentence gives the address that has."""
        with serving({"/xrpc/app.bsky.feed.getAuthorFeed": Answer(status=status)}) as server:
            outcome = night(write_source(tmp_path, kind="bluesky", url=server.url("/profile/molenwijk.example")))
        assert outcome.state == "failed"
        assert "https://bsky.app/profile/molenwijk.example (a bare PDS" in outcome.message
        assert "url" in outcome.advice
