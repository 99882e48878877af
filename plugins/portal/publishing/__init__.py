"""Publishing: a built folder, verified, to one branch without history; the archive to a private one.

    destination ─▶ what stands there now ─┐
    build ─▶ folder ─▶ verify ────────────┴─▶ replace the branch        site, for everybody
    feeds/archive.sqlite, media/ ───────────▶ replace another branch    archive, private, and back by restore

Knows git and folders; knows neither documents nor pages. A removed page or text stays in no commit of
the branch and in no object on this machine; what a git host keeps: docs/operations/publishing.md.
"""

from plugins.portal.publishing.archive import has_archive, keep_archive, refuse_shared_place, restore_archive
from plugins.portal.publishing.branch import SITE_MARK, Author, Published, look, replace
from plugins.portal.publishing.destination import Destination, find_destination
from plugins.portal.publishing.errors import GitError, PublishError, Reason
from plugins.portal.publishing.verify import count_pages, verify_address, verify_count, verify_folder

__all__ = [
    "SITE_MARK",
    "Author",
    "Destination",
    "GitError",
    "PublishError",
    "Published",
    "Reason",
    "count_pages",
    "find_destination",
    "has_archive",
    "keep_archive",
    "look",
    "refuse_shared_place",
    "replace",
    "restore_archive",
    "verify_address",
    "verify_count",
    "verify_folder",
]
