"""Reads one photo and makes its renditions from pixels alone.

A new picture is made of the pixels, because Pillow carries comments and text through open, resize and save.
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
from typing import Any

from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

from plugins.photos.errors import UnusablePhoto
from plugins.photos.model import Photo, Rendition
from plugins.photos.plan import plan_widths, scaled
from plugins.photos.settings import PhotoSettings

READABLE = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
#: brands of the ISO container that phones write and browsers cannot show (ISO/IEC 23008-12, annex B)
HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
#: what Pillow's readers raise on files that are cut off, wrong or made to hurt; found by trying
UNREADABLE = (
    ArithmeticError, EOFError, LookupError, MemoryError, OSError, RuntimeError, SyntaxError, TypeError, ValueError,
    struct.error,
)  # fmt: skip
MAX_SIDE = 16_383  #: pixels; WebP knows no more
_ORIENTATION = 0x0112
#: from the orientation that a camera notes (Exif 2.32, tag 274) to what makes the picture upright
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


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


def read_picture(content: bytes, settings: PhotoSettings, formats: tuple[str, ...] = READABLE) -> Image.Image:
    """The upright picture in sRGB, without transparency and without anything but pixels. Raises UnusablePhoto."""
    if not content:
        raise UnusablePhoto("empty")
    if len(content) > settings.max_bytes:
        raise UnusablePhoto("too_large", str(settings.max_bytes // 1_000_000))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture is refused below, broken metadata is dropped anyway
            with Image.open(io.BytesIO(content), formats=formats) as opened:
                if opened.width * opened.height > settings.max_pixels:
                    raise UnusablePhoto("too_many_pixels", str(settings.max_pixels // 1_000_000))
                opened.draft("RGB", (_enough(settings),) * 2)
                opened.load()
                return _pixels(opened, _enough(settings))
    except UnidentifiedImageError as error:
        raise UnusablePhoto("heic" if _is_heic(content) else "not_a_photo") from error
    except Image.DecompressionBombError as error:
        raise UnusablePhoto("too_many_pixels", str(settings.max_pixels // 1_000_000)) from error
    except UNREADABLE as error:
        raise UnusablePhoto("broken") from error


def _enough(settings: PhotoSettings) -> int:
    """Pixels a side beyond which a photo is made smaller at once: more cannot be seen, and fills the memory."""
    return max(settings.widths) * 2


def _pixels(opened: Image.Image, enough: int) -> Image.Image:
    small = _to_srgb(_shrunk(_on_white(opened), enough), opened.info.get("icc_profile"))
    plain = Image.frombytes("RGB", small.size, small.convert("RGB").tobytes())
    orientation: Any = opened.getexif().get(_ORIENTATION)
    turn = _TURNS.get(orientation)
    return plain if turn is None else plain.transpose(turn)


def _on_white(opened: Image.Image) -> Image.Image:
    """The picture without transparency, in the colours of its own profile: RGB, CMYK or grey."""
    if opened.mode.startswith("I") or opened.mode == "F":
        return opened.convert("I").point(lambda value: value / 256).convert("L")
    ground = "L" if opened.mode in {"L", "LA", "La"} else "RGB"
    if opened.has_transparency_data:
        layered = opened if opened.mode == f"{ground}A" else opened.convert(f"{ground}A")
        flat = Image.new(ground, layered.size, "white")
        flat.paste(layered, mask=layered)
        return flat
    return opened if opened.mode in {"RGB", "CMYK", "L"} else opened.convert("RGB")


def _shrunk(picture: Image.Image, enough: int) -> Image.Image:
    """The picture with no more pixels than can be used, and no side longer than a file can have."""
    factor = min(picture.size) // enough
    small = picture.reduce(factor) if factor > 1 else picture
    if max(small.size) > MAX_SIDE:
        small = small.copy()
        small.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    return small


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as every screen shows them; a profile that cannot be read or belongs elsewhere counts as none."""
    if not profile:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        done = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture
    return done or picture


def _is_heic(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and content[8:12] in HEIC


def _webp(picture: Image.Image, settings: PhotoSettings) -> bytes:
    buffer = io.BytesIO()
    picture.save(
        buffer, "WEBP", quality=settings.webp_quality, method=settings.webp_method, exif=b"", icc_profile=None, xmp=b""
    )
    return buffer.getvalue()


def _jpeg(picture: Image.Image, settings: PhotoSettings) -> bytes:
    buffer = io.BytesIO()
    # A progressive file of a large picture may outgrow Pillow's own estimate of its buffer.
    ImageFile.MAXBLOCK = max(ImageFile.MAXBLOCK, picture.width * picture.height * 3)
    picture.save(
        buffer, "JPEG", quality=settings.jpeg_quality, progressive=True, optimize=True, exif=b"", icc_profile=None
    )
    return buffer.getvalue()
