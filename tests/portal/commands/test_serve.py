"""`serve` and `livereload`, as an editor starts and stops them."""

import re
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

from plugins.portal.serving import running, site_responder
from tests.support.sites import ENGINE, make_site, run_portal

STORY = "content/neighbourhoods/linden/news/2028/nieuwe-lampen.md"
PAGE = "/buurten/linden/nieuws/2028/nieuwe-lampen/"


@contextmanager
def started(command, site):
    """The command at work: gives its address and the lines that it prints; stopped as Ctrl+C does."""
    arguments = [sys.executable, "-m", "plugins.portal", command, "--site", str(site), "--port", "0"]
    # Tests that run in the background ignore Ctrl+C, and so would whatever they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(arguments, cwd=ENGINE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            line = next(line for line in process.stdout if "http://" in line)
            yield re.search(r"http://\S+[^\s.]", line)[0].rstrip("/"), process.stdout
        finally:
            process.send_signal(signal.SIGINT)
            process.stderr.read()
            assert process.wait(timeout=20) == 0


def change(file, text):
    """Replace a file in one go, as careful editors do."""
    aside = file.with_name(".aside.swp")  # a name that nobody watches
    aside.write_text(text)
    aside.replace(file)


def read(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


class TestServe:
    def test_shows_the_built_site_until_stopped(self, tmp_path):
        """One line with the address, and an end without complaints."""
        site = make_site(tmp_path / "site")
        run_portal("build", site)
        with started("serve", site) as (address, _):
            assert "Nieuwe lampen" in read(address + PAGE)

    def test_serves_below_the_sub_path_of_the_site(self, tmp_path):
        """Links of the pages fit the address."""
        site = make_site(tmp_path / "site", settings='SITEURL = "http://localhost:8000/veilig"')
        run_portal("build", site)
        with started("serve", site) as (address, _):
            assert address.endswith("/veilig")
            page = read(address + PAGE)
            style = re.search(r'href="(/veilig/theme/[^"]+\.css)"', page)[1]
            assert "@layer" in read(address.removesuffix("/veilig") + style)

    def test_asks_for_a_build_first(self, tmp_path):
        """An empty folder is no site."""
        done = run_portal("serve", make_site(tmp_path / "site"))
        assert done.returncode == 2
        assert "./portal build" in done.stderr

    def test_says_that_a_port_is_taken(self, tmp_path):
        """With what to do."""
        site = make_site(tmp_path / "site")
        run_portal("build", site)
        with running(site_responder(site)) as address:
            done = run_portal("serve", site, "--port", address.rpartition(":")[2])
        assert done.returncode == 2
        assert "--port" in done.stderr


class TestLivereload:
    def test_builds_again_at_every_change(self, tmp_path):
        """Also after a mistake: the page of before stays until it is mended."""
        site = make_site(tmp_path / "site")
        story, settings = site / STORY, site / "pelicanconf.py"
        text, good = story.read_text(), settings.read_text()
        with started("livereload", site) as (address, lines):
            assert "reload.js" in read(address + PAGE)
            change(story, text.replace("Nieuwe lampen", "Meer licht"))
            next(line for line in lines if "bestanden" in line)
            assert "Meer licht" in read(address + PAGE)
            change(settings, good + 'PORTAL_COUNTRY = "XX"\n')
            next(line for line in lines if "pelicanconf.py" in line)
            assert "Meer licht" in read(address + PAGE)
            change(settings, good)
            next(line for line in lines if "bestanden" in line)
            change(story, text.replace("Nieuwe lampen", "Nog meer licht"))
            next(line for line in lines if "bestanden" in line)
            assert "Nog meer licht" in read(address + PAGE)
        assert "reload.js" not in (site / "output" / PAGE.strip("/") / "index.html").read_text()
