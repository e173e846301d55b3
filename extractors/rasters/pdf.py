"""PDF pages, rendered by PDFium, with their text layer where it is a real one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from extractors.rasters.drawn import is_drawn_on
from extractors.rasters.page import (
    LONGEST_SIDE,
    MOST_PAGES,
    Image,
    RasterError,
    SourcePage,
)
from extractors.readers import text_layer
from extractors.reading import Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

POINT = 72.0
DPI = 200.0
COARSEST_DPI = 150.0
FINEST_DPI = 300.0
SHORTEST_SIDE = 1600
"""A page is drawn at least this long: a small page box may hold a whole page shrunk."""
WIDEST_PAGE = 5 / 0.0254 * POINT
"""Five metres, in points."""
WHOLE_PAGE = 0.8
"""Share of the page from which on one picture is the page: a scan."""
LARGE_PICTURE = 0.04


def pages(data: bytes, first: int = 1) -> Iterator[SourcePage]:
    """Each page of a PDF from `first` on, rendered one at a time.

    Raises:
        RasterError: `damaged_file`, `password_needed`, `page_too_large`, `too_many_pages`.
    """
    with _opened(data) as document:
        for index in range(first - 1, _length(document)):
            try:
                page = document[index]
            except pypdfium2.PdfiumError as error:
                raise RasterError("damaged_file", index + 1) from error
            try:
                yield _page(page, index + 1)
            finally:
                page.close()


def count(data: bytes) -> int:
    """How many pages a PDF has.

    Raises:
        RasterError: `damaged_file`, `password_needed`, `too_many_pages`.
    """
    with _opened(data) as document:
        return _length(document)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        refused = getattr(error, "err_code", None) in (
            pdfium.FPDF_ERR_PASSWORD,
            pdfium.FPDF_ERR_SECURITY,
        )
        raise RasterError("password_needed" if refused else "damaged_file") from error


def _length(document: pypdfium2.PdfDocument) -> int:
    length = len(document)
    if length > MOST_PAGES:
        raise RasterError("too_many_pages")
    if length == 0:
        raise RasterError("damaged_file")
    return length


def _page(page: pypdfium2.PdfPage, number: int) -> SourcePage:
    """Render one page, and take its text layer along unless a picture covers the page."""
    width, height = page.get_size()
    if max(width, height) > WIDEST_PAGE:
        raise RasterError("page_too_large", number)
    if min(width, height) <= 0:
        raise RasterError("damaged_file", number)
    shown = _pictures(page)
    shares = [(rect.width * rect.height) / (width * height) for rect, _ in shown]
    scanned = any(share >= WHOLE_PAGE for share in shares)
    scale = _scale(
        width,
        height,
        [dots for (_, dots), share in zip(shown, shares, strict=True) if share >= WHOLE_PAGE],
    )
    try:
        image = _rendered(page, scale)
    except (pypdfium2.PdfiumError, MemoryError) as error:
        raise RasterError("damaged_file", number) from error
    factor = image.shape[1] / width
    lines = () if scanned else text_layer.lines(page, factor)
    large = tuple(
        Rect(*(value * factor for value in rect))
        for (rect, _), share in zip(shown, shares, strict=True)
        if share >= LARGE_PICTURE
    )
    return SourcePage(
        number,
        image,
        lines,
        layer=text_layer.lines(page, factor, hidden=True) if scanned else (),
        pictures=large if lines else (),
        drawn_on=not lines or is_drawn_on(page),
        born="pixels" if scanned and not lines else "paper",
    )


def _scale(width: float, height: float, dots: Sequence[float]) -> float:
    """Pixels a point: a scan near its own resolution, anything else at 200 dpi."""
    longest = max(width, height)
    if dots:
        dpi = min(FINEST_DPI, max(COARSEST_DPI, max(dots) * POINT))
        wanted = max(dpi / POINT, min(max(dots), SHORTEST_SIDE / longest))
    else:
        wanted = max(DPI / POINT, SHORTEST_SIDE / longest)
    return min(wanted, LONGEST_SIDE / longest)


def _rendered(page: pypdfium2.PdfPage, scale: float) -> Image:
    """The page as (height, width, 3) blue-green-red."""
    bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False)
    try:
        pixels = bitmap.to_numpy()
        if pixels.ndim == 2 or pixels.shape[2] == 1:
            return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), np.uint8)
        return np.ascontiguousarray(pixels[:, :, :3])
    finally:
        bitmap.close()


def _pictures(page: pypdfium2.PdfPage) -> list[tuple[Rect, float]]:
    """Pictures on the page: where they are shown, in points from the top left, and dots a point.

    The turn that the page asks for is applied, as the renderer applies it.
    """
    found: list[tuple[Rect, float]] = []
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=6):
        try:
            quad = item.get_quad_points()
            across, _ = item.get_px_size()
        except pypdfium2.PdfiumError:
            continue  # an image without data is not shown either
        points = [text_layer.shown_at(page, x, y) for x, y in quad]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        rect = Rect(min(xs), min(ys), max(xs), max(ys))
        side = float(np.hypot(quad[1][0] - quad[0][0], quad[1][1] - quad[0][1]))
        found.append((rect, across / side if side else 0.0))
    return found
