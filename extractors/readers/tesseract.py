"""Tesseract: an independent witness for Latin values, and the reader of last resort.

`tesserocr` keeps the engine warm in the process; `pytesseract` starts a program for each
crop, ten times slower; without both there is no witness, which is an answer too.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from extractors.reading import Char, Line, Rect

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

Grey = npt.NDArray[np.uint8]

HEIGHT = 48
MARGIN = 14
"""Pixels of white around a crop; Tesseract drops letters that touch the border."""
PAGE_DPI = 200
"""Resolution told for whole pages: left to guess, it loses half of a page."""
DATA_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def witness(crop: Grey, allowed: str) -> str:
    """Read one line of Latin letters and digits.

    Args:
        crop: Shape (height, width), dark on light.
        allowed: The characters that may occur; Tesseract chooses among these alone, so its
            answer is no proof that one of them stands there.

    Returns:
        The text without blanks, or "" where Tesseract is not installed or sees nothing.
    """
    scale = HEIGHT / crop.shape[0]
    width = max(1, round(crop.shape[1] * scale))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    line = cv2.resize(crop, (width, HEIGHT), interpolation=method)
    paper = int(np.percentile(line, 90))
    padded = Image.fromarray(np.pad(line, MARGIN, constant_values=paper))
    engine = _engine()
    if engine is not None:
        engine.SetVariable("tessedit_char_whitelist", allowed)
        engine.SetImage(padded)
        engine.SetSourceResolution(300)
        text = engine.GetUTF8Text()
        engine.Clear()
    elif _has_program():
        import pytesseract

        text = pytesseract.image_to_string(
            padded, lang="eng", config=f"--psm 7 --dpi 300 -c tessedit_char_whitelist={allowed}"
        )
    else:
        return ""
    return "".join(str(text).split())


def read_page(
    image: Grey, languages: tuple[str, ...] = (), *, rows: bool = False
) -> tuple[Line, ...]:
    """Read a whole page; no lines where there is no Tesseract, or not with these languages.

    Without `languages` it reads Chinese and English, for want of a better reader. Scores are
    those of the weakest word of a line, as Tesseract puts them. `rows` tells that the image is
    nothing but lines, one below the other.
    """
    if not _has_program() or not set(languages) <= set(_installed()):
        return ()
    import pytesseract

    table = pytesseract.image_to_data(
        Image.fromarray(image),
        lang="+".join(languages or _languages()),
        config=f"--psm {6 if rows else 11} --dpi {PAGE_DPI}",
        output_type=pytesseract.Output.DICT,
    )
    runs: dict[tuple[int, int, int], list[int]] = {}
    for i, text in enumerate(table["text"]):
        if str(text).strip():
            key = (table["block_num"][i], table["par_num"][i], table["line_num"][i])
            runs.setdefault(key, []).append(i)
    return tuple(_line(table, words) for words in runs.values())


def _line(table: dict[str, list[int | str]], words: list[int]) -> Line:
    """One line from the rows of Tesseract's table that belong to it."""
    rects = []
    for i in words:
        left, top = float(table["left"][i]), float(table["top"][i])
        rects.append(
            Rect(left, top, left + float(table["width"][i]), top + float(table["height"][i]))
        )
    whole = rects[0]
    chars: list[Char] = []
    for i, rect in zip(words, rects, strict=True):
        word, score = str(table["text"][i]), float(table["conf"][i]) / 100
        if chars and not (chars[-1].text > "\u2e7f" or word[0] > "\u2e7f"):
            chars.append(Char(" ", chars[-1].x1, rect.x0, 1.0))
        chars += evenly(word, rect, max(0.0, score))
        whole = whole.union(rect)
    score = min(float(table["conf"][i]) for i in words) / 100
    return Line(
        "".join(char.text for char in chars), whole, max(0.0, score), "tesseract", tuple(chars)
    )


def evenly(text: str, rect: Rect, score: float) -> list[Char]:
    """The letters of a text, of one score and all equally wide: Tesseract tells no more of them."""
    unit = rect.width / len(text)
    return [
        Char(letter, rect.x0 + unit * at, rect.x0 + unit * (at + 1), score)
        for at, letter in enumerate(text)
    ]


@cache
def _engine() -> PyTessBaseAPI | None:
    """The warm engine for single lines, or None where it cannot be had."""
    try:
        from tesserocr import OEM, PSM, PyTessBaseAPI
    except ImportError:
        return None
    for folder in (os.environ.get("TESSDATA_PREFIX", ""), *DATA_FOLDERS):
        if folder and Path(folder, "eng.traineddata").is_file():
            return PyTessBaseAPI(path=folder, lang="eng", psm=PSM.SINGLE_LINE, oem=OEM.LSTM_ONLY)
    return None


@cache
def _installed() -> tuple[str, ...]:
    """The languages that the program has data for."""
    import pytesseract

    return tuple(pytesseract.get_languages())


def _languages() -> tuple[str, ...]:
    """The languages to read pages in, of those that the program has."""
    return tuple(name for name in ("chi_sim", "eng") if name in _installed()) or ("osd",)


@cache
def _has_program() -> bool:
    """Whether the tesseract program can be started."""
    import pytesseract

    try:
        pytesseract.get_tesseract_version()
    except pytesseract.TesseractNotFoundError:
        return False
    return True
