"""What a figure looks like; draws nothing."""

from dataclasses import dataclass

from examples.drawings.colours import SKIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What somebody looks like. `hem` is how far below the hip a coat or skirt ends, in centimetres."""

    skin: str = SKIN[1]
    hair: str = "#3a2a22"
    style: str = "short"
    hat: str = ""
    top: str = "#0d3f94"
    legs: str = "#2c3a55"
    shoes: str = "#1b2233"
    hem: float = 0
    skirt: str = ""
    vest: bool = False
    scarf: str = ""
    beard: bool = False
    glasses: bool = False
    stout: float = 1
    bag: str = ""
