"""A plain layout for text without pages: enough to give every line a place on one.

Every CJK character is a square and every other half of one, so that places need no font.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extractors.rasters.page import MOST_PAGES, RasterError, SourcePage
from extractors.rasters.page import Image as Pixels
from extractors.rasters.wrapping import LETTER, line_length, longest_word, runs, wrapped
from extractors.reading import Line, Rect

PAGE = (1240, 1754)
"""A4 at 150 dpi."""
WIDEST = 3508
"""A0 across: no page is made wider for a table that has no room on A4."""
MARGIN = 100
ROW = 38
INSET = 8.0
"""Between a cell's rule and its text."""
SMALL_PICTURE = 420
"""A picture up to this size on the page (7 cm) is a seal or a signature, not a paper."""
FONTS = (
    "NotoSansCJK*",
    "NotoSerifCJK*",
    "wqy-*",
    "SourceHanSans*",
    "uming*",
    "simsun*",
    "msyh*",
    "PingFang*",
    "STHeiti*",
    "DejaVuSans.ttf",
)
FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)


@dataclass(frozen=True)
class Picture:
    """An embedded picture, decoded: (height, width, 3), blue-green-red."""

    image: Pixels


@dataclass(frozen=True)
class Paragraph:
    """Text, and the pictures anchored in it."""

    text: str
    pictures: tuple[Picture, ...] = ()
    breaks_page: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells; a cell is how many columns it spans, and its text.

    `widths` are shares of the page's, or `in_letters`: half squares, for which a page is made wide
    enough.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[int, str], ...], ...]
    pictures: tuple[Picture, ...] = ()
    in_letters: bool = False

    @property
    def page_width(self) -> int:
        """The width of a page with room for it, in pixels; A4's, unless it asks for more."""
        wanted = 2 * MARGIN + round(sum(self.widths) * LETTER / 2) if self.in_letters else 0
        return min(WIDEST, max(PAGE[0], wanted))


Block: TypeAlias = Paragraph | Table


@dataclass
class _Sheet:
    """A page being filled."""

    wide: int = PAGE[0]
    lines: list[Line] = field(default_factory=list)
    pictures: list[tuple[Picture, Rect]] = field(default_factory=list)
    rules: list[Rect] = field(default_factory=list)
    down: float = MARGIN

    @property
    def is_empty(self) -> bool:
        return not self.lines and not self.pictures


def typeset(blocks: Iterable[Block]) -> list[SourcePage]:
    """Lay blocks out on pages; each large picture becomes a page of its own after them."""
    sheets = [_Sheet()]
    large: list[Picture] = []
    for block in blocks:
        if isinstance(block, Table):
            _set_table(sheets, block)
        else:
            if block.breaks_page and not sheets[-1].is_empty:
                sheets.append(_Sheet())
            for text in block.text.split("\n"):
                _set_row(sheets, [(MARGIN, sheets[-1].wide - 2 * MARGIN, text)], ruled=False)
        for picture in block.pictures:
            if max(picture.image.shape[:2]) <= SMALL_PICTURE * 2.5:
                _set_picture(sheets[-1], picture)
            else:
                large.append(picture)
    texts = [sheet for sheet in sheets if not sheet.is_empty]
    made = [
        SourcePage(i, _drawn(sheet), tuple(sheet.lines), born="text")
        for i, sheet in enumerate(texts, 1)
    ]
    made += [SourcePage(i, picture.image) for i, picture in enumerate(large, len(made) + 1)]
    return made


def paged(blocks: Iterable[Block], first: int) -> Iterator[SourcePage]:
    """The pages that blocks make, from `first` on.

    Raises:
        RasterError: `too_many_pages`.
    """
    made = typeset(blocks)
    if len(made) > MOST_PAGES:
        raise RasterError("too_many_pages")
    yield from made[first - 1 :]


def _set_table(sheets: list[_Sheet], table: Table) -> None:
    columns = max((sum(span for span, _ in row) for row in table.rows), default=0)
    if not columns:
        return
    if table.page_width > sheets[-1].wide:
        if not sheets[-1].is_empty:
            sheets.append(_Sheet())
        sheets[-1].wide = table.page_width
    widths = list(table.widths) if len(table.widths) >= columns else [1.0] * columns
    unit = (sheets[-1].wide - 2 * MARGIN) / sum(widths[:columns])
    wide = _with_room([unit * width for width in widths[:columns]], table)
    for row in table.rows:
        cells, column, left = [], 0, float(MARGIN)
        for span, text in row:
            width = sum(wide[column : column + span])
            cells.append((left, width, text))
            left += width
            column += span
        _set_row(sheets, cells, ruled=True)


def _with_room(wide: list[float], table: Table) -> list[float]:
    """The widths of a table's columns, in pixels, each with room for what stands in it.

    What a column lacks is taken from those that have more room than they need: enough for the
    longest text in one row, or at least for the longest word, as far as it goes.
    """
    for length in (line_length, longest_word):
        needed = [0.0] * len(wide)
        for row in table.rows:
            column = 0
            for span, text in row:
                if span == 1:
                    needed[column] = max(needed[column], length(text) + 2 * INSET + 1)
                column += span
        pairs = list(zip(needed, wide, strict=True))
        lacking = sum(max(0.0, least - width) for least, width in pairs)
        spare = sum(max(0.0, width - least) for least, width in pairs)
        if lacking <= spare:
            share = lacking / spare if spare else 0.0
            return [max(least, width - (width - least) * share) for least, width in pairs]
    return wide


def _set_row(sheets: list[_Sheet], cells: list[tuple[float, float, str]], ruled: bool) -> None:
    """Set texts side by side, each wrapped to its width, on a new page where they do not fit."""
    inset = INSET if ruled else 0.0
    fitted = [(left, width, list(wrapped(text, width - 2 * inset))) for left, width, text in cells]
    waiting = max((len(rows) for _, _, rows in fitted), default=0)
    start = 0
    while start < waiting:
        room = int((PAGE[1] - MARGIN - sheets[-1].down) // ROW)
        if room < 1:
            sheets.append(_Sheet(sheets[-1].wide))
            continue
        sheet, taken = sheets[-1], min(room, waiting - start)
        for left, width, rows in fitted:
            for i, text in enumerate(rows[start : start + taken]):
                sheet.lines += runs(text, left + inset, sheet.down + i * ROW + (ROW - LETTER) / 2)
            if ruled:
                sheet.rules.append(Rect(left, sheet.down, left + width, sheet.down + taken * ROW))
        sheet.down += taken * ROW
        start += taken


def _set_picture(sheet: _Sheet, picture: Picture) -> None:
    """Set a small picture beside the last row, as a seal stands over the line it belongs to."""
    high, wide = picture.image.shape[:2]
    scale = min(1.0, SMALL_PICTURE / max(high, wide))
    wide, high = max(1, round(wide * scale)), max(1, round(high * scale))
    left = min(sheet.wide - wide, MARGIN + 300 * len(sheet.pictures) % (sheet.wide - 2 * MARGIN))
    top = max(0, min(PAGE[1] - high, int(sheet.down)))
    sheet.pictures.append((picture, Rect(left, top, left + wide, top + high)))
    sheet.down = top + high + ROW / 2


def _drawn(sheet: _Sheet) -> Pixels:
    """The sheet as people see it."""
    paper = Image.new("L", (sheet.wide, PAGE[1]), 255)
    draw = ImageDraw.Draw(paper)
    for rule in sheet.rules:
        draw.rectangle([*rule], outline=120)
    font = _font()
    for line in sheet.lines:
        for char in line.chars:
            draw.text((char.x0, line.rect.y0), char.text, font=font, fill=0)
    image = np.asarray(cv2.cvtColor(np.asarray(paper), cv2.COLOR_GRAY2BGR), np.uint8).copy()
    for picture, rect in sheet.pictures:
        size = int(rect.width), int(rect.height)
        small = cv2.resize(picture.image, size, interpolation=cv2.INTER_AREA)
        top, left = int(rect.y0), int(rect.x0)
        place = image[top : top + size[1], left : left + size[0]]
        np.minimum(place, small, out=place)
    return image


@cache
def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A font with Chinese letters, or Pillow's own where the machine has none."""
    for name in FONTS:
        for folder in FONT_FOLDERS:
            for path in sorted(Path(folder).rglob(name)):
                if path.suffix.lower() in (".ttf", ".ttc", ".otf"):
                    return ImageFont.truetype(path, LETTER - 2)
    return ImageFont.load_default(LETTER - 2)
