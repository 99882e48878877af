"""Photos: what editors commit to what residents may load.

    file ─▶ known by content? ─▶ read, turn, flatten, to sRGB ─▶ pixels only ─▶ WebP and JPEG in four widths ─▶ cache

Only renditions are published; they hold pixels and nothing else. Names say nothing about the original.
Knows no portal and no Pelican; the caller copies what it shows.
"""

from plugins.photos.errors import PhotosError
from plugins.photos.model import Photo, PhotoProblem, Rendition
from plugins.photos.rewrite import PictureSource, make_source, rewrite_images
from plugins.photos.settings import PhotoSettings
from plugins.photos.store import PhotoStore

__all__ = [
    "Photo",
    "PhotoProblem",
    "PhotoSettings",
    "PhotoStore",
    "PhotosError",
    "PictureSource",
    "Rendition",
    "make_source",
    "rewrite_images",
]
