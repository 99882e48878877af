"""How face, hair and clothes become one bust."""

from collections.abc import Callable

from examples.drawings.canvas import Canvas
from examples.drawings.portraits.faces import Face, draw_face
from examples.drawings.portraits.hair import hair_behind, hair_front


def bust(
    canvas: Canvas,
    face: Face,
    clothe: Callable[[Canvas], None],
    *,
    tilt: float = 0,
    size: float = 1.12,
    x: float = 200,
    flip: bool = False,
) -> None:
    """Draw somebody in the upper half; `clothe` draws the body below a face at (0, 0)."""
    body = canvas.at(x, 196, size, flip=flip)
    head = body.at(0, 0, turn=tilt)
    hair_behind(head, face)
    clothe(body)
    draw_face(head, face)
    hair_front(head, face)
