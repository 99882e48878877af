"""One repository has many addresses."""

import pytest

from plugins.portal.publishing.address import identity, is_path, shown, web_address

FORMS = (
    "https://git.example/gemeente/site.git",
    "https://git.example/gemeente/site",
    "https://git.example/gemeente/site/",
    "https://x-access-token:geheim@git.example/gemeente/site.git",
    "https://git.example:8443/gemeente/site.git",
    "http://git.example//gemeente/site",
    "git@git.example:gemeente/site.git",
    "git.example:gemeente/site",
    "git@git.example:/gemeente/site.git",
    "ssh://git@git.example/gemeente/site.git",
    "ssh://git@git.example:2222/gemeente/site.git",
    "HTTPS://Git.Example/Gemeente/Site.git",
    "https://git.example/gemeente%2Fsite.git",
)


class TestIdentity:
    @pytest.mark.parametrize("form", FORMS)
    def test_is_one_for_every_form(self, form):
        """Over ssh or https, with user, port and ending or without: the same repository."""
        assert identity(form) == "git.example/gemeente/site"

    @pytest.mark.parametrize(
        "other",
        [
            "https://git.example/gemeente/site-archief.git",
            "https://git.example/ander/site.git",
            "https://elders.example/gemeente/site.git",
            "git@git.example:site.git",
        ],
    )
    def test_differs_for_another_repository(self, other):
        """Another owner, name or host is another repository."""
        assert identity(other) != identity(FORMS[0])

    def test_sees_through_forms_of_one_folder(self, tmp_path):
        """A folder, its file address, a detour and a symbolic link are one."""
        folder = tmp_path / "site.git"
        folder.mkdir()
        (tmp_path / "link").symlink_to(folder)
        forms = (str(folder), f"file://{folder}", f"{tmp_path}/x/../site.git/", str(tmp_path / "link"))
        assert len({identity(form) for form in forms}) == 1


class TestWebAddress:
    @pytest.mark.parametrize(
        ("address", "expected"),
        [
            ("git@git.example:gemeente/site.git", "https://git.example/gemeente/site.git"),
            ("ssh://git@git.example:2222/gemeente/site.git", "https://git.example/gemeente/site.git"),
            ("https://naam:geheim@git.example:8443/a/b.git", "https://git.example:8443/a/b.git"),
            ("/srv/git/site.git", None),
            ("file:///srv/git/site.git", None),
        ],
    )
    def test_is_where_a_stranger_would_look(self, address, expected):
        """Without a user or password; a folder is on no web."""
        assert web_address(address) == expected


class TestShown:
    def test_hides_user_and_password(self):
        """A log never holds a password."""
        said = "fatal: https://x-access-token:geheim@git.example/a/b.git/: 403, http://naam@c.example/"
        assert shown(said) == "fatal: https://git.example/a/b.git/: 403, http://c.example/"


class TestIsPath:
    @pytest.mark.parametrize(
        ("address", "expected"),
        [("../site.git", True), ("/srv/a", True), ("git@host:a", False), ("host:a/b", False), ("https://h/a", False)],
    )
    def test_tells_folders_from_hosts(self, address, expected):
        """As git reads addresses."""
        assert is_path(address) is expected
