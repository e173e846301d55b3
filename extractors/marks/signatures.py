"""Pen strokes large enough to be a signature."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from extractors.reading import Line, Rect


def signatures(image: npt.NDArray[np.uint8], lines: tuple[Line, ...]) -> tuple[Rect, ...]:
    """Where something was signed by hand."""
    return ()
