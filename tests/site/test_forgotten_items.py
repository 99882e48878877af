"""What must be gone is gone from every byte: text, link, author, picture name and picture pixels."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from plugins.aggregator import read_archive
from plugins.portal.publishing import Author, Destination, keep_archive
from tests.support.feedserver import Answer, FeedServer, serving
from tests.support.repositories import git, make_bare, push_files
from tests.support.sites import make_site, run_portal, write

CANARY = b"KANARIE"
SOURCES = """
    [fetch]
    contact = "redactie@lindehage.example"
    allow_private = true

    [[source]]
    name = "Wijkblad"
    kind = "feed"
    url = "{feed}"
    publisher = "residents"
    pictures = true
"""
ITEM = """<item><title>{word} in de Lindelaan</title><guid isPermaLink="false">{id}</guid><link>{page}</link>
<author>{word} de Vries</author><description>Gisteren zag de hele straat hoe {word} over het hek klom.</description>
<enclosure url="{picture}" type="image/jpeg" length="1"/><pubDate>Mon, 13 Mar 2028 09:00:00 +0100</pubDate></item>"""


def photo(colour: str, mark: bytes) -> bytes:
    """A photo of one colour, with a mark in its metadata."""
    body = io.BytesIO()
    picture = Image.new("RGB", (700, 500), colour)
    exif = Image.Exif()
    exif[0x013B] = mark.decode()
    picture.save(body, "JPEG", quality=90, exif=exif, comment=mark)
    return body.getvalue()


def feed(server: FeedServer, *ids: str) -> Answer:
    items = {
        "geheim": ITEM.format(
            word="KANARIE", id="geheim", page=server.url("/KANARIE"), picture=server.url("/KANARIE.jpg")
        ),
        "gewoon": ITEM.format(word="Kat", id="gewoon", page=server.url("/kat"), picture=server.url("/kat.jpg")),
    }
    chosen = "".join(items[name] for name in ids)
    return Answer(body=f'<rss version="2.0"><channel><title>Wijkblad</title>{chosen}</channel></rss>'.encode())


@pytest.fixture
def server():
    with serving({}) as running:
        running.answers["/feed"] = feed(running, "geheim", "gewoon")
        running.answers["/KANARIE.jpg"] = Answer(body=photo("red", CANARY), headers={"Content-Type": "image/jpeg"})
        running.answers["/kat.jpg"] = Answer(body=photo("blue", b"Kat"), headers={"Content-Type": "image/jpeg"})
        running.answers["/kat"] = Answer(body=b"<title>Kat</title>")
        yield running


@pytest.fixture
def site(tmp_path, server) -> Path:
    folder = make_site(tmp_path / "site")
    write(folder / "feeds/sources.toml", SOURCES.format(feed=server.url()))
    night(folder, "2028-03-14")
    return folder


def night(site: Path, date: str) -> None:
    for command in ("fetch", "build"):
        done = run_portal(command, site, "--date", date)
        assert done.returncode == 0, done.stderr + done.stdout


def is_red(path: Path) -> bool:
    """Whether a file is a picture of the canary's colour."""
    try:
        with Image.open(path) as opened:
            red, green, blue = opened.convert("RGB").getpixel((5, 5))
    except OSError:
        return False
    return red > 200 and green < 60 and blue < 60


def traces(folder: Path) -> set[str]:
    """Files below a folder that hold the canary in their name, bytes or pixels."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = [p for p in files if CANARY in p.read_bytes() or b"kanarie" in p.name.lower().encode() or is_red(p)]
    return {path.relative_to(folder).as_posix() for path in found}


def archive_branch(site: Path, folder: Path) -> bytes:
    """Every object that the archive's branch reaches, after it was kept once more."""
    public, private = folder / "site.git", folder / "archief.git"
    if not private.exists():
        push_files(make_bare(public), "gh-pages", {"index.html": "thuis", ".nojekyll": ""}, work=folder / "work")
        make_bare(private)
    keep_archive(
        Destination(address=str(private), branch="archive"),
        site / "feeds",
        public=Destination(address=str(public), branch="gh-pages"),
        author=Author(mail="redactie@lindehage.example"),
        private=False,
    )
    copy = folder / f"terug-{len(list(folder.glob('terug-*')))}"
    git(folder, "clone", "--quiet", "--branch", "archive", str(private), str(copy))
    return b"".join(path.read_bytes() for path in copy.rglob("*") if path.is_file() and ".git" not in path.parts)


class TestPictures:
    def test_a_page_shows_a_clean_copy(self, site, server):
        """A picture that a source lends is shown from our own site, small and without what its camera wrote."""
        page = (site / "output/nieuws/index.html").read_text(encoding="utf-8")
        pictures = re.findall(r'src="/(fotos/[^"]+)"', page)
        assert len(pictures) == 2
        assert server.url("/kat.jpg") not in page
        published = [path for path in (site / "output").rglob("*") if path.suffix in {".jpg", ".webp"}]
        assert not any(CANARY in path.read_bytes() for path in published)

    def test_not_without_leave(self, site):
        """When a source lends its pictures no longer, the copies go."""
        sources = site / "feeds/sources.toml"
        sources.write_text(sources.read_text(encoding="utf-8").replace("pictures = true", ""), encoding="utf-8")
        night(site, "2028-03-15")
        assert not (site / "feeds/media").exists()
        assert "/fotos/" not in (site / "output/nieuws/index.html").read_text(encoding="utf-8")


class TestForgetting:
    def test_hidden_by_an_editor(self, site, server, tmp_path):
        """Gone from output, cache, archive, media and the archive's branch; a new id does not bring it back."""
        assert {"feeds/archive.sqlite", "output/nieuws/index.html"} <= traces(site)
        assert CANARY in archive_branch(site, tmp_path)
        (secret,) = [item for item in read_archive(site / "feeds/archive.sqlite") if "KANARIE" in item.title]
        assert run_portal("items", site, "hide", secret.id, "--reason", "privacy").returncode == 0
        assert run_portal("build", site, "--date", "2028-03-14").returncode == 0
        assert traces(site) == set()
        assert CANARY not in archive_branch(site, tmp_path)
        again = server.answers["/feed"].body.replace(b">geheim<", b">anders<")
        server.answers["/feed"] = Answer(body=again)
        night(site, "2028-03-15")
        assert traces(site) == set()
        assert "Kat in de Lindelaan" in (site / "output/nieuws/index.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize("status", [404, 410])
    def test_withdrawn_by_its_source(self, site, server, tmp_path, status):
        """When its own page is gone too, an item leaves every byte."""
        server.answers["/feed"] = feed(server, "gewoon")
        server.answers["/KANARIE"] = Answer(status=status)
        for date in ("2028-03-15", "2028-03-16"):
            night(site, date)
        assert traces(site) == set()
        assert CANARY not in archive_branch(site, tmp_path)

    def test_too_old(self, site, server):
        """After a year it is gone by itself."""
        server.answers["/feed"] = feed(server, "gewoon")
        server.answers["/KANARIE"] = Answer(body=b"<title>Nog hier</title>")
        night(site, "2029-03-15")
        assert traces(site) == set()
