"""What goes along when somebody passes a page on. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareImage:
    """The picture that stands beside a shared link; sizes in pixels."""

    url: str  #: absolute, for whoever fetches it from elsewhere
    path: str  #: for this site's own pages
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareKit:
    """What one needs to tell it elsewhere: ready words, a picture, a code, an address to type."""

    text: str
    image: ShareImage | None
    code: str  #: path of the QR code
    code_alt: str
    short: str  #: as one types it
    short_url: str
