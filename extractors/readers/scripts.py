"""Pages in Cyrillic or Arabic: PP-OCR has no letter of either, Tesseract reads both.

PP-OCRv6 reads Cyrillic as Latin look-alikes with low scores (0.84 to 0.90 where English has 0.98)
and hardly finds Arabic at all. A page of such lines is tried with Tesseract; what is read in the
foreign script replaces those lines, while numbers and VINs stay with PP-OCR.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

import cv2
import numpy as np
import numpy.typing as npt

from dossier.numbers.characters import HAN
from extractors.readers import tesseract
from extractors.reading import Line, Rect

Grey = npt.NDArray[np.uint8]

DOUBTFUL = 0.93
"""A line of a script that PP-OCR knows scores above this."""
SHARE = 0.5
"""So many of a page's lines must be doubtful before another script is tried."""
DISGUISED = 3
"""So many lines that look like a disguise are tried with another script as well."""
PLAIN, SOME_HAN = 0.7, 2
"""Score, and number of characters, from which on a line is Chinese."""
FEW_DIGITS = 3
LEAST_SEEN = 0.4
"""Score of a line, on the average of its letters, below which it is guesswork."""
ROW = 44
"""Pixels that a line is high where several are shown one below the other."""
WHOLE = 0.7
"""Share of a line's width that Tesseract must have read, or it is looked at alone."""
HEAD = 0.45
"""The upper part of a page is enough to tell its script."""

_LETTERS = {"rus": re.compile(r"[\u0400-\u04ff]"), "ara": re.compile(r"[\u0600-\u06ff]")}
_NUMBER = re.compile(r"[A-Z0-9 .,:/()\-]+")
_NO_HAN = re.compile(r"[^\s)）:：\u3400-\u9fff][^\u3400-\u9fff]*")
_SPECKS = "\u2018\u2019\u201a'`,. "
"""What Tesseract sees in the rough left edge of a line."""
_DISGUISE = re.compile(r"[a-z][A-Z][a-z]|[a-z]{2}[A-Z]{2}|[∏∑∆φ∂]")
"""Capitals within words, and signs: what Latin look-alikes of Cyrillic words are made of."""


def with_foreign_lines(image: Grey, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The page's lines, those in Cyrillic or Arabic read by Tesseract.

    Args:
        image: The reading image, shape (height, width), dark on light.
        lines: What PP-OCR read of it.
    """
    if not _suspicious(lines):
        return lines
    head = image[: round(HEAD * image.shape[0])]
    script = _script(tesseract.read_page(head, (*_LETTERS, "eng"))) or _under_disguise(image, lines)
    if script is None:
        return lines
    settled = [line.rect for line in lines if _is_chinese(line) or _is_number(line)]
    foreign = [
        line
        for line in tesseract.read_page(image, (script, "eng"))
        if line.score > 0.2 and _share(line.text, script) > 0.4
        if not any(_same(line.rect, rect) for rect in settled)
    ]
    scraps = [line.rect for line in lines if _is_scrappy(line.rect, foreign)]
    foreign = [line for line in foreign if not any(_same(line.rect, rect) for rect in scraps)]
    kept = [line for line in lines if not any(_same(line.rect, other.rect) for other in foreign)]
    disguised = [line for line in kept if _is_disguised(line)]
    mixed = {line: run for line in disguised if _is_chinese(line) and (run := _foreign_run(line))}
    runs = [line.cut(*mixed[line]) if line in mixed else line for line in disguised]
    looked = {line.rect: line for line in _looked_at(image, runs, script)}
    again = [
        _set_in(seen, line, mixed[line], script) if line in mixed else seen
        for line, shown in zip(disguised, runs, strict=True)
        if (seen := looked.get(shown.rect)) is not None
    ]
    kept = [line for line in kept if not any(_same(line.rect, other.rect) for other in again)]
    everything = (*kept, *foreign, *again)
    return tuple(sorted(everything, key=lambda line: (line.rect.y0, line.rect.x0)))


def _foreign_run(line: Line) -> tuple[int, int] | None:
    """Where a Chinese line is in another script: 卖方（甲方）Продавец：天津…, from and to.

    What is behind the run's last colon is no part of it where it was read well: a number.
    """
    if len(line.chars) != len(line.text):
        return None
    runs = [found.span() for found in _NO_HAN.finditer(line.text)]
    start, end = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    colon = max(line.text.rfind(":", start, end), line.text.rfind("：", start, end)) + 1
    if 0 < colon < end and not _is_disguised(_part(line, colon, end)):
        end = colon
    return (start, end) if _is_disguised(_part(line, start, end)) else None


def _part(line: Line, start: int, end: int) -> Line:
    """A part of a line with the score of its own letters."""
    part = line.cut(start, end)
    return replace(part, score=mean([char.score for char in part.chars] or [0.0]))


def _set_in(seen: Line, line: Line, run: tuple[int, int], script: str) -> Line:
    """A Chinese line with its run in another script as Tesseract reads that.

    It is Tesseract's where what it says behind its last colon is in that script.
    """
    start, end = run
    chars = tesseract.evenly(seen.text, seen.rect, seen.score)
    text = line.text[:start] + seen.text + line.text[end:]
    value = re.split("[:：]", text.rstrip(" :："))[-1]
    return replace(
        line,
        text=text,
        reader=seen.reader if _LETTERS[script].search(value) else line.reader,
        chars=(*line.chars[:start], *chars, *line.chars[end:]),
    )


def _is_chinese(line: Line) -> bool:
    """Whether a line is plainly Chinese, as in the other column of a contract in two languages."""
    return line.score >= PLAIN and len(HAN.findall(line.text)) >= SOME_HAN


def _is_number(line: Line) -> bool:
    """Whether a line is plainly a number, an amount or a VIN, which no script reads otherwise."""
    digits = sum(letter.isdigit() for letter in line.text)
    return line.score >= PLAIN and digits >= FEW_DIGITS and bool(_NUMBER.fullmatch(line.text))


def _looked_at(image: Grey, lines: Sequence[Line], script: str) -> list[Line]:
    """Lines that Tesseract passed over on the whole page, shown to it one below the other."""
    if not lines:
        return []
    crops = [_crop(image, line.rect) for line in lines]
    wide = max(crop.shape[1] for crop in crops) + 2 * ROW
    rows = np.full((2 * ROW * len(crops), wide), int(np.percentile(image, 90)), np.uint8)
    for at, crop in enumerate(crops):
        top = 2 * ROW * at + ROW // 2
        rows[top : top + ROW, ROW : ROW + crop.shape[1]] = crop
    seen: dict[int, list[Line]] = {}
    languages = (script, "eng") if script == "rus" else (script,)
    shown = tesseract.read_page(rows, languages, rows=True)
    for part in sorted(shown, key=lambda one: one.rect.x0):
        at = min(len(lines) - 1, int(part.rect.middle[1] // (2 * ROW)))
        seen.setdefault(at, []).append(part)
    found = []
    for at, parts in seen.items():
        text = " ".join(part.text for part in parts).lstrip(_SPECKS)
        score = mean(char.score for part in parts for char in part.chars)
        if score > LEAST_SEEN and _share(text, script) > 0.5:
            found.append(Line(text, lines[at].rect, score, "tesseract"))
    return found


def _crop(image: Grey, rect: Rect) -> Grey:
    """A line of the page, as high as all that are shown together."""
    x0, y0, x1, y1 = (max(0, round(side)) for side in rect)
    crop = image[y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)]
    wide = max(1, round(crop.shape[1] * ROW / crop.shape[0]))
    return np.asarray(cv2.resize(crop, (wide, ROW), interpolation=cv2.INTER_AREA), np.uint8)


def _is_disguised(line: Line) -> bool:
    """Whether Latin letters may be what PP-OCR makes of another script (noAnnCb, 2026 9J. 8)."""
    doubtful = line.score < DOUBTFUL and any(letter.isalpha() for letter in line.text)
    return doubtful or bool(_DISGUISE.search(line.text))


def _suspicious(lines: tuple[Line, ...]) -> bool:
    """Whether most lines are doubtful and none of them plainly Chinese, or some are disguised."""
    words = [line for line in lines if sum(letter.isalpha() for letter in line.text) >= 3]
    if not words:
        return len(lines) > 0
    latin = [line for line in words if not HAN.search(line.text)]
    doubtful = [line for line in latin if line.score < DOUBTFUL]
    disguised = [line for line in latin if _DISGUISE.search(line.text)]
    return len(doubtful) >= SHARE * len(words) or len(disguised) >= DISGUISED


def _share(text: str, script: str) -> float:
    """How many of a text's letters are of a script."""
    letters = sum(letter.isalpha() for letter in text)
    return len(_LETTERS[script].findall(text)) / letters if letters else 0.0


def _script(lines: tuple[Line, ...]) -> str | None:
    """The script that most of the text is in, if it is one of the foreign ones."""
    text = "".join(line.text for line in lines if line.score > 0.3)
    likeliest = max(_LETTERS, key=lambda script: _share(text, script))
    return likeliest if len(text) >= 20 and _share(text, likeliest) > 0.3 else None


def _under_disguise(image: Grey, lines: Sequence[Line]) -> str | None:
    """Cyrillic, where Tesseract sees it in most lines that look like a disguise, in few as it is.

    Tables of VINs and models leave little of a page to its own script.
    """
    shown = [line for line in lines if _DISGUISE.search(line.text)]
    seen = _looked_at(image, shown, "rus") if len(shown) >= DISGUISED else []
    return "rus" if 2 * len(seen) > len(shown) else None


def _is_scrappy(rect: Rect, foreign: Sequence[Line]) -> bool:
    """Whether Tesseract read only some of a line's words, as where a shadow crosses it."""
    parts = [line.rect for line in foreign if _same(line.rect, rect)]
    return 0 < sum(part.width for part in parts) < WHOLE * rect.width


def _same(one: Rect, other: Rect) -> bool:
    """Whether two lines are one line of print: most of the smaller lies in the larger."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    smaller = min(one.width * one.height, other.width * other.height)
    return width > 0 and height > 0 and width * height > 0.5 * smaller
