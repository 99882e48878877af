"""`fetch`: the aggregator's program, on the feeds of a site."""

import pytest

from tests.support.sites import add_source, make_site, run_portal, write


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


class TestFetch:
    def test_fills_the_archive_that_a_build_reads(self, site):
        """What a source said stands on the site, under its own name."""
        add_source(site, "De brug is open")
        fetched = run_portal("fetch", site, "--offline")
        assert fetched.returncode == 0, fetched.stderr
        assert "Wijkblad" in fetched.stdout
        assert run_portal("build", site).returncode == 0
        assert "De brug is open" in (site / "output/nieuws/index.html").read_text()

    def test_passes_on_how_it_went(self, site):
        """3: done, but a source failed."""
        add_source(site)
        (site / "feeds/samples/wijkblad.xml").unlink()
        assert run_portal("fetch", site, "--offline").returncode == 3

    def test_passes_on_wrong_settings(self, site):
        """2: nothing was done."""
        write(site / "feeds/sources.toml", "[[source]]\nnaam = 'Wijkblad'\n")
        assert run_portal("fetch", site, "--offline").returncode == 2

    def test_looks_where_the_site_says(self, tmp_path):
        """The folder of feeds is a setting."""
        site = make_site(tmp_path / "site", settings='PORTAL_FEEDS = "bronnen"')
        add_source(site, "De brug is open", feeds="bronnen")
        assert run_portal("fetch", site, "--offline").returncode == 0
        assert (site / "bronnen/archive.sqlite").is_file()

    def test_has_nothing_to_do_without_feeds(self, site):
        """A site may do with its own documents alone."""
        done = run_portal("fetch", site)
        assert (done.returncode, done.stderr) == (0, "")

    def test_takes_along_a_report_that_tells_more(self, site):
        """What its source mended or took back may stand in a listening report: then that goes, and not for news."""
        add_source(site, "De brug van Jan is open", "Kermis")
        report = site / "listen/luisteren.html"
        for titles, is_kept in (
            (("De brug van Jan is open", "Kermis", "Markt"), True),
            (("De brug is open", "Kermis", "Markt"), False),
        ):
            run_portal("fetch", site, "--offline")
            write(report, "Kermis")
            feed = site / "feeds/samples/wijkblad.xml"
            add_source(site, *titles)
            feed.write_text(feed.read_text().replace(">de-brug-is-open<", ">de-brug-van-jan-is-open<"))
            done = run_portal("fetch", site, "--offline")
            assert report.exists() == is_kept
            assert ("luisterrapport is weggegooid" in done.stderr) != is_kept
