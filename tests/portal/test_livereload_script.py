"""An open page under livereload, in a browser, under the policy that the site's pages have."""

from contextlib import ExitStack, contextmanager

import pytest

from plugins.portal.livereload import Edition, live_responder
from plugins.portal.pages.site import POLICY
from plugins.portal.serving import running, site_responder

PAGE = f"""<!doctype html><html lang="nl"><head><title>Thuis</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<link rel="stylesheet" href="/site.1.css"><script type="module" src="/site.1.js"></script></head>
<body><h1>Een</h1><p>Lang</p></body></html>"""
STYLE = "body { color: rgb(1, 2, 3) } p { height: 300vh }"
SCRIPT = "for (const title of document.querySelectorAll('h1')) title.dataset.seen = 'yes';"


class Site:
    """A site of one page, and the page as it stands open in a browser."""

    def __init__(self, folder, page, edition, stop):
        self._folder, self.edition, self.page, self.stop = folder, edition, page, stop
        self.complaints = []
        page.on("console", lambda message: self.complaints.append(message.text))

    def build(self, html, said="", **files):
        """Another edition, with files of its own."""
        for name, text in files.items():
            (self._folder / name.replace("_", ".")).write_text(text)
        (self._folder / "index.html").write_text(html)
        self.edition.publish(said)

    def shows(self, heading):
        """Wait for a heading."""
        self.page.get_by_role("heading", name=heading, exact=True).wait_for(timeout=10_000)

    def sets_mark(self):
        """A mark that is gone when the page is loaded anew."""
        self.page.evaluate("window.mark = true")

    def has_mark(self):
        return self.page.evaluate("window.mark === true")


@pytest.fixture
def site(tmp_path, browser):
    with opened(tmp_path, browser) as found:
        yield found
    assert found.complaints == []


@contextmanager
def opened(folder, browser):
    (folder / "index.html").write_text(PAGE)
    (folder / "site.1.css").write_text(STYLE)
    (folder / "site.1.js").write_text(SCRIPT)
    (folder / "favicon.ico").write_bytes(b"")
    edition = Edition()
    with ExitStack() as server:
        address = server.enter_context(running(live_responder(site_responder(folder), edition, "Nog niet goed")))
        found = Site(folder, browser.new_page(), edition, server.close)
        found.page.goto(address)
        yield found
        found.page.close()


@pytest.mark.browser
class TestAnEdit:
    def test_is_shown_where_the_reader_is(self, site):
        """The page is not loaded anew, and is not thrown back to its top; time after time."""
        site.page.evaluate("scrollTo(0, 400)")
        site.sets_mark()
        for heading in ("Twee", "Drie"):
            site.build(PAGE.replace("Een", heading).replace("Thuis", f"Thuis, {heading}"))
            site.page.locator("h1", has_text=heading).wait_for(timeout=10_000)
            assert site.page.title() == f"Thuis, {heading}"
        assert site.has_mark()
        assert site.page.evaluate("scrollY") == 400

    def test_is_worked_on_by_the_scripts_of_the_page(self, site):
        """What they do to a page they do to the new one, each time once more."""
        for heading in ("Twee", "Drie"):
            site.build(PAGE.replace("Een", heading))
            site.page.locator("h1[data-seen]", has_text=heading).wait_for(timeout=10_000)

    def test_runs_no_script_that_the_page_may_not_run(self, site):
        """The policy of the site holds for what is put in place, too."""
        site.build(
            PAGE.replace("Een", "Twee<img src='/x' onerror='document.title = 1'><script>document.title = 1</script>")
        )
        site.shows("Twee")
        site.page.wait_for_timeout(200)
        assert site.page.title() == "Thuis"
        assert any("Content Security Policy" in complaint for complaint in site.complaints)
        site.complaints.clear()


@pytest.mark.browser
class TestAServerThatIsGone:
    def test_is_waited_for(self, tmp_path, browser):
        """Whoever starts it again finds the open page up to date, though both servers count from one."""
        with opened(tmp_path, browser) as site:
            site.sets_mark()
            site.stop()
            site.build(PAGE.replace("Een", "Twee"))
            site.page.wait_for_timeout(200)
            port = int(site.page.url.rstrip("/").rpartition(":")[2])
            with running(live_responder(site_responder(tmp_path), Edition()), port=port):
                site.shows("Twee")
                assert site.has_mark()


@pytest.mark.browser
class TestAnotherFrame:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("/site.1.css", "/site.2.css"),
            ("/site.1.js", "/site.2.js"),
            ('lang="nl"', 'lang="en"'),
            ("img-src 'self'", "img-src 'none'"),
        ],
    )
    def test_is_loaded_anew(self, site, old, new):
        """A new style, script, language or policy does not come with the text alone."""
        site.sets_mark()
        files = {"site_2.css": STYLE, "site_2.js": SCRIPT}
        site.build(PAGE.replace(old, new).replace("Een", "Twee"), **files)
        site.shows("Twee")
        site.page.wait_for_function("() => window.mark === undefined", timeout=10_000)
        assert old not in site.page.content()

    def test_is_loaded_anew_for_what_is_wrong(self, site):
        """Its complaints stand above the page in their own style, and go with the mistake."""
        site.build(PAGE, said="a.md:3: fout")
        notes = site.page.locator(".livereload")
        notes.wait_for(timeout=10_000)
        site.page.wait_for_load_state()
        assert notes.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(251, 233, 227)"
        site.build(PAGE.replace("Een", "Twee"))
        site.shows("Twee")
        assert not notes.count()

    def test_is_a_page_that_is_gone(self, site, tmp_path):
        """What a host would say then."""
        (tmp_path / "404.html").write_text("<h1>Weg</h1>")
        (tmp_path / "index.html").unlink()
        site.edition.publish()
        site.shows("Weg")
        site.complaints.clear()  # the browser's own word about the status
