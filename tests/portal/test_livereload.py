"""A site that is built again at every change, and pages that notice."""

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


def rebuild_with(*outcomes):
    """A build that ends as told, one outcome a change; notes how often it ran."""
    left = list(outcomes)
    return lambda: left.pop(0)


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

    @pytest.mark.browser
    def test_loads_the_page_again_after_a_build(self, folder, browser):
        """An open page follows the work, without a violation of its policy."""
        edition = Edition()
        page = browser.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        with running(live_responder(site_responder(folder), edition)) as address:
            page.goto(address)
            (folder / "index.html").write_text(PAGE.replace("Een", "Twee"))
            edition.number += 1
            page.get_by_role("heading", name="Twee").wait_for(timeout=10_000)
            page.close()
        assert complaints == []


class TestFollow:
    def follow(self, *outcomes):
        edition, said = Edition(), []
        changes = [frozenset({Path(f"{n}.md")}) for n in range(len(outcomes))]
        follow(changes, edition, rebuild=rebuild_with(*outcomes), say=said.append)
        assert said == changes
        return edition.number

    def test_gives_a_new_edition_after_each_good_build(self):
        """Every change is built and said."""
        assert self.follow(True, True) == 3

    def test_keeps_the_edition_when_building_fails(self):
        """The last good page stays open, and follows again once the mistake is mended."""
        assert self.follow(False) == 1
        assert self.follow(False, True) == 2


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
