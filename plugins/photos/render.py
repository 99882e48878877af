"""Reads one photo and makes its renditions from pixels alone.

A new picture is made of the pixels, because Pillow carries comments and text through open, resize and save.
"""

from __future__ import annotations

import hashlib
import io
import warnings

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from plugins.photos.errors import UnusablePhoto
from plugins.photos.model import Photo, Rendition
from plugins.photos.plan import plan_widths, scaled
from plugins.photos.settings import PhotoSettings

READABLE = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
#: brands of the ISO container that phones write and browsers cannot show
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def make_renditions(content: bytes, settings: PhotoSettings) -> tuple[Photo, dict[str, bytes]]:
    """Make all renditions of one file; the photo, and the bytes by name. Raises UnusablePhoto."""
    picture = read_picture(content, settings)
    key = hashlib.sha256(content).hexdigest()[:12]
    renditions, files = [], {}
    for width in plan_widths(picture.width, settings.widths):
        size = scaled(picture.width, picture.height, width)
        small = picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
        for name, encoded in (("webp", _webp(small, settings)), ("jpeg", _jpeg(small, settings))):
            suffix = "jpg" if name == "jpeg" else name
            file = f"foto-{key}-{width}.{suffix}"
            digest = hashlib.sha256(encoded).hexdigest()
            renditions.append(Rendition(name=file, format=name, width=size[0], height=size[1], digest=digest))
            files[file] = encoded
    return Photo(width=picture.width, height=picture.height, renditions=tuple(renditions)), files


def read_picture(content: bytes, settings: PhotoSettings) -> Image.Image:
    """The upright picture in sRGB, without transparency and without anything but pixels. Raises UnusablePhoto."""
    if not content:
        raise UnusablePhoto("empty")
    if len(content) > settings.max_bytes:
        raise UnusablePhoto("too_large", str(settings.max_bytes // 1_000_000))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture is refused below, broken metadata is dropped anyway
            with Image.open(io.BytesIO(content), formats=READABLE) as opened:
                if opened.width * opened.height > settings.max_pixels:
                    raise UnusablePhoto("too_many_pixels", str(settings.max_pixels // 1_000_000))
                opened.draft("RGB", (max(settings.widths) * 2,) * 2)
                opened.load()
                return _pixels(opened)
    except UnidentifiedImageError as error:
        raise UnusablePhoto("heic" if _is_heic(content) else "not_a_photo") from error
    except Image.DecompressionBombError as error:
        raise UnusablePhoto("too_many_pixels", str(settings.max_pixels // 1_000_000)) from error
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:  # what Pillow's readers raise
        raise UnusablePhoto("broken") from error


def _pixels(opened: Image.Image) -> Image.Image:
    colours = _to_srgb(opened)
    orientation = opened.getexif().get(0x0112)
    if "A" in colours.getbands() or "transparency" in colours.info:
        layered = colours.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        colours = Image.alpha_composite(ground, layered)
    plain = Image.frombytes("RGB", colours.size, colours.convert("RGB").tobytes())
    if orientation:
        exif = Image.Exif()
        exif[0x0112] = orientation
        plain.info["exif"] = exif.tobytes()
        turned = ImageOps.exif_transpose(plain)
        plain = Image.frombytes("RGB", turned.size, turned.tobytes())
    return plain


def _to_srgb(opened: Image.Image) -> Image.Image:
    """Colours as every screen shows them; a profile that cannot be read counts as none."""
    profile = opened.info.get("icc_profile")
    if opened.mode.startswith("I") or opened.mode == "F":
        return opened.convert("I").point(lambda value: value / 256).convert("L")
    if not profile or opened.mode not in {"RGB", "CMYK", "L"}:
        return opened
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        done = ImageCms.profileToProfile(opened, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return opened
    return done or opened


def _is_heic(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and content[8:12] in HEIC


def _webp(picture: Image.Image, settings: PhotoSettings) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", quality=settings.webp_quality, method=4, exif=b"", icc_profile=None, xmp=b"")
    return buffer.getvalue()


def _jpeg(picture: Image.Image, settings: PhotoSettings) -> bytes:
    buffer = io.BytesIO()
    # A progressive file of a large picture may outgrow Pillow's own estimate of its buffer.
    ImageFile.MAXBLOCK = max(ImageFile.MAXBLOCK, picture.width * picture.height * 3)
    picture.save(
        buffer, "JPEG", quality=settings.jpeg_quality, progressive=True, optimize=True, exif=b"", icc_profile=None
    )
    return buffer.getvalue()
