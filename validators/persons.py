"""Counting persons whose names were read, each perhaps not for certain."""

from collections.abc import Sequence
from typing import NamedTuple

from dossier import Field
from validators.doubt import READABLE
from validators.enterprise import same_person


class Count(NamedTuple):
    """How many persons there surely are, how many there may be, and their names."""

    fewest: int
    most: int
    named: tuple[str, ...]


def distinct(names: Sequence[Field[str]]) -> Count:
    """Count names that may repeat.

    >>> sure = [Field(value=name, confidence=0.97) for name in ("王伟", "李芳", "王伟")]
    >>> distinct(sure)
    Count(fewest=2, most=2, named=('王伟', '李芳'))
    >>> distinct([*sure, Field()])
    Count(fewest=2, most=3, named=('王伟', '李芳'))
    """
    certain: list[Field[str]] = []
    possible: list[Field[str]] = []
    for name in names:
        if not any(same_person(name, other) is True for other in possible):
            possible.append(name)
        readable = name.value is not None and name.confidence >= READABLE
        if readable and all(_differ(name, other) for other in certain):
            certain.append(name)
    named = tuple(dict.fromkeys(name.value for name in possible if name.value is not None))
    return Count(len(certain), len(possible), named)


def _differ(one: Field[str], other: Field[str]) -> bool:
    """Whether no reading of two names makes them one."""
    left, right = set(one.candidates), set(other.candidates)
    return not left & right


def found_among(name: Field[str], others: Sequence[Field[str]]) -> bool | None:
    """Whether a person is on a list; None where a reading of the list may name them."""
    answers = {same_person(name, other) for other in others}
    if True in answers:
        return True
    return None if None in answers else False
