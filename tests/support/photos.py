"""Photos for tests: drawn here, with everything that cameras and programs write beside the pixels."""

from __future__ import annotations

import io
import struct
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

#: stands in every kind of metadata; an invented place
SECRET = "Molenpad 12, Waterveen"
_GPS, _ORIENTATION, _ARTIST, _COMMENT = 0x8825, 0x0112, 0x013B, 0x9286
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" '
    'dc:title="{title}"{more}/></rdf:RDF></x:xmpmeta>'
)


def corners(width: int = 48, height: int = 32) -> Image.Image:
    """A picture whose corners tell which way is up: red, green, blue and white, clockwise from the top left."""
    picture = Image.new("RGB", (width, height), "white")
    half = (width // 2, height // 2)
    for colour, place in (("red", (0, 0)), ("lime", (half[0], 0)), ("blue", half)):
        picture.paste(Image.new("RGB", half, colour), place)
    return picture


def seen_corners(picture: Image.Image) -> str:
    """The corners, clockwise from the top left, as `rgbw`."""
    wide, high = picture.width, picture.height
    places = [
        (wide // 4, high // 4),
        (wide * 3 // 4, high // 4),
        (wide * 3 // 4, high * 3 // 4),
        (wide // 4, high * 3 // 4),
    ]
    names = {(True, False, False): "r", (False, True, False): "g", (False, False, True): "b", (True, True, True): "w"}
    found = (picture.convert("RGB").getpixel(place) for place in places)
    return "".join(names.get(tuple(part > 128 for part in colour), "?") for colour in found)


def encode(picture: Image.Image, format: str, **options: Any) -> bytes:  # noqa: A002  # Pillow's word
    """The bytes of a picture."""
    made = io.BytesIO()
    picture.save(made, format, **options)
    return made.getvalue()


def opened(content: bytes) -> Image.Image:
    """A picture of bytes."""
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def exif(orientation: int = 1) -> Image.Exif:
    """What a telephone notes: where, who, and which way is up."""
    made = Image.Exif()
    made[_ORIENTATION], made[_ARTIST] = orientation, SECRET
    made.get_ifd(0x8769)[_COMMENT] = b"ASCII\0\0\0" + SECRET.encode()
    made.get_ifd(_GPS).update({1: "N", 2: (52.0, 3.0, 1.5), 3: "E", 4: (4.0, 5.0, 6.5)})
    return made


def srgb_profile() -> bytes:
    """A profile that says what every screen does, with the secret in its name."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def swapped_profile() -> bytes:
    """A profile in which what is called red is green, and the other way round: it cannot be overlooked."""
    profile = bytearray(srgb_profile())
    (count,) = struct.unpack_from(">I", profile, 128)
    entries = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}
    red, green = (slice(entries[tag] + 4, entries[tag] + 12) for tag in (b"rXYZ", b"gXYZ"))
    profile[red], profile[green] = profile[green], profile[red]
    return bytes(profile)


def talkative() -> dict[str, bytes]:
    """A photo of every format, with all the metadata that the format can hold."""
    picture, notes, xmp = corners(), exif(), XMP.format(title=SECRET, more="").encode()
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", SECRET)
    texts.add_text("Author", SECRET, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
    icc, secret = srgb_profile(), SECRET.encode()
    jpeg = encode(picture, "JPEG", exif=notes, xmp=xmp, icc_profile=icc, comment=secret)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(secret) + 5) + b"\x1c\x02\x78\0\x16" + secret
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    second = encode(corners(), "JPEG", comment=secret)
    return {
        "jpeg": jpeg[:2] + segment + jpeg[2:] + secret,
        "mpo": encode(picture, "MPO", save_all=True, append_images=[opened(second)], exif=notes, comment=secret),
        "png": encode(picture, "PNG", exif=notes, icc_profile=icc, pnginfo=texts) + secret,
        "webp": encode(picture, "WEBP", exif=notes, xmp=xmp, icc_profile=icc, lossless=True),
        "avif": encode(picture, "AVIF", exif=notes, xmp=xmp, icc_profile=icc),
        "gif": encode(picture, "GIF", comment=secret, save_all=True, append_images=[picture.rotate(90)]),
    }
