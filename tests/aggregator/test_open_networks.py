"""Open networks beside Mastodon and Bluesky: which address an editor may write, and what is left of an answer."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator.adapters import first_request
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry
from tests.support.feeds import make_source, rss
from tests.support.feedserver import Answer, serving
from tests.support.networks import as_json, entry_of, kept, night, read_answer, write_source

CHANNEL = "UC" + "a" * 22

ADDRESSES = [
    ("youtube", f"https://www.youtube.com/channel/{CHANNEL}", f"/feeds/videos.xml?channel_id={CHANNEL}"),
    ("youtube", f"https://www.youtube.com/channel/{CHANNEL}/videos", f"/feeds/videos.xml?channel_id={CHANNEL}"),
    ("youtube", "https://youtube.com/playlist?list=PLabcdefghijkl", "/feeds/videos.xml?playlist_id=PLabcdefghijkl"),
    ("youtube", f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}", f"videos.xml?channel_id={CHANNEL}"),
    (
        "pinterest",
        "https://nl.pinterest.com/waterveen/veilige-straat/",
        "https://nl.pinterest.com/waterveen/veilige-straat.rss",
    ),
    ("pinterest", "https://www.pinterest.com/waterveen", "https://www.pinterest.com/waterveen/feed.rss"),
    (
        "flickr",
        "https://www.flickr.com/photos/1234@N01/",
        "https://api.flickr.com/services/feeds/photos_public.gne?id=1234%40N01&",
    ),
    ("flickr", "https://www.flickr.com/groups/1234@N01/pool/", "/services/feeds/groups_pool.gne?id=1234%40N01&"),
    ("flickr", "https://www.flickr.com/photos/tags/waterveen", "/services/feeds/photos_public.gne?tags=waterveen&"),
    (
        "flickr",
        "https://api.flickr.com/services/feeds/photos_public.gne?id=1@N01&format=rss2",
        "?id=1%40N01&format=json&",
    ),
    ("politie", "https://rss.politie.nl/rss/ab/gemeenten/x/y.xml", "https://rss.politie.nl/rss/ab/gemeenten/x/y.xml"),
    ("politie", "https://api.politie.nl/v4/nieuws/lokaal?lat=52.1&lon=5.1", "language=nl&maxnumberofitems=25&lat=52.1"),
    ("bekendmakingen", "https://repository.overheid.nl/sru?query=a|b", "maximumRecords=100&query=a%7Cb"),
    (
        "bekendmakingen",
        "https://zoek.officielebekendmakingen.nl/rss?q=a",
        "https://zoek.officielebekendmakingen.nl/rss?q=a",
    ),
    ("fixmystreet", "https://fms.example/rss/l/52,5", "https://fms.example/rss/l/52,5"),
]
NO_ADDRESSES = [
    ("youtube", "https://www.youtube.com/@waterveen", "Kanaal-ID"),
    ("youtube", "https://www.youtube.com/watch?v=abc", "playlist"),
    ("pinterest", "https://www.pinterest.com/pin/1234/", "a board"),
    ("pinterest", "https://www.pinterest.com/", "a board"),
    ("flickr", "https://www.flickr.com/photos/waterveen/", "nummer"),
    ("politie", "https://api.politie.nl/v4/vermist", "vermiste"),
    ("politie", "https://api.politie.nl/v4/gezocht/dossiers", "gezochte"),
]


def entries(kind: str, body: Any) -> tuple[Entry, ...]:
    return read_answer(kind, body).entries


def one(kind: str, body: Any) -> Entry:
    return entry_of(read_answer(kind, body))


def item(**fields: str) -> bytes:
    """An RSS feed with one item; fields are its elements."""
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
    return f'<rss version="2.0"><channel><language>en-gb</language><item>{inside}</item></channel></rss>'.encode()


class TestAddresses:
    @pytest.mark.parametrize(("kind", "url", "asked"), ADDRESSES)
    def test_what_an_editor_may_write(self, kind: str, url: str, asked: str):
        """The address of a page becomes the question that its server understands."""
        assert asked in first_request(make_source(kind=kind, url=url)).url

    @pytest.mark.parametrize(("kind", "url", "words"), NO_ADDRESSES)
    def test_what_cannot_be_read(self, kind: str, url: str, words: str):
        """Another page is refused in words that say where to look."""
        with pytest.raises(ValueError, match=words):
            first_request(make_source(kind=kind, url=url))


PHOTO = {
    "title": "Lampen",
    "link": "https://www.flickr.com/photos/club/123/",
    "media": {"m": "https://live.example/123_m.jpg"},
    "description": '<p><a href="x">Club</a> posted a photo:</p><p><img src="y"></p><p>Nieuw &amp; mooi</p>',
    "published": "2026-11-18T06:00:00Z",
    "author": 'nobody@flickr.com ("Club")',
    "tags": "waterveen lamp",
}


class TestFlickr:
    def test_a_photo(self):
        """The standard sentence and the invented mail address go; the number of the photo is its id."""
        entry = one("flickr", {"items": [PHOTO]})
        assert (entry.key, entry.title, entry.excerpt) == ("tag:flickr.com,2004:/photo/123", "Lampen", "Nieuw & mooi")
        assert (entry.author, entry.categories) == ("Club", ("waterveen", "lamp"))
        assert entry.media[0].alt is None

    @pytest.mark.parametrize(
        "body",
        [
            b'jsonFlickrFeed({"items": [{"title": "Ja\\\'s", "link": "https://f.example/photos/a/1"}]})',
            b'{"items": [{"title": "Ja\\\'s", "link": "https://f.example/photos/a/1"}]}',
        ],
    )
    def test_older_answers(self, body: bytes):
        """The wrapping call and the escape that JSON does not know are read past."""
        assert one("flickr", body).title == "Ja's"


class TestPinterest:
    def test_no_picture(self):
        """Pins picture other people's work: words and link are read, the picture is not."""
        entry = one(
            "pinterest", item(title="Lamp", guid="1", description='&lt;img src="https://i.example/1.jpg"&gt;Mooi')
        )
        assert (entry.excerpt, entry.media, entry.language) == ("Mooi", (), None)


class TestFixMyStreet:
    def test_marks_of_the_server(self):
        """The day, the nearest address and the link back are not what the resident wrote."""
        lines = ("Los &lt; 2 m.", "Nearest road to the pin: Molenpad", "<a href=''>Report on FixMyStreet</a>")
        words = html.escape("<br>".join(lines))
        entry = one("fixmystreet", item(title="Tegel, los, 17th November", guid="1", description=words))
        assert (entry.title, entry.excerpt, entry.language) == ("Tegel, los", "Los < 2 m.", None)

    def test_updates_name_people(self):
        """Who wrote an update is nobody's business."""
        link = "https://fms.example/report/1#comment_2"
        assert entries("fixmystreet", item(title="Update by Jan", guid=link, link=link)) == ()


NEWS = {"uid": "u1", "url": "/nieuws/1.html", "titel": "Controle", "introductie": "A &amp; B"}


class TestPolitie:
    @pytest.mark.parametrize("spelled", ["publicatiedatum", "publicatieDatum", "PUBLICATIEDATUM"])
    def test_names_in_any_spelling(self, spelled: str):
        """The interface and its description spell names in two ways."""
        image = {"url": "/foto.jpg", "altText": "Lamp"}
        entry = one("politie", {"nieuwsberichten": [{**NEWS, spelled: "2026-11-17 09:30:00", "afbeelding": image}]})
        assert entry.published
        assert (entry.published.hour, entry.excerpt) == (8, "A & B")
        assert (entry.url, entry.media[0].alt) == ("https://www.politie.nl/nieuws/1.html", "Lamp")

    def test_nothing_there(self):
        """Null where a list or object belongs is nothing."""
        news = {**NEWS, "introductie": None, "alineas": None, "afbeelding": None, "locaties": None, "gebied": None}
        assert one("politie", {"nieuwsberichten": [news]}).media == ()

    @pytest.mark.parametrize("category", ["gezocht", "Vermist"])
    def test_no_people(self, category: str):
        """Wanted and missing people never enter, whatever publisher an editor wrote."""
        assert entries("politie", item(title="x", guid="1", category=category)) == ()
        url = "https://www.politie.nl/gezocht-en-vermist/vermist/1.html"
        assert entries("politie", {"nieuwsberichten": [{**NEWS, "url": url}]}) == ()


ENDED = {
    "id": 12,
    "municipality": "Waterveen",
    "active": False,
    "amberAlert": False,
    "endTimestamp": 1794931200000,
    "messages": [{"body": "Let op een man met rode jas"}],
}


class TestBurgernet:
    def test_only_that_it_ended(self):
        """Of an action that is over nothing is told but that: never who was sought."""
        entry = one("burgernet", {"actions": [ENDED]})
        assert entry.title == "Burgernetactie in Waterveen is afgelopen"
        assert "rode jas" not in repr(entry)

    @pytest.mark.parametrize(
        "changes",
        [
            {"active": True},
            {"active": None},
            {"amberAlert": True},
            {"amberAlert": None},
            {"municipality": ""},
            {"endTimestamp": None},
            {"endTimestamp": 10**400},
            {"endTimestamp": 1e308},
            {"endTimestamp": -5},
            {"endTimestamp": 4102444800},
            {"id": None},
        ],
    )
    def test_left_out(self, changes: dict[str, Any]):
        """What runs, is about a child, or does not say when it ended is not shown."""
        assert entries("burgernet", {"actions": [{**ENDED, **changes}]}) == ()

    def test_seconds_too(self):
        """Times come in seconds or in thousandths."""
        assert one("burgernet", {"actions": [{**ENDED, "endTimestamp": 1794931200}]}).published


SRU = "http://docs.oasis-open.org/ns/search-ws/sruResponse"
RECORD = (
    '<record><recordData><g:gzd xmlns:g="http://standaarden.overheid.nl/sru"><g:originalData>'
    '<meta xmlns="http://standaarden.overheid.nl/wetgeving/" xmlns:d="http://purl.org/dc/terms/"><d:identifier>gmb-2026-1'
    "</d:identifier><d:title>Brug dicht</d:title><d:available>2026-11-17</d:available><d:creator>Waterveen</d:creator>"
    "<locatiegebied>{place}</locatiegebied></meta></g:originalData><g:enrichedData>"
    "<g:preferredUrl>https://zoek.example/1.html</g:preferredUrl></g:enrichedData></g:gzd></recordData></record>"
)


def sru(inside: str) -> bytes:
    return f'<searchRetrieveResponse xmlns="{SRU}">{inside}</searchRetrieveResponse>'.encode()


class TestBekendmakingen:
    @pytest.mark.parametrize(
        ("place", "found"),
        [
            ("52.0902,5.1203", (52.0902, 5.1203)),
            ("POINT(5.1203 52.0902)", (52.0902, 5.1203)),
            ("POLYGON((5.1203 52.0902,5.2 52.1,5.1203 52.0902))", (52.0902, 5.1203)),
            ("MULTIPOLYGON(((5.1203 52.0902,5.2 52.1)))", (52.0902, 5.1203)),
            ("POINT(136000.5 455000.5)", (None, None)),
            ("ergens", (None, None)),
        ],
    )
    def test_a_record(self, place: str, found: tuple[float | None, float | None]):
        """A day stays that day here; a place is a point in one order and a shape in the other."""
        entry = one("bekendmakingen", sru(f"<records>{RECORD.format(place=place)}</records>"))
        assert (entry.key, entry.title, entry.author, entry.url) == (
            "gmb-2026-1",
            "Brug dicht",
            "Waterveen",
            "https://zoek.example/1.html",
        )
        assert (entry.latitude, entry.longitude) == found

    def test_a_wrong_question(self):
        """The service answers a wrong question with status 200; that is a failure, not an empty town."""
        said = "<diagnostic><message>Query syntax error</message></diagnostic>"
        wrong = f"<numberOfRecords>0</numberOfRecords><diagnostics>{said}</diagnostics>"
        with pytest.raises(ParseError, match="Query syntax error"):
            entries("bekendmakingen", sru(wrong))

    def test_half_an_answer(self):
        """Half an answer is refused, not read in part."""
        with pytest.raises(ParseError, match="not well-formed"):
            entries("bekendmakingen", sru(RECORD)[:-40])

    def test_the_rss(self):
        """Its RSS has the title where a text belongs."""
        entry = one(
            "bekendmakingen", item(title="gmb-2026-1 : Waterveen", description="Brug &amp;amp; weg dicht", guid="x")
        )
        assert (entry.key, entry.title, entry.excerpt, entry.author) == (
            "gmb-2026-1",
            "Brug & weg dicht",
            "",
            "Waterveen",
        )


class TestOneNight:
    @pytest.mark.parametrize(
        ("kind", "page", "path", "answer"),
        [
            ("youtube", f"/channel/{CHANNEL}", "/feeds/videos.xml", Answer(body=rss("een"))),
            ("pinterest", "/waterveen/bord/", "/waterveen/bord.rss", Answer(body=rss("een"))),
            ("fixmystreet", "/rss/area/1", "/rss/area/1", Answer(body=rss("een"))),
            ("politie", "/rss/x.xml", "/rss/x.xml", Answer(body=rss("een"))),
            ("flickr", "/photos/1@N01/", "/services/feeds/photos_public.gne", as_json({"items": [PHOTO]})),
            ("burgernet", "/v2/actions", "/v2/actions", as_json({"actions": [ENDED]})),
            ("bekendmakingen", "/sru?query=x", "/sru", Answer(body=sru(RECORD))),
        ],
    )
    def test_from_address_to_archive(self, tmp_path: Path, kind: str, page: str, path: str, answer: Answer):
        """Each kind goes the whole road once."""
        with serving({path: answer}) as server:
            outcome = night(write_source(tmp_path, kind=kind, url=server.url(page)))
        assert (outcome.state, outcome.new) == ("read", 1), outcome
        assert len(kept(tmp_path)) == 1
