"""Figures of accuracy as data: written by `bench accuracy`, added up for the page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samples.accuracy import Tally, shares
from samples.thresholds import THRESHOLDS

Read = tuple[float, bool, bool]
"""A value's confidence, whether it was taken as sure, whether it was exact."""


@dataclass
class Figures:
    """What was measured of one tier, in one run or several."""

    shares: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Hits, and out of how many."""
    read: list[Read] = field(default_factory=list)
    cleared: dict[float, tuple[int, int]] = field(default_factory=dict)
    """Faulty and sound dossiers cleared, by the confidence that counts as sure."""

    @property
    def dossiers(self) -> tuple[int, int]:
        """Faulty and sound ones."""
        return (
            self.shares["faulty dossiers cleared"][1],
            self.shares["sound dossiers cleared"][1],
        )


def data(tallies: Mapping[str, Tally]) -> dict[str, Any]:
    """The figures of a run, by tier."""
    return {
        tier: {
            "shares": {what: [hits, of] for what, hits, of in shares(tally)},
            "read": tally.read,
            "cleared": [
                [at, tally.cleared_at[at, False], tally.cleared_at[at, True]] for at in THRESHOLDS
            ],
        }
        for tier, tally in tallies.items()
    }


def added(files: Iterable[Path]) -> dict[str, Figures]:
    """The figures of several runs, those of one tier added up."""
    tiers: dict[str, Figures] = {}
    for file in files:
        for tier, told in json.loads(file.read_text("utf-8")).items():
            one = tiers.setdefault(tier, Figures())
            for what, (hits, of) in told["shares"].items():
                before = one.shares.get(what, (0, 0))
                one.shares[what] = before[0] + hits, before[1] + of
            one.read += [(float(how), bool(sure), bool(exact)) for how, sure, exact in told["read"]]
            for at, faulty, sound in told["cleared"]:
                before = one.cleared.get(at, (0, 0))
                one.cleared[at] = before[0] + faulty, before[1] + sound
    return tiers
