"""Small sites from strings: a municipality of its own, so that nothing of the example can hide in it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

from tests.support.example import ENGINE, run_portal

NAME = "Veilig Lindehage"
SITE_URL = "https://veilig.lindehage.example"
_CONF = """
    from plugins.portal.defaults import *

    SITENAME = "{name}"
    PORTAL_MUNICIPALITY = "Lindehage"
    PORTAL_EDITORS_MAIL = "redactie@lindehage.example"
    PORTAL_DATE = "2028-03-14T07:10"
"""
_PUBLISHCONF = """
    import runpy
    from pathlib import Path

    globals().update(runpy.run_path(str(Path(__file__).with_name("pelicanconf.py"))))

    SITEURL = "{site_url}"
"""
_DOCUMENTS = {
    "neighbourhoods/linden/index.md": """
        ---
        title: De Linden
        summary: Een buurt met oude bomen.
        ---
        Hier wonen wij.
        """,
    "neighbourhoods/haagweg/index.md": """
        ---
        title: Haagweg
        summary: Een buurt aan het water.
        ---
        Hier wonen wij ook.
        """,
    "neighbourhoods/linden/news/2028/nieuwe-lampen.md": """
        ---
        title: Nieuwe lampen in de Lindelaan
        date: 2028-03-10
        by:
          team: Buurtteam De Linden
        ---
        Er staan nieuwe lampen. Je ziet weer waar je loopt.
        """,
}

_SOURCES = """
    [fetch]
    contact = "redactie@lindehage.example"

    [[source]]
    name = "Wijkblad"
    kind = "feed"
    url = "samples/wijkblad.xml"
    publisher = "residents"
"""
_FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Wijkblad</title><link>https://wijkblad.example/</link><description>x</description>
{items}
</channel></rss>
"""
_ITEM = """\
<item><title>{title}</title><link>https://wijkblad.example/{slug}</link><guid>{slug}</guid>
<pubDate>Mon, 13 Mar 2028 09:00:00 +0100</pubDate><description>Vanaf vandaag.</description></item>
"""


def make_site(
    folder: Path,
    *,
    documents: Mapping[str, str] | None = None,
    name: str = NAME,
    site_url: str = SITE_URL,
    settings: str = "",
    alone: bool = False,
) -> Path:
    """Write a site with two neighbourhoods and one story into `folder`.

    Args:
        folder: made if need be.
        documents: more documents, or others in the place of ours: path below `content/` to text.
        name: the site's name.
        site_url: the address in `publishconf.py`.
        settings: lines to add to `pelicanconf.py`.
        alone: without the two neighbourhoods and the story.
    """
    files = {f"content/{path}": text for path, text in {**({} if alone else _DOCUMENTS), **(documents or {})}.items()}
    files["pelicanconf.py"] = textwrap.dedent(_CONF).format(name=name) + textwrap.dedent(settings)
    files["publishconf.py"] = textwrap.dedent(_PUBLISHCONF).format(site_url=site_url)
    for path, text in files.items():
        write(folder / path, text)
    return folder


def add_source(site: Path, *titles: str, feeds: str = "feeds") -> None:
    """Give a site one source, a feed on disk with these items."""
    items = "".join(_ITEM.format(title=title, slug=title.lower().replace(" ", "-")) for title in titles)
    write(site / feeds / "sources.toml", _SOURCES)
    (site / feeds / "samples").mkdir(exist_ok=True)
    (site / feeds / "samples/wijkblad.xml").write_text(_FEED.format(items=items), encoding="utf-8")


def write(file: Path, text: str) -> None:
    """Write a file and the folders above it; shared indentation goes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


__all__ = ["ENGINE", "NAME", "SITE_URL", "add_source", "make_site", "run_portal", "write"]
