"""What bar codes and QR codes on a page say."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import zxingcpp

LONGEST_TEXT = 2_000


def codes(grey: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    """The texts of all codes on a page, once each.

    Args:
        grey: Shape (height, width).
    """
    texts = [code.text.strip() for code in zxingcpp.read_barcodes(grey, try_downscale=True)]
    return tuple(dict.fromkeys(text[:LONGEST_TEXT] for text in texts if text))
