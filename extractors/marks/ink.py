"""Dark ink on a page of any brightness."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]

DARKER = 28
"""Grey levels below the paper around it that make a pixel ink."""


def ink(grey: Grey) -> Grey:
    """Where the page is darker than its own paper, as 0 or 255, shape (height, width)."""
    paper = cv2.medianBlur(cv2.dilate(grey, np.ones((9, 9), np.uint8)), 21)
    return np.asarray(((paper.astype(np.int16) - grey) > DARKER) * 255, np.uint8)
