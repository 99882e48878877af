"""The page of a source that readers are sent to: useful, and never more than everybody may see."""

import pytest

from plugins.aggregator.profiles import is_public_page, page_of
from tests.support.feeds import make_source

NEWS = ("https://www.gemeente.example/nieuws/1", "https://www.gemeente.example/nieuws/2", "https://elders.example/3")
CHANNEL = "UC" + "a" * 22


class TestPage:
    @pytest.mark.parametrize(
        ("kind", "url", "page"),
        [
            ("mastodon", "https://social.example/@agent.rss", "https://social.example/@agent"),
            ("bluesky", "https://bsky.app/profile/buurt.example/rss", "https://bsky.app/profile/buurt.example"),
            ("youtube", f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}", f"https://www.youtube.com/channel/{CHANNEL}"),
            ("youtube", "https://www.youtube.com/playlist?list=PL0123456789&si=x", "https://www.youtube.com/playlist?list=PL0123456789"),
            ("flickr", "https://api.flickr.com/services/feeds/photos_public.gne?id=12345678@N01", "https://www.flickr.com/photos/12345678@N01/"),
            ("x", "https://x.com/gemeente", "https://x.com/gemeente"),
            ("politie", "https://api.politie.nl/v4/nieuws", "https://www.politie.nl/"),
            ("feed", "https://www.krant.example/geheim-pad/rss.xml?city=3", "https://www.krant.example/"),
        ],
    )  # fmt: skip
    def test_follows_from_the_address(self, kind, url, page):
        """The address of an account is its page; of a feed only the site is told."""
        assert page_of(make_source(kind=kind, url=url)) == page

    def test_of_a_feed_is_the_site_its_items_lead_to(self):
        """A feed kept elsewhere, or a file, belongs to the site that it tells of."""
        assert page_of(make_source(url="samples/x.rss"), NEWS) == "https://www.gemeente.example/"
        assert page_of(make_source(url="https://feeds.example/x"), NEWS) == "https://www.gemeente.example/"

    def test_is_unknown_where_items_lead_everywhere(self):
        """A list of links to many sites is none of them."""
        assert page_of(make_source(url="samples/x.rss"), ["https://a.example/1", "https://b.example/2"]) is None

    def test_is_what_an_editor_wrote(self):
        """An editor knows best, also of a channel that ended."""
        assert page_of(make_source(page="https://club.example/wij"), NEWS) == "https://club.example/wij"

    @pytest.mark.parametrize(
        "source",
        [
            {"url": "https://gemeente:geheim123@intern.example/rss"},
            {"url": "https://bron.example/rss?token=geheim123"},
            {"url": "https://bridge.example/?action=display", "gateway": "rss-bridge"},
            {"url": "https://bron.example/{token}/rss", "token_env": "BRON"},
            {"url": "https://agenda.example/ical/private-geheim123/basic.ics", "kind": "ical"},
            {"url": "http://intranet/rss"},
            {"url": "http://10.0.0.8/rss"},
            {"url": "http://nieuws.intern.local/rss"},
            {"url": "http://[fd00::1]/rss"},
        ],
    )
    def test_never_tells_of_keys_or_machines_inside(self, source):
        """Where the feed is private, not even its machine is named."""
        assert page_of(make_source(**source)) is None

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "https://a:b@c.example/", "https://c.example/?key=geheim123", "http://10.1.1.1/", "x"],
    )
    def test_refuses_what_is_not_for_everybody(self, address):
        """Such a `page` is a mistake of the file."""
        assert is_public_page(address) == ""
