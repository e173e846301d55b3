"""Looking at one place of a page again, with the best reader and with a witness."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from extractors.geometry.place import red
from extractors.geometry.transforms import Passage
from extractors.marks.ring_text import ring_text
from extractors.readers import hanzi, numbers, recogniser, tesseract
from extractors.readers.crops import close, grown, in_parts, is_bare, toned, unruled, within
from extractors.readers.models import ModelMissing
from extractors.readers.opinion import around, combined, doubted
from extractors.readers.page import read_lines
from extractors.readers.recogniser import Recogniser
from extractors.readers.text_sight import TextSight
from extractors.reading import CLOSE, COLOURLESS, TONES, Line, Rect, SealMark

Grey = npt.NDArray[np.uint8]
Image = npt.NDArray[np.uint8]

MARGIN = 0.14
"""Of the height: what is added around a place, since boxes are tight."""
CLOSEST = 2.5
"""A place is enlarged at most this much over the reading image."""
TALL_ENOUGH = 56
"""Pixels of height from which on more tell the recogniser nothing."""
NARROWEST = 4
BORNE_OUT = 0.95
"""Probability of each letter from which on the tiny recogniser bears a text layer out."""
COLOURED = 48
"""Levels by which coloured ink is brighter in its own colour than in red."""
BLANK = 0.25
"""Contrast of a strip beside a line, in contrasts of the line, below which nothing is in it."""
Key = tuple[int, ...]


@dataclass
class PageSight:
    """The picture of one page; answers are remembered by rectangle."""

    image: Image
    """As received, (height, width, 3), blue-green-red."""
    passage: Passage
    claims: tuple[Line, ...] = ()
    """The text layer in pixels of the reading image, where it is one to be held against."""
    lines: dict[Key, Line] = field(default_factory=dict)
    words: dict[tuple[Key, str], str] = field(default_factory=dict)
    figures: dict[tuple[Key, str], Line] = field(default_factory=dict)
    rings: dict[Key, str] = field(default_factory=dict)

    def __getstate__(self) -> dict[str, object]:
        """Travel between processes with the picture compressed; the answers go along."""
        _, packed = cv2.imencode(".jpg", self.image, [cv2.IMWRITE_JPEG_QUALITY, 95])
        answers = ("lines", "words", "figures", "rings")
        kept = {name: getattr(self, name) for name in ("passage", *answers)}
        return {**kept, "packed": packed.tobytes()}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Keep the picture compressed until it is looked at."""
        self.__dict__.update(state)

    def __getattr__(self, name: str) -> Image:
        if name == "image" and "packed" in self.__dict__:
            packed = np.frombuffer(self.__dict__["packed"], np.uint8)
            return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
        raise AttributeError(name)

    @cached_property
    def red(self) -> Grey:
        """The picture as it is read: dark print stays dark, and red seals vanish."""
        return red(self.image)

    def reread(self, rect: Rect, view: int = 0) -> Line:
        """Read one line once more with the small recogniser, characters and rivals included.

        Without it, whatever reads whole pages answers, and says so by its name. What a text layer
        claims is borne out by the tiny one, where that reads the very same without any doubt:
        two that know nothing of each other.
        """
        key = _key(rect, view)
        if key not in self.lines:
            shorter = None if view else self._shorter(key)
            if shorter is not None and self._is_blank(rect, shorter):
                self.lines[key] = self.lines[shorter]
            else:
                self.lines[key] = self._read(rect, view)
        return self.lines[key]

    def witness(self, rect: Rect, allowed: str) -> str:
        """Read Latin letters and digits with Tesseract, or "" where it is not installed."""
        key = (_key(rect), allowed)
        if key not in self.words:
            crop, _ = self.crop(rect)
            self.words[key] = tesseract.witness(crop, allowed) if min(crop.shape) > 3 else ""
        return self.words[key]

    def numbers(self, rect: Rect, allowed: str, view: int = 0) -> Line:
        """Read a number with the network made for them; nothing where it is not installed."""
        key = (_key(rect, view), allowed)
        if key not in self.figures:
            crop, place = self.crop(rect)
            crop, place = (toned(crop, TONES[view]), place) if view else _closer(crop, place)
            self.figures[key] = Line("", rect, 0.0, "numbers")
            if min(crop.shape) >= NARROWEST:
                with suppress(ModelMissing):
                    self.figures[key] = numbers.read(crop, allowed, place)
        return self.figures[key]

    def ring_text(self, seal: SealMark) -> str:
        """The text on the ring of a round seal, or "" where it is not legible."""
        key = _key(seal.rect)
        if key not in self.rings:
            side = max(seal.rect.width, seal.rect.height)
            place = grown(seal.rect, side * 0.08, side * 0.08)
            enlarge = self._enlargement(900 / max(1.0, side))
            picture = self.passage.closer(self.image, place, enlarge)
            self.rings[key] = ring_text(picture, seal.colour)
        return self.rings[key]

    def crop(self, rect: Rect, black: bool = False) -> tuple[Grey, Rect]:
        """The pixels around a place, ruled lines at the rim cut off, and what they cover.

        Args:
            rect: The place.
            black: Whether coloured ink is left out.
        """
        margin = MARGIN * rect.height
        place = within(grown(rect, margin, margin), self.passage.reading)
        enlarge = self._enlargement(TALL_ENOUGH / max(1.0, place.height))
        pixels = self.passage.closer(self.image if black else self.red, place, enlarge)
        pixels = pixels.max(axis=2) if black else pixels
        top, bottom = unruled(pixels, margin * 2.2 * enlarge)
        left, right = unruled(pixels.T, margin * 1.6 * enlarge)
        covered = Rect(
            place.x0 + left / enlarge,
            place.y0 + top / enlarge,
            place.x0 + right / enlarge,
            place.y0 + bottom / enlarge,
        )
        return np.ascontiguousarray(pixels[top:bottom, left:right]), covered

    def _enlargement(self, wanted: float) -> float:
        """Pixels taken for one of the reading image: no more than were received."""
        return max(1.0, min(wanted, CLOSEST, self.passage.detail))

    def _shorter(self, key: Key) -> Key | None:
        """A line that was read before, and that goes as far as this one on one side alone."""
        left, top, right, bottom = key
        within_it = [
            one
            for one in self.lines
            if len(one) == len(key)
            and (one[1], one[3]) == (top, bottom)
            and ((one[0] == left and one[2] < right) or (one[0] > left and one[2] == right))
        ]
        return max(within_it, key=lambda one: one[2] - one[0], default=None)

    def _is_blank(self, rect: Rect, shorter: Key) -> bool:
        """Whether a line that is looked at with more room has nothing in that room."""
        first = Rect(*map(float, shorter))
        seen = MARGIN * rect.height  # of the room, by the look at the line itself
        rooms = rect._replace(x1=first.x0 - seen), rect._replace(x0=first.x1 + seen)
        line, _ = self.crop(first)
        room, _ = self.crop(max(rooms, key=lambda side: side.width))
        return _contrast(room) < BLANK * _contrast(line)

    def _bare(self, rect: Rect) -> bool:
        """Whether a place shows nothing but paper and ruled lines."""
        place = within(rect, self.passage.reading)
        return is_bare(self.passage.closer(self.image, place, 1.0), rect.height)

    def _read(self, rect: Rect, view: int) -> Line:
        pixels, place = self.crop(rect, view == COLOURLESS)
        if view == CLOSE:
            pixels, place = _closer(pixels, place)
        plain = view == COLOURLESS and _alike(pixels, self.crop(rect)[0])
        if plain or min(pixels.shape) < NARROWEST:
            return Line("", rect, 0.0, "pp-ocr-small")
        if not view:
            if self.claims and (line := self._borne_out(pixels, place, rect)):
                return line
            if self._bare(rect):
                return Line("", rect, 1.0, "pp-ocr-small")
        try:
            if 0 < view < COLOURLESS:
                pixels = toned(pixels, TONES[view])
            line = _read_by(recogniser.small(), pixels, place, rect)
            if doubts := doubted(line):
                with suppress(ModelMissing):
                    part = _cut(*_closer(pixels, place), around(line, doubts))
                    line = combined(line, hanzi.read(*part), doubts)
            return line
        except ModelMissing:
            return _read_as_page(pixels, place)

    def _borne_out(self, pixels: Grey, place: Rect, rect: Rect) -> Line | None:
        """What the picture says, where it is surely what the text layer says."""
        claimed = TextSight(self.claims).witness(rect, "")
        if not claimed:
            return None
        try:
            line = _read_by(recogniser.tiny(), pixels, place, rect)
        except ModelMissing:
            return None
        sure = all(char.score >= BORNE_OUT for char in line.chars if char.text.strip())
        return line if sure and _plain(line.text) == _plain(claimed) else None


def _cut(pixels: Grey, place: Rect, part: Rect) -> tuple[Grey, Rect]:
    """The part of a place that lies between the sides of another."""
    unit = pixels.shape[1] / place.width
    left = max(0, round((part.x0 - place.x0) * unit))
    right = max(left + NARROWEST, round((part.x1 - place.x0) * unit))
    covered = place._replace(x0=place.x0 + left / unit, x1=place.x0 + right / unit)
    return np.ascontiguousarray(pixels[:, left:right]), covered


def _closer(pixels: Grey, place: Rect) -> tuple[Grey, Rect]:
    """A place without what is above and below its one line of print."""
    top, bottom = close(pixels)
    unit = place.height / pixels.shape[0]
    lower = place._replace(y0=place.y0 + top * unit, y1=place.y0 + bottom * unit)
    return np.ascontiguousarray(pixels[top:bottom]), lower


def _alike(black: Grey, pixels: Grey) -> bool:
    """Whether a place without its coloured ink is the same as with it: it has none."""
    if black.shape != pixels.shape:
        return False
    return float((black.astype(np.int16) - pixels).max()) < COLOURED


def _read_by(reader: Recogniser, pixels: Grey, place: Rect, rect: Rect) -> Line:
    """A line read by one recogniser, in pieces if it is long."""
    parts = [reader.read(crop, part) for crop, part in in_parts(pixels, place)]
    read = [part for part in parts if part.text]
    if len(read) < 2:
        return read[0] if read else Line("", rect, 0.0, reader.reader)
    letters = sum(len(part.text) for part in read)
    score = sum(part.score * len(part.text) for part in read) / letters
    text = "".join(part.text for part in read)
    chars = tuple(char for part in read for char in part.chars)
    return Line(text, place, score, reader.reader, chars)


def _read_as_page(pixels: Grey, place: Rect) -> Line:
    """A line read as a small page of its own, by whichever reader is left."""
    rim = pixels.shape[0]
    lines = read_lines(np.pad(pixels, rim, constant_values=int(np.percentile(pixels, 90))))
    if not lines:
        return Line("", place, 0.0, "tesseract")
    text = "".join(line.text for line in sorted(lines, key=lambda line: line.rect.x0))
    return Line(text, place, min(line.score for line in lines), lines[0].reader)


def _plain(text: str) -> str:
    """A text without blanks and width, which say nothing of its letters."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _contrast(pixels: Grey) -> int:
    """Levels between the lightest and the darkest, single specks left out."""
    if min(pixels.shape) < NARROWEST:
        return 0
    even = cv2.blur(pixels, (3, 3))
    return int(even.max()) - int(even.min())


def _key(rect: Rect, view: int = 0) -> Key:
    """The rectangle in whole pixels, and the view where it is not the first."""
    place = tuple(round(side) for side in rect)
    return (*place, view) if view else place
