"""Pelican run by us: what it changes for a build is as it was afterwards."""

import logging

from plugins.portal import runner
from tests.support.sites import make_site


class TestBuild:
    def test_leaves_the_loggers_of_others_alone(self, tmp_path):
        """An error that is logged after a build is a line, and stops nothing."""
        runner.build(runner.site_settings(make_site(tmp_path / "site"), output=tmp_path / "output"))
        logging.getLogger("plugins.later").error("een bron faalt")
