"""Drawings: numbers and names to SVG, as text that is safe to put into a page. Pure: no disk, no clock, no chance.

Colours are classes; the style sheet gives them their roles, so that night falls without a second drawing.
"""

from plugins.portal.drawings.bricks import draw_kerb
from plugins.portal.drawings.code import draw_code, make_code_file
from plugins.portal.drawings.map import Area, Line, draw_map, merge_areas, neighbours
from plugins.portal.drawings.street import CHARACTERS, draw_street

__all__ = [
    "CHARACTERS",
    "Area",
    "Line",
    "draw_code",
    "draw_kerb",
    "draw_map",
    "draw_street",
    "make_code_file",
    "merge_areas",
    "neighbours",
]
