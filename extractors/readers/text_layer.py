"""The text layer of a PDF page: a claim about what the page shows, exact where it is honest."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.readers.glyphs import (
    Glyph,
    is_garbage,
    is_scrambled,
    logical,
    without_stamps,
    without_stray,
)
from extractors.reading import Char, Line, Rect

WIDE_GAP = 1.5
"""Character heights of nothing that part two runs, as a detector of lines would."""
WORD_GAP = 0.22
THIN_GAP = 0.05
"""Character heights that part two words, without and with a blank between them in the layer."""
FIRST_CHINESE = "\u2e80"
LEVEL = 0.1
"""Share of a character's height by which the feet of one row may differ."""
ROWS_AROUND = 4
"""Rows above in which a character may stand, where cells beside one another break otherwise."""
DESCENT = 0.12
"""Share of the font's size below the base line."""
INVISIBLE = 3
SLANT = 10.0
"""Degrees off the page's edges up to which text belongs to its lines."""
FULL_WIDTH_SCORE = 1.0


def shown_at(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Where a point of PDF space is shown, in points from the page's top left, turn applied."""
    width, height = page.get_size()
    device_x, device_y = ctypes.c_int(), ctypes.c_int()
    fine = 64
    pdfium.FPDF_PageToDevice(
        page, 0, 0, round(width * fine), round(height * fine), 0, x, y, device_x, device_y
    )
    return device_x.value / fine, device_y.value / fine


def lines(page: pypdfium2.PdfPage, scale: float, *, hidden: bool = False) -> tuple[Line, ...]:
    """The text of a page as lines, split where a wide gap parts two runs.

    Args:
        page: An open page.
        scale: Pixels a point of the rendered image that the lines shall fit.
        hidden: Whether to take text along that leaves no ink, as lies over searchable scans.

    Returns:
        Lines in the order of the page's rows, or nothing where the layer is not text.
    """
    glyphs = _glyphs(page, scale, hidden)
    if not glyphs or is_garbage(glyphs):
        return ()
    runs: list[list[Glyph]] = []
    for row in map(without_stamps, _rows(glyphs)):
        run: list[Glyph] = []
        for glyph in sorted(row, key=lambda glyph: glyph.rect.x0):
            if run and glyph.rect.x0 - run[-1].rect.x1 > WIDE_GAP * _height(run):
                runs.append(run)
                run = []
            run.append(glyph)
        runs.append(run)
    runs = without_stray(runs)
    found = tuple(line for line in map(_line, map(logical, runs)) if line.text.strip())
    return () if is_scrambled(" ".join(line.text for line in found)) else found


def _glyphs(page: pypdfium2.PdfPage, scale: float, hidden: bool) -> list[Glyph]:
    """Every character, with the loose box that its font gives it."""
    textpage = page.get_textpage()
    found: list[Glyph] = []
    parted = False
    placer = _Placer(textpage)
    box = pdfium.FS_RECTF()
    width, height = page.get_size()
    try:
        for i in range(textpage.count_chars()):
            text = _letter(textpage, i)
            if not text or pdfium.FPDFText_IsGenerated(textpage, i) == 1:
                continue
            if _slants(textpage, i) or not pdfium.FPDFText_GetLooseCharBox(textpage, i, box):
                continue
            left, bottom, right, top = placer.place(i, text, box)
            if text.isspace():
                parted = True
                continue
            colour = _colour(textpage, i)
            if not (hidden or colour is not None):
                continue
            x0, y0 = shown_at(page, left, top)
            x1, y1 = shown_at(page, right, bottom)
            rect = Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            if rect.x1 <= 0 or rect.y1 <= 0 or rect.x0 >= width or rect.y0 >= height:
                continue
            placed = Rect(*(value * scale for value in rect))
            found.append(Glyph(text, placed, parted, colour or (0, 0, 0)))
            parted = False
    finally:
        textpage.close()
    return found


@dataclass
class _Placer:
    """Tells where characters stand.

    PDFium leaves the page's own scale out of the boxes of letters that bear an ActualText within
    a form, as browsers write many. The matrix of their run tells all the same where it begins.
    """

    textpage: pypdfium2.PdfTextPage
    run: int | None = None
    """The run of text that the last character belonged to."""
    pen: tuple[float, float] | None = None
    """Where the next character of a misplaced run stands; None in a run that is not."""

    def place(
        self, index: int, text: str, box: pdfium.FS_RECTF
    ) -> tuple[float, float, float, float]:
        """A character's left, bottom, right and top, in points."""
        plain = (box.left, box.bottom, box.right, box.top)
        item = pdfium.FPDFText_GetTextObject(self.textpage, index)
        run = ctypes.cast(item, ctypes.c_void_p).value if item else None
        matrix = pdfium.FS_MATRIX()
        if run is None or not pdfium.FPDFText_GetMatrix(self.textpage, index, matrix):
            self.run = self.pen = None
            return plain
        size = pdfium.FPDFText_GetFontSize(self.textpage, index) * abs(matrix.d)
        if run != self.run:
            near = (
                box.left - size <= matrix.e <= box.right + size
                and box.bottom - size <= matrix.f <= box.top + size
            )
            upright = size > 0 and not matrix.b and not matrix.c
            self.run = run
            self.pen = (matrix.e, matrix.f) if upright and not near else None
        if self.pen is None:
            return plain
        left, base = self.pen
        right = left + (size if text > "\u2e7f" else size / 2)
        self.pen = right, base
        return left, base - DESCENT * size, right, base + (1 - DESCENT) * size


def _letter(textpage: pypdfium2.PdfTextPage, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if not code or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    return unicodedata.normalize("NFC", chr(code))


def _slants(textpage: pypdfium2.PdfTextPage, index: int) -> bool:
    """Whether a character stands aslant, as those of watermarks and of seals' rings do."""
    aside = math.degrees(pdfium.FPDFText_GetCharAngle(textpage, index)) % 90
    return min(aside, 90 - aside) > SLANT


def _colour(textpage: pypdfium2.PdfTextPage, index: int) -> tuple[int, int, int] | None:
    """The ink of a character; None where it leaves none: not drawn, or fully transparent."""
    item = pdfium.FPDFText_GetTextObject(textpage, index)
    if item and pdfium.FPDFTextObj_GetTextRenderMode(item) == INVISIBLE:
        return None
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFText_GetFillColor(textpage, index, red, green, blue, alpha)
    if item and known and not alpha.value:
        return None
    return red.value, green.value, blue.value


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Characters by base line, top to bottom.

    Each is held against its row's tallest, so that a cell between two lines of another joins none.
    """
    rows: list[list[Glyph]] = []
    tallest: list[Rect] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.rect.middle[1]):
        near = range(len(rows) - 1, max(-1, len(rows) - 1 - ROWS_AROUND), -1)
        at = next((at for at in near if _on_one_row(tallest[at], glyph.rect)), None)
        if at is None:
            rows.append([glyph])
            tallest.append(glyph.rect)
            continue
        rows[at].append(glyph)
        tallest[at] = max(tallest[at], glyph.rect, key=lambda rect: rect.height)
    return rows


def _on_one_row(one: Rect, other: Rect) -> bool:
    """Whether the middles are near, or the feet level: the box of a dash may be low."""
    low, tall = sorted((one.height, other.height))
    near = abs(other.middle[1] - one.middle[1]) < low / 2
    return near or abs(other.y1 - one.y1) < LEVEL * tall


def _height(run: list[Glyph]) -> float:
    return max(glyph.rect.height for glyph in run)


def _line(run: list[Glyph]) -> Line:
    """One line, blanks put where the page shows a gap between words."""
    chars: list[Char] = []
    whole = run[0].rect
    for glyph in run:
        rect = glyph.rect
        whole = whole.union(rect)
        if chars and _are_words(chars[-1], glyph):
            chars.append(Char(" ", chars[-1].x1, rect.x0, 1.0))
        chars.append(Char(glyph.text, rect.x0, rect.x1, 1.0))
    return Line("".join(char.text for char in chars), whole, 1.0, "text-layer", tuple(chars))


def _are_words(before: Char, glyph: Glyph) -> bool:
    """Whether a word ends before a glyph: at a gap, or at a blank that justified print makes thin.

    The layers of some programs have a blank behind each Chinese character.
    """
    gap = glyph.rect.x0 - before.x1
    thin = glyph.parted and max(before.text, glyph.text) < FIRST_CHINESE
    return gap > (THIN_GAP if thin else WORD_GAP) * glyph.rect.height
