"""Fastbuild: pages and files to an output folder, only what changed, in parallel.

    pages ─▶ plan: no two at one path ─▶ fingerprints ─▶ render what changed (forked) ─▶ manifest, last

A page is a template and a view. Its fingerprint is made of the template with all it includes, the view, the
view that all pages share, and one digest of the engine. Equal, and the file still as written: nothing to do.
Knows Jinja; knows no portal and no Pelican.
"""

from plugins.fastbuild.errors import FastbuildError, PageError, RenderError
from plugins.fastbuild.page import Artefact, Page
from plugins.fastbuild.write import Written, write_site

__all__ = ["Artefact", "FastbuildError", "Page", "PageError", "RenderError", "Written", "write_site"]
