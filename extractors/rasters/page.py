"""One page as received, decoded; and why a file has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from extractors.reading import Line, Rect

Image = npt.NDArray[np.uint8]

MOST_PAGES = 500
MOST_PIXELS = 100_000_000
LONGEST_SIDE = 4800
"""Pixels kept of a page's long side: finer detail than 400 dpi tells no letter apart."""

ErrorCode = Literal[
    "empty_file",
    "unsupported_type",
    "damaged_file",
    "password_needed",
    "too_many_pages",
    "page_too_large",
    "archive_too_large",
]


class RasterError(Exception):
    """A file cannot be turned into pages; `code` is one of the product's error codes."""

    def __init__(self, code: ErrorCode, page: int | None = None) -> None:
        super().__init__(code if page is None else f"{code} (page {page})")
        self.code: ErrorCode = code
        self.page = page
        """The page that it happened on, counted from 1, if it was one page."""


@dataclass(frozen=True)
class SourcePage:
    """One page of a received file."""

    number: int
    """Counted from 1."""
    image: Image
    """Shape (height, width, 3), blue-green-red, as a viewer would show the page."""
    lines: tuple[Line, ...] = ()
    """The text layer in pixels of `image`; empty where there is none."""
    layer: tuple[Line, ...] = ()
    """The text that lies over a scan, seen or not, in pixels of `image`."""
    pictures: tuple[Rect, ...] = ()
    """Where larger pictures stand on a page that has a text layer."""
    drawn_on: bool = True
    """Whether there may be more on the page than text and ruled lines."""
    born: Literal["pixels", "paper", "text"] = "pixels"
    """`pixels`: a scan or photo. `paper`: a typeset page with or without text layer. `text`:
    a page that only its text defines, drawn by us for people to look at."""
