"""Sheets as they are kept until they are bound: compressed, in the formats that devices save."""

import io
from typing import NamedTuple

import numpy as np
import pillow_heif
from PIL import Image

from samples.worn import Sheet

RIGHTED_BY = {8: 90, 3: 180, 6: -90}
"""EXIF orientation → anticlockwise degrees that right the stored picture."""


class Stored(NamedTuple):
    """A sheet as a JPEG without EXIF; sizes in pixels."""

    jpeg: bytes
    width: int
    height: int
    dpi: int
    grey: bool
    exif: int


def stored(sheet: Sheet) -> Stored:
    """A sheet compressed, in grey where it has no colour."""
    few = sheet.picture[::7, ::7]
    grey = bool((few[..., 0] == few[..., 2]).all())
    picture = Image.fromarray(sheet.picture[..., 1] if grey else sheet.picture)
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=sheet.quality, dpi=(sheet.dpi, sheet.dpi))
    high, wide = sheet.picture.shape[:2]
    return Stored(held.getvalue(), wide, high, sheet.dpi, grey, sheet.exif)


def encoded(sheet: Stored, suffix: str) -> bytes:
    """A sheet as a picture file; the JPEG's wear is in the picture whatever the format."""
    if suffix == ".jpg":
        return _tagged(sheet)
    picture = righted(sheet)
    held = io.BytesIO()
    if suffix == ".heic":
        fast = {"preset": "ultrafast"}
        pillow_heif.from_pillow(picture).save(held, quality=60, enc_params=fast)
    elif suffix == ".webp":
        picture.save(held, "WEBP", quality=80, method=2)
    else:
        picture.save(held, "PNG", compress_level=1)
    return held.getvalue()


def righted(sheet: Stored) -> Image.Image:
    """The picture as the telephone shows it, for formats that bear no tag."""
    picture: Image.Image = Image.open(io.BytesIO(sheet.jpeg))
    if sheet.exif == 1:
        return picture
    turns = RIGHTED_BY[sheet.exif] // 90
    return Image.fromarray(np.ascontiguousarray(np.rot90(np.asarray(picture), turns)))


def _tagged(sheet: Stored) -> bytes:
    """The JPEG with its orientation, if any, right behind the start marker."""
    if sheet.exif == 1:
        return sheet.jpeg
    tags = Image.Exif()
    tags[0x0112] = sheet.exif
    body = tags.tobytes()
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    return sheet.jpeg[:2] + segment + sheet.jpeg[2:]
