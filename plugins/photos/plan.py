"""Which sizes are made of a photo. Pure."""

from __future__ import annotations


def plan_widths(width: int, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """The widths to make, smallest first: all wanted ones that the photo has, and its own below the largest."""
    fitting = [size for size in sorted(wanted) if size <= width]
    if width < max(wanted) and width not in fitting:
        fitting.append(width)
    return tuple(fitting)


def scaled(width: int, height: int, to_width: int) -> tuple[int, int]:
    """The size at `to_width`, with the ratio kept and no side of nothing."""
    return to_width, max(1, round(height * to_width / width))
