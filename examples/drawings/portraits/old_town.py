"""Portraits of Molenwijk, Oude Haven and Binnenstad."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import RED, SKIN
from examples.drawings.portraits import dress, indoors, outdoors
from examples.drawings.portraits.bust import bust
from examples.drawings.portraits.faces import Face


def yildiz(canvas: Canvas) -> None:
    """A woman of 52 with a red headscarf in her allotment."""
    outdoors.allotment(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[2], "#2f5d72")
        dress.vest(c)

    bust(
        canvas,
        Face(skin=SKIN[2], hair=RED, style="scarf", brows="#2a1c18", age=0.45, lashes=True, broad=1.03),
        clothe,
        tilt=-4,
        size=1.1,
    )


def henk(canvas: Canvas) -> None:
    """A man of 71 with a cap and a yellow vest before the mill."""
    outdoors.mill_meadow(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[0], "#4a5a44", 1.06)
        dress.collar(c, "#dfe5d8")
        dress.vest(c)

    bust(
        canvas,
        Face(
            skin="#efbf97",
            hair="#d9dce0",
            style="cap",
            brows="#c3c6cc",
            iris="#5b7fa6",
            age=1,
            broad=1.06,
            smile="grin",
            askew=-3,
            long=1.04,
        ),
        clothe,
        tilt=4,
        size=1.14,
        x=186,
    )


def samira(canvas: Canvas) -> None:
    """A community officer of 34 in dark blue on the square before the flats."""
    outdoors.flats_square(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[2], "#1b2846")
        dress.uniform(c)

    bust(
        canvas,
        Face(skin="#c98f63", hair="#1f1613", style="tail", lashes=True, smile="grin", broad=0.95, long=1.02),
        clothe,
        tilt=3,
        size=1.1,
        flip=True,
    )


def ruud(canvas: Canvas) -> None:
    """A harbour man of 63 with a beard and a woollen sweater among the masts."""
    outdoors.harbour(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[1], "#2c4468", 1.1)
        dress.knit(c, "#2c4468")
        dress.rolled_neck(c, "#2c4468")

    bust(
        canvas,
        Face(
            skin="#dba780",
            hair="#c9ccd0",
            style="crop",
            iris="#4f7da1",
            age=0.8,
            broad=1.1,
            beard="full",
            smile="closed",
            apart=19,
        ),
        clothe,
        tilt=-3,
        size=1.17,
        x=208,
    )


def lotte(canvas: Canvas) -> None:
    """A woman of 29 with a fair braid in the cabin of her boat."""
    indoors.cabin(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[0], "#f1ece0", 0.92)
        for y in (160, 190, 220, 250, 280):
            reach = 116 + (y - 160) * 0.08
            c.line([(-reach, y + 10), (0, y), (reach, y + 10)], "#33507a", 9, curved=True)

    bust(
        canvas,
        Face(
            skin=SKIN[0],
            hair="#d9b060",
            style="braid",
            brows="#a8823c",
            iris="#4f8a6a",
            broad=0.93,
            lashes=True,
            apart=21,
        ),
        clothe,
        tilt=6,
        size=1.08,
        x=194,
    )


def pieter(canvas: Canvas) -> None:
    """A shopkeeper of 48 with glasses and an apron before full shelves."""
    indoors.shop(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[1], "#f4efe4", 1.04)
        dress.collar(c, "#ffffff")
        dress.apron(c, "#2f5d46")

    bust(
        canvas,
        Face(
            skin=SKIN[0],
            hair="#7a4a2c",
            style="bald",
            age=0.4,
            broad=1.05,
            glasses="#2b3442",
            beard="stubble",
            iris="#5a4632",
            smile="closed",
            askew=4,
            long=1.06,
        ),
        clothe,
        tilt=-3,
        size=1.12,
    )


def noor(canvas: Canvas) -> None:
    """An area manager of 41 with short hair and a green municipal fleece before old gables."""
    outdoors.gables(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[0], "#2f7a55")
        dress.fleece(c, "#2f7a55")

    bust(
        canvas,
        Face(
            skin="#f0c6a4",
            hair="#9a4a2c",
            style="short",
            iris="#4d7a5a",
            age=0.2,
            lashes=True,
            broad=0.94,
            smile="grin",
            long=1.05,
            askew=3,
        ),
        clothe,
        tilt=4,
        size=1.1,
        flip=True,
    )


PORTRAITS = {
    "neighbourhoods/molenwijk/ambassadors/yildiz-aydin": yildiz,
    "neighbourhoods/molenwijk/ambassadors/henk-de-boer": henk,
    "neighbourhoods/molenwijk/ambassadors/samira-el-amrani": samira,
    "neighbourhoods/oude-haven/ambassadors/ruud-visser": ruud,
    "neighbourhoods/oude-haven/ambassadors/lotte-brands": lotte,
    "neighbourhoods/binnenstad/ambassadors/pieter-van-dam": pieter,
    "neighbourhoods/binnenstad/ambassadors/noor-jansen": noor,
}
