"""What several files say of the project is the same in all of them."""

import tomllib

import yaml

from tests.support.markdown import ROOT, read

PROJECT = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
PUBLIC = yaml.safe_load(read(ROOT / "publiccode.yml"))


class TestFacts:
    def test_name_one_version(self):
        """The version of the package, of publiccode.yml and of the changelog's newest chapter."""
        assert str(PUBLIC["softwareVersion"]) == PROJECT["version"]
        assert f"## [{PROJECT['version']}]" in read(ROOT / "CHANGELOG.md")

    def test_name_one_licence(self):
        """EUPL-1.2 everywhere, and the README says how that goes with Pelican's."""
        assert PUBLIC["legal"]["license"] == PROJECT["license"] == "EUPL-1.2"
        assert all(licence in read(ROOT / "README.md") for licence in ("EUPL-1.2", "AGPL-3.0"))

    def test_keep_publiccode_within_its_limits(self):
        """The standard: 150 characters for the short description, 150 to 10,000 for the long one."""
        for words in PUBLIC["description"].values():
            assert len(words["shortDescription"]) <= 150
            assert 150 <= len(words["longDescription"]) <= 10_000
