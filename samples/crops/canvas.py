"""Drawing a crop's print: white ink on black, in any of many fonts, with its neighbours."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from samples.crops.task import Task
from samples.crops.texts import CODE, label, number, seen
from samples.looks import FACES

Grey = npt.NDArray[np.uint8]


class Drawn(NamedTuple):
    """A crop's ink, shape (HEIGHT, width), what it says, and where each letter begins and ends."""

    ink: Grey
    text: str
    places: tuple[tuple[float, float], ...]


HEIGHT, WIDEST = 48, 576
"""Pixels of a crop as it is drawn."""
BLANK = 0.4
"""Width of a blank, in heights of a capital."""
KINDS = (".ttf", ".otf", ".ttc")
KEPT_FROM = {name for faces in FACES["test"] for name in faces}
"""Fonts of the test split: what is measured with them was never learnt from them."""
SIZES = (24, 28, 32, 36, 40, 44, 48, 54)
CAPITAL = 0.72
"""Height of a font's capitals, of its size."""
MOST_OPEN = 4000
"""Fonts in one size each that are kept open."""
MISSING = "\ue4ff"
"""A letter that no font has."""
TOFU = "年月日至元登"
"""Letters that look alike where a font has none of them."""


class Faces:
    """The fonts of a folder, opened on first use; those with Chinese letters are known apart."""

    def __init__(self, folder: Path) -> None:
        """Take all fonts of a folder.

        Args:
            folder: Files of TrueType or OpenType fonts that have Latin capitals and digits.

        Raises:
            ValueError: None of them has Chinese letters.
        """
        fonts = (file for file in folder.rglob("*") if file.suffix in KINDS)
        self.files = sorted(file for file in fonts if is_usable(file))
        self.chinese = [file for file in self.files if _has_chinese(file)]
        if not self.chinese:
            raise ValueError(f"no font with Chinese letters in {folder}")
        self._open: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}
        self._has: dict[tuple[Path, str], bool] = {}

    def at(self, file: Path, capital: float) -> ImageFont.FreeTypeFont:
        """A font in the size at which its capitals are about so many pixels high."""
        size = min(SIZES, key=lambda size: abs(size * CAPITAL - capital))
        if (file, size) not in self._open:
            if len(self._open) > MOST_OPEN:
                self._open.clear()
            self._open[file, size] = ImageFont.truetype(str(file), size)
        return self._open[file, size]

    def has(self, file: Path, letter: str) -> bool:
        """Whether a font has a letter: what it shows for one that it has not is another thing."""
        if (file, letter) not in self._has:
            font = self.at(file, CAPITAL * SIZES[0])
            shape = bytes(font.getmask(letter))
            self._has[file, letter] = any(shape) and shape != bytes(font.getmask(MISSING))
        return self._has[file, letter]


def is_usable(file: Path) -> bool:
    """Whether a font tells digits and capitals apart, and is none that others are tested with."""
    try:
        font = ImageFont.truetype(str(file), 40)
        shapes = {bytes(font.getmask(letter)) for letter in CODE}
    except OSError:
        return False
    return len(shapes) == len(CODE) and font.getname()[0] not in KEPT_FROM


def _has_chinese(file: Path) -> bool:
    font = ImageFont.truetype(str(file), 24)
    shapes = {bytes(font.getmask(letter)) for letter in TOFU}
    return len(shapes) == len(TOFU) and all(len(shape) > 0 for shape in shapes)


def crop(rng: Random, faces: Faces, task: Task) -> Drawn:
    """One crop of what a task is about."""
    capital = rng.uniform(*task.capitals) * HEIGHT
    before, value, after = task.line(rng)
    file = rng.choice(faces.chinese if rng.random() < task.chinese else faces.files)
    written = file if file in faces.chinese else rng.choice(faces.chinese)
    own, other = faces.at(file, capital), faces.at(written, capital)
    spread = rng.uniform(-0.02, 0.35) * capital if rng.random() < 0.3 else 0.0
    pieces = [
        (letter, own if letter.isascii() else other)
        for letter in before + value + after
        if letter.isascii() or faces.has(written, letter)
    ]
    picture = Image.new("L", (WIDEST * 2, HEIGHT))
    draw = ImageDraw.Draw(picture)
    x = start = rng.uniform(0.02, 0.6) * HEIGHT
    base = HEIGHT / 2 + capital / 2 + rng.uniform(-0.5, 0.5) * (HEIGHT - capital) * 0.6
    shown: list[tuple[str, float, float]] = []
    for text, font in _runs(pieces, spread):
        reach = BLANK * capital if text == " " else font.getlength(text)
        if x + reach > WIDEST - 4:
            break
        if text != " ":
            draw.text((x, base), text, font=font, fill=255, anchor="ls")
        shown += _placed(text, font, x, reach)
        x += reach + spread
    end = shown[-1][2] if shown else start
    width = int(min(WIDEST, end + rng.uniform(0.02, 0.6) * HEIGHT))
    if rng.random() < 0.2:
        _neighbour_letters(draw, rng, (own, base), start, width)
    if rng.random() < 0.2:
        _neighbour_row(draw, rng, faces, capital, base, width)
    ink = np.asarray(picture, np.uint8)[:, : max(width, HEIGHT // 2)]
    told = [(known, x0, x1) for one, x0, x1 in shown if (known := seen(one, task.alphabet))]
    return Drawn(
        np.ascontiguousarray(ink),
        "".join(letter for letter, _, _ in told),
        tuple((x0, x1) for _, x0, x1 in told),
    )


def _placed(
    text: str, font: ImageFont.FreeTypeFont, x: float, reach: float
) -> Iterator[tuple[str, float, float]]:
    """Each letter of a run with where it begins and ends."""
    advances = [font.getlength(letter) for letter in text]
    kerned = reach / (sum(advances) or 1)
    for letter, advance in zip(text, advances, strict=True):
        yield letter, x, x + advance * kerned
        x += advance * kerned


def _runs(
    pieces: list[tuple[str, ImageFont.FreeTypeFont]], spread: float
) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    """Letters one by one where they are spread, else as many together as have one font."""
    if spread:
        return pieces
    runs: list[tuple[str, ImageFont.FreeTypeFont]] = []
    for letter, font in pieces:
        if runs and runs[-1][1] is font and " " not in (letter, runs[-1][0]):
            runs[-1] = (runs[-1][0] + letter, font)
        else:
            runs.append((letter, font))
    return runs


def _neighbour_letters(
    draw: ImageDraw.ImageDraw,
    rng: Random,
    printed: tuple[ImageFont.FreeTypeFont, float],
    start: float,
    width: int,
) -> None:
    """The edges of letters before the value or behind it, too little of them to tell which."""
    font, base = printed
    letter = rng.choice("ABDEHKMNR0234568")
    reach = font.getlength(letter)
    left = min(rng.uniform(0.1, 0.3) * reach, start - 0.1 * reach) - reach
    if left > -0.95 * reach and rng.random() < 0.5:
        draw.text((left, base), letter, font=font, fill=255, anchor="ls")
    else:
        draw.text(
            (width - rng.uniform(0.1, 0.25) * reach, base), letter, font=font, fill=255, anchor="ls"
        )


def _neighbour_row(
    draw: ImageDraw.ImageDraw, rng: Random, faces: Faces, capital: float, base: float, width: int
) -> None:
    """Feet of the row above, or heads of the one below, at the crop's rim."""
    font = faces.at(rng.choice(faces.chinese), capital)
    text = "".join(rng.choice((label, number))(rng) for _ in range(4)).replace(" ", "")
    x = rng.uniform(-0.5, 0.3) * width
    above = base - capital - rng.uniform(0.15, 0.5) * capital
    below = base + rng.uniform(0.15, 0.5) * capital
    if rng.random() < 0.5:
        draw.text((x, min(above, HEIGHT * 0.12)), text, font=font, fill=255, anchor="ls")
    else:
        draw.text((x, max(below, HEIGHT * 0.88)), text, font=font, fill=255, anchor="lt")
