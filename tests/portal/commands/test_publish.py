"""`publish` as the night runs it: a whole site, a repository in the place of a host."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys

import pytest

from tests.support.repositories import commits_of, files_of, git, make_bare, make_clone, push_files, text_of
from tests.support.sites import ENGINE, NAME, add_source, make_site, run_portal, write

LAMPS = "buurten/linden/nieuws/2028/nieuwe-lampen/index.html"


@pytest.fixture
def host(tmp_path):
    return make_bare(tmp_path / "host.git")


@pytest.fixture
def site(tmp_path, host):
    return make_clone(make_site(tmp_path / "site"), remotes={"origin": str(host)})


def publish(site, *more):
    return run_portal("publish", site, *more)


def has_site(bare):
    return git(bare, "branch", "--list", "gh-pages") != ""


class TestPublish:
    def test_puts_the_built_site_on_a_branch(self, site, host):
        """Pages with their real addresses, and nothing of how they were made."""
        done = publish(site)
        assert (done.returncode, done.stderr) == (0, "")
        assert NAME in done.stdout
        assert "https://veilig.lindehage.example/buurten/linden/" in text_of(host, "gh-pages", "sitemap.xml")
        names = files_of(host, "gh-pages")
        assert {"index.html", LAMPS, ".nojekyll", "_headers"} <= names
        assert not any(name.endswith((".md", ".sqlite", ".written-files")) for name in names)
        assert not (site / "output").exists()

    def test_forgets_a_page_that_was_removed(self, site, host):
        """The next commit stands alone; the story is in neither its files nor its past."""
        publish(site)
        (site / "content/neighbourhoods/linden/news/2028/nieuwe-lampen.md").unlink()
        assert publish(site).returncode == 0
        assert len(commits_of(host, "gh-pages")) == 1
        assert LAMPS not in files_of(host, "gh-pages")
        assert "Nieuwe lampen" not in text_of(host, "gh-pages", "index.html")

    def test_publishes_with_a_three_when_a_document_was_left_out(self, site, host):
        """A mistake of one editor does not keep the others waiting."""
        write(site / "content/neighbourhoods/linden/news/2028/fout.md", "---\ntitel: Fout\n---\nTekst.\n")
        done = publish(site)
        assert done.returncode == 3
        assert "fout.md" in done.stderr
        assert LAMPS in files_of(host, "gh-pages")

    def test_refuses_far_fewer_pages_unless_forced(self, site, host):
        """A neighbourhood that vanished overnight is more likely a mistake than a wish."""
        publish(site)
        before = commits_of(host, "gh-pages")
        shutil.rmtree(site / "content/neighbourhoods/linden")
        done = publish(site)
        assert done.returncode == 1
        assert "--force" in done.stderr
        assert commits_of(host, "gh-pages") == before
        assert publish(site, "--force").returncode == 0
        assert LAMPS not in files_of(host, "gh-pages")

    def test_refuses_a_folder_with_files_of_somebody_else(self, site, host):
        """What the build did not write is not published."""
        write(site / ".publish/geheim.html", "x")
        done = publish(site)
        assert (done.returncode, has_site(host)) == (1, False)
        assert "geheim.html" in done.stderr

    def test_pushes_nothing_when_there_is_nothing_to_build(self, site, host):
        """Exit 1: no neighbourhood at all."""
        shutil.rmtree(site / "content/neighbourhoods")
        assert publish(site).returncode == 1
        assert not has_site(host)

    @pytest.mark.parametrize(
        ("settings", "url", "said"),
        [
            ("PORTAL_MUNICIPALITEIT = 'Lindehage'", "https://veilig.lindehage.example", "PORTAL_MUNICIPALITY"),
            ("", "http://localhost:8000", "SITEURL"),
        ],
    )
    def test_pushes_nothing_when_settings_are_wrong(self, tmp_path, host, settings, url, said):
        """Exit 2: said in one sentence, before anything is built."""
        site = make_site(tmp_path / "site", settings=settings, site_url=url)
        done = publish(site, "--remote", str(host))
        assert (done.returncode, has_site(host)) == (2, False)
        assert said in done.stderr
        assert "Traceback" not in done.stderr

    def test_never_replaces_the_sources(self, site, host, tmp_path):
        """`--branch main` is a slip of the hand."""
        push_files(host, "main", {"content/index.md": "bron"}, work=tmp_path / "work")
        done = publish(site, "--branch", "main", "--force")
        assert done.returncode == 1
        assert files_of(host, "main") == {"content/index.md"}

    def test_says_what_to_do_about_an_unknown_remote(self, site):
        """A name that git does not know is wrong usage."""
        done = publish(site, "--remote", "elders")
        assert done.returncode == 2
        assert "git remote -v" in done.stderr

    def test_writes_the_hosts_name_when_that_is_set(self, site, host):
        """One line in publishconf.py."""
        with (site / "publishconf.py").open("a") as conf:
            conf.write('PUBLISH_CNAME = "veilig.lindehage.example"\n')
        publish(site)
        assert text_of(host, "gh-pages", "CNAME") == "veilig.lindehage.example"


class TestKilled:
    def test_leaves_the_old_site_or_the_new_one(self, site, host):
        """A machine that goes down in the night: whatever the moment, residents see a whole site; then once more."""
        assert publish(site).returncode == 0
        story, dice = site / "content/neighbourhoods/linden/news/2028/nieuwe-lampen.md", random.Random(3)
        before = text_of(host, "gh-pages", LAMPS)
        for number in range(2):
            story.write_text(story.read_text("utf-8").replace("Nieuwe lampen", f"Nieuwe lampen {number}"), "utf-8")
            command = [sys.executable, "-m", "plugins.portal", "publish", "--site", str(site)]
            with subprocess.Popen(command, cwd=ENGINE, stderr=subprocess.DEVNULL, start_new_session=True) as night:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    night.wait(dice.uniform(0.5, 3))
                if night.poll() is None:
                    os.killpg(night.pid, signal.SIGKILL)
            after = text_of(host, "gh-pages", LAMPS)
            assert after == before or f"Nieuwe lampen {number}" in after
            assert {"index.html", ".nojekyll", LAMPS} <= files_of(host, "gh-pages")
            before = after
        assert publish(site).returncode == 0
        assert "Nieuwe lampen 1" in text_of(host, "gh-pages", LAMPS)
        assert len(commits_of(host, "gh-pages")) == 1


class TestArchive:
    def test_is_kept_apart_and_brought_back(self, site, host, tmp_path):
        """What one night read, the next night still shows, on a machine that never saw it."""
        kept = ("--archive-remote", str(make_bare(tmp_path / "archief.git")))
        add_source(site, "De brug is open")
        first = run_portal("fetch", site, "--offline", *kept)
        assert (first.returncode, "archief.git (archive)" in first.stdout) == (0, True), first.stderr
        assert publish(site, *kept).returncode == 0
        assert not any("archive" in name for name in files_of(host, "gh-pages"))
        fresh = make_clone(make_site(tmp_path / "fresh"), remotes={"origin": str(host)})
        add_source(fresh, "Wat er vandaag in staat")
        assert run_portal("fetch", fresh, "--offline", *kept).returncode == 0
        assert publish(fresh, *kept).returncode == 0
        news = text_of(host, "gh-pages", "nieuws/index.html")
        assert "De brug is open" in news
        assert "Wat er vandaag in staat" in news

    def test_never_goes_where_the_site_goes(self, site, host):
        """Refused before anything is pushed, unless somebody states that all of it is private."""
        write(site / "feeds/archive.sqlite", "")
        done = publish(site, "--archive-remote", f"file://{host}")
        assert (done.returncode, has_site(host)) == (2, False)
        assert "--private-repository" in done.stderr
        assert publish(site, "--archive-remote", "origin", "--private-repository").returncode == 0
        assert files_of(host, "archive") == {"archive.sqlite"}

    def test_that_is_refused_leaves_the_site_published(self, site, host, tmp_path):
        """Exit 1, because somebody must look; but residents have their news."""
        private = make_bare(tmp_path / "archief.git")
        hook = private / "hooks/pre-receive"
        hook.write_text("#!/bin/sh\nexit 1\n")
        hook.chmod(0o755)
        write(site / "feeds/archive.sqlite", "")
        done = publish(site, "--archive-remote", str(private))
        assert (done.returncode, has_site(host)) == (1, True)
        assert "Er is niets gepubliceerd" not in done.stderr

    def test_stops_the_night_when_it_cannot_be_reached(self, site, tmp_path):
        """An archive out of reach is not an empty one."""
        write(site / "feeds/sources.toml", "")
        done = run_portal("fetch", site, "--archive-remote", f"file://{tmp_path}/weg.git")
        assert done.returncode == 1
        assert not (site / "feeds/archive.sqlite").exists()
