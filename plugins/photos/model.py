"""What became of a photo, as values. Pure."""

from __future__ import annotations

from dataclasses import dataclass

FORMATS = ("webp", "jpeg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """One file that may be published."""

    name: str  #: `foto-<hash>-640.webp`; says nothing about the original
    format: str  #: webp or jpeg
    width: int
    height: int
    digest: str  #: of its bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo with its renditions, smallest first. Width and height as it was read: upright, and never enlarged."""

    width: int
    height: int
    renditions: tuple[Rendition, ...]

    def of(self, format: str) -> tuple[Rendition, ...]:  # noqa: A002  # the word of the field
        """The renditions in one format."""
        return tuple(rendition for rendition in self.renditions if rendition.format == format)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoProblem:
    """Why a photo cannot be shown.

    `code` is missing, empty, not_a_photo, heic, too_large, too_many_pixels or broken.
    """

    code: str
    detail: str = ""
