"""Colours by name and the arithmetic on them; draws nothing."""

from functools import cache

from PIL import ImageColor

Rgba = tuple[int, int, int, int]

INK = "#15202f"
BRAND = "#0d3f94"
VEST = "#ffd51f"
LIT = "#ffe79a"
BRICK = "#b4573d"
BRICK_DARK = "#8c4632"
SAND = "#e2c79c"
CREAM = "#f8f4ea"
SLATE = "#44536a"
GLASS = "#33445c"
HAZE_BLUE = "#93a9c4"
TREE = "#3f8a55"
TEAL = "#6ba5b0"
RED = "#a8323a"
ORANGE = "#e8772e"
WOOD = "#8a5a3b"
STEEL = "#8d98a8"
WHITE = "#ffffff"

SKIN = ("#f4cfae", "#e8b78c", "#d29a6c", "#b07a4e", "#8a5a38", "#5f3d28")


@cache
def rgba(colour: str) -> Rgba:
    """Read `#rrggbb` or `#rrggbbaa`."""
    red, green, blue, *rest = ImageColor.getrgb(colour)
    return red, green, blue, rest[0] if rest else 255


@cache
def mix(first: str, second: str, share: float) -> str:
    """Return a colour that holds `share` (0 to 1) of the second; the alpha of the first stays."""
    one, two = rgba(first), rgba(second)
    parts = [round(a + (b - a) * share) for a, b in zip(one[:3], two[:3], strict=True)]
    return "#" + "".join(f"{part:02x}" for part in (*parts, one[3]))


@cache
def clear(colour: str, opacity: float) -> str:
    """Return the colour with this opacity, 0 to 1."""
    red, green, blue, _ = rgba(colour)
    return f"#{red:02x}{green:02x}{blue:02x}{round(opacity * 255):02x}"


def dark(colour: str, share: float = 0.2) -> str:
    """Return a shadow tone: towards dusk blue, never towards grey."""
    return mix(colour, "#1a2340", share)


def light(colour: str, share: float = 0.2) -> str:
    """Return a sunlit tone: towards warm white."""
    return mix(colour, "#fff6dd", share)
