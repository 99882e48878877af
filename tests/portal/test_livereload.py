"""A site that is built again at every change, and pages that notice."""

import threading
from pathlib import Path

import pytest

from plugins.portal.livereload import Edition, follow, live_responder, watching
from plugins.portal.serving import running, site_responder

POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"
PAGE = f"""<!doctype html><html lang="nl"><head><title>Thuis</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body><h1>Een</h1></body></html>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "404.html").write_text("<h1>Weg</h1>")
    (tmp_path / "site.css").write_text("body{}")
    (tmp_path / "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n")
    return tmp_path


def edition_that_said(text):
    edition = Edition()
    edition.publish(text)
    return edition


class TestLiveResponder:
    def test_adds_its_script_to_pages_only(self, folder):
        """Style and pictures stay as they are; so do the files."""
        respond = live_responder(site_responder(folder), Edition())
        assert b'reload.js?edition=1" defer></script></head>' in respond("/").body
        assert b"reload.js" in respond("/nergens").body
        assert respond("/site.css").body == b"body{}"
        assert (folder / "index.html").read_text() == PAGE

    def test_leaves_the_security_policy_as_it_is(self, folder):
        """An editor sees the site under the rules of the real one."""
        plain = site_responder(folder)("/")
        assert live_responder(site_responder(folder), Edition())("/").headers == plain.headers


class TestNotes:
    def test_stand_above_the_page_as_plain_text(self, folder):
        """A volunteer sees in the browser what is wrong; nothing in it is markup."""
        said = "a.md:3: <script>alert(1)</script> ontbreekt"
        page = live_responder(site_responder(folder), edition_that_said(said), "Nog niet goed")("/").body.decode()
        assert "<body><aside" in page
        assert "Nog niet goed" in page
        assert "a.md:3: &lt;script&gt;alert(1)" in page

    def test_are_not_there_when_all_is_well(self, folder):
        """The page is the page."""
        assert b"<aside" not in live_responder(site_responder(folder), edition_that_said(""), "x")("/").body

    @pytest.mark.browser
    def test_can_be_seen_under_the_policy_of_the_site(self, folder, browser):
        """The notes have a style of their own, which the policy of the pages allows."""
        page = browser.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        policy = POLICY + "; style-src 'self'"
        for file in (folder / "index.html", folder / "_headers"):
            file.write_text(file.read_text().replace(POLICY, policy))
        with running(live_responder(site_responder(folder), edition_that_said("a.md:3: fout"), "Nog niet")) as address:
            page.goto(address)
            colour = page.locator(".livereload").evaluate("e => getComputedStyle(e).backgroundColor")
            page.close()
        assert colour == "rgb(251, 233, 227)"
        assert complaints == []


class TestEdition:
    def test_is_told_as_soon_as_it_is_there(self):
        """Whoever waits for a new one is not kept waiting."""
        edition = Edition()
        told = []
        waiting = threading.Thread(target=lambda: told.append(edition.after(1, patience=30)))
        waiting.start()
        edition.publish()
        waiting.join(timeout=10)
        assert told == [2]

    def test_is_announced_once(self):
        """Its pages are there before its build has ended; only what that says may bring one more."""
        edition = Edition()
        edition.announce()
        edition.publish()
        assert edition.number == 2
        edition.announce()
        edition.publish("a.md:1: fout")
        assert edition.number == 4
        edition.publish("a.md:1: fout")
        assert edition.number == 5

    def test_stays_the_same_when_patience_ends(self):
        """The browser asks again."""
        assert Edition().after(1, patience=0.01) == 1


class TestFollow:
    def test_gives_a_new_edition_with_what_was_said_after_each_build(self):
        """Every change is built and told, also when building failed: the reason must be seen."""
        edition, seen, left = Edition(), [], ["", "a.md:1: fout"]
        changes = [frozenset({Path("een.md")}), frozenset({Path("twee.md")})]
        follow(changes, edition, rebuild=lambda _: left.pop(0), say=seen.append)
        assert seen == changes
        assert (edition.number, edition.said) == (3, "a.md:1: fout")


class TestWatching:
    def test_notices_documents_and_replaced_settings(self, tmp_path):
        """Editors write in place or replace a file by another; both count, time after time."""
        content = tmp_path / "content"
        content.mkdir()
        settings = tmp_path / "pelicanconf.py"
        settings.write_text("A = 1")
        with watching(tmp_path, [content, tmp_path / "feeds"]) as changes:
            for turn in range(2):
                (tmp_path / "new").write_text(f"A = {turn}")
                (tmp_path / "new").replace(settings)
                assert settings in seen_until(changes, settings)
                (content / "a.md").write_text(f"{turn}")
                assert content / "a.md" in seen_until(changes, content / "a.md")


def seen_until(changes, wanted):
    """All changes up to the one that is waited for."""
    seen = set()
    while wanted not in seen:
        seen |= next(changes)
    return seen
