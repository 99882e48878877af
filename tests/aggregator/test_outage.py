"""Three in the night, and three sources are down: what whoever looks at the log in the morning finds."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import socket

import pytest

from plugins.aggregator import fetch_sources, read_archive
from tests.support.feeds import NOW, rss, write_feeds
from tests.support.feedserver import Answer, serving
from tests.support.runs import OPEN

NIGHT = dt.datetime(2026, 11, 21, 3, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
DOWN = {
    "Krant": ("503 unavailable", "dit gaat vaak vanzelf over", "often passes by itself"),
    "Buurtclub": ("a web page, not a feed", "zoek op die pagina", "look for the feed's address"),
    "Politie": ("refused", "dit gaat vaak vanzelf over", "often passes by itself"),
}
LOGIN = b"<!doctype html><title>Inloggen</title><form></form>"


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, list[str], list[str]]:
    """The exit code and the log of such a night, and the sources of the items that are left."""
    folder, log = tmp_path_factory.mktemp("night"), io.StringIO()
    well = [f"Bron {number}" for number in range(5)]
    with serving({}) as server:
        paths = {name: f"/{number}" for number, name in enumerate([*well, *DOWN])}
        server.answers.update({path: Answer(body=rss(f"item{path[1:]}")) for path in paths.values()})
        addresses = {name: server.url(path) for name, path in paths.items()}
        write_feeds(folder, addresses, fetch=OPEN)
        fetch_sources(["--feeds", str(folder), "--now", NOW.isoformat()])
        server.answers[paths["Krant"]] = Answer(status=503, headers={"Retry-After": "3600"})
        server.answers[paths["Buurtclub"]] = Answer(body=LOGIN)
        with socket.socket() as nobody:
            nobody.bind(("127.0.0.1", 0))
            addresses["Politie"] = f"http://127.0.0.1:{nobody.getsockname()[1]}/"
            write_feeds(folder, addresses, fetch=OPEN)
            with contextlib.redirect_stdout(log):
                code = fetch_sources(["--feeds", str(folder), "--now", NIGHT.isoformat()])
    kept = [item.source for item in read_archive(folder / "archive.sqlite")]
    return code, log.getvalue().splitlines(), kept


class TestOutage:
    def test_exit_code(self, morning: tuple[int, list[str], list[str]]):
        """3: done, but something was left out."""
        assert morning[0] == 3

    def test_the_table(self, morning: tuple[int, list[str], list[str]]):
        """Every source has its line, those that failed stand out, and it fits on a screen."""
        table = morning[1][:9]
        assert [line.split("  ")[0] for line in table[1:]] == [*(f"Bron {n}" for n in range(5)), *DOWN]
        assert [line.split("  ")[0] for line in table if "MISLUKT" in line] == [*DOWN]
        assert max(map(len, table)) <= 130

    @pytest.mark.parametrize("name", DOWN)
    def test_advice(self, morning: tuple[int, list[str], list[str]], name: str):
        """Of each that failed there is one sentence: what happened and what to do, in Dutch and English."""
        (line,) = [line for line in morning[1] if line.startswith(f"{name}: ")]
        assert [words for words in DOWN[name] if words not in line] == []

    def test_the_last_line(self, morning: tuple[int, list[str], list[str]]):
        """The end says how bad it is."""
        assert "8 bronnen, 3 mislukt" in morning[1][-1]
        assert "8 sources, 3 failed" in morning[1][-1]

    def test_nothing_is_lost(self, morning: tuple[int, list[str], list[str]]):
        """What they said before is still there."""
        assert set(DOWN) <= set(morning[2])
        assert len(morning[2]) == 8
