"""Names stand where people look for them."""

import random

import pytest

from plugins.portal.ordering import name_key


class TestNameKey:
    @pytest.mark.parametrize(
        "names",
        [
            ("Buurt 1", "Buurt 2", "Buurt 10", "Buurt 100"),
            ("Wijk 9 Noord", "Wijk 09 Zuid", "Wijk 10"),
            ("Gagel", "'s-Gravenweg", "Haven"),
            ("Gagel", "’s-Gravenweg", "Haven"),
            ("Waterrijk", "'t Zand", "Zuid"),
            ("Eik", "Élan", "Esdoorn"),
            ("de Aa", "De Baan", "de Cel"),
            ("Oud Noord", "Oud-Oost", "Oud Zuid"),
            ("'s", "Zuid"),
        ],
    )
    def test_puts_names_in_natural_order(self, names):
        """Figures count as numbers; accents, capitals, marks and a clipped article do not move a name."""
        shuffled = random.Random(1).sample(names, len(names))
        assert tuple(sorted(shuffled, key=name_key)) == names

    def test_keeps_one_order_for_names_that_look_alike(self):
        """Names that differ only in accents do not change places from one build to the next."""
        assert sorted(["Ée", "Ee"], key=name_key) == sorted(["Ee", "Ée"], key=name_key)
