"""Portraits of Rietlanden, Veenbrug and Zonnehof."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import CREAM, SKIN
from examples.drawings.portraits import dress, indoors, outdoors
from examples.drawings.portraits.bust import bust
from examples.drawings.portraits.faces import Face


def kofi(canvas: Canvas) -> None:
    """A man of 37 with glasses beside his cargo bike at the reeds."""
    outdoors.reed_shore(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[5], "#d98a2b", 1.04)
        dress.collar(c, "#e8a34a")

    bust(
        canvas,
        Face(
            skin="#6b452d",
            hair="#17110f",
            style="crop",
            glasses="#1a1a22",
            beard="stubble",
            iris="#2a1a12",
            lips="#8c4a42",
            broad=1.02,
            long=1.03,
        ),
        clothe,
        tilt=-5,
        size=1.1,
        x=222,
    )


def mei_lin(canvas: Canvas) -> None:
    """A woman of 33 with black hair in her new kitchen."""
    indoors.kitchen(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[0], "#6ba5b0", 0.92)
        dress.collar(c, "#83bac4")

    bust(
        canvas,
        Face(
            skin="#f2cda6",
            hair="#15141a",
            style="bob",
            iris="#2a1a14",
            broad=0.97,
            lashes=True,
            smile="closed",
            apart=20.5,
        ),
        clothe,
        tilt=4,
        size=1.08,
    )


def truus(canvas: Canvas) -> None:
    """A woman of 78 with a grey bun and a knitted cardigan at a window with geraniums."""
    indoors.geranium_window(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[0], "#8c5a86", 0.94)
        dress.cardigan(c, "#8c5a86", CREAM)

    bust(
        canvas,
        Face(
            skin="#f3cdb2",
            hair="#d8dbe0",
            style="bun",
            brows="#c3c6cc",
            iris="#6f93b3",
            age=1,
            lashes=True,
            glasses="#a0763c",
            smile="grin",
            broad=0.97,
        ),
        clothe,
        tilt=-6,
        size=1.06,
    )


def jan_willem(canvas: Canvas) -> None:
    """A farmer of 56 with a moustache on the dike near his cows."""
    outdoors.dike_cows(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[1], "#b04a38", 1.12)
        dress.collar(c, "#c25c48")
        dress.overalls(c, "#33507a")

    bust(
        canvas,
        Face(
            skin="#e2a27a",
            hair="#a8823c",
            style="short",
            iris="#5b7fa6",
            age=0.6,
            broad=1.12,
            beard="moustache",
            smile="closed",
            apart=21,
            long=0.98,
        ),
        clothe,
        tilt=2,
        size=1.18,
    )


def fatima(canvas: Canvas) -> None:
    """A teacher of 45 with dark waves and a yellow scarf before a board with drawings."""
    indoors.classroom(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[3], "#3b4a7a")
        dress.shawl(c, "#e9b93a")

    bust(
        canvas,
        Face(skin="#bb8357", hair="#2a1a16", style="waves", age=0.3, lashes=True, askew=-3),
        clothe,
        tilt=-5,
        size=1.08,
    )


def daan(canvas: Canvas) -> None:
    """A youth worker of 26 with brown curls and a hoodie on the playing field."""
    outdoors.basketball(canvas)

    def clothe(c: Canvas) -> None:
        dress.shoulders(c, SKIN[0], "#c25a3c")
        dress.hoodie(c, "#c25a3c")

    bust(
        canvas,
        Face(skin=SKIN[0], hair="#6b4428", style="curls", iris="#5a7a4a", broad=0.95, askew=5, smile="grin", long=1.06),
        clothe,
        tilt=6,
        size=1.1,
        x=212,
    )


PORTRAITS = {
    "neighbourhoods/rietlanden/ambassadors/kofi-mensah": kofi,
    "neighbourhoods/rietlanden/ambassadors/mei-lin-chen": mei_lin,
    "neighbourhoods/veenbrug/ambassadors/truus-hoekstra": truus,
    "neighbourhoods/veenbrug/ambassadors/jan-willem-smit": jan_willem,
    "neighbourhoods/zonnehof/ambassadors/fatima-el-idrissi": fatima,
    "neighbourhoods/zonnehof/ambassadors/daan-kuipers": daan,
}
