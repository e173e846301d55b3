"""What bar codes and QR codes on a page say."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp
from zxingcpp import BarcodeFormat

LONGEST_TEXT = 2_000
SMALLEST = 16
"""Pixels of a picture's shorter side below which it holds no code."""
STRIPES = (
    BarcodeFormat.Code128,
    BarcodeFormat.Code39,
    BarcodeFormat.Code93,
    BarcodeFormat.Codabar,
    BarcodeFormat.ITF,
    BarcodeFormat.EAN13,
)
SQUARES = (
    BarcodeFormat.QRCode,
    BarcodeFormat.DataMatrix,
    BarcodeFormat.PDF417,
    BarcodeFormat.Aztec,
)
"""Those that papers bear; looking for the codes of shops and film costs as much again."""


def codes(grey: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    """The texts of all codes on an upright page, once each.

    Stripes that run down the page are looked for at half its size: they are long enough.

    Args:
        grey: Shape (height, width).
    """
    if min(grey.shape) < SMALLEST:
        return ()
    half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    found = [
        *_read(grey, (*STRIPES, *SQUARES)),
        *_read(np.asarray(cv2.rotate(half, cv2.ROTATE_90_CLOCKWISE), np.uint8), STRIPES),
    ]
    texts = [code.text.strip() for code in found]
    return tuple(dict.fromkeys(text[:LONGEST_TEXT] for text in texts if text))


def _read(
    grey: npt.NDArray[np.uint8], formats: tuple[BarcodeFormat, ...]
) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(formats),
        try_rotate=False,
        try_downscale=True,
        try_invert=False,
    )
