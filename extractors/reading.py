"""A page as it was read: lines of text with their place, and a way to look again.

Coordinates here are pixels of the *reading image* (upright, flattened, deskewed, origin top
left); `PageReading.evidence` maps them back to the received page, as the report wants them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal, NamedTuple, Protocol

from dossier import Box, Evidence, PageRef

ReaderName = Literal["text-layer", "pp-ocr-tiny", "pp-ocr-small", "tesseract", "numbers", "hanzi"]


ROW_STEP = 0.3
"""Heights of a line from one row to the next where a place is looked at row by row."""


class Rect(NamedTuple):
    """A rectangle in pixels of the reading image."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Pixels from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.y1 - self.y0

    @property
    def middle(self) -> tuple[float, float]:
        """The centre, x then y."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def moved(self, right: float, down: float) -> Rect:
        """The rectangle as it stands when what it was seen on begins further right and down."""
        return Rect(self.x0 + right, self.y0 + down, self.x1 + right, self.y1 + down)

    def rows(self, height: float) -> Iterator[Rect]:
        """Rows of a height within it, from its top down, each `ROW_STEP` heights below the last."""
        top = self.y0
        while top + height <= self.y1:
            yield self._replace(y0=top, y1=top + height)
            top += ROW_STEP * height

    def meets(self, other: Rect) -> bool:
        """Whether the two share more than a rim."""
        across = min(self.x1, other.x1) - max(self.x0, other.x0)
        return min(across, min(self.y1, other.y1) - max(self.y0, other.y0)) > 0

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle that holds both."""
        return Rect(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )


@dataclass(frozen=True)
class Char:
    """One character of a line, where it stands, and what else the pixels could be."""

    text: str
    x0: float
    x1: float
    score: float
    """The reader's own probability, 0..1."""
    rivals: tuple[tuple[str, float], ...] = ()
    """Other characters with their probability, likeliest first; "" stands for no character."""


@dataclass(frozen=True)
class Line:
    """One run of text on one base line, as one reader gave it."""

    text: str
    rect: Rect
    score: float
    reader: ReaderName
    chars: tuple[Char, ...] = ()
    """One a character of `text` where the reader tells them apart, else empty."""

    def cut(self, start: int, end: int) -> Line:
        """The part of the line from one character to another, with the rectangle it covers.

        Without `chars` the place is estimated by letter widths (a CJK character counts two).
        """
        if self.chars:
            part = self.chars[start:end]
            # From right to left in Arabic, hence the outermost and not the first and last.
            left = min((char.x0 for char in part), default=self.rect.x0)
            right = max((char.x1 for char in part), default=left)
        else:
            widths = [2 if ord(letter) > 0x2E7F else 1 for letter in self.text]
            unit = self.rect.width / max(1, sum(widths))
            left = self.rect.x0 + unit * sum(widths[:start])
            right = self.rect.x0 + unit * sum(widths[:end])
            part = ()
        rect = Rect(left, self.rect.y0, right, self.rect.y1)
        return replace(self, text=self.text[start:end], rect=rect, chars=tuple(part))

    def moved(self, right: float, down: float) -> Line:
        """The line as it stands when what it was read on begins further right and down."""
        return replace(
            self,
            rect=self.rect.moved(right, down),
            chars=tuple(
                replace(char, x0=char.x0 + right, x1=char.x1 + right) for char in self.chars
            ),
        )


@dataclass(frozen=True)
class SealMark:
    """A seal impression: a round or oval (or square) mark, and its ring text where legible."""

    rect: Rect
    colour: Literal["red", "blue", "grey"]
    confidence: float
    text: str = ""


WATERMARK = 2.5
"""Height of a slanting watermark's box in that of the page's usual lines."""


def watermark_height(lines: Sequence[Line]) -> float:
    """The height from which on a line's box is a slanting watermark's; there must be a line."""
    return WATERMARK * median(line.rect.height for line in lines)


def weak_share(lines: Sequence[Line], score: float) -> float:
    """The share of letters, 0..1, in lines read with a lower score; 0 where there are none."""
    letters = sum(len(line.text) for line in lines)
    weak = sum(len(line.text) for line in lines if line.score < score)
    return weak / letters if letters else 0.0


TONES = (1.0, 0.65, 0.8, 0.5)
"""What counts as white in each view of a line, between its ink and its paper.

Grey seals are paler than print: in the later views they fade, and thin print with them.
"""
COLOURLESS = len(TONES)
"""The view that shows black ink alone: seals and a form's own print, if coloured, are gone.

Of a place without coloured ink it shows nothing, being no other view."""
CLOSE = COLOURLESS + 1
"""The view that is no higher than the print in a place."""
VIEWS = range(1, COLOURLESS + 1)
"""The other views than the one in which a place is first looked at."""


class Sight(Protocol):
    """Looks at the picture of a page again; answers are remembered by rectangle."""

    def reread(self, rect: Rect, view: int = 0) -> Line:
        """Read one line once more with the best reader, characters and rivals included.

        `view` is the place in `TONES` of the tone that it is shown in, `COLOURLESS` or `CLOSE`.
        Of a place that surely shows nothing but paper, an empty line of score 1.
        """

    def witness(self, rect: Rect, allowed: str) -> str:
        """Read one line of Latin letters and digits with an independent reader.

        Args:
            rect: The place of the value alone, without its label.
            allowed: The characters that the value's grammar allows.

        Returns:
            What it saw, or "" where no second reader is installed.
        """

    def numbers(self, rect: Rect, allowed: str, view: int = 0) -> Line:
        """Read one line of numbers with the reader of numbers, characters and rivals included.

        Args:
            rect: The place of the value alone, without its label.
            allowed: The characters that the value's grammar allows.
            view: The place in `TONES` of the tone that it is shown in.

        Returns:
            What it saw, without blanks; an empty line where it is not installed.
        """

    def ring_text(self, seal: SealMark) -> str:
        """The text on the ring of a round seal, or "" where it is not legible."""


LOWEST, HIGHEST = 12.0, 60.0
"""Pixels between which the height of a page's print is taken to be."""


@dataclass(frozen=True)
class PageReading:
    """One page read once: its lines from top to bottom, its seals and pen strokes.

    `sight` looks again; `to_page` maps a rectangle of the reading image to fractions of the
    received page turned upright.
    """

    ref: PageRef
    size: tuple[int, int]
    """Width and height of the reading image in pixels."""
    lines: tuple[Line, ...]
    seals: tuple[SealMark, ...]
    signatures: tuple[Rect, ...]
    """Pen strokes large enough to be a signature."""
    legibility: Literal["read", "poor", "blank"]
    sight: Sight
    to_page: Callable[[Rect], Box]
    has_text_layer: bool = False
    """Whether `lines` are a claim of the file's text layer, to be checked by `sight`."""
    layer: tuple[Line, ...] = ()
    """What a text layer over a scan says: a claim that nobody sees, and that nothing is read of."""
    strokes: tuple[Rect, ...] = ()
    """Ink that is neither print nor surely a signature, but may be a piece of one."""
    codes: tuple[str, ...] = ()
    """What bar codes and QR codes on the page say."""

    @property
    def text(self) -> str:
        """All lines, one below the other."""
        return "\n".join(line.text for line in self.lines)

    @property
    def usual_height(self) -> float:
        """The height of its usual lines, in pixels."""
        heights = [line.rect.height for line in self.lines] or [LOWEST]
        return min(max(median(heights), LOWEST), HIGHEST)

    def evidence(self, rect: Rect, reader: str) -> Evidence:
        """Where on the received page a rectangle of the reading image lies."""
        return Evidence(
            file=self.ref.file, page=self.ref.page, box=self.to_page(rect), reader=reader
        )
