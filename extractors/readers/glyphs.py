"""The characters of a text layer: which of them are the text, and in which order they are read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from extractors.reading import Rect

COVERED = 0.25
"""Share of a letter's width that another one covers, from which on the two are no neighbours."""
FEW_WORDS, LEAST_ARTICLES = 8, 0.12
"""Arabic words from which on a text is judged, and the share of them that has the article."""
_ARABIC_WORD = re.compile(r"[\u0621-\u064a]{4,}")
_TURNED = "لا"
_ARTICLE = re.compile(r"(?:[وفبكل]?ال|ولل|لل)")


@dataclass(frozen=True)
class Glyph:
    """One character as the page shows it, in pixels from the top left.

    `parted` tells that the layer has a blank before it; `colour` is its ink's, red, green, blue.
    """

    text: str
    rect: Rect
    parted: bool = False
    colour: tuple[int, int, int] = (0, 0, 0)


def without_stamps(row: list[Glyph]) -> list[Glyph]:
    """A row without letters of another ink over its own, as of a seal's ring where it is level."""
    usual, _ = Counter(glyph.colour for glyph in row).most_common(1)[0]
    own = [glyph.rect for glyph in row if glyph.colour == usual]
    return [
        glyph
        for glyph in row
        if glyph.colour == usual or not any(_lies_over(glyph.rect, rect) for rect in own)
    ]


def without_stray(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Runs without single letters in an ink that no word has: those of a seal's ring.

    A page of nothing but single letters bears a seal alone.
    """
    words = {glyph.colour for run in runs if len(run) > 1 for glyph in run}
    if not words:
        return runs[:1] if len(runs) == 1 else []
    return [run for run in runs if len(run) > 1 or run[0].colour in words]


def _lies_over(one: Rect, other: Rect) -> bool:
    """Whether a letter covers a good part of another of its row."""
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > COVERED * min(one.width, other.width)


def logical(run: list[Glyph]) -> list[Glyph]:
    """The glyphs of a run as they are read: from right to left where the script is Arabic.

    Numbers and Latin words within it run from left to right all the same.
    """
    if sum(unicodedata.bidirectional(one.text) in ("R", "AL") for one in run) * 2 < len(run):
        return run
    ordered: list[Glyph] = []
    word: list[Glyph] = []
    for glyph in reversed(run):
        if unicodedata.bidirectional(glyph.text) in ("L", "EN", "ES", "CS", "ET"):
            word.insert(0, glyph)
        else:
            ordered += [*word, glyph]
            word = []
    return ordered + word


def is_garbage(glyphs: list[Glyph]) -> bool:
    """Whether so many characters stand for nothing that the layer cannot be text."""
    bad = sum(
        unicodedata.category(glyph.text) in ("Co", "Cn", "Cc") or glyph.text == "\ufffd"
        for glyph in glyphs
    )
    return bad > 0.02 * len(glyphs)


def is_scrambled(text: str) -> bool:
    """Whether Arabic words have their letters in no order that a writer would put them in.

    Some makers of PDF store shaped pieces of words, or all letters from left to right. A fifth of
    the words of a running text begin with the article, alone or behind a preposition; hardly any
    ends with it turned round.
    """
    words = _ARABIC_WORD.findall(text)
    with_article = sum(bool(_ARTICLE.match(word)) for word in words)
    if sum(word.endswith(_TURNED) for word in words) > 1 and not with_article:
        return True
    return len(words) >= FEW_WORDS and with_article < LEAST_ARTICLES * len(words)
