"""What would be cleared if more or less confidence counted as sure."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from dossier import SURE, Dossier
from validators import judge, verdict

THRESHOLDS: Final = (0.5, 0.7, 0.9, 0.93, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995)
"""Confidences from which on a value counts as sure; the product's own is among them."""


@contextmanager
def surer(threshold: float) -> Iterator[None]:
    """Judge with another confidence as the one that counts as sure."""
    holders = [
        module
        for name, module in sys.modules.items()
        if name.partition(".")[0] in ("dossier", "validators") and hasattr(module, "SURE")
    ]
    try:
        for module in holders:
            setattr(module, "SURE", threshold)  # noqa: B010  mypy knows it as final
        yield
    finally:
        for module in holders:
            setattr(module, "SURE", SURE_AS_IT_IS)  # noqa: B010


SURE_AS_IT_IS: Final = SURE


def cleared_at(dossier: Dossier) -> tuple[float, ...]:
    """The thresholds at which a dossier as it was read would be cleared."""
    found = []
    for threshold in THRESHOLDS:
        with surer(threshold):
            if verdict(dossier, judge(dossier)) == "cleared":
                found.append(threshold)
    return tuple(found)
