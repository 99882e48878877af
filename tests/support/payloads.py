"""One good answer of each kind that reads JSON, by kind and step: what tests break in every way."""

from __future__ import annotations

from typing import Any

_ACCOUNT = {"id": "7", "username": "molenwijk", "display_name": "Molenwijk", "note": "<p>Hoi</p>", "emojis": []}
_STATUS = {
    "id": "1",
    "uri": "https://a.example/1",
    "url": "https://a.example/@m/1",
    "created_at": "2026-11-19T08:00:00.000Z",
    "edited_at": None,
    "content": "<p>Hallo :molen:</p>",
    "visibility": "public",
    "sensitive": False,
    "spoiler_text": "",
    "language": "nl",
    "account": _ACCOUNT,
    "emojis": [{"shortcode": "molen"}],
    "tags": [{"name": "waterveen"}],
    "media_attachments": [
        {
            "type": "image",
            "url": "https://a.example/1.jpg",
            "description": "Molen",
            "meta": {"original": {"width": 800, "height": 600}},
        }
    ],
    "reblog": None,
    "quote": {"state": "accepted", "quoted_status": None},
}
_AUTHOR = {"did": "did:plc:a", "handle": "a.example", "displayName": "Molenwijk", "labels": [{"val": "bot"}]}
_POST = {
    "uri": "at://did:plc:a/app.bsky.feed.post/1",
    "author": _AUTHOR,
    "indexedAt": "2026-11-19T08:00:00Z",
    "labels": [{"val": "spam", "neg": False, "exp": "2026-12-01T00:00:00Z"}],
    "record": {
        "text": "Hallo a.example/… #buurt",
        "createdAt": "2026-11-19T08:00:00Z",
        "langs": ["nl"],
        "tags": ["extra"],
        "facets": [
            {
                "index": {"byteStart": 6, "byteEnd": 19},
                "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://a.example/lang"}],
            }
        ],
    },
    "embed": {
        "$type": "app.bsky.embed.recordWithMedia#view",
        "media": {
            "$type": "app.bsky.embed.images#view",
            "images": [{"fullsize": "https://a.example/1.jpg", "alt": "x", "aspectRatio": {"width": 4, "height": 3}}],
        },
        "record": {"record": {"$type": "app.bsky.embed.record#viewRecord", "author": _AUTHOR, "value": {"text": "Zo"}}},
    },
}

GOOD: dict[tuple[str, str], Any] = {
    ("jsonfeed", ""): {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": "Een", "url": "https://a.example/1", "authors": [{"name": "Jan"}]}],
    },
    ("mastodon", "account"): _ACCOUNT,
    ("mastodon", "posts"): [_STATUS, {**_STATUS, "id": "2", "uri": "https://a.example/2", "reblog": _STATUS}],
    ("mastodon", "tag"): [_STATUS],
    ("bluesky", ""): {"feed": [{"post": _POST, "reason": {"$type": "x#reasonPin"}}], "cursor": "c"},
    ("flickr", ""): {
        "items": [
            {
                "title": "Lampen",
                "link": "https://www.flickr.com/photos/club/123/",
                "media": {"m": "https://live.example/123_m.jpg"},
                "description": "<p>Club posted a photo:</p>",
                "published": "2026-11-18T06:00:00Z",
                "author": 'nobody@flickr.com ("Club")',
                "tags": "een twee",
            }
        ]
    },
    ("politie", ""): {
        "nieuwsberichten": [
            {
                "uid": "u1",
                "url": "/nieuws/1.html",
                "titel": "Controle",
                "introductie": "Hoi",
                "gebied": "Waterveen",
                "publicatiedatum": "2026-11-17 09:30:00",
                "afbeelding": {"url": "/1.jpg", "alttext": "Lamp"},
                "locaties": [{"latitude": 52.1, "longitude": 5.1}],
            }
        ]
    },
    ("burgernet", ""): {
        "actions": [
            {
                "id": 12,
                "municipality": "Waterveen",
                "active": False,
                "amberAlert": False,
                "endTimestamp": 1794931200000,
                "area": {"lat": 52.1, "lng": 5.1},
            }
        ]
    },
}


def _keys(holder: Any) -> set[str]:
    if isinstance(holder, list):
        return {key for each in holder for key in _keys(each)}
    return {*holder, *(key for each in holder.values() for key in _keys(each))} if isinstance(holder, dict) else set()


#: Every name that means something to some kind.
KEYS = sorted({key for good in GOOD.values() for key in _keys(good)} | {"error", "errors", "message"})
