"""The pictures that a file itself holds: where a page shows them, and the very bytes of each."""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.readers import text_layer
from extractors.reading import Rect

WHOLE_PAGE = 0.8
"""Share of a page from which on a picture in a PDF is the page itself: a scan."""


class Held(NamedTuple):
    """One picture inside a page: where it is shown, and the SHA-256 of its bytes."""

    rect: Rect
    """In shares of the page as it is shown, 0 to 1."""
    digest: str

    def turned(self, quarters: int) -> Held:
        """The same after clockwise quarter turns of its page.

        >>> Held(Rect(0.0, 0.0, 0.5, 0.25), "").turned(1).rect
        Rect(x0=0.75, y0=0.0, x1=1.0, y1=0.5)
        """
        rect = self.rect
        for _ in range(quarters % 4):
            rect = Rect(1 - rect.y1, rect.x0, 1 - rect.y0, rect.x1)
        return Held(rect, self.digest)


def pictures_of(data: bytes, number: int) -> tuple[Held, ...]:
    """The pictures on a page of a PDF, the page counted from 1.

    A scan that is the whole page is left out: it is paper, not a picture on it. A file that
    cannot be opened holds none; that is told where its pages are read.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ()
    try:
        if not 1 <= number <= len(document):
            return ()
        page = document[number - 1]
        try:
            return tuple(_on(page))
        finally:
            page.close()
    finally:
        document.close()


def _on(page: pypdfium2.PdfPage) -> list[Held]:
    width, height = page.get_size()
    found: list[Held] = []
    if min(width, height) <= 0:
        return found
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=6):
        try:
            points = [text_layer.shown_at(page, x, y) for x, y in item.get_quad_points()]
            content = bytes(item.get_data(decode_simple=False))
        except pypdfium2.PdfiumError:
            continue  # an image without data is not shown either
        xs, ys = [x / width for x, _ in points], [y / height for _, y in points]
        rect = Rect(max(0, min(xs)), max(0, min(ys)), min(1, max(xs)), min(1, max(ys)))
        if content and 0 < rect.width * rect.height < WHOLE_PAGE:
            found.append(Held(rect, sha256(content).hexdigest()))
    return found
