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
    ("facebook", ""): {
        "data": [
            {
                "id": "1_2",
                "created_time": "2026-11-17T18:30:00+0000",
                "message": "Hallo",
                "permalink_url": "https://www.facebook.com/1/posts/2",
                "from": {"name": "Wijkteam"},
                "is_hidden": False,
                "is_published": True,
                "is_expired": False,
                "privacy": {"value": "EVERYONE"},
                "place": {"location": {"latitude": 52.1, "longitude": 5.1}},
                "attachments": {
                    "data": [
                        {
                            "media_type": "album",
                            "title": "Foto's",
                            "subattachments": {
                                "data": [
                                    {"media": {"image": {"src": "https://f.example/1.jpg", "width": 7, "height": 5}}}
                                ]
                            },
                        }
                    ]
                },
            }
        ],
        "paging": {"cursors": {"after": "abc"}, "next": "https://graph.facebook.com/x?access_token=GEHEIM"},
    },
    ("instagram", ""): {
        "data": [
            {
                "id": "9",
                "shortcode": "Dxyz",
                "caption": "Zebra",
                "media_type": "CAROUSEL_ALBUM",
                "media_product_type": "FEED",
                "permalink": "https://www.instagram.com/p/Dxyz/",
                "timestamp": "2026-11-16T11:05:20+0000",
                "username": "wijkteam",
                "children": {
                    "data": [{"media_type": "IMAGE", "media_url": "https://i.example/1.jpg", "alt_text": "Zebrapad"}]
                },
            }
        ],
        "paging": {"cursors": {"after": "abc"}},
    },
    ("linkedin", ""): {
        "elements": [
            {
                "id": "urn:li:share:1",
                "commentary": "Avond \\(inloop\\) met @[Stichting](urn:li:organization:2) {hashtag|\\#|buurt}",
                "visibility": "PUBLIC",
                "lifecycleState": "PUBLISHED",
                "lifecycleStateInfo": {"isEditedByAuthor": True},
                "publishedAt": 1794900605000,
                "lastModifiedAt": 1794904205000,
                "content": {"multiImage": {"images": [{"altText": "Bord"}]}, "article": {"title": "Avond"}},
            }
        ]
    },
    ("x", "user"): {"data": {"id": "7", "username": "wijkteam"}},
    ("x", "posts"): {
        "data": [
            {
                "id": "12",
                "edit_history_tweet_ids": ["11", "12"],
                "text": "Hoi &amp; dag https://t.co/a https://t.co/b",
                "created_at": "2026-11-18T09:05:00.000Z",
                "author_id": "7",
                "lang": "nl",
                "entities": {
                    "urls": [
                        {"url": "https://t.co/a", "display_url": "a.example/x"},
                        {"url": "https://t.co/b", "display_url": "pic", "media_key": "3_1"},
                    ],
                    "hashtags": [{"tag": "Waterveen"}],
                },
                "attachments": {"media_keys": ["3_1"]},
                "referenced_tweets": [{"type": "quoted", "id": "5"}],
                "withheld": {"copyright": False, "country_codes": ["US"]},
            }
        ],
        "includes": {
            "users": [
                {
                    "id": "7",
                    "name": "Wijkteam",
                    "username": "wijkteam",
                    "profile_image_url": "https://p.example/7/a_normal.jpg",
                    "protected": False,
                }
            ],
            "media": [{"media_key": "3_1", "type": "photo", "url": "https://p.example/1.jpg", "alt_text": "Brug"}],
            "tweets": [],
        },
        "meta": {"result_count": 1},
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
