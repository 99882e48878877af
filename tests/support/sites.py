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


def make_site(
    folder: Path,
    *,
    documents: Mapping[str, str] | None = None,
    name: str = NAME,
    site_url: str = SITE_URL,
    settings: str = "",
) -> Path:
    """Write a site with two neighbourhoods and one story into `folder`.

    Args:
        folder: made if need be.
        documents: more documents, or others in the place of ours: path below `content/` to text.
        name: the site's name.
        site_url: the address in `publishconf.py`.
        settings: lines to add to `pelicanconf.py`.
    """
    files = {f"content/{path}": text for path, text in {**_DOCUMENTS, **(documents or {})}.items()}
    files["pelicanconf.py"] = textwrap.dedent(_CONF).format(name=name) + textwrap.dedent(settings)
    files["publishconf.py"] = textwrap.dedent(_PUBLISHCONF).format(site_url=site_url)
    for path, text in files.items():
        write(folder / path, text)
    return folder


def write(file: Path, text: str) -> None:
    """Write a file and the folders above it; shared indentation goes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


__all__ = ["ENGINE", "NAME", "SITE_URL", "make_site", "run_portal", "write"]
