"""What Pelican calls. Module-level functions, because signals hold their receivers weakly."""

from __future__ import annotations

from typing import Any

from plugins.portal.generator import PortalGenerator


def portal_generator(_pelican: Any) -> type[PortalGenerator]:
    """Our one generator."""
    return PortalGenerator


def add_reader(_readers: Any) -> None:
    """Nothing yet: set by the reader."""
