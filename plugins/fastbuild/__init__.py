"""Fastbuild: pages and files to an output folder, only what changed, in parallel.

    groups ─▶ inputs as they were? ─▶ plan ─▶ fingerprints ─▶ render and write what changed ─▶ manifest, last
               (yes: nothing)         └────────── in one forked worker per core ─────────┘

A group is planned only when what it is made from may have changed, and parts of it only when what these are made from
did. A page is a template and a view; its fingerprint
is made of the template with all it includes, the view, the view that all pages share, and one digest of the engine.
Equal, and the file still as written: nothing to do. A file that comes out with the same bytes is not touched.
Knows Jinja; knows no portal and no Pelican.
"""

from plugins.fastbuild.digest import value_digest
from plugins.fastbuild.disk import size_and_time
from plugins.fastbuild.errors import FastbuildError, PageError, RenderError
from plugins.fastbuild.manifest import remove_site
from plugins.fastbuild.memory import Memory, is_young, settled_stamp, stamp
from plugins.fastbuild.page import Artefact, Group, Page, Part, Planned
from plugins.fastbuild.work import spread
from plugins.fastbuild.write import Written, write_site

__all__ = [
    "Artefact",
    "FastbuildError",
    "Group",
    "Memory",
    "Page",
    "PageError",
    "Part",
    "Planned",
    "RenderError",
    "Written",
    "is_young",
    "remove_site",
    "settled_stamp",
    "size_and_time",
    "spread",
    "stamp",
    "value_digest",
    "write_site",
]
