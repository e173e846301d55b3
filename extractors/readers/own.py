"""What the networks of our own make of a crop (`samples/crops` trains them): a line of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from extractors.readers import ctc
from extractors.reading import Char, Line, Rect

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

    from extractors.reading import ReaderName

Grey = npt.NDArray[np.uint8]

STRIDE = 4
"""Pixels of a crop's width, as a network reads it, that it answers with one step."""


def read(
    network: InferenceSession,
    alphabet: str,
    crop: Grey,
    place: Rect,
    reader: ReaderName,
    folding: npt.NDArray[np.float32] | None = None,
) -> Line:
    """The letters of a crop with their scores and rivals.

    Args:
        network: The network; its input tells how many pixels of height it reads.
        alphabet: The letters of its classes from 1.
        crop: One line as grey pixels, shape (height, width), upright, dark on light.
        place: Where the crop lies on the page, in pixels.
        reader: The network's name.
        folding: Which class counts as which, (classes, classes).
    """
    height, width = crop.shape
    high = int(network.get_inputs()[0].shape[2])
    wide = max(high, round(width * high / height))
    method = cv2.INTER_AREA if height > high else cv2.INTER_LINEAR
    pixels = cv2.resize(crop, (wide, high), interpolation=method).astype(np.float32) / 127.5 - 1
    (answer,) = network.run(None, {"crop": pixels[None, None]})
    probabilities = answer[0] if folding is None else answer[0] @ folding
    found = ctc.peaks(probabilities)
    scale = place.width / wide * STRIDE
    chars = tuple(
        Char(
            text=alphabet[peak.label - 1],
            x0=place.x0 + peak.start * scale,
            x1=place.x0 + peak.end * scale,
            score=peak.best,
            rivals=tuple(
                ("".join(alphabet[label - 1] for label in labels), share)
                for labels, share in others
            ),
        )
        for peak, others in zip(found, ctc.rivals(probabilities, found), strict=True)
    )
    score = min((char.score for char in chars), default=0.0)
    return Line("".join(char.text for char in chars), place, score, reader, chars)
