"""A value of a text layer, held against what its picture shows."""

import re
from typing import TypeVar

from dossier import Evidence, Field
from extractors.confidence import confidence, weakest_letter
from extractors.fields.spec import Spec
from extractors.layout.folded import fold, reads_from_right
from extractors.reading import COLOURLESS, VIEWS, Line, PageReading, Rect
from extractors.rivals import FIRM, alternatives
from extractors.second_look import in_full
from extractors.tones import ENOUGH

T = TypeVar("T")

_TWINS = str.maketrans("lI|O-–—―－", "1110一一一一一")
"""Letters that print hardly tells from others, each by one of them."""
FOREIGN = re.compile(r"[\u0400-\u06ff]")
"""Cyrillic and Arabic, of which PP-OCR knows no letter."""
UNDER_SEAL = 0.6
"""The most that is known of a value that a seal lies over, where its text says another."""
SHOWN = 5
"""Letters seen of a value by which it is told, where its beginning was not in the box."""


def against_text_layer(
    claimed: T,
    claimed_text: str,
    value: T | None,
    again: Line,
    reading: PageReading,
    box: Rect,
    spec: Spec[T],
) -> Field[T]:
    """The text layer is a claim, the picture is the truth: hold one against the other."""
    evidence: tuple[Evidence, ...] = (reading.evidence(box, "text-layer"),)
    if reads_from_right(claimed_text) and len(fold(again.text).text) >= SHOWN:
        # Right to left, a box does not say where in it the Latin letters stand.
        value = claimed if fold(again.text).text in fold(claimed_text).text else value
    if spec.letters and (value is None or not spec.alike(value, claimed)):
        fuller = in_full(reading, box)
        if (seen_in_full := spec.parse(fuller.text)) is not None:
            again, value = fuller, seen_in_full
    if value is not None and _unspaced(again.text) == _unspaced(claimed_text):
        claimed = value  # a blank that the picture shows is lost in the layer: CorollaTV7126GL
    words = not spec.letters and _printed(value) == _printed(claimed)
    if value is not None and (words or spec.alike(value, claimed)):
        return Field(
            value=claimed,
            raw=claimed_text,
            confidence=confidence(("text-layer", "pp-ocr-small"), 1.0),
            vouchers=("text-layer", again.reader),
            evidence=evidence,
        )
    foreign = not spec.letters and FOREIGN.search(claimed_text)
    if value is None or foreign or claimed in alternatives(value, again, spec, vouched=False):
        told, shown = fold(claimed_text).text, fold(again.text).text
        belied = bool(value is None and spec.letters and not foreign and shown not in told)
        return Field(
            value=claimed,
            raw=claimed_text,
            confidence=0.6 if belied else 0.96,
            vouchers=("text-layer",),
            evidence=evidence,
        )
    seen = spec.parse(reading.sight.witness(box, spec.letters)) if spec.letters else None
    if seen == claimed:
        return Field(
            value=claimed,
            raw=claimed_text,
            confidence=0.98,
            alternatives=(value,) if weakest_letter(again, spec, value) >= FIRM else (),
            vouchers=("text-layer", "tesseract"),
            evidence=evidence,
        )
    if _in_other_views(claimed, reading, box, spec):
        return Field(
            value=claimed,
            raw=claimed_text,
            confidence=0.97,
            vouchers=("text-layer", "tones"),
            evidence=evidence,
        )
    sure = confidence(("tesseract",) if seen == value else (), weakest_letter(again, spec, value))
    return Field(
        value=value,
        raw=again.text,
        confidence=min(sure, UNDER_SEAL) if _under_seal(box, reading) else sure,
        alternatives=(claimed,),
        vouchers=(again.reader, *(("tesseract",) if seen == value else ())),
        evidence=(*evidence, reading.evidence(box, again.reader)),
    )


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _under_seal(box: Rect, reading: PageReading) -> bool:
    """Whether a seal lies over a place, and may make another digit of the one that is there."""
    return any(
        seal.rect.x0 < box.x1
        and box.x0 < seal.rect.x1
        and seal.rect.y0 < box.y1
        and box.y0 < seal.rect.y1
        for seal in reading.seals
    )


def _in_other_views(claimed: T, reading: PageReading, box: Rect, spec: Spec[T]) -> bool:
    """Whether the picture does show what the text says, once a seal over it fades.

    Black ink alone tells it, or two other views.
    """
    shown = [view for view in VIEWS if spec.parse(reading.sight.reread(box, view).text) == claimed]
    return COLOURLESS in shown or len(shown) >= ENOUGH


def _printed(value: object) -> str:
    """A name as print shows it: Al Noor is hardly told from A1 Noor."""
    return str(value).translate(_TWINS).casefold()
