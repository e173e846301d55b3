"""Which set of rules an application falls under, by its date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dossier import Text


@dataclass(frozen=True)
class Ruleset:
    """The rules of a time, and the texts that make them."""

    key: str
    first: dt.date
    last: dt.date | None
    name: Text

    def holds_on(self, day: dt.date) -> bool:
        """Whether a day is within its time."""
        return self.first <= day and (self.last is None or day <= self.last)


RULESETS = (
    Ruleset(
        "R1",
        dt.date(2024, 3, 1),
        dt.date(2025, 12, 31),
        Text(zh="公告2024年第6号", en="Announcement 6 of 2024"),
    ),
    Ruleset(
        "R2",
        dt.date(2026, 1, 1),
        None,
        Text(
            zh="公告2024年第6号、商贸函〔2025〕648号及工作指引（企业版）",
            en="Announcement 6 of 2024, letter 648 of 2025 and the guideline for enterprises",
        ),
    ),
)


def ruleset(day: dt.date) -> Ruleset | None:
    """The set in force on a day; None before the announcement.

    >>> ruleset(dt.date(2025, 12, 31)).key, ruleset(dt.date(2026, 1, 1)).key
    ('R1', 'R2')
    """
    return next((item for item in RULESETS if item.holds_on(day)), None)
