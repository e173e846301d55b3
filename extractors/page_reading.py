"""One page, from pixels to a `PageReading`: made upright and flat, read, its marks found."""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from dossier import PageRef
from extractors.geometry.place import placed, red, unsealed
from extractors.geometry.transforms import Passage, moved, moved_line, thumbnail
from extractors.geometry.upright import quarters_by_reading
from extractors.marks.codes import codes
from extractors.marks.hints import seal_hints
from extractors.marks.ink import ink, inner, letter_share
from extractors.marks.masks import is_coloured
from extractors.marks.seals import seals, seals_of_sheet
from extractors.marks.signatures import pen_marks
from extractors.printed_pages import page_numbers
from extractors.rasters.page import SourcePage
from extractors.readers.cells import parted_by_rules
from extractors.readers.claims import is_borne_out, shown_besides
from extractors.readers.cut_vins import with_whole_vins
from extractors.readers.faded import with_faded_seals
from extractors.readers.models import ModelMissing
from extractors.readers.page import in_reading_order, read_lines
from extractors.readers.scripts import with_foreign_lines
from extractors.readers.sight import PageSight
from extractors.readers.stamps import with_stamped_lines
from extractors.readers.text_sight import TextSight
from extractors.readers.under_seals import with_lines_under
from extractors.readers.watermarks import with_lines_under_watermarks
from extractors.readers.weak_lines import with_weak_words_read_again
from extractors.reading import Line, PageReading, Rect, SealMark, Sight, weak_share

Image = npt.NDArray[np.uint8]
Grey = npt.NDArray[np.uint8]
FEW_LETTERS = 12
WELL_READ = 0.78
"""A line below this score may say something else than was read."""
CLEARLY_READ = 0.93
"""A line of a known script the right way up scores above this on most pages."""
MOST_WEAK = 0.35
"""Share of a page's letters in such lines from which on the page counts as poorly read."""
VIVID, MOST_VIVID = 80, 0.08
"""Hue from which a pixel is vivid, and the share of such that seals and print do not reach."""
PAPER, COLOURED = 140, 40
"""Brightness above and colourfulness below which a picture is of paper."""
DARK, BLOCK, MOST_DARK = 0.48, 15, 0.02
"""Of the brightest parts, the brightness of no shadow on paper; pixels of what is no letter; and
the share of such blocks from which on a picture is of something else."""
NEAR, FLAT = 25, 0.7
"""Share of a picture that is near its middle tone, in levels, from which on it is of one tone."""
LEAST_INK = 0.001
"""Share of ink off the rim below which a page is blank: specks."""
UNREAD = 0.002
"""Share of ink as of letters, beside the few that were read, that says more than they do."""
Legibility = Literal["read", "poor", "blank"]


def read_page(source: SourcePage, ref: PageRef) -> PageReading:
    """Read one page.

    Engines are loaded on first use and stay warm in the process.

    Args:
        source: The page as received.
        ref: What the report calls it.
    """
    passage, image = placed(source)
    claimed = _claimed(source, passage, red(image))
    lines = claimed
    is_text = source.born == "text"
    seen = not claimed and not is_text
    if seen:
        passage, image, lines = _seen(source, passage, image)
    grey = red(image)
    if seen:
        lines = with_whole_vins(grey, with_lines_under_watermarks(grey, lines))
    lines = parted_by_rules(grey, lines)
    claims = tuple(line for line in claimed if line.reader == "text-layer")
    sight: Sight = TextSight(source.lines) if is_text else PageSight(source.image, passage, claims)
    found: tuple[SealMark, ...] = ()
    signed: tuple[Rect, ...] = ()
    strokes: tuple[Rect, ...] = ()
    if source.drawn_on or not claimed or is_coloured(image):
        several = len(page_numbers(lines)) > 1
        found = (seals_of_sheet if several else seals)(image) or seal_hints(image)
        if seen:
            lines = with_lines_under(grey, with_faded_seals(grey, lines, found), found)
        lines = with_stamped_lines(image, lines, found)
        signed, strokes = pen_marks(image, lines, found)
    words = with_weak_words_read_again(lines, found, sight) if seen else lines
    return PageReading(
        ref=ref,
        size=passage.reading,
        lines=in_reading_order(list(words)),
        seals=found,
        signatures=signed,
        strokes=strokes,
        legibility=_legibility(image, lines),
        sight=sight,
        to_page=passage.to_page,
        has_text_layer=bool(claimed) and not is_text,
        layer=tuple(moved_line(line, passage.matrix) for line in source.layer),
        codes=codes(grey),
    )


def _seen(
    source: SourcePage, passage: Passage, image: Image
) -> tuple[Passage, Image, tuple[Line, ...]]:
    """The lines that the picture shows; a page that reads badly is tried another way up."""
    lines = read_lines(red(image), search=unsealed(image))
    if _reads_well(lines):
        return passage, image, with_foreign_lines(red(image), lines)
    try:
        quarters = quarters_by_reading(red(image))
    except ModelMissing:
        quarters = 0
    if quarters:
        other_passage, other_image = placed(source, (passage.quarters + quarters) % 4)
        others = read_lines(red(other_image), search=unsealed(other_image))
        if _sure_letters(others) > _sure_letters(lines):
            return other_passage, other_image, with_foreign_lines(red(other_image), others)
    return passage, image, with_foreign_lines(red(image), lines)


def _sure_letters(lines: tuple[Line, ...]) -> int:
    return sum(len(line.text) for line in lines if line.score >= WELL_READ)


def _reads_well(lines: tuple[Line, ...]) -> bool:
    """Whether nearly all of a page's letters were read in lines of a good score."""
    letters = sum(len(line.text) for line in lines)
    return letters >= FEW_LETTERS and weak_share(lines, CLEARLY_READ) < MOST_WEAK


def _claimed(source: SourcePage, passage: Passage, grey: Grey) -> tuple[Line, ...]:
    """What the text layer says, and what pictures set into the page add to it.

    Nothing where there is no layer, or one that has nothing to do with what the page shows.
    """
    lines = tuple(moved_line(line, passage.matrix) for line in source.lines)
    if source.born == "text" or not lines:
        return lines
    if not is_borne_out(lines, grey):
        return ()
    pictures = tuple(moved(picture, passage.matrix) for picture in source.pictures)
    return (*lines, *shown_besides(pictures, lines, grey))


def _is_paper(image: Image) -> bool:
    """Whether a picture is of paper: colourless, bright or all of one tone, without dark blocks."""
    tones = image.min(axis=2).astype(np.int16)
    shades = np.asarray(tones < DARK * np.percentile(tones, 90), np.uint8)
    blocks = cv2.morphologyEx(shades, cv2.MORPH_OPEN, np.ones((BLOCK, BLOCK), np.uint8))
    if float(inner(np.asarray(blocks, np.uint8)).mean()) > MOST_DARK:
        return False
    hues = np.ptp(image, axis=2)
    plain = float(np.median(hues)) < COLOURED and float((hues > VIVID).mean()) < MOST_VIVID
    flat = float((np.abs(tones - np.median(tones)) < NEAR).mean()) > FLAT
    return plain and (flat or float(np.median(image)) > PAPER)


def _legibility(image: Image, lines: tuple[Line, ...]) -> Legibility:
    """Whether the page could be read: well, poorly, or there is nothing on it.

    A page that looks like written paper but yields no line is poor, never blank: what it says is
    not known. A picture of something else, a car say, has nothing to read and was seen well.
    """
    letters = sum(len(line.text) for line in lines)
    if letters >= FEW_LETTERS:
        return "poor" if weak_share(lines, WELL_READ) > MOST_WEAK else "read"
    small, factor = thumbnail(image, 1000)
    if not _is_paper(small):
        return "read"
    dark = ink(np.asarray(small.min(axis=2), np.uint8))
    if letters:
        for line in lines:
            x0, y0, x1, y1 = (max(0, round(side * factor)) for side in line.rect)
            dark[y0:y1, x0:x1] = 0
        return "poor" if letter_share(dark) > UNREAD else "read"
    return "blank" if float((inner(dark) > 0).mean()) < LEAST_INK else "poor"
