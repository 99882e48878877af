"""What pages are made from, as digests."""

from plugins.portal import inputs, runner
from tests.support.sites import make_site


class TestInputs:
    def test_are_the_same_from_several_processes(self, tmp_path, monkeypatch):
        """A large site is looked at by a worker for each core."""
        settings = runner.site_settings(make_site(tmp_path / "site"))
        alone = runner.check(settings)
        monkeypatch.setattr(inputs, "ENOUGH", 0)
        together = runner.check(settings)
        assert [group.inputs for group in together.groups] == [group.inputs for group in alone.groups]
        assert len({group.inputs for group in alone.groups}) == len(alone.groups)
