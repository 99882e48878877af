"""Photos: what editors commit to what residents may load.

    file ─▶ known by content? ─▶ read, turn, flatten, to sRGB ─▶ pixels only ─▶ WebP and JPEG in four widths ─▶ cache

A page that is shared gets a picture of its own: plate, street, photo, headline.
Only renditions are published; they hold pixels and nothing else. Names say nothing about the original.
What editors add is first made fit for a repository, HEIC of phones too: `prepare_photo`.
Knows no portal and no Pelican; the caller copies what it shows.
"""

from plugins.photos.errors import PhotosError, UnusablePhoto
from plugins.photos.model import Photo, PhotoProblem, Rendition
from plugins.photos.prepare import PreparedPhoto, prepare_photo
from plugins.photos.rewrite import PictureSource, make_source, rewrite_images
from plugins.photos.settings import PhotoSettings
from plugins.photos.sharing import SIZE as SHARE_SIZE
from plugins.photos.sharing import ShareCard, draw_card
from plugins.photos.store import PhotoStore

__all__ = [
    "SHARE_SIZE",
    "Photo",
    "PhotoProblem",
    "PhotoSettings",
    "PhotoStore",
    "PhotosError",
    "PictureSource",
    "PreparedPhoto",
    "Rendition",
    "ShareCard",
    "UnusablePhoto",
    "draw_card",
    "make_source",
    "prepare_photo",
    "rewrite_images",
]
