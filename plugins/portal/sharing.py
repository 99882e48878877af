"""The pictures that stand beside shared links: one for each page that has something of its own to show.

Drawn by the build's workers, only what changed; named by their content, so that a change is a new address.
What may not be shown is not in the documents of today, so it is on no picture.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from plugins.fastbuild import Artefact
from plugins.photos import SHARE_SIZE, Rendition, ShareCard, draw_card
from plugins.portal.documents import Neighbourhood, Picture
from plugins.portal.drawings import make_code_file
from plugins.portal.urls import Urls
from plugins.portal.views import ShareImage

FOLDER = "delen/"
#: ground and letters of a name plate, by style
_PLATES = {
    "brand": ("--color-brand", "--color-on-brand"),
    "blue-white": ("--plate-blue", "--plate-white"),
    "white-black": ("--plate-white", "--plate-black"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What stands on the plate and in the street of pages about everybody."""

    name: str
    line: str
    street: str  #: SVG
    headline: str
    area_headline: str  #: of a neighbourhood that says nothing of itself


class ShareCards:
    """Plans share pictures, and draws them when the build asks."""

    def __init__(
        self,
        town: Town,
        areas: Mapping[str, Neighbourhood],
        *,
        colours: Mapping[str, str],
        urls: Urls,
        draw_street: Callable[[str, str], str],
        rendition: Callable[[Picture], Rendition | None],
        read: Callable[[Rendition], bytes],
        only_places: bool = False,
    ) -> None:
        """Nothing is drawn yet. `rendition` finds, and `read` gives the bytes of, a photo's JPEG.

        `only_places`: pages have the picture of their neighbourhood, and none of their own.
        """
        self._only_places = only_places
        self._colours = {name: value for name, value in colours.items() if not name.startswith("--") or name in _ROLES}
        self._town, self._areas, self._urls = town, areas, urls
        self._draw_street, self._rendition, self._read = draw_street, rendition, read
        self._bases: dict[str | None, ShareCard] = {}
        self._paths: dict[ShareCard, str] = {}
        self._asked: dict[str, Artefact] = {}

    def image(
        self,
        neighbourhood: str | None,
        headline: str,
        *,
        kicker: str | None = None,
        picture: Picture | None = None,
        is_portrait: bool = False,
    ) -> ShareImage:
        """The picture for one page; from now on it is published."""
        if self._only_places:
            return self.place(neighbourhood)
        photo = self._rendition(picture) if picture else None
        card = replace(
            self._base(neighbourhood),
            headline=headline,
            kicker=kicker,
            photo=photo,
            focus=(picture.focus if picture else None) or (50, 50),
            is_portrait=is_portrait,
        )
        return self._publish(card)

    def _publish(self, card: ShareCard) -> ShareImage:
        if card not in self._paths:  # that of a place stands on many pages
            self._paths[card] = f"{FOLDER}{_digest(card)}.jpg"
        path = self._paths[card]
        self._asked[path] = Artefact(path=path, make=self.draw, view=card, is_shared=True)
        return ShareImage(
            url=self._urls.absolute(path),
            path=self._urls.link(path),
            width=SHARE_SIZE[0],
            height=SHARE_SIZE[1],
            alt=": ".join(dict.fromkeys(part for part in (card.plate, card.headline) if part)),
        )

    def place(self, neighbourhood: str | None) -> ShareImage:
        """The picture of a neighbourhood, or of the municipality, for its pages that have none of their own."""
        area = self._areas.get(neighbourhood or "")
        headline = (area.summary or self._town.area_headline) if area else self._town.headline
        return self._publish(replace(self._base(neighbourhood), headline=headline))

    def code(self, url: str) -> str:
        """The address of a file with the QR code of `url`."""
        path = f"{FOLDER}qr-{hashlib.sha256(url.encode()).hexdigest()[:16]}.svg"
        self._asked[path] = Artefact(path=path, make=make_code_file, view=url, is_shared=True)
        return self._urls.link(path)

    def draw(self, card: ShareCard) -> bytes:
        """The bytes of one picture."""
        return draw_card(card, self._read(card.photo) if card.photo else None)

    def take_asked(self) -> tuple[Artefact, ...]:
        """The files that were asked for since this was last done."""
        asked, self._asked = self._asked, {}
        return tuple(asked[path] for path in sorted(asked))

    def _base(self, neighbourhood: str | None) -> ShareCard:
        """Plate and street of a neighbourhood; made once."""
        if neighbourhood not in self._bases:
            area = self._areas.get(neighbourhood or "")
            ground, ink = _PLATES[area.plate_style if area else "brand"]
            self._bases[neighbourhood] = ShareCard(
                plate=area.title if area else self._town.name,
                line=(area.district or self._town.name) if area else self._town.line,
                kicker=None,
                headline="",
                street=str(self._draw_street(area.slug, area.street_character)) if area else self._town.street,
                plate_colours=(self._colours[ground], self._colours[ink]),
                colours=tuple(sorted(self._colours.items())),
            )
        return self._bases[neighbourhood]


_ROLES = frozenset(
    {"--color-sky", "--color-ink", "--color-highlight", *(role for pair in _PLATES.values() for role in pair)}
)


def _digest(card: ShareCard) -> str:
    return hashlib.sha256(repr(card).encode()).hexdigest()[:20]
