"""Pictures: JPEG, PNG, TIFF (any number of pages), WebP, BMP and HEIC."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from extractors.rasters.page import (
    LONGEST_SIDE,
    MOST_PAGES,
    MOST_PIXELS,
    RasterError,
    SourcePage,
)
from extractors.rasters.page import Image as Pixels

FORMATS: Final = {
    "image/jpeg": ("JPEG", "MPO"),
    "image/png": ("PNG",),
    "image/tiff": ("TIFF",),
    "image/webp": ("WEBP",),
    "image/bmp": ("BMP", "DIB"),
    "image/heic": ("HEIF",),
    "image/heif": ("HEIF",),
}
DECODER_FAULTS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    MemoryError,
    ZeroDivisionError,
    RuntimeError,
)
"""What Pillow's decoders are known to raise on damaged bytes."""


def pages(data: bytes, media_type: str, first: int = 1) -> Iterator[SourcePage]:
    """Each picture of an image file from `first` on, upright by its EXIF turn, on white.

    Raises:
        RasterError: `damaged_file`, `page_too_large`, `too_many_pages`.
    """
    with _opened(data, media_type) as image:
        for number in range(first, _frames(image, media_type) + 1):
            yield SourcePage(number, _decoded(image, number))


def count(data: bytes, media_type: str) -> int:
    """How many pictures an image file holds.

    Raises:
        RasterError: `damaged_file`, `page_too_large`, `too_many_pages`.
    """
    with _opened(data, media_type) as image:
        return _frames(image, media_type)


def _opened(data: bytes, media_type: str) -> Image.Image:
    """The file's header, nothing decoded yet."""
    if "HEIF" in FORMATS[media_type]:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return Image.open(io.BytesIO(data), formats=FORMATS[media_type])
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise RasterError("page_too_large") from error
        except (UnidentifiedImageError, *DECODER_FAULTS) as error:
            raise RasterError("damaged_file") from error


def _frames(image: Image.Image, media_type: str) -> int:
    """The number of pages: further frames of anything but TIFF and HEIC are previews."""
    if media_type not in ("image/tiff", "image/heic", "image/heif"):
        return 1
    try:
        frames = int(getattr(image, "n_frames", 1))
    except DECODER_FAULTS as error:
        raise RasterError("damaged_file") from error
    if frames > MOST_PAGES:
        raise RasterError("too_many_pages")
    return frames


def _decoded(image: Image.Image, number: int) -> Pixels:
    """One frame as blue-green-red pixels."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if number > 1:
                image.seek(number - 1)
            if image.width * image.height > MOST_PIXELS:
                raise RasterError("page_too_large", number)
            image.load()
            return to_pixels(image)
        except DECODER_FAULTS as error:
            raise RasterError("damaged_file", number) from error


def to_pixels(image: Image.Image) -> Pixels:
    """A decoded picture as (height, width, 3) blue-green-red on white, upright by EXIF.

    Samples of 16 bits are scaled by their own range, as a viewer does.
    """
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith(("I", "F")):
        samples = np.asarray(upright, np.float64)
        top = max(1.0, float(samples.max()), 255.0)
        grey = (samples.clip(0) * (255 / top)).astype(np.uint8)
        bgr = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
    elif upright.has_transparency_data:
        rgba = upright.convert("RGBA")
        paper = Image.new("RGBA", rgba.size, "white")
        paper.alpha_composite(rgba)
        bgr = cv2.cvtColor(np.asarray(paper.convert("RGB")), cv2.COLOR_RGB2BGR)
    else:
        bgr = cv2.cvtColor(np.asarray(upright.convert("RGB")), cv2.COLOR_RGB2BGR)
    shrink = LONGEST_SIDE / max(bgr.shape)
    if shrink < 1:
        bgr = cv2.resize(bgr, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return np.asarray(bgr, np.uint8)


ImageFile.LOAD_TRUNCATED_IMAGES = False
