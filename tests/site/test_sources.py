"""The pages about sources, on small sites: what they tell, what they never tell, and where a resident finds them."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from plugins.aggregator import Item
from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Changes, Visit
from tests.support.sites import make_site, run_portal, write

NOW = dt.datetime(2028, 3, 14, 6, 10, tzinfo=dt.UTC)
SECRET = "GEHEIM-4711-sleutel"  # a canary
SOURCES = f"""
    [fetch]
    contact = "redactie@lindehage.example"
    retention_days = 200

    [[source]]
    name = "Gemeente Lindehage"
    kind = "feed"
    url = "https://feeds.example/nieuws?token={SECRET}"
    publisher = "municipality"
    licence = "CC0"
    owner = "Iemand Persoonlijk"

    [[source]]
    name = "Bewoners <Linden>"
    kind = "jsonfeed"
    url = "https://naam:{SECRET}@intern.example/feed.json"
    publisher = "residents"
    neighbourhoods = ["linden"]
    show = "title"
    review = true
    retention_days = 30

    [[source]]
    name = "Pagina van de club"
    kind = "facebook"
    url = "https://www.facebook.com/club"
    publisher = "residents"
    token_env = "SLEUTEL_VAN_DE_CLUB"

    [[source]]
    name = "Oud forum"
    kind = "feed"
    url = "https://forum.example/rss"
    publisher = "residents"
    closed_on = 2024-05-01
"""


def site_with_sources(folder: Path, *, documents: dict[str, str] | None = None) -> Path:
    site = make_site(folder, documents=documents)
    write(site / "feeds/sources.toml", SOURCES)
    with Archive(site / "feeds/archive.sqlite") as archive:
        items = tuple(_item("Gemeente Lindehage", f"{n}", days=25 + 7 * n) for n in range(9))
        fine = Visit(source="Gemeente Lindehage", state="unchanged", last_success=NOW - dt.timedelta(hours=7))
        archive.store(fine, Changes(new=items))
        archive.store(Visit(source="Bewoners <Linden>", state="failed", failures=6, message=f"401 {SECRET}"))
    return site


def _item(source: str, name: str, *, days: int) -> Item:
    when = NOW - dt.timedelta(days=days)
    link = f"https://www.lindehage.example/nieuws/{name}"
    return Item(
        id=f"{int(name):020x}", source=source, url=link, title=f"Bericht {name}", published=when, first_seen=NOW
    )


def built(site: Path) -> dict[str, str]:
    """The words of both pages, and their markup."""
    done = run_portal("build", site)
    assert done.returncode == 0, done.stderr
    raw = {
        name: (site / "output/over/bronnen" / path).read_text(encoding="utf-8")
        for name, path in (("sources", "index.html"), ("status", "status/index.html"))
    }
    words = {name: " ".join(re.sub(r"<[^>]*>|&#xA0;", " ", page).split()) for name, page in raw.items()}
    return {**words, **{f"{name}.html": page for name, page in raw.items()}}


class TestSources:
    def test_tell_what_is_taken_over(self, tmp_path):
        """By kind of publisher, with site, licence, how much, for how long, and whether an editor looks first."""
        pages = built(site_with_sources(tmp_path / "site"))
        said = pages["sources"]
        assert 'href="https://www.lindehage.example/"' in pages["sources.html"]
        assert 'href="https://www.facebook.com/club"' in pages["sources.html"]
        assert "de titel en een paar zinnen, zonder foto’s Hoelang 200 dagen Voorwaarden CC0" in said
        assert "Gaat over De Linden Wat we tonen alleen de titel, zonder foto’s Hoelang 30 dagen Vooraf bekeken" in said
        assert said.index("Gemeente Lindehage") < said.index("Bewoners &lt;Linden") < said.index("Vroeger")
        assert said.index("Vroeger") < said.index("Oud forum Gestopt 1 mei 2024")
        assert "We lezen elke dag" in said

    def test_say_how_fresh_each_is(self, tmp_path):
        """Silent beyond its habit, failing, without its key, ended; times are those of the site's zone."""
        said = built(site_with_sources(tmp_path / "site"))["status"]
        assert "Met 2 bronnen is nu iets aan de hand" in said
        assert "Bewoners &lt;Linden&gt; Lezen lukt nu niet Laatst gelezen nog nooit" in said
        assert "Gemeente Lindehage (andere website) Stiller dan anders Laatst gelezen 14 maart 2028, 00.10 uur" in said
        assert "Nieuwste bericht 18 februari 2028, 07.10 uur Zelden langer stil dan 14 dagen" in said
        assert "Voor wie deze bron beheert: schrijf je nu ergens anders" in said
        assert "Pagina van de club (andere website) Nog niet gelezen" in said

    def test_tell_no_secret(self, tmp_path):
        """No key, login, variable, address of a feed, cause of a failure or person stands on either page."""
        pages = built(site_with_sources(tmp_path / "site"))
        for page in (pages["sources.html"], pages["status.html"]):
            for secret in (SECRET, "SLEUTEL_VAN", "feeds.example", "intern.example", "message", "401 ", "Persoonlijk"):
                assert secret not in page

    def test_stand_below_what_the_editors_wrote(self, tmp_path):
        """A text of their own takes the place of our introduction, not of the list."""
        text = "---\ntitle: Onze bronnen\n---\nZo doen wij dat hier.\n"
        own = {"texts/over/bronnen.md": text, "texts/over/zo-kiezen-we.md": "---\ntitle: Kiezen\n---\nZo.\n"}
        pages = built(site_with_sources(tmp_path / "site", documents=own))
        assert pages["sources"].index("Zo doen wij dat hier.") < pages["sources"].index("Wat we tonen")
        assert '<h1 class="page-header__title">Onze bronnen</h1>' in pages["sources.html"]
        assert 'href="/over/zo-kiezen-we/"' in pages["sources.html"]
        assert "We lezen elke dag" not in pages["sources"]

    def test_are_the_same_at_every_build(self, tmp_path):
        """Both come from the archive and the clock alone."""
        site = site_with_sources(tmp_path / "site")
        first = built(site)
        assert run_portal("clean", site).returncode == 0
        assert built(site) == first

    def test_are_there_without_sources_or_archive(self, tmp_path):
        """A site that reads nobody says so; one that never fetched lists its sources as not read yet."""
        site = make_site(tmp_path / "site")
        empty = built(site)
        assert all("neemt nu geen berichten van anderen over" in empty[name] for name in ("sources", "status"))
        write(site / "feeds/sources.toml", SOURCES)
        pages = built(site)
        assert pages["status"].count("Nog niet gelezen") == 3
        assert "Met geen enkele bron is nu iets aan de hand" in pages["status"]


class TestFolder:
    TEXT = "---\ntitle: {title}\nredirect_from: [{old}]\n---\nTekst.\n"

    def test_may_hold_other_texts_and_old_addresses(self, tmp_path):
        """A text below the list of sources is a page as any other; an old address there leads on."""
        own = {
            "texts/over/bronnen/meer.md": self.TEXT.format(title="Meer", old="/over/meer/"),
            "texts/over/elders.md": self.TEXT.format(title="Elders", old="/over/bronnen/oud/"),
        }
        site = site_with_sources(tmp_path / "site", documents=own)
        built(site)
        for path in ("over/bronnen/meer", "over/meer", "over/elders", "over/bronnen/oud"):
            assert (site / "output" / path / "index.html").exists()

    def test_is_elsewhere_where_texts_have_another_address(self, tmp_path):
        """A site that puts its texts elsewhere has its own text about sources there, with the list."""
        own = {"texts/over/bronnen.md": "---\ntitle: Onze bronnen\n---\nTekst.\n"}
        site = site_with_sources(tmp_path / "site", documents=own)
        conf = site / "pelicanconf.py"
        conf.write_text(f'{conf.read_text(encoding="utf-8")}\nTEXT_URL = "lees/{{slug}}/"\n', encoding="utf-8")
        assert run_portal("build", site).returncode == 0
        assert "Gemeente Lindehage" in (site / "output/lees/over/bronnen/index.html").read_text(encoding="utf-8")
        status = (site / "output/over/bronnen/status/index.html").read_text(encoding="utf-8")
        assert 'href="/lees/over/bronnen/"' in status


class TestWay:
    def test_leads_from_the_foot_or_from_the_page_about_the_site(self, tmp_path):
        """Where a text about the site is, it leads to the sources; else the foot of every page does."""
        site = site_with_sources(tmp_path / "site")
        built(site)
        home = site / "output/buurten/linden/index.html"
        assert 'href="/over/bronnen/"' in home.read_text(encoding="utf-8").partition("site-footer")[2]
        assert "/over/bronnen/status/" in (site / "output/sitemap.xml").read_text(encoding="utf-8")
        write(site / "content/texts/over.md", "---\ntitle: Over ons\nmenu: ja\n---\nWij.\n")
        built(site)
        assert 'href="/over/bronnen/"' not in home.read_text(encoding="utf-8")
        assert 'href="/over/bronnen/"' in (site / "output/over/index.html").read_text(encoding="utf-8")
