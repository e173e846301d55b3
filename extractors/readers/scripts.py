"""Pages in Cyrillic or Arabic: PP-OCR has no letter of either, Tesseract reads both.

PP-OCRv6 reads Cyrillic as Latin look-alikes with low scores (0.84 to 0.90 where English has 0.98)
and hardly finds Arabic at all. A page of such lines is tried with Tesseract; what is read in the
foreign script replaces those lines, while numbers and VINs stay with PP-OCR.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from extractors.readers import tesseract
from extractors.reading import Line, Rect

Grey = npt.NDArray[np.uint8]

DOUBTFUL = 0.93
"""A line of a script that PP-OCR knows scores above this."""
SHARE = 0.5
"""So many of a page's lines must be doubtful before another script is tried."""
HEAD = 0.45
"""The upper part of a page is enough to tell its script."""

_LETTERS = {"rus": re.compile(r"[\u0400-\u04ff]"), "ara": re.compile(r"[\u0600-\u06ff]")}
_HAN = re.compile(r"[\u4e00-\u9fff]")


def with_foreign_lines(image: Grey, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The page's lines, those in Cyrillic or Arabic read by Tesseract.

    Args:
        image: The reading image, shape (height, width), dark on light.
        lines: What PP-OCR read of it.
    """
    if not _suspicious(lines):
        return lines
    head = image[: round(HEAD * image.shape[0])]
    script = _script(tesseract.read_page(head, (*_LETTERS, "eng")))
    if script is None:
        return lines
    foreign = [
        line
        for line in tesseract.read_page(image, (script, "eng"))
        if line.score > 0.2 and _share(line.text, script) > 0.4
    ]
    kept = [line for line in lines if not any(_same(line.rect, other.rect) for other in foreign)]
    return tuple(sorted((*kept, *foreign), key=lambda line: (line.rect.y0, line.rect.x0)))


def _suspicious(lines: tuple[Line, ...]) -> bool:
    """Whether most lines are doubtful, and none of them is plainly Chinese."""
    words = [line for line in lines if sum(letter.isalpha() for letter in line.text) >= 3]
    if not words:
        return len(lines) > 0
    doubtful = [line for line in words if line.score < DOUBTFUL and not _HAN.search(line.text)]
    return len(doubtful) >= SHARE * len(words)


def _share(text: str, script: str) -> float:
    """How many of a text's letters are of a script."""
    letters = sum(letter.isalpha() for letter in text)
    return len(_LETTERS[script].findall(text)) / letters if letters else 0.0


def _script(lines: tuple[Line, ...]) -> str | None:
    """The script that most of the text is in, if it is one of the foreign ones."""
    text = "".join(line.text for line in lines if line.score > 0.3)
    likeliest = max(_LETTERS, key=lambda script: _share(text, script))
    return likeliest if len(text) >= 20 and _share(text, likeliest) > 0.5 else None


def _same(one: Rect, other: Rect) -> bool:
    """Whether two lines are one line of print: most of the smaller lies in the larger."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    smaller = min(one.width * one.height, other.width * other.height)
    return width > 0 and height > 0 and width * height > 0.5 * smaller
