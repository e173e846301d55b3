"""Received bytes → pages of pixels, one at a time, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extractors.rasters import images, pdf, spreadsheet, word
from extractors.rasters.page import RasterError, SourcePage

__all__ = ["DOCX", "PDF", "XLSX", "RasterError", "SourcePage", "count_pages", "pages_of"]

PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def pages_of(data: bytes, media_type: str, first: int = 1) -> Iterator[SourcePage]:
    """The pages of a file, decoded as they are asked for.

    Args:
        data: The file, byte for byte.
        media_type: What the bytes are, told from the bytes.
        first: The page to begin with, counted from 1; those before it are not rendered.

    Raises:
        RasterError: The file, or the page that comes next, cannot be decoded; `code` says why.
    """
    if not data:
        raise RasterError("empty_file")
    if media_type == PDF:
        yield from pdf.pages(data, first)
    elif media_type in images.FORMATS:
        yield from images.pages(data, media_type, first)
    elif media_type == DOCX:
        yield from word.pages(data, first)
    elif media_type == XLSX:
        yield from spreadsheet.pages(data, first)
    else:
        raise RasterError("unsupported_type")


def count_pages(data: bytes, media_type: str) -> int:
    """How many pages `pages_of` will yield, without rendering any that have pixels of their own.

    Raises:
        RasterError: As `pages_of`.
    """
    if not data:
        raise RasterError("empty_file")
    if media_type == PDF:
        return pdf.count(data)
    if media_type in images.FORMATS:
        return images.count(data, media_type)
    if media_type in (DOCX, XLSX):
        return sum(1 for _ in pages_of(data, media_type))
    raise RasterError("unsupported_type")
