"""Doubt is judged where it matters: a rule asks only what its own answer needs."""

import datetime as dt
import itertools
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

from dossier import SURE, Dossier, Field, Judgement, Outcome, Text
from dossier.numbers.name import normalise
from validators.answers import answer, failed, passed, unsure
from validators.words import shown

T = TypeVar("T")
Key = Callable[[Any], Hashable]

READABLE = 0.5
"""Below this confidence a value is a guess: it neither clears nor condemns anything.

A chance misreading seldom lands on the very value that is expected; where it could, the reader
names the look-alike among the alternatives, and those are asked about besides.
"""
DAY_GUESSED = 0.4
"""A guess at a day, so sure, is no chance where it hits another paper's day, one of hundreds."""


def folded(value: Any) -> Hashable:
    """A value as it is compared: what print does not distinguish makes no difference.

    >>> folded("Ａ公司（北京） ") == folded("a公司(北京)")
    True
    """
    if isinstance(value, str):
        return normalise(value)
    if isinstance(value, tuple | list):
        return tuple(folded(item) for item in value)
    result: Hashable = value
    return result


def rivals(field: Field[Any], key: Key = folded) -> tuple[Hashable, ...]:
    """What else the place may say, in the form that is compared; spellings of one value are one."""
    return _unlike(field, field.alternatives, key)


def contenders(field: Field[Any], key: Key = folded) -> tuple[Hashable, ...]:
    """Those rivals that stand against a value even where another paper says the same.

    The others are unlikely by themselves; that the place says one of them and was misread as the
    very value that the other paper bears is beyond what is to be feared.
    """
    likely = [other for other in field.alternatives if other not in field.remote]
    return _unlike(field, likely, key)


def _unlike(field: Field[Any], others: Sequence[Any], key: Key) -> tuple[Hashable, ...]:
    """Those of some readings that are compared otherwise than the field's own."""
    if field.value is None or not others:
        return ()
    own = key(field.value)
    return tuple(other for other in map(key, others) if other != own)


def why_unsure(*fields: Field[Any]) -> Text | None:
    """The reason that a reviewer should know for an answer that leans on these fields."""
    for field in fields:
        if field.value is None:
            if field.blank:
                continue
            return Text(zh="相关内容未能识别。", en="The value could not be read.")
        if field.alternatives:
            value, others = shown(field.value), shown(tuple(field.alternatives))
            return Text(
                zh=f"识别为“{value.zh}”，亦可能为“{others.zh}”。",
                en=f"Read as “{value.en}”, but it may be “{others.en}”.",
            )
        if field.confidence < SURE:
            value = shown(field.value)
            return Text(
                zh=f"识别为“{value.zh}”，但识别把握不足。",
                en=f"Read as “{value.en}”, without enough confidence.",
            )
    return None


def agreement(found: Field[Any], expected: Field[Any], key: Key = folded) -> Outcome:
    """Whether two values, each read alone, are the same.

    Equal passes where neither has a contender; different fails where both are sure; a rival
    that would change the answer, or a value that was not read, leaves it unsure.
    """
    if found.value is None or expected.value is None:
        surely_empty = found.blank or expected.blank
        other = expected if found.blank else found
        return "fail" if surely_empty and _sure(other, key) else "unsure"
    if key(found.value) == key(expected.value):
        clear = not contenders(found, key) and not contenders(expected, key)
        enough = DAY_GUESSED if isinstance(found.value, dt.date) else READABLE
        weakest = min(found.confidence, expected.confidence)
        return "pass" if clear and weakest >= enough else "unsure"
    return "fail" if _sure(found, key) and _sure(expected, key) else "unsure"


def _sure(field: Field[Any], key: Key) -> bool:
    """Whether the value is surely this one, whatever its spelling."""
    return field.value is not None and field.confidence >= SURE and not rivals(field, key)


def compare_fields(
    found: Field[Any],
    expected: Field[Any],
    *,
    key: Key = folded,
    **values: Any,
) -> Judgement:
    """Compare two values that were read or declared; `expected` is the side that prevails."""
    outcome = agreement(found, expected, key)
    reason = why_unsure(found, expected) if outcome == "unsure" else None
    return answer(
        outcome,
        found,
        expected,
        **{"expected": expected.value, "reason": reason, **values},
    )


def compare(field: Field[Any], expected: Any, *, key: Key = folded, **values: Any) -> Judgement:
    """Compare a read value with one that is known for certain."""
    return compare_fields(field, Field[Any].declared(expected), key=key, **values)


def under_each(field: Field[T], predicate: Callable[[T], bool], **values: Any) -> Judgement:
    """Judge a single value under itself and under each alternative: one outcome for all, or unsure.

    A value that was not read is unsure, and so is one whose confidence is below `READABLE`.
    """
    return under_all((field,), lambda value: predicate(value), **values)


def under_all(
    fields: Sequence[Field[Any]], predicate: Callable[..., bool], **values: Any
) -> Judgement:
    """Judge several values together under every combination of what they may be.

    A fault must rest on values that were surely read.
    """
    if any(field.value is None or field.confidence < READABLE for field in fields):
        return unsure(*fields, reason=why_unsure(*fields), **values)
    outcomes = {
        bool(predicate(*choice))
        for choice in itertools.product(*(field.candidates for field in fields))
    }
    if outcomes == {True}:
        return passed(*fields, **values)
    if outcomes == {False} and all(field.confidence >= SURE for field in fields):
        return failed(*fields, **values)
    return unsure(*fields, reason=why_unsure(*fields), **values)


def absent(dossier: Dossier, **values: Any) -> Judgement:
    """Nothing of the kind was seen: a fault only where every page could have shown it."""
    if dossier.well_read:
        return failed(**values)
    return unsure(reason=poorly_read(dossier), **values)


def poorly_read(dossier: Dossier) -> Text:
    """Which files and pages could not be read well enough to say what they do not show."""
    files = [file.name for file in dossier.files if file.error is not None]
    pages = [
        page
        for page in dossier.pages
        if page.legibility == "poor" or (page.document is None and page.resembles)
    ]
    zh = files + [f"{page.file}第{page.page}页" for page in pages]
    en = files + [f"{page.file} page {page.page}" for page in pages]
    return Text(
        zh=f"以下文件或页面未能清晰识读：{'、'.join(zh)}。",
        en=f"Not legible enough: {', '.join(en)}.",
    )
