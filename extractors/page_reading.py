"""One page, from pixels to a `PageReading`: made upright and flat, read, its marks found."""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt

from dossier import PageRef
from extractors.geometry.place import placed, red
from extractors.geometry.transforms import moved
from extractors.marks.codes import codes
from extractors.marks.seals import seals
from extractors.marks.signatures import signatures
from extractors.rasters.page import SourcePage
from extractors.readers.page import in_reading_order, read_lines
from extractors.readers.scripts import with_foreign_lines
from extractors.readers.sight import PageSight, TextSight
from extractors.reading import Line, PageReading, Sight

Grey = npt.NDArray[np.uint8]
Legibility = Literal["read", "poor", "blank"]


def read_page(source: SourcePage, ref: PageRef) -> PageReading:
    """Read one page.

    Engines are loaded on first use and stay warm in the process.

    Args:
        source: The page as received.
        ref: What the report calls it.
    """
    passage, image = placed(source)
    grey = red(image)
    is_text = source.born == "text"
    sight: Sight = TextSight(source.lines) if is_text else PageSight(source.image, passage)
    claimed = tuple(
        Line(line.text, moved(line.rect, passage.matrix), line.score, line.reader, line.chars)
        for line in source.lines
    )
    lines = claimed or with_foreign_lines(grey, read_lines(grey))
    found = seals(image)
    return PageReading(
        ref=ref,
        size=passage.reading,
        lines=in_reading_order(list(lines)),
        seals=found,
        signatures=signatures(image, lines, found),
        legibility=_legibility(grey, lines),
        sight=sight,
        to_page=passage.to_page,
        has_text_layer=bool(claimed) and not is_text,
        codes=codes(grey),
    )


def _legibility(grey: Grey, lines: tuple[Line, ...]) -> Legibility:
    return "read" if lines else "blank"
