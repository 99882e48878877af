"""Bricks: a kerb of running bond above the footer. Pure, decoration only."""

from __future__ import annotations

from markupsafe import Markup

_LENGTH, _COURSE, _JOINT = 36, 12, 2


def draw_kerb(width: int = 2880) -> Markup:
    """Two courses of bricks, `width` units long; the page shows as much as it has room for."""
    height = 2 * _COURSE
    joints = "".join(
        f'<path class="kerb__joint" d="M{offset} {course * _COURSE + _COURSE // 2}h{width}" '
        f'stroke-width="{_COURSE}" stroke-dasharray="{_JOINT} {_LENGTH - _JOINT}"/>'
        for course, offset in ((0, 0), (1, _LENGTH // 2))
    )
    beds = f'<path class="kerb__joint" d="M0 1h{width}M0 {_COURSE}h{width}" stroke-width="{_JOINT}"/>'
    box = f'viewBox="0 0 {width} {height}" preserveAspectRatio="xMinYMin slice"'
    bricks = f'<path class="kerb__brick" d="M0 0h{width}v{height}H0z"/>{joints}{beds}'
    return Markup(f'<svg class="kerb" {box} aria-hidden="true" focusable="false">{bricks}</svg>')  # noqa: S704 - numbers only
