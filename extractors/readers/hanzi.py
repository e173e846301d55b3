"""The reader of Chinese letters: names and words, told from the pixels alone.

A network of our own like the one for numbers (`samples/crops`), independent of PP-OCR: another
shape, other training, and no words to lean on. It was drawn letters at random, so that it sees
淼 where a reader that knows many texts takes it for 森.
"""

from itertools import product
from typing import Final

import numpy as np
import numpy.typing as npt

from extractors.readers import numbers, own
from extractors.readers.models import HANZI, session
from extractors.reading import Line, Rect

Grey = npt.NDArray[np.uint8]


def _level(first: int, last: int) -> str:
    """The letters of some rows of GB/T 2312, in its order."""
    cells = (bytes(pair) for pair in product(range(first, last + 1), range(0xA1, 0xFF)))
    return "".join(cell.decode("gb2312", "ignore") for cell in cells)


FIRST: Final = _level(0xB0, 0xD7)
"""The frequent letters of GB/T 2312 (level 1)."""
SECOND: Final = _level(0xD8, 0xF7) + "〇喆堃犇骉焱垚昇珺玥甯芃翀颢旻弢"
"""Its rarer ones (level 2), and a few that firms and persons like to bear."""
OTHER = numbers.OTHER
ALPHABET: Final = (
    "".join(dict.fromkeys(numbers.ALPHABET.rstrip(OTHER) + "、。；《》" + FIRST + SECOND)) + OTHER
)
"""The letters of the classes from 1; class 0 stands for none."""


def read(crop: Grey, rect: Rect) -> Line:
    """Read one line.

    Args:
        crop: The line as grey pixels, shape (height, width), upright, dark on light.
        rect: Where the crop lies on the page, in pixels.

    Returns:
        The text without blanks, its characters with their scores and rivals; OTHER stands where
        a mark is seen that is none of the alphabet. A Chinese letter that is none of it is taken
        for one that looks like it.

    Raises:
        ModelMissing: The network or ONNX Runtime is not installed.
    """
    return own.read(session(HANZI), ALPHABET, crop, rect, "hanzi")
