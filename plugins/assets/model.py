"""What the theme publishes, as values. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file of the theme."""

    path: str  #: below the site's root, such as `theme/portal.1f2e3d4c5b.css`
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Everything that a page loads besides its own pictures."""

    css: Asset
    js: Asset
    font: Asset
    favicon: Asset
    icons: Mapping[str, str]  #: name to the data of its one path
    digest: str  #: changes when anything of this changes

    @property
    def files(self) -> tuple[Asset, ...]:
        """What is to be written."""
        return (self.css, self.js, self.font, self.favicon)


def name_asset(stem: str, suffix: str, content: bytes) -> Asset:
    """Name `content` by its hash: `theme/<stem>.<hash>.<suffix>`."""
    return Asset(path=f"theme/{stem}.{short_hash(content)}.{suffix}", content=content)


def make_assets(*, css: Asset, js: Asset, font: Asset, favicon: Asset, icons: Mapping[str, str]) -> Assets:
    """Put the parts together and sign them."""
    signed = "\n".join([*(asset.path for asset in (css, js, font, favicon)), *sorted(map("=".join, icons.items()))])
    digest = hashlib.sha256(signed.encode()).hexdigest()
    return Assets(css=css, js=js, font=font, favicon=favicon, icons=MappingProxyType(dict(icons)), digest=digest)


def short_hash(content: bytes) -> str:
    """Enough of a hash to tell two versions of one file apart."""
    return hashlib.sha256(content).hexdigest()[:10]
