"""Look for one VIN among those that another paper lists."""

from collections.abc import Sequence
from typing import NamedTuple

from dossier import SURE, Field, Outcome
from dossier.numbers.vin import compact
from validators.doubt import READABLE, contenders

LIKE = 12
"""So many equal positions of 17 make two VINs look like one."""


class Match(NamedTuple):
    """Whether a VIN is listed, and the place that says so, or the most similar one."""

    outcome: Outcome
    place: int | None


def find_vin(vin: Field[str], listed: Sequence[Field[str]]) -> Match:
    """Whether a list of VINs has this one.

    Passes where an entry equals it and neither has a contender; fails where it and every entry is
    sure and none equals it; all between is unsure.
    """
    if vin.value is None:
        return Match("unsure", None)
    own = {compact(value) for value in vin.candidates}
    for index, other in enumerate(listed):
        if other.value is not None and compact(other.value) == compact(vin.value):
            clear = not contenders(vin, compact) and not contenders(other, compact)
            readable = min(vin.confidence, other.confidence) >= READABLE
            return Match("pass" if clear and readable else "unsure", index)
    for index, other in enumerate(listed):
        if own & {compact(value) for value in other.candidates}:
            return Match("unsure", index)
    nearest = max(range(len(listed)), key=lambda at: _likeness(vin, listed[at]), default=None)
    if nearest is not None and _likeness(vin, listed[nearest]) < LIKE:
        nearest = None
    fields = (vin, *listed)
    sure = all(f.value is not None and f.confidence >= SURE and not f.alternatives for f in fields)
    return Match("fail" if sure else "unsure", nearest)


def _likeness(one: Field[str], other: Field[str]) -> int:
    """How many positions of two VINs are equal."""
    return sum(a == b for a, b in zip(one.value or "", other.value or "", strict=False))
