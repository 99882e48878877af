"""Figures are medians, and ratios to the full build of the same run."""

import pytest

from benchmarks.figures import COLD, UNCHANGED, Round, Volume, case_rows, make_cases, make_markdown, volume_rows
from benchmarks.measure import Usage


def make_usage(wall, memory=1_000_000):
    return Usage(wall=wall, cpu=wall * 2, largest=memory, together=memory * 2)


class TestCases:
    def test_the_median_of_the_runs_is_told(self):
        """One slow run does not move a figure."""
        (case,) = make_cases({(COLD, "hugo"): [make_usage(1), make_usage(9), make_usage(2)]})
        assert (case.usage.wall, case.usage.cpu, case.runs) == (2, 4, 3)

    def test_ratios_are_to_the_full_build_of_hugo(self):
        """A build that takes a quarter of Hugo's time reads 0.25."""
        cases = make_cases({(COLD, "hugo"): [make_usage(8)], (UNCHANGED, "buurtportaal"): [make_usage(2)]})
        assert [case.ratio for case in cases] == [1, 0.25]

    def test_without_hugo_there_is_no_ratio(self):
        """A figure that has nothing to be compared with says so."""
        (case,) = make_cases({(COLD, "buurtportaal"): [make_usage(2)]})
        assert case.ratio is None


class TestTables:
    @pytest.fixture
    def found(self):
        volumes = {
            "buurtportaal": Volume(files=9, html_files=6, html_bytes=1000),
            "hugo": Volume(files=8, html_files=6, html_bytes=950),
        }
        cases = make_cases({(COLD, "hugo"): [make_usage(8)], (COLD, "buurtportaal"): [make_usage(2, 2_000_000)]})
        return Round(size=200, volumes=volumes, cases=cases, edits=())

    def test_rows_are_seconds_and_megabytes(self, found):
        """Wall, processor, largest process, all processes, ratio."""
        assert list(case_rows(found))[1] == (COLD, "buurtportaal", "2.00", "4.00", "2", "4", "0.25")

    def test_volumes_are_told_as_a_part_of_ours(self, found):
        """Who makes less has less to do; so it is printed."""
        assert [row[-1] for row in volume_rows(found)] == ["1.000", "0.950"]

    def test_the_docs_get_the_same_rows(self, found):
        """The table of the docs is written, not copied by hand."""
        assert "| cold | buurtportaal | 2.00 | 4.00 | 2 | 4 | 0.25 |\n" in make_markdown([found])
