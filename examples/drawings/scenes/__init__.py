"""All scenes by the file they become."""

from examples.drawings.scenes import (
    binnenstad,
    binnenstad_action,
    binnenstad_evening,
    molenwijk,
    molenwijk_action,
    molenwijk_indoors,
    municipality,
    oude_haven,
    oude_haven_action,
    rietlanden,
    rietlanden_action,
    topics,
    topics_indoors,
    topics_outdoors,
    veenbrug,
    veenbrug_action,
    zonnehof,
    zonnehof_action,
)

PLACES = (
    binnenstad,
    binnenstad_action,
    binnenstad_evening,
    molenwijk,
    molenwijk_action,
    molenwijk_indoors,
    municipality,
    oude_haven,
    oude_haven_action,
    rietlanden,
    rietlanden_action,
    topics,
    topics_indoors,
    topics_outdoors,
    veenbrug,
    veenbrug_action,
    zonnehof,
    zonnehof_action,
)
SCENES = {name: draw for place in PLACES for name, draw in place.SCENES.items()}
