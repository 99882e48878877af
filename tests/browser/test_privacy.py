"""What a page asks for, keeps and needs: nothing of others, nothing at all, no script."""

import pytest

from tests.support.pages import EVERY
from tests.support.pages import fullest as find_fullest

pytestmark = pytest.mark.browser


class TestWithoutScript:
    @pytest.mark.parametrize("kind", EVERY)
    def test_reads_the_same(self, visit, kind):
        """With scripts off a page has the same words, and its links lead to the same places."""
        seen = []
        for script in (True, False):
            page = visit(kind, script=script)
            links = (
                page.locator("main a").evaluate_all("all => all.map(a => a.getAttribute('href'))") if script else None
            )
            seen.append((page.locator("main").text_content(), page.locator("main a").count(), links))
        assert seen[0][:2] == seen[1][:2]
        assert all(seen[0][2])


class TestPrivacy:
    @pytest.mark.parametrize("kind", EVERY)
    def test_asks_nothing_of_another_host_and_keeps_nothing(self, browser, example, example_url, kind):
        """Every request goes to our own host and succeeds; no cookie, no storage, no mistake, no broken policy."""
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        asked, complaints = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        page.goto(example_url + find_fullest(example, kind))
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        stored = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
        cookies = context.cookies()
        context.close()
        assert [url for url in asked if not url.startswith(example_url)] == []
        assert complaints == []
        assert (stored, cookies) == (["", 0, 0], [])

    def test_the_policy_is_enforced(self, visit):
        """The server sends the headers of the site: what the policy forbids does not happen."""
        page = visit("home")
        blocked = page.evaluate(
            """() => new Promise(done => {
            document.addEventListener('securitypolicyviolation', e => done(e.violatedDirective));
            const image = new Image(); image.src = 'https://elders.example/pixel.gif'; })"""
        )
        assert blocked == "img-src"


class TestWeight:
    def test_asks_for_at_most_six_files_and_half_a_megabyte_of_photos(self, browser, example, example_url):
        """A neighbourhood on a cheap phone: six requests beside the photos, and after scrolling 500 kB of those."""
        context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
        page = context.new_page()
        photos, others = [], []

        def note(answer):
            is_photo = "/fotos/" in answer.url
            (photos if is_photo else others).append(len(answer.body()) if is_photo else answer.url)

        page.on("response", note)
        page.goto(example_url + find_fullest(example, "neighbourhood"))
        page.evaluate(
            "async () => { for (let y = 0; y < document.body.scrollHeight; y += 400) {"
            "window.scrollTo(0, y); await new Promise(requestAnimationFrame) } }"
        )
        page.wait_for_load_state("networkidle")
        context.close()
        assert len(others) <= 6, others
        assert photos
        assert sum(photos) <= 500_000
