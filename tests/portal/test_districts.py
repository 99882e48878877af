"""Neighbourhoods stand under their district."""

from plugins.portal.districts import by_district
from tests.support.factories import make_neighbourhood


class TestByDistrict:
    def test_puts_districts_in_order_and_the_others_last(self):
        """Districts stand A to Z with numbers as numbers; neighbourhoods without one close the list, without anchor."""
        areas = [
            make_neighbourhood(str(number), district=name)
            for number, name in enumerate(["Wijk 10", None, "Wijk 2", "Wijk 10"])
        ]
        found = [(group.title, group.anchor, [a.slug for a in group.areas]) for group in by_district(areas)]
        assert found == [("Wijk 2", "wijk-1", ["2"]), ("Wijk 10", "wijk-2", ["0", "3"]), (None, None, ["1"])]
