"""`publish`: build aside, verify, replace the site; then keep the archive."""

from __future__ import annotations

import argparse
import sys

from plugins.portal import runner
from plugins.portal.commands.site import Site, read_site
from plugins.portal.publishing import (
    SITE_MARK,
    Author,
    Destination,
    PublishError,
    count_pages,
    find_destination,
    keep_archive,
    look,
    refuse_shared_place,
    replace,
    verify_address,
    verify_count,
    verify_folder,
)


def options(parser: argparse.ArgumentParser) -> None:
    """Where the site and its archive go."""
    parser.add_argument("--remote", default="origin", help="a remote's name, an address or a folder")
    parser.add_argument("--branch", default="gh-pages", help="branch of the published site")
    parser.add_argument("--force", action="store_true", help="publish even when far fewer pages came out")
    parser.add_argument("--archive-remote", default="", help="PRIVATE repository that keeps the archive")
    parser.add_argument("--archive-branch", default="archive", help="its branch")
    parser.add_argument("--private-repository", action="store_true", help="the site's own repository is private")


def run(given: argparse.Namespace) -> int:
    """Publish the site, and say why not."""
    settings = runner.site_settings(given.site, output=given.site / ".publish", date=given.date, publish=True)
    site = read_site(settings)
    verify_address(site.options.site_url)
    place = find_destination(site.folder, given.remote, given.branch)
    archive = None
    if given.archive_remote:
        archive = find_destination(site.folder, given.archive_remote, given.archive_branch)
        refuse_shared_place(archive, place, site=site.folder, private=given.private_repository)
    try:
        code = _publish(site, settings, place, force=given.force)
    except PublishError as error:
        print(site.words("publish.refused"), error.say(site.words), sep="\n", file=sys.stderr)
        return runner.NOTHING
    return _keep(site, archive, place, private=given.private_repository) or code if archive else code


def _keep(site: Site, archive: Destination, place: Destination, *, private: bool) -> int:
    """Keep the archive, once the site is published; 0 or 1."""
    try:
        kept = keep_archive(archive, site.options.feeds, public=place, author=_author(site), private=private)
    except PublishError as error:
        print(error.say(site.words), file=sys.stderr)
        return runner.NOTHING
    print(site.words("archive.kept", place=archive) if kept else site.words("archive.none"))
    return runner.WELL


def _publish(site: Site, settings: dict[str, object], place: Destination, *, force: bool) -> int:
    """Build, verify, push; the exit code of the build. Raises PublishError: nothing was pushed."""
    seen = look(place)  # before the build: a door that is shut should not cost minutes
    done = runner.build(settings)
    runner.say_problems(done.plan)
    files = done.written.paths
    name, pages = site.options.site_name, count_pages(files)
    reasons = verify_folder(site.output, name=name, written=files, neighbourhoods=done.plan.neighbourhoods)
    if not force:
        reasons += verify_count(pages, count_pages(seen.files))
    if reasons:
        raise PublishError(*reasons)
    cname = str(settings["PUBLISH_CNAME"] or "")
    replace(
        place,
        site.output,
        files,
        seen=seen,
        author=_author(site),
        message=f"{name}: {pages}",
        mark=SITE_MARK,
        cname=cname,
    )
    print(site.words("publish.done", name=name, n=pages, place=place), flush=True)
    return done.exit_code


def _author(site: Site) -> Author:
    return Author(mail=site.options.editors_mail)
