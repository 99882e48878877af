"""Portraits of the ambassadors and officials, each in surroundings of their own."""

from examples.drawings.portraits import old_town, outskirts

PORTRAITS = {**old_town.PORTRAITS, **outskirts.PORTRAITS}
