"""The reader of numbers: days, amounts and codes, told from the pixels alone.

A small network of our own (`samples/crops`, which tells how it is trained), independent of PP-OCR:
another shape, other training, and no words to lean on. It was drawn letters and digits at random,
under seals, on poor copies and in photographs.
"""

from __future__ import annotations

import string
from functools import cache

import numpy as np
import numpy.typing as npt

from extractors.readers import ctc, own
from extractors.readers.models import NUMBERS, session
from extractors.reading import Line, Rect

Grey = npt.NDArray[np.uint8]

OTHER = "□"
"""What any other letter is read as: that it is one, not which."""
ALPHABET = (
    string.digits
    + string.ascii_uppercase
    + string.ascii_lowercase
    + "-./,:*()¥$#&+'%·年月日至元"
    + OTHER
)
"""The letters of the classes from 1; class 0 stands for none."""
LONGEST = 25.0
"""Heights of a line beyond which it is no number: nothing is read then."""
TWINS = {"O": "0", "Q": "0", "I": "1", "l": "1"}
"""What letters are that a value cannot have."""


def read(crop: Grey, allowed: str, rect: Rect | None = None) -> Line:
    """Read one line, of which the letters are known that its value may have.

    Args:
        crop: The line as grey pixels, shape (height, width), upright, dark on light.
        allowed: The letters; a small one counts as its capital where only that is among them.
        rect: Where the crop lies on the page, in pixels; the crop's own frame if None.

    Returns:
        The text without blanks, its characters with their scores and rivals; OTHER stands where
        something else than an allowed letter is seen.

    Raises:
        ModelMissing: The network or ONNX Runtime is not installed.
    """
    height, width = crop.shape
    place = rect or Rect(0, 0, width, height)
    if width > LONGEST * height:
        return Line("", place, 0.0, "numbers")
    return own.read(session(NUMBERS), ALPHABET, crop, place, "numbers", _folding(allowed))


@cache
def _folding(allowed: str) -> npt.NDArray[np.float32]:
    """Which class each class counts as, where only some letters are allowed; (classes, classes)."""
    folding = np.zeros((len(ALPHABET) + 1,) * 2, np.float32)
    folding[ctc.BLANK, ctc.BLANK] = 1
    for at, letter in enumerate(ALPHABET):
        capital = "I" if letter == "l" else letter.upper()
        likely = (letter, capital, TWINS.get(letter, OTHER))
        meant = next((one for one in likely if one in allowed), OTHER)
        folding[at + 1, ALPHABET.index(meant) + 1] = 1
    return folding
