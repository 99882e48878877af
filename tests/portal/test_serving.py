"""A built folder over HTTP, as a host would serve it."""

import http.client
from http import HTTPStatus
from urllib.parse import urlsplit

import pytest

from plugins.portal.serving import headers_for, running, site_responder
from tests.support.web import serving

RULES = """\
# wat een host meestuurt
/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff

/theme/*
  Cache-Control: public, max-age=31536000, immutable
"""
FILES = {
    "index.html": "<h1>Thuis</h1>",
    "404.html": "<h1>Deze straat bestaat niet</h1>",
    "buurten/linden/index.html": "<h1>De Linden</h1>",
    "buurten/linden/agenda.ics": "BEGIN:VCALENDAR",
    "buurten/linden/foto met spatie.webp": "RIFF",
    "feed.xml": "<feed/>",
    "feed.json": "{}",
    "sitemap.xml": "<urlset/>",
    "robots.txt": "User-agent: *",
    "theme/site.css": "body{}",
    "theme/site.js": "1",
    "theme/letter.woff2": "wOF2",
    "leeg/foto.jpg": "x",
    ".written-files": "index.html",
    ".well-known/security.txt": "Contact: mailto:a@b.example",
    "_headers": RULES,
}


@pytest.fixture
def folder(tmp_path):
    for path, text in FILES.items():
        (tmp_path / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "output" / path).write_text(text, encoding="utf-8")
    (tmp_path / "geheim.txt").write_text("geheim")
    return tmp_path / "output"


def ask(url, path, method="GET"):
    """One request, exactly as written: nothing tidies the path on the way."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=5)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


class TestServing:
    @pytest.mark.parametrize(
        ("path", "kind"),
        [
            ("/", "text/html; charset=utf-8"),
            ("/buurten/linden/?q=1", "text/html; charset=utf-8"),
            ("/buurten/linden/agenda.ics", "text/calendar; charset=utf-8"),
            ("/buurten/linden/foto%20met%20spatie.webp", "image/webp"),
            ("/feed.xml", "application/atom+xml"),
            ("/feed.json", "application/feed+json"),
            ("/sitemap.xml", "application/xml"),
            ("/robots.txt", "text/plain; charset=utf-8"),
            ("/theme/site.css", "text/css; charset=utf-8"),
            ("/theme/site.js", "text/javascript; charset=utf-8"),
            ("/theme/letter.woff2", "font/woff2"),
            ("/.well-known/security.txt", "text/plain; charset=utf-8"),
        ],
    )
    def test_gives_each_file_its_type(self, folder, path, kind):
        """A calendar opens a calendar, a feed a reader."""
        with serving(folder) as url:
            status, headers, _ = ask(url, path)
        assert (status, headers["Content-Type"]) == (HTTPStatus.OK, kind)

    def test_sends_the_headers_that_the_site_asks_for(self, folder):
        """What cannot stand in a page, such as who may frame it, is sent along."""
        with serving(folder) as url:
            _, page, _ = ask(url, "/buurten/linden/")
            _, style, _ = ask(url, "/theme/site.css")
        assert page["Content-Security-Policy"].endswith("frame-ancestors 'none'")
        assert page["X-Content-Type-Options"] == "nosniff"
        assert page["Cache-Control"] == "no-cache"
        assert style["Cache-Control"] == "public, max-age=31536000, immutable"

    @pytest.mark.parametrize(
        "path",
        [
            "/nergens/",
            "/buurten/nergens.html",
            "/index.html/",
            "/leeg/",
            "/_headers",
            "/.written-files",
            "/../geheim.txt",
            "/%2e%2e/geheim.txt",
            "/buurten/..%2f..%2f../geheim.txt",
            "//etc/passwd",
            "/%00",
        ],
    )
    def test_shows_the_sites_own_page_for_what_is_missing(self, folder, path):
        """Notes of the builder, folders without a page and everything outside count as missing."""
        with serving(folder) as url:
            status, headers, body = ask(url, path)
        assert status == HTTPStatus.NOT_FOUND
        assert b"Deze straat bestaat niet" in body
        assert "Content-Security-Policy" in headers

    def test_leads_a_folder_to_its_page(self, folder):
        """An address without its last slash still arrives."""
        with serving(folder) as url:
            status, headers, _ = ask(url, "/buurten/linden")
        assert (status, headers["Location"]) == (HTTPStatus.MOVED_PERMANENTLY, "/buurten/linden/")

    def test_answers_a_head_without_the_page(self, folder):
        """Only whether it is there, and how large."""
        with serving(folder) as url:
            status, headers, body = ask(url, "/", "HEAD")
        assert (status, headers["Content-Length"], body) == (HTTPStatus.OK, str(len(FILES["index.html"])), b"")

    def test_says_in_plain_text_that_even_the_404_page_is_missing(self, tmp_path):
        """An empty folder is served, emptily."""
        with serving(tmp_path) as url:
            assert ask(url, "/")[0] == HTTPStatus.NOT_FOUND


class TestSubPath:
    def test_serves_the_site_below_it(self, folder):
        """A project page of a host stands under its name."""
        with serving(folder, "/lindehage/") as url:
            assert url.endswith("/lindehage")
            assert b"De Linden" in ask(url, "/lindehage/buurten/linden/")[2]
            style = ask(url, "/lindehage/theme/site.css")[1]
        assert style["Cache-Control"].endswith("immutable")

    @pytest.mark.parametrize(
        ("path", "to"),
        [
            ("/", "/lindehage/"),
            ("/lindehage", "/lindehage/"),
            ("/lindehage/buurten/linden", "/lindehage/buurten/linden/"),
        ],
    )
    def test_leads_to_it(self, folder, path, to):
        """Whoever opens the bare host lands on the site."""
        with serving(folder, "/lindehage/") as url:
            status, headers, _ = ask(url, path)
        assert (status, headers["Location"]) == (HTTPStatus.MOVED_PERMANENTLY, to)

    @pytest.mark.parametrize("path", ["/theme/site.css", "/lindehagen/", "/index.html"])
    def test_has_nothing_beside_it(self, folder, path):
        """A link that forgets the sub-path is found out."""
        with serving(folder, "/lindehage/") as url:
            assert ask(url, path)[0] == HTTPStatus.NOT_FOUND


class TestRunning:
    def test_listens_to_this_machine_only(self, folder):
        """Nobody else in the network looks along."""
        with running(site_responder(folder)) as address:
            assert urlsplit(address).hostname == "127.0.0.1"

    def test_says_when_a_port_is_taken(self, folder):
        """Two at one port cannot be."""
        with running(site_responder(folder)) as address:
            second = running(site_responder(folder), port=urlsplit(address).port)
            with pytest.raises(OSError, match="in use"):
                second.__enter__()


class TestHeadersFor:
    @pytest.mark.parametrize(
        ("path", "names"),
        [
            ("/", ["Content-Security-Policy", "X-Content-Type-Options"]),
            ("/theme/a/b.css", ["Content-Security-Policy", "X-Content-Type-Options", "Cache-Control"]),
            ("/themeloos", ["Content-Security-Policy", "X-Content-Type-Options"]),
        ],
    )
    def test_adds_up_every_rule_that_fits(self, path, names):
        """As the hosts that read this file do."""
        assert [name for name, _ in headers_for(path, RULES)] == names

    def test_has_none_without_rules(self):
        """A folder without the file is served without."""
        assert headers_for("/", "") == ()
