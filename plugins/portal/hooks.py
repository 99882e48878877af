"""What Pelican calls. A module-level function, because signals hold their receivers weakly."""

from __future__ import annotations

from typing import Any

from plugins.portal.generator import PortalGenerator


def portal_generator(_pelican: Any) -> type[PortalGenerator]:
    """Our one generator."""
    return PortalGenerator
