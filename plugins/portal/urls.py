"""Where every page lives: the one place that makes addresses. Pure.

Paths are relative to the site's root and end in a slash; `link` puts the sub-path in front,
`absolute` the whole address.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from plugins.portal.documents import Document
from plugins.portal.settings import PortalSettings

#: plural of the area term as the first segment of an address
SEGMENTS = {
    "buurt": "buurten",
    "wijk": "wijken",
    "dorp": "dorpen",
    "kern": "kernen",
    "deelgemeente": "deelgemeenten",
}
#: kinds that live below their neighbourhood
LOCAL_KINDS = ("story", "action", "ambassador", "event", "notice")


class Urls:
    """Addresses of documents, lists and files of one site."""

    def __init__(self, settings: PortalSettings) -> None:
        self._site_url = settings.site_url
        self._base = urlsplit(settings.site_url).path.rstrip("/")
        self._patterns = dict(settings.urls)
        self.areas = SEGMENTS[settings.area_term]

    def area(self, neighbourhood: str | None) -> str:
        """Path of a neighbourhood's page; of home for None."""
        if neighbourhood is None:
            return ""
        return self._patterns["neighbourhood"].format(areas=self.areas, slug=neighbourhood)

    def document(self, document: Document) -> str:
        """Path of a document's page."""
        if document.kind == "neighbourhood":
            return self.area(document.slug)
        pattern = self._patterns[document.kind]
        path = pattern.format(areas=self.areas, slug=document.slug, year=document.year)
        return self.area(document.neighbourhood) + path if document.kind in LOCAL_KINDS else path

    def list(self, neighbourhood: str | None, name: str) -> str:
        """Path of a list, such as `nieuws/` or `feed.xml`, of a neighbourhood or of all."""
        return self.area(neighbourhood) + name

    def year(self, neighbourhood: str | None, year: int) -> str:
        """Path of the page about one year of a neighbourhood."""
        return self.list(neighbourhood, f"jaar/{year}/")

    def link(self, path: str) -> str:
        """What stands in `href`: the path from the host's root, sub-path included."""
        return f"{self._base}/{path}"

    def absolute(self, path: str) -> str:
        """The whole address, for feeds, calendars and canonical links."""
        return f"{self._site_url}/{path}"

    @staticmethod
    def file(path: str) -> str:
        """Where in the output folder the page at `path` is written."""
        return f"{path}index.html" if path == "" or path.endswith("/") else path
