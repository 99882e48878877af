"""Pelican run by us: what it changes for a build is as it was afterwards."""

import gc
import logging
import weakref

from plugins.fastbuild import Memory
from plugins.portal import runner
from tests.support.sites import make_site


def build(folder, memory=None):
    return runner.build(runner.site_settings(make_site(folder / "site"), output=folder / "output"), memory)


class TestBuild:
    def test_leaves_the_loggers_of_others_alone(self, tmp_path):
        """An error that is logged after a build is a line, and stops nothing."""
        build(tmp_path)
        logging.getLogger("plugins.later").error("een bron faalt")

    def test_looks_for_garbage_only_in_a_process_that_goes_on(self, tmp_path):
        """Who builds once ends; who builds again, as livereload does, must not grow."""
        build(tmp_path / "a")
        assert gc.isenabled()
        assert gc.get_freeze_count() > 10_000
        build(tmp_path / "b", Memory())
        assert gc.isenabled()
        assert gc.get_freeze_count() < 10_000

    def test_forgets_a_build_with_the_next(self, tmp_path):
        """Tests, for one, build many sites in one process."""
        first = weakref.ref(build(tmp_path / "a").plan.words)
        build(tmp_path / "b")
        build(tmp_path / "c")
        assert first() is None
