"""A site that does not stand at the root of its host."""

from urllib.parse import urljoin, urlsplit

import pytest

from tests.support.html import PageTree
from tests.support.pages import address, fullest, html_files
from tests.support.sites import run_portal
from tests.support.states import make_states
from tests.support.web import serving

pytestmark = pytest.mark.browser

SEEN = ("home", "neighbourhood", "news_index", "story", "action", "ambassador", "event", "notice", "agenda")


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """A site for an address with a path of its own."""
    site = make_states(tmp_path_factory.mktemp("below") / "site", 'SITEURL = "https://veilig.lindehage.example/x"')
    done = run_portal("build", site)
    assert done.returncode == 0, done.stderr
    return site / "output"


class TestSubPath:
    def test_every_page_loads_all_that_it_needs(self, output, window):
        """Style, font, script and photos are found under the path, on every type of page."""
        page, failed, asked = window(True), [], []
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.on("request", lambda request: asked.append(request.url))
        with serving(output, "/x/") as url:
            page.set_viewport_size({"width": 1280, "height": 900})
            for kind in SEEN:
                page.goto(url + fullest(output, kind))
                page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
                page.wait_for_load_state("networkidle")
                assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Manrope")
        assert failed == []
        assert [one for one in asked if not one.startswith(f"{url}/")] == []

    def test_every_link_leads_somewhere(self, output):
        """No link of any page leaves the path or leads to nothing."""
        lost = set()
        for file in html_files(output):
            here = "/x" + address(output, file)
            for element in PageTree(file).elements():
                for name in ("href", "src"):
                    link = urlsplit(urljoin(here, element.get(name, "")))
                    if link.scheme or link.netloc or not link.path:
                        continue
                    target = output / link.path.removeprefix("/x/")
                    if not link.path.startswith("/x/") or not (target.is_file() or (target / "index.html").is_file()):
                        lost.add((file.relative_to(output).as_posix(), link.path))
        assert lost == set()
