"""How sure a value is: looks again, asks an independent reader, and keeps what else it could be.

The signs and thresholds are those measured in `docs/reading.md`: an engine's own score counts
last, the value's grammar, a check digit and a second reader count first. An expected value never
steers a reading: nothing here knows the application.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from dossier import Evidence, Field
from dossier.numbers.vin import AS_DIGITS
from extractors.alone import alone, in_its_row
from extractors.at_once import seen_at_once
from extractors.confidence import BROKEN, lacks_its_middle
from extractors.fields.firm_words import breaks_off
from extractors.fields.spec import Spec
from extractors.fields.ticked import has_boxes
from extractors.hidden_end import end_is_hidden
from extractors.hidden_layer import against_layer
from extractors.layout.labels import Label, Piece
from extractors.numerals import borne_out, by_numbers, by_numerals, numbers_seen
from extractors.reading import Line, PageReading, Rect
from extractors.second_look import joined, looks_at
from extractors.signs import read_value, witnessed_by_tesseract
from extractors.text_layer import FOREIGN, against_text_layer
from extractors.tones import settled
from extractors.unconfirmed import by_numbers_alone, unconfirmed
from extractors.voted import voted
from extractors.witness import word

T = TypeVar("T")

_LATIN = re.compile(r"[A-Za-z]")
FEW_DIGITS = 3
"""Fewer are no part of a day: 检验检测专用章."""
UNPROVEN = 0.45
"""Confidence in a value mended without a proof: it tells which vehicle is meant, no more."""
ALONE = 0.9
"""The most that one reader knows of a number, in digits or in Chinese words: a stroke makes it
another."""


def value_rect(lines: Sequence[Line]) -> Rect:
    """The rectangle around all lines."""
    rect = lines[0].rect
    for line in lines[1:]:
        rect = rect.union(line.rect)
    return rect


@dataclass(frozen=True)
class _Claim(Generic[T]):
    """What the page's own reader says of a value: its words, what they parse to, and where."""

    reader: str
    text: str
    value: T | None
    place: Evidence


def weigh(
    pieces: Sequence[Piece], reading: PageReading, spec: Spec[T], labels: tuple[Label, ...]
) -> Field[T]:
    """The field that value pieces make, its doubt judged; `value` is None where none parses.

    `pieces` are the runs that together print the value, in reading order; `labels` is the
    vocabulary under which they were cut.
    """
    found = _weighed(pieces, reading, spec, labels)
    digits = sum(letter.isdigit() for piece in pieces for letter in piece.text)
    if found.sure or (found.value is None and digits < FEW_DIGITS):
        return found
    box = value_rect([piece.line.cut(piece.start, piece.end) for piece in pieces])
    return voted(box, reading, spec) or found


def _weighed(
    pieces: Sequence[Piece], reading: PageReading, spec: Spec[T], labels: tuple[Label, ...]
) -> Field[T]:
    """The field as one look at its place, and others where that leaves a doubt, make it."""
    text = " ".join(piece.text for piece in pieces)
    if worded := spec.is_worded(text):
        spec = replace(spec, letters="")
    box = value_rect([piece.line.cut(piece.start, piece.end) for piece in pieces])
    reader = pieces[0].line.reader
    value = (spec.parse if reader == "text-layer" else spec.seen)(text)
    claim = _Claim(reader, text, value, reading.evidence(box, reader))
    if (found := _at_sight(claim, pieces, reading, spec)) is not None:
        return found
    at_once = None if value is None else seen_at_once(pieces, value, reading, spec, (claim.place,))
    if at_once is not None:
        return against_layer(at_once, box, reading, spec)
    looks, longer = looks_at(pieces, value, reading, spec, labels)
    if not looks:
        return Field()
    claim = replace(claim, value=None) if longer else claim
    again = joined(looks)
    if reader == "text-layer" and claim.value is not None:
        shown = spec.parse(again.text)
        return against_text_layer(claim.value, text, shown, again, reading, box, spec)
    value = spec.seen(again.text)
    # What PP-OCR makes of Cyrillic or Arabic is no number.
    if value is None or (reader == "tesseract" and claim.value is None):
        return _unread(claim, value, looks, reading, spec)
    found = _read_again(value, claim, pieces, looks, reading, spec)
    # Other tones show nothing beyond the place first read, nor overrule who clearly differs.
    unsettled = spec.letters and not longer and not found.sure
    if unsettled and word(looks, reading, spec).against(firm=False) not in found.alternatives:
        found = settled(found, pieces, reading, spec, labels)
    # Of numbers no reader's word is enough alone, however firm: a seal's stroke makes 2023 of 2025.
    alone = spec.letters and len(found.vouchers) == 1
    if alone or (worded and "pp-ocr-tiny" not in found.vouchers):
        found = found.model_copy(update={"confidence": min(found.confidence, ALONE)})
    broken = not spec.letters and (lacks_its_middle(pieces) or breaks_off(found.value))
    if broken or end_is_hidden(looks[-1], reading, spec):
        found = found.model_copy(update={"confidence": min(found.confidence, BROKEN)})
    return against_layer(found, value_rect(looks), reading, spec)


def _at_sight(
    claim: _Claim[T], pieces: Sequence[Piece], reading: PageReading, spec: Spec[T]
) -> Field[T] | None:
    """A value that no look at its place makes surer: a word of few, or in letters of one reader."""
    plain = all(p.line.score >= 0.9 for p in pieces) and not has_boxes(claim.text)
    if spec.closed and claim.value is not None and plain:
        confidence, voucher = 0.97, "vocabulary"
    elif claim.reader == "tesseract" and not spec.letters:  # Cyrillic or Arabic
        confidence = round(0.9 * min(piece.line.score for piece in pieces), 3)
        voucher = "tesseract"
    elif claim.reader == "tesseract" and any(FOREIGN.search(p.line.text) for p in pieces):
        numbers = numbers_seen(pieces, reading)
        return by_numbers(claim.value, claim.text, numbers, spec, (claim.place,))
    else:
        return None
    return Field(
        value=claim.value,
        raw=claim.text,
        confidence=confidence,
        vouchers=(voucher,),
        evidence=(claim.place,),
    )


def _unread(
    claim: _Claim[T],
    value: T | None,
    looks: Sequence[Line],
    reading: PageReading,
    spec: Spec[T],
) -> Field[T]:
    """A value of which the second look makes none that counts: mended, or as others see it."""
    again, where = joined(looks), (claim.place,)
    if value is None and (mended := _mended(again, spec)) is not None:
        proven = spec.check is None or spec.check(mended)
        return Field(
            value=mended,
            raw=again.text,
            confidence=0.9 if proven else UNPROVEN,
            alternatives=() if claim.value in (None, mended) else (claim.value,),
            vouchers=("check-digit",) if spec.check and proven else (again.reader,),
            evidence=(claim.place.model_copy(update={"reader": again.reader}),),
        )
    if claim.reader == "tesseract" and claim.value is not None:
        found = by_numerals(claim.value, claim.text, again.text, spec, where)
        if found.sure or not borne_out(again, reading):
            return found
        return by_numerals(claim.value, claim.text, again.text, spec, where, confirmed=True)
    heard = word(looks, reading, spec)
    told = None if claim.reader == "numbers" else claim.value
    if heard.value is not None and (heard.value == told or heard.clear):
        return by_numbers_alone(heard, told, where)
    seen = witnessed_by_tesseract(looks, reading, spec)
    return unconfirmed(claim.value, claim.text, again, seen, spec, where)


def _read_again(
    value: T,
    claim: _Claim[T],
    pieces: Sequence[Piece],
    looks: Sequence[Line],
    reading: PageReading,
    spec: Spec[T],
) -> Field[T]:
    """A value as the second look has it, looked at alone where it is a doubtful part of a line."""
    again, place = joined(looks), value_rect(looks)
    # One reader's word counts once.
    first = None if claim.reader in (again.reader, "numbers") else claim.value
    found = read_value(value, first, again, looks, reading, place, spec)
    if found.sure or len(pieces) > 1:
        return found
    if _is_part(pieces[0]):
        found = alone(found, value, first, reading, (place, pieces[0].rect), spec)
    return in_its_row(found, value, first, reading, place, spec)


def _is_part(piece: Piece) -> bool:
    return piece.end - piece.start < len(piece.line.text)


def _mended(line: Line, spec: Spec[T]) -> T | None:
    """The value that stands there once letters that it cannot have are read as digits.

    O, I and Q stand in no VIN (GB 16735), and no Latin letter in a day or an amount; what looks
    like one is a digit. The value is a proposal: it never becomes sure.
    """
    if spec.check is None and (not spec.letters or _LATIN.search(spec.letters)):
        return None
    return spec.parse(line.text.upper().translate(AS_DIGITS))
