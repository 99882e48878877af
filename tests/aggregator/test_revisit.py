"""Items that are no longer listed are looked at; only those that are gone go."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.aggregator import read_gone
from tests.support.feeds import NOW, write_feeds
from tests.support.feedserver import Answer, FeedServer, serving
from tests.support.runs import DAY, OPEN, titles, visit

PAGE = Answer(body=b"<title>Een bericht</title>")
GONE = {
    "404": Answer(status=404),
    "says so": Answer(body=b"<title>Pagina niet gevonden</title>"),
}
SILENT = {
    "500": Answer(status=500),
    "403": Answer(status=403),
    "429": Answer(status=429, headers={"Retry-After": "60"}),
    "cut": Answer(body=b"x", length=99),
    "login": Answer(body=b"<title>Inloggen</title>"),
    "redirect to nowhere": Answer(status=302, headers={"Location": "/inloggen"}),
}


def feed(server: FeedServer, *names: str) -> Answer:
    entries = "".join(
        f"<item><title>Bericht {name}</title><guid>{name}</guid><link>{server.url(f'/{name}')}</link></item>"
        for name in names
    )
    return Answer(body=f'<rss version="2.0"><channel><title>Bron</title>{entries}</channel></rss>'.encode())


def nights(folder: Path, server: FeedServer, *answers: dict[str, Answer], start: int = 1) -> list[list[str]]:
    """What the archive holds after each night; a night changes some answers."""
    found = []
    for night, changes in enumerate(answers, start=start):
        server.answers.update(changes)
        visit(folder, now=NOW + night * DAY)
        found.append([title.removeprefix("Bericht ") for title in titles(folder)])
    return found


@pytest.fixture
def server():
    with serving({}) as running:
        running.answers.update({f"/{name}": PAGE for name in "abcdef"})
        running.answers["/feed"] = feed(running, "a", "b", "c")
        yield running


@pytest.fixture
def feeds(tmp_path, server):
    return write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)


class TestRevisit:
    def test_missing_is_not_deleted(self, feeds, server):
        """An item that fell off the list stays as long as its page is there."""
        found = nights(feeds, server, {}, {"/feed": feed(server, "d", "c")}, {}, {})
        assert found[-1] == ["a", "b", "c", "d"]
        assert {"/a", "/b"} <= {path for path, _ in server.requests}
        assert "/c" not in {path for path, _ in server.requests}

    def test_the_same_under_another_address(self, feeds, server):
        """Where the old address leads to an item with the same title, it is one item; no other redirect tells."""
        renamed = feed(server, "a", "d").body.replace(b"guid>a<", b"guid>nieuw<").replace(b"/a<", b"/nieuw<")
        moved = {f"/{name}": Answer(status=301, headers={"Location": "/nieuw"}) for name in "abc"}
        found = nights(feeds, server, {}, {"/feed": Answer(body=renamed), "/nieuw": PAGE, **moved}, {}, {})
        assert found == [["a", "b", "c"], ["a", "b", "c", "d"], ["a", "b", "c", "d"], ["a", "b", "c", "d"]]

    @pytest.mark.parametrize("answer", GONE.values(), ids=GONE)
    def test_gone_at_a_second_look(self, feeds, server, answer):
        """One look may be wrong; a second one, a run later, settles it. The item does not return with an old list."""
        old = feed(server, "a", "b", "c")
        found = nights(feeds, server, {}, {"/feed": feed(server, "b", "c", "d"), "/a": answer}, {}, {"/feed": old})
        assert [("a" in names) for names in found] == [True, True, False, False]
        assert b"Bericht a" not in (feeds / "archive.sqlite").read_bytes()
        assert [(each.source, each.since) for each in read_gone(feeds / "archive.sqlite")] == [("bron", NOW + 3 * DAY)]

    def test_back_in_between(self, feeds, server):
        """What was away for one night stays."""
        away = {"/feed": feed(server, "b", "c", "d"), "/a": Answer(status=404)}
        found = nights(feeds, server, {}, away, {"/a": PAGE}, {"/a": Answer(status=404)})
        assert all("a" in names for names in found)

    def test_gone_for_good(self, feeds, server):
        """410 is the word for it: one look is enough."""
        found = nights(feeds, server, {}, {"/feed": feed(server, "b", "c"), "/a": Answer(status=410)})
        assert found[-1] == ["b", "c"]

    @pytest.mark.parametrize("answer", SILENT.values(), ids=SILENT)
    def test_what_is_no_sign(self, feeds, server, answer):
        """Failures, refusals and login pages remove nothing, however often."""
        found = nights(feeds, server, {}, {"/feed": feed(server, "b", "c"), "/a": answer, "/inloggen": PAGE}, {}, {})
        assert found[-1] == ["a", "b", "c"]

    def test_an_outage_is_no_withdrawal(self, feeds, server):
        """While the source itself fails, nothing is looked at; a site that loses all pages gets a week to mend it."""
        nowhere = {f"/{name}": Answer(status=404) for name in "abc"}
        found = nights(feeds, server, {}, {"/feed": feed(server, "d")}, {**nowhere, "/feed": Answer(status=500)})
        assert found[-1] == ["a", "b", "c", "d"]
        found = nights(feeds, server, {"/feed": feed(server, "d")}, *[{}] * 5, start=8)
        assert found[-1] == ["a", "b", "c", "d"]
        found = nights(feeds, server, {}, start=16)
        assert found[-1] == ["d"]

    def test_a_budget(self, feeds, server):
        """Not more than a few of one source are looked at in one run, and in turn all of them."""
        names = [f"n{number}" for number in range(25)]
        server.answers.update({f"/{name}": PAGE for name in names})
        visit_all = [{"/feed": feed(server, *names)}, {"/feed": feed(server, "a")}, {}, {}]
        nights(feeds, server, *visit_all)
        looked = [path for path, _ in server.requests if path.startswith("/n")]
        assert len(looked) == 25 + 5
        assert set(looked) == {f"/{name}" for name in names}
