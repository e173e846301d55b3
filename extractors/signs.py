"""A value as a better reader sees it, with the signs that speak for it and what else it may be."""

from collections.abc import Sequence
from typing import TypeVar

from dossier import Field
from extractors.confidence import confidence, weakest_letter
from extractors.fields.spec import Spec
from extractors.reading import Line, PageReading, Rect
from extractors.rivals import FIRM, alternatives, apart, lacks, may_rival
from extractors.witness import Word, possible, together, word

T = TypeVar("T")

WELL = 0.9
"""A Chinese character read with this probability is hardly the one that another reader saw."""


def read_value(
    value: T,
    first: T | None,
    again: Line,
    looks: Sequence[Line],
    reading: PageReading,
    place: Rect,
    spec: Spec[T],
) -> Field[T]:
    """A value read from the picture alone, with the signs that speak for it."""
    weakest = weakest_letter(again, spec, value)
    vouchers: list[str] = [again.reader]
    if first is not None and spec.alike(first, value):
        vouchers.append("pp-ocr-tiny")
    if spec.check is not None and spec.check(value):
        vouchers.append("check-digit")
    proven = "check-digit" in vouchers and weakest >= FIRM
    heard = Word[T](None, 0.0, again) if proven else word(looks, reading, spec)
    witnessed, seen = heard.against(firm=weakest >= FIRM), ""
    if heard.bears_out(value, spec):
        vouchers.append("numbers")
        weakest = max(weakest, together(weakest, heard.score))
    elif spec.letters and not proven and witnessed is None:
        seen = witnessed_by_tesseract(looks, reading, spec)
        witnessed = spec.parse(seen)
        if witnessed is not None and spec.alike(witnessed, value):
            vouchers.append("tesseract")
        elif spec.cut_off is not None and spec.cut_off(seen):
            witnessed = None
    second = {"numbers", "tesseract"} if spec.letters else {"pp-ocr-tiny"}
    settled = spec.settled and "pp-ocr-tiny" in vouchers
    others = alternatives(value, again, spec, vouched=settled or not second.isdisjoint(vouchers))
    if "numbers" in vouchers:
        others = possible(others, heard, spec)
    if not spec.letters and first is not None and _digits(first) == _digits(value):
        likely = alternatives(value, again, spec, vouched=True)
        others = {
            other: near
            for other, near in others.items()
            if other in likely or _digits(other) == _digits(value)
        }
    doubted = weakest < FIRM and not settled
    for other in (first if doubted else None, witnessed if doubted or not seen else None):
        if other is None or other in others or spec.alike(other, value):
            continue
        if "pp-ocr-tiny" in vouchers and lacks(other, value):
            continue
        if may_rival(other, value, spec):
            others[other] = not (apart(other, value) or (not spec.letters and weakest > WELL))
    return Field(
        value=value,
        raw=again.text,
        confidence=confidence(vouchers, weakest),
        alternatives=tuple(others),
        remote=tuple(other for other, near in others.items() if not near),
        vouchers=tuple(vouchers),
        evidence=(reading.evidence(place, again.reader),),
    )


def _digits(value: object) -> str:
    """The digits among the words of a value, which both readers of PP-OCR may see alike."""
    return "".join(letter for letter in str(value) if letter.isdigit())


def witnessed_by_tesseract(looks: Sequence[Line], reading: PageReading, spec: Spec[T]) -> str:
    """What the independent reader sees of a value; nothing where it is not asked."""
    if not spec.letters:
        return ""
    return " ".join(reading.sight.witness(look.rect, spec.letters) for look in looks)
