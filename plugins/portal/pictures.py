"""The photos of a site: what each became, and which of them pages asked for.

Only what a page asked for is published; only what documents of today name is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path, PurePosixPath

from plugins.fastbuild import Artefact, Memory
from plugins.photos import Photo, PhotoProblem, PhotoStore, PictureSource, Rendition, make_source, rewrite_images
from plugins.portal.bodies import CONTENT, image_paths
from plugins.portal.chunks import recall_each
from plugins.portal.consent import walk
from plugins.portal.dates import Dates
from plugins.portal.documents import Ambassador, Document, Picture, Topic
from plugins.portal.model import Portal
from plugins.portal.problems import Problem
from plugins.portal.urls import Urls
from plugins.portal.views import PictureView

FOLDER = "fotos/"
SMALL = 480  #: pixels; a portrait with a shorter side is blurred in its window
DRAWN_WIDTH = 960  #: pixels; of the photo on a share picture

#: a document, the path below `content` of a photo in it, and the line that names it
Named = tuple[Document, PurePosixPath, int]


class SitePictures:
    """Renditions of every photo that documents of today name."""

    def __init__(
        self,
        named: Iterable[Named],
        *,
        copies: Iterable[PurePosixPath] = (),
        content: Path,
        feeds: Path | None = None,
        cache: Path,
        urls: Urls,
        dates: Dates,
        memory: Memory | None = None,
    ) -> None:
        """Make what is new.

        `copies`: pictures of borrowed items, as paths that begin with COPIES; their files lie in `media` below `feeds`.
        """
        pictures = tuple(named)
        self._base, self._dates = urls.link(FOLDER), dates
        self._store = PhotoStore(cache, memory=memory)
        files = {path: content / path for _, path, _ in pictures}
        if feeds:
            files |= {path: feeds / "media" / path.name for path in copies}
        made = self._store.render(files.values())
        self._outcomes = {path: made[file] for path, file in files.items()}
        self._told = {str(path): repr(outcome) for path, outcome in self._outcomes.items()}
        self._store.prune(self._outcomes.values())
        self._asked: dict[str, Rendition] = {}
        self.problems = tuple(self._problems(pictures))

    def view(self, picture: Picture, slot: str, *, eager: bool = False) -> PictureView | None:
        """The picture for a slot of the design; from now on it is published."""
        source = self._source(picture.file, slot, picture.focus)
        if source is None:
            return None
        return PictureView(
            srcset_webp=source.srcset_webp,
            srcset_jpeg=source.srcset_jpeg,
            src=source.src,
            width=source.width,
            height=source.height,
            alt="" if picture.decorative else picture.alt,
            sizes=source.sizes,
            focus_classes=source.focus_classes,
            caption=picture.caption,
            credit=picture.credit,
            date_text=self._dates.short(picture.date) if picture.date else None,
            eager=eager,
        )

    def in_body(self, html: str) -> str:
        """The same text with every image as a picture with renditions."""
        return rewrite_images(html, lambda src: self._source(PurePosixPath(src.removeprefix(CONTENT)), "prose"))

    def outcome(self, path: str) -> str:
        """What became of the photo at `path`, as a text that changes with it; empty when no page of today names it."""
        return self._told.get(path, "")

    def rendition(self, picture: Picture) -> Rendition | None:
        """A middle-sized JPEG of a photo, to draw with; it is not published by this."""
        photo = self._outcomes.get(picture.file)
        if not isinstance(photo, Photo):
            return None
        jpegs = photo.of("jpeg")
        return next((jpeg for jpeg in jpegs if jpeg.width >= DRAWN_WIDTH), jpegs[-1])

    def read(self, rendition: Rendition) -> bytes:
        """The bytes of a rendition."""
        return self._store.read(rendition)

    def take_asked(self) -> tuple[Artefact, ...]:
        """The files of every rendition that a page asked for since this was last done."""
        asked, self._asked = self._asked, {}
        return tuple(
            Artefact(path=FOLDER + name, make=self._store.read, view=rendition, is_shared=True)
            for name, rendition in sorted(asked.items())
        )

    def _source(self, path: PurePosixPath, slot: str, focus: tuple[int, int] | None = None) -> PictureSource | None:
        photo = self._outcomes.get(path)
        if not isinstance(photo, Photo):
            return None
        self._asked.update({rendition.name: rendition for rendition in photo.renditions})
        return make_source(photo, slot, self._base, focus)

    def _problems(self, named: Iterable[Named]) -> Iterator[Problem]:
        for document, path, line in named:
            outcome = self._outcomes[path]
            if isinstance(outcome, PhotoProblem):
                details = (("detail", outcome.detail), ("file", path.name), ("photo", path.name))
                yield Problem(file=document.path, line=line, code=f"photo_{outcome.code}", details=details)
            elif _is_portrait(document, path) and min(outcome.width, outcome.height) < SMALL:
                size = (("height", str(outcome.height)), ("photo", path.name), ("width", str(outcome.width)))
                yield Problem(file=document.path, line=line, code="portrait_small", details=size, is_warning=True)


def _is_portrait(document: Document, path: PurePosixPath) -> bool:
    return isinstance(document, Ambassador) and document.portrait is not None and document.portrait.file == path


def pictures_of(portal: Portal, memory: Memory) -> tuple[Named, ...]:
    """Every photo that a document of today names, in its front matter or in its text."""
    return tuple(chain.from_iterable(recall_each(memory, "pictures", portal.documents.values(), _named_in)))


def _named_in(documents: Iterable[Document]) -> tuple[Named, ...]:
    return tuple((document, path, line) for document in documents for path, line in _photos_of(document))


def copies_of(portal: Portal) -> tuple[PurePosixPath, ...]:
    """The copied pictures of the borrowed items of today, and the portraits of who wrote them."""
    portraits = (brief.byline.portrait for brief in portal.town.briefs if brief.byline)
    pictures = (brief.picture for brief in portal.town.briefs)
    return tuple(dict.fromkeys(picture.file for picture in (*pictures, *portraits) if picture))


def _photos_of(document: Document) -> Iterator[tuple[PurePosixPath, int]]:
    for picture in walk(document, Picture):
        yield picture.file, picture.line
    texts = (document.body, *(text for _, text in document.phases)) if isinstance(document, Topic) else (document.body,)
    for path in image_paths("".join(texts)):
        yield PurePosixPath(path), document.line(f"{CONTENT}{path}")
