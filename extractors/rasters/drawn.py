"""Whether a PDF page shows anything but text and ruled lines."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

ASKEW = 0.5
"""Points by which a ruled line may miss going straight across or down."""


def is_drawn_on(page: pypdfium2.PdfPage) -> bool:
    """Whether a page bears a picture, a shading, a curve, a slanted stroke or an annotation.

    A seal or a signature is one of these; a page of letters and tables is none.
    """
    if pdfium.FPDFPage_GetAnnotCount(page) > 0:
        return True
    for item in page.get_objects(max_depth=6):
        if item.type == pdfium.FPDF_PAGEOBJ_PATH:
            if not _is_ruled(item.raw):
                return True
        elif item.type != pdfium.FPDF_PAGEOBJ_TEXT and item.type != pdfium.FPDF_PAGEOBJ_FORM:
            return True
    return False


def _is_ruled(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    """Whether a path runs straight across and down only, as lines and frames of a table do."""
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return False
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = x.value, y.value
        if (
            before is not None
            and kind == pdfium.FPDF_SEGMENT_LINETO
            and min(abs(here[0] - before[0]), abs(here[1] - before[1])) > ASKEW
        ):
            return False
        before = here
    return True
