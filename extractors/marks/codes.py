"""What bar codes and QR codes on a page say."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import zxingcpp

LONGEST_TEXT = 2_000
FORMATS = (
    zxingcpp.BarcodeFormat.QRCode,
    zxingcpp.BarcodeFormat.DataMatrix,
    zxingcpp.BarcodeFormat.PDF417,
    zxingcpp.BarcodeFormat.Aztec,
    zxingcpp.BarcodeFormat.Code128,
    zxingcpp.BarcodeFormat.Code39,
    zxingcpp.BarcodeFormat.Code93,
    zxingcpp.BarcodeFormat.Codabar,
    zxingcpp.BarcodeFormat.ITF,
    zxingcpp.BarcodeFormat.EAN13,
)
"""Those that papers bear; looking for the codes of shops and film costs as much again."""


def codes(grey: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    """The texts of all codes on a page, once each.

    Args:
        grey: Shape (height, width).
    """
    found = zxingcpp.read_barcodes(
        grey, formats=zxingcpp.BarcodeFormats(FORMATS), try_downscale=True, try_invert=False
    )
    texts = [code.text.strip() for code in found]
    return tuple(dict.fromkeys(text[:LONGEST_TEXT] for text in texts if text))
