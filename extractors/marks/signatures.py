"""Pen strokes large enough to be a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.transforms import level_at, thumbnail
from extractors.marks.ink import ink
from extractors.marks.masks import Mask, hues
from extractors.reading import Line, Rect, SealMark

LOOK = 1200
"""Longest side, in pixels, at which strokes are looked for."""
PRINTED = 0.8
"""A character read with this score is print; a scrawl is read badly if at all."""
FEWEST_LETTERS, SHORT_PRINTED = 3, 0.95
"""Shorter lines of Latin letters are what readers make of scrawls, but for units like kg."""
JOINED = (15, 7)
"""Pixels across and down between strokes of one signature."""
WIDE, HIGH = (24, 340), (11, 140)
"""How large a signature is at that size."""
PRINT_HEIGHT = 16.0
"""Height of a line of print at that size where none was read."""
LARGER = 0.9
"""Length of a signature's longest stroke in heights of the page's lines of print."""
BLANK = 4
"""Times the height of a stroke's box that the thickness of its line may be at most (1/BLANK)."""
RULE = 45
SPECK = 8
FLAT = 0.14
"""Breadth of a stroke beside its length below which it is a dash or a bar."""
MACHINE_READ = 0.3
"""Score of a line of Tesseract's from which on it is print: it scores the weakest word."""
FEWEST_INK = 30
"""Pixels of ink that may be a piece of a signature."""
LIGHT = 0.6
"""Brightness of what strokes stand on, beside the page's paper."""

SIGN_HERE = re.compile(
    r"签字|签名|签署|签章|signature|signed|sign here|firma|assinatura|подпис|التوقيع", re.IGNORECASE
)
"""What stands before or over the place where one signs."""
_PRINT = re.compile(
    r"[\u0400-\u06ff\u4e00-\u9fff]|[A-Za-z]{3}|\d{3}|[A-Z][a-z]\W+[A-Z][a-z]"
    r"|^[\s:：._–—/\\×xX-]*(?:N/?A)?$"
)
"""Words behind it, or what says none (/); what is neither readers made of a scrawl ()2/)."""


def signatures(
    image: npt.NDArray[np.uint8], lines: Sequence[Line], seals: Sequence[SealMark]
) -> tuple[Rect, ...]:
    """Where something was signed by hand, from top to bottom.

    What is left of the ink once print, seals and ruled lines are taken away, stands on paper,
    and is thin, bent and as large as a signature.

    Args:
        image: Shape (height, width, 3), blue-green-red.
        lines: The print on the page.
        seals: The seals on the page.
    """
    return pen_marks(image, lines, seals)[0]


def pen_marks(
    image: npt.NDArray[np.uint8], lines: Sequence[Line], seals: Sequence[SealMark]
) -> tuple[tuple[Rect, ...], tuple[Rect, ...]]:
    """The signatures, and other ink that may be what is left of one, broken up by line and print.

    The latter proves nothing; it keeps a place from surely being unsigned.
    """
    small, shrink = thumbnail(image, LOOK)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8)
    left = _unruled(ink(grey))
    for place in _printed(lines):
        _wipe(left, place, shrink)
    _lift_seals(left, small, seals, shrink)
    heights = [line.rect.height * shrink for line in lines if line.score >= PRINTED]
    smallest = LARGER * (median(heights) if heights else PRINT_HEIGHT)
    paper = level_at(grey, 80)
    joined = cv2.dilate(left, np.ones(JOINED[::-1], np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found: list[Rect] = []
    maybe: list[Rect] = []
    for at in range(1, count):
        x, y, wide, high = (int(value) for value in stats[at, :4])
        box = np.s_[y : y + high, x : x + wide]
        strokes = np.where(labels[box] == at, left[box], 0).astype(np.uint8)
        if float(np.median(grey[box])) <= LIGHT * paper:
            continue
        place = Rect(x / shrink, y / shrink, (x + wide) / shrink, (y + high) / shrink)
        if _penned(strokes, smallest):
            found.append(place)
        elif cv2.countNonZero(strokes) >= FEWEST_INK and wide <= WIDE[1] and high <= HIGH[1]:
            maybe.append(place)
    return tuple(sorted(found, key=_top)), tuple(sorted(maybe, key=_top))


def _top(rect: Rect) -> float:
    return rect.y0


def _printed(lines: Sequence[Line]) -> Iterator[Rect]:
    """Where print surely stands: lines read well, or those characters of a line that were."""
    for line in lines:
        letters = "".join(line.text.split())
        scrawled = len(letters) < 2 or line.score < SHORT_PRINTED
        if letters.isalpha() and letters.isascii() and len(letters) < FEWEST_LETTERS and scrawled:
            continue
        pad = 0.12 * line.rect.height
        if not line.chars:
            least = MACHINE_READ if line.reader == "tesseract" else PRINTED
            if line.score >= least and len(letters) >= FEWEST_LETTERS - 1:
                yield _padded(line.rect, pad)
            continue
        for char in line.chars[: _scrawl(line.text)]:
            if char.score >= PRINTED:
                yield _padded(Rect(char.x0, line.rect.y0, char.x1, line.rect.y1), pad)


def _scrawl(text: str) -> int:
    """Where what is no word begins behind the word for signing: at the text's end if nowhere."""
    found = list(SIGN_HERE.finditer(text))
    end = found[-1].end() if found else len(text)
    return len(text) if _PRINT.search(text[end:]) else end


def _padded(rect: Rect, pad: float) -> Rect:
    return Rect(rect.x0 - pad, rect.y0 - pad, rect.x1 + pad, rect.y1 + pad)


def _lift_seals(
    left: Mask, image: npt.NDArray[np.uint8], seals: Sequence[SealMark], shrink: float
) -> None:
    """Take seals away: red ones by their colour, so that a pen that crosses one is left."""
    if any(seal.colour == "red" for seal in seals):
        left[cv2.dilate(hues(image).reddish, np.ones((3, 3), np.uint8)) > 0] = 0
    for seal in seals:
        if seal.colour != "red":
            _wipe(left, _padded(seal.rect, 0.04 * seal.rect.height), shrink)


def _wipe(mask: Mask, rect: Rect, shrink: float) -> None:
    x0, y0, x1, y1 = (max(0, round(value * shrink)) for value in rect)
    mask[y0:y1, x0:x1] = 0


def _unruled(mask: Mask) -> Mask:
    """The ink without lines that run straight, or nearly, across or down the page."""
    left = mask
    for length, thick in (((1, RULE), (3, 1)), ((RULE, 1), (1, 3))):
        wider = cv2.dilate(mask, np.ones(thick, np.uint8))
        ruled = cv2.morphologyEx(wider, cv2.MORPH_OPEN, np.ones(length, np.uint8))
        left = np.asarray(cv2.subtract(left, ruled), np.uint8)
    return left


def _penned(strokes: Mask, smallest: float) -> bool:
    """Whether ink is thin, spread over its box, and made of few long strokes."""
    ys, xs = np.nonzero(strokes)
    if len(xs) < 30:
        return False
    wide, high = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1
    if not (WIDE[0] <= wide <= WIDE[1] and HIGH[0] <= high <= HIGH[1]):
        return False
    thick = float(cv2.distanceTransform(strokes, cv2.DIST_L2, 3).max())
    share = len(xs) / (wide * high)
    count, _, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    # A dash or a bar is long, too, but straight; a stroke of the pen bends.
    bent = [
        (int(across), int(down))
        for _, _, across, down, size in stats[1:count]
        if size >= SPECK and min(across, down) >= FLAT * max(across, down)
    ]
    longest = max((float(np.hypot(*sides)) for sides in bent), default=0.0)
    tallest = max((down for _, down in bent), default=0)
    return (
        thick <= max(4.0, high / BLANK)
        and share < 0.4
        and longest >= max(smallest, 0.3 * high)
        and tallest >= 0.5 * smallest
    )
