"""The verbs of `./portal`: each a few lines that call a command. Run them through `./portal TASK`."""

from __future__ import annotations

from invoke import Collection, Context, task

from calling import CALLED_FROM, PARTLY, archive_options, check_doors, finish, folder, options, run
from program import Portal

SITE = {"site": "folder of the site (default: this one)"}
OUTPUT = {"output": "folder to write the site into (default: output in the site's folder)"}
DATE = {"date": "build as if it were this day: 2026-11-20 or 2026-11-20T07:10"}
ARCHIVE = {
    "archive_remote": "PRIVATE repository that keeps the archive between nights",
    "archive_branch": "its branch (default archive)",
}


@task(
    help={
        **SITE,
        **DATE,
        **ARCHIVE,
        "offline": "only sources that are files of the site",
        "again": "also sources that rest because they failed",
    }
)
def fetch(
    _: Context,
    site: str = "",
    date: str = "",
    *,
    archive_remote: str = "",
    archive_branch: str = "archive",
    offline: bool = False,
    again: bool = False,
) -> None:
    """Read the feeds into the archive; bring it back first where it is kept elsewhere."""
    more = archive_options(archive_remote, archive_branch) + (["--again"] if again else [])
    finish(read_feeds(site, date, *more, offline=offline))


def read_feeds(site: str, date: str, *more: str, offline: bool) -> int:
    """Fetch; 3 (some source failed) does not stop what comes after."""
    more += ("--date", date) if date else ()
    more += ("--offline",) if offline else ()
    return run("plugins.portal", "fetch", "--site", folder(site), *more, good=(0, PARTLY))


@task(help={**SITE, **OUTPUT, **DATE, "offline": "only sources that are files of the site"})
def build(_: Context, site: str = "", output: str = "", date: str = "", *, offline: bool = False) -> None:
    """Read the feeds and build the site."""
    fetched = read_feeds(site, date, offline=offline)
    built = run("plugins.portal", "build", *options(site=site, output=output, date=date), good=(0, PARTLY))
    finish(fetched, built)


@task(help={**SITE, **DATE})
def check(_: Context, site: str = "", date: str = "") -> None:
    """Say everything that is wrong in the documents; write nothing."""
    run("plugins.portal", "check", *options(site=site, date=date))


@task(help={**SITE, **OUTPUT, "port": "port on this machine (default 8000)"})
def serve(_: Context, site: str = "", output: str = "", port: int = 8000) -> None:
    """Show the built site in a browser on this machine, with the headers of a real host."""
    run("plugins.portal", "serve", *options(site=site, output=output), "--port", str(port))


@task(help={**SITE, **OUTPUT, **DATE, "port": "port on this machine (default 8000)"})
def livereload(_: Context, site: str = "", output: str = "", date: str = "", port: int = 8000) -> None:
    """Show the site and build it again at every change."""
    run("plugins.portal", "livereload", *options(site=site, output=output, date=date), "--port", str(port))


@task(
    positional=["kind"],
    help={
        "kind": "story, action, ambassador, event, notice, topic, text, neighbourhood or site",
        **SITE,
        "neighbourhood": "slug of the neighbourhood; none: the municipality; of a site: its first",
        "title": "title, or name of the person or municipality",
        "date": "day it is about: 2026-11-28",
        "answer": "an answer in advance, as often as you like: place=Zaagplein",
        "photo": "a photo, of a phone too; as often as you like",
        "alt": "what can be seen on each photo, in their order",
        "credit": "who made the photos",
        "photo_until": "last day of consent, if somebody on the photos can be recognised",
    },
    iterable=["answer", "photo", "alt"],
)
def new(  # noqa: PLR0917  # each is an option
    _: Context,
    kind: str,
    site: str = "",
    neighbourhood: str = "",
    title: str = "",
    date: str = "",
    answer: list[str] | None = None,
    photo: list[str] | None = None,
    alt: list[str] | None = None,
    credit: str = "",
    photo_until: str = "",
) -> None:
    """Write a document with comments that teach, and ask for what it needs; or write a whole new site."""
    given = [("--neighbourhood", neighbourhood), ("--title", title), ("--date", date), ("--credit", credit)]
    given += [("--answer", each) for each in answer or ()] + [("--photo", each) for each in photo or ()]
    given += [("--alt", each) for each in alt or ()] + [("--photo-until", photo_until)]
    more = [f"{name}={value}" for name, value in given if value]
    run("plugins.portal", "new", kind, "--site", folder(site), f"--here={CALLED_FROM.resolve()}", *more)


@task(
    positional=["document"],
    help={
        "document": "name of the document, such as plein-schoon, or its path",
        **SITE,
        "field": "before, during, after, portrait or photos; of an action it is after, when none is given",
        "photo": "a photo, of a phone too; as often as you like",
        "alt": "what can be seen on each photo, in their order",
        "credit": "who made the photos",
        "photo_until": "last day of consent, if somebody on the photos can be recognised",
    },
    iterable=["photo", "alt"],
)
def photos(  # noqa: PLR0917  # each is an option
    _: Context,
    document: str,
    site: str = "",
    field: str = "",
    photo: list[str] | None = None,
    alt: list[str] | None = None,
    credit: str = "",
    photo_until: str = "",
) -> None:
    """Make photos fit for a document that exists, and say what to add to it."""
    given = [("--field", field), ("--credit", credit), ("--photo-until", photo_until)]
    given += [("--photo", each) for each in photo or ()] + [("--alt", each) for each in alt or ()]
    more = [f"{name}={value}" for name, value in given if value]
    run("plugins.portal", "photos", document, "--site", folder(site), f"--here={CALLED_FROM.resolve()}", *more)


@task(
    help={
        **SITE,
        **DATE,
        "remote": "where to push the site (default origin)",
        "branch": "branch of the published site (default gh-pages)",
        **ARCHIVE,
        "private_repository": "states that the site's own repository is private, so that the archive may go there",
        "force": "publish even when far fewer pages came out than last time",
    }
)
def publish(
    _: Context,
    site: str = "",
    date: str = "",
    *,
    remote: str = "origin",
    branch: str = "gh-pages",
    archive_remote: str = "",
    archive_branch: str = "archive",
    private_repository: bool = False,
    force: bool = False,
) -> None:
    """Build with publishconf.py aside, verify, and push without history."""
    more = ["--remote", remote, "--branch", branch, *archive_options(archive_remote, archive_branch)]
    more += ["--private-repository"] if private_repository else []
    more += ["--force"] if force else []
    run("plugins.portal", "publish", *options(site=site, date=date), *more)


@task(help={**SITE, **OUTPUT})
def clean(_: Context, site: str = "", output: str = "") -> None:
    """Remove what a build made: output and cache. The archive stays."""
    run("plugins.portal", "clean", *options(site=site, output=output))


@task(help={**SITE, "import_": "OPML file with feeds to propose", "dry_run": "of import: show, write nothing"})
def sources(_: Context, site: str = "", import_: str = "", *, dry_run: bool = False) -> None:
    """List the sources and how the last visit went, or take over a list of feeds."""
    if import_:
        more = ["--dry-run"] if dry_run else []
        run("plugins.portal", "sources", *options(site=site), "--import", folder(import_), *more)
    else:
        run("plugins.portal", "sources", *options(site=site))


@task(
    help={
        **SITE,
        **DATE,
        "action": "list, why, hide, approve, correct or answer; write it bare: ./portal items why ID",
        "item": "id of the item, or its first signs; write it bare too",
        "reason": "of hide: a code of the house rules",
        "text": "of correct and answer: the words beside the item",
        "by": "who decided",
        "source": "of list: only sources with this in their name",
        "neighbourhood": "of list: only items of this neighbourhood",
        "review": "of list: only items that wait for approval",
        "limit": "of list: at most so many (default 40; 0: all)",
    }
)
def items(
    _: Context,
    action: str = "list",
    item: str = "",
    site: str = "",
    date: str = "",
    *,
    reason: str = "",
    text: str = "",
    by: str = "",
    source: str = "",
    neighbourhood: str = "",
    review: bool = False,
    limit: int = 40,
) -> None:
    """List what the sources brought; tell why an item is shown or not; write down what editors decide."""
    given = {"--reason": reason, "--text": text, "--by": by, "--source": source, "--neighbourhood": neighbourhood}
    more = [f"{name}={value}" for name, value in given.items() if value]
    more += ["--review"] if review else []
    bare = [action, item] if item else [action]
    run("plugins.portal", "items", *options(site=site, date=date), *more, "--limit", str(limit), *bare)


@task(
    help={
        **SITE,
        **DATE,
        "days": "length of the period in days (default 30); it is told beside the one before",
        "output": "folder to write into, never one of the site (default: listen, which git ignores)",
    }
)
def listen(_: Context, site: str = "", date: str = "", output: str = "", *, days: int = 30) -> None:
    """Tell editors what lives, from what the archive has: a page and a CSV that are never published."""
    more = [f"--output={folder(output)}"] if output else []
    run("plugins.portal", "listen", *options(site=site, date=date), f"--days={days}", *more)


@task(
    help={
        "no_browser": "leave out the tests that need a browser",
        "only": "only tests whose name matches",
        "profile": "normal, or nightly: many more cases and kills, takes long",
    }
)
def test(_: Context, *, no_browser: bool = False, only: str = "", profile: str = "normal") -> None:
    """Run every test."""
    more = ["--no-browser"] if no_browser else []
    more += ["-k", only] if only else []
    more += ["--profile", profile]
    run("pytest", "-n", "auto", "--dist", "loadfile", "-q", *more)


@task(
    iterable=["size", "engine"],
    help={
        "size": "neighbourhoods (default 200 and 2000); more than once for more sizes",
        "json": "file to write all figures into",
        "markdown": "file to write tables into, as the docs show them",
        "engine": "buurtportaal, hugo or pelican (default: all); more than once for more",
        "rounds": "runs of each case; medians are told (default 3)",
        "photos": "so many photos of 12 megapixels, by us and by Hugo; each takes seconds",
        "sources": "so many sources, each answer 100 ms late, by us and by others",
    },
)
def bench(
    _: Context,
    size: list[str],
    engine: list[str],
    *,
    json: str = "",
    markdown: str = "",
    rounds: int = 3,
    photos: int = 0,
    sources: int = 0,
) -> None:
    """Measure the engine beside others, on sites of any size."""
    more = [f"--size={number}" for number in size] + [f"--engine={name}" for name in engine]
    more += [f"--{name}={folder(path)}" for name, path in (("json", json), ("markdown", markdown)) if path]
    run("benchmarks", *more, f"--rounds={rounds}", f"--photos={photos}", f"--sources={sources}")


@task
def lint(_: Context) -> None:
    """Check style, types and the one-way doors."""
    codes = [
        run("ruff", "check", ".", good=(0, 1)),
        run("ruff", "format", "--check", ".", good=(0, 1)),
        run("mypy", good=(0, 1)),
        check_doors(),
    ]
    finish(*codes)


if __name__ == "__main__":
    verbs = [bench, build, check, clean, fetch, items, lint, listen, livereload, new, photos, publish, serve, sources]
    Portal(namespace=Collection(*verbs, test), binary="./portal", name="buurtportaal").run()
