"""Reading one line of text from its crop: PP-OCRv6, small or tiny, on ONNX Runtime.

Preprocessing is PP-OCR's own (height 48, width by aspect, values in -1..1), so that the text
equals that of the upstream packages; what they do not tell is kept here: a probability and a
place for each character, and the other characters that the same pixels could be.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import cv2
import numpy as np
import numpy.typing as npt

from extractors.readers import ctc
from extractors.readers.models import SMALL, TINY, TINY_ALPHABET, model_file, session
from extractors.reading import Char, Line, Rect

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Grey = npt.NDArray[np.uint8]

HEIGHT = 48
WIDEST = 48 * 60
"""Lines longer than this are squeezed: no line of a page is, and memory must have a bound."""
STRIDE = 8
"""Input pixels a time step."""
CJK = 0x2E7F


@dataclass(frozen=True)
class Recogniser:
    """One of the two PP-OCRv6 recognisers, ready to read crops."""

    reader: Literal["pp-ocr-small", "pp-ocr-tiny"]
    model: InferenceSession
    alphabet: tuple[str, ...]
    """The character of each class; class 0 stands for none."""
    narrowest: int
    """Input width in pixels up to which a short line is padded."""

    def read(self, crop: Grey, rect: Rect | None = None, weigh: bool = True) -> Line:
        """Read one line.

        Args:
            crop: The line as grey pixels, shape (height, width), upright, dark on light.
            rect: Where the crop lies on the page, in pixels; the crop's own frame if None.
            weigh: Whether to look for rivals too.

        Returns:
            The text with a `Char` for each character; "" with score 0 where nothing is seen.
        """
        height, width = crop.shape
        place = rect or Rect(0, 0, width, height)
        exact = HEIGHT * width / height
        padded = min(WIDEST, max(self.narrowest, int(exact)))
        resized = min(padded, int(np.ceil(exact)))
        probabilities = self._probabilities(crop, resized, padded)
        found = ctc.peaks(probabilities)
        if not found:
            return Line("", place, 0.0, self.reader)
        scale = place.width / resized
        middles = [(peak.start + peak.end) / 2 * STRIDE * scale for peak in found]
        letters = [self.alphabet[peak.label] for peak in found]
        edges = _edges(crop, letters, middles, place)
        rivals = ctc.rivals(probabilities, found) if weigh else [()] * len(found)
        chars = tuple(
            Char(
                text=letter,
                x0=place.x0 + left,
                x1=place.x0 + right,
                score=peak.best,
                rivals=tuple(
                    ("".join(self.alphabet[label] for label in labels), share)
                    for labels, share in others
                ),
            )
            for peak, letter, (left, right), others in zip(
                found, letters, edges, rivals, strict=True
            )
        )
        score = float(np.mean([peak.first for peak in found]))
        return Line("".join(letters), place, score, self.reader, chars)

    def _probabilities(self, crop: Grey, resized: int, padded: int) -> ctc.Probabilities:
        """Shape (steps, classes): what the model sees, `resized` of `padded` pixels being text."""
        line = cv2.resize(crop, (resized, HEIGHT)).astype(np.float32) / 127.5 - 1
        pixels = np.zeros((1, 3, HEIGHT, padded), np.float32)
        pixels[0, :, :, :resized] = line
        (answer,) = self.model.run(None, {self.model.get_inputs()[0].name: pixels})
        probabilities: ctc.Probabilities = answer[0]
        return probabilities


def _edges(
    crop: Grey, letters: list[str], middles: list[float], place: Rect
) -> list[tuple[float, float]]:
    """Left and right edge of each character, in page pixels from the line's left end.

    Time steps tell only where a character's middle is, roughly. Two neighbours are parted at
    the column with the least ink between them, and none is wider than its kind ever is.
    """
    ink = (int(crop.max()) - crop.mean(axis=0)).astype(np.float64)
    scale = place.width / len(ink)
    bounds = [0.0]
    for left, right in pairwise(middles):
        low = min(len(ink) - 1, int(left / scale))
        between = ink[low : max(low + 1, int(right / scale))]
        lightest = np.flatnonzero(between <= between.min() + 1)
        count = len(lightest)
        middle = (int(lightest[(count - 1) // 2]) + int(lightest[count // 2])) / 2
        bounds.append((low + middle + 0.5) * scale)
    bounds.append(place.width)
    edges: list[tuple[float, float]] = []
    for letter, middle, low_edge, high_edge in zip(
        letters, middles, bounds, bounds[1:], strict=False
    ):
        reach = place.height * (0.65 if ord(letter[-1:] or " ") > CJK else 0.45)
        left_edge = max(0.0, min(max(low_edge, middle - reach), middle))
        right_edge = min(place.width, max(min(high_edge, middle + reach), middle))
        edges.append((min(left_edge, right_edge), max(left_edge, right_edge)))
    return edges


@cache
def small() -> Recogniser:
    """The recogniser that may decide a value.

    Raises:
        ModelMissing: It is not installed.
    """
    model = session(SMALL)
    listed = model.get_modelmeta().custom_metadata_map["character"].splitlines()
    return Recogniser("pp-ocr-small", model, ("", *listed, " "), narrowest=320)


@cache
def tiny() -> Recogniser:
    """The recogniser that is cheap enough for whole pages.

    Raises:
        ModelMissing: It is not installed.
    """
    listed = model_file(TINY_ALPHABET).read_text("utf-8").removesuffix("\n").split("\n")
    return Recogniser("pp-ocr-tiny", session(TINY), ("", *listed, " "), narrowest=64)
