"""Findings as pages show them: what is wrong, where, by which clause, and what to hand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from dossier import Finding, Report, Text
from intake.differences import Run, differences
from intake.services.standing import Standing
from intake.words import value_words
from validators import RULES
from web.language import language
from web.spots import Places, Spot

BY_ID: Final = {rule.id: rule for rule in RULES}
_GRAVITY: Final = {"blocking": 0, "error": 1, "review": 2, "info": 3}


@dataclass(frozen=True)
class Shown:
    """One finding with everything that a person needs to understand it."""

    finding: Finding
    title: Text
    remedy: Text
    law: str
    """The clause's own words."""
    compares: str
    """What the rule compares, for whoever wants to know."""
    expected: tuple[Run, ...]
    found: tuple[Run, ...]
    spots: tuple[Spot, ...]
    standing: Standing | None = None


def shown(finding: Finding, places: Places, standing: Standing | None = None) -> Shown:
    """A finding as a page shows it."""
    rule = BY_ID.get(finding.rule)
    expected, found = compared(finding)
    name = Text(zh=finding.rule, en=finding.rule)
    return Shown(
        finding=finding,
        title=rule.title if rule else name,
        remedy=rule.remedy if rule else Text(zh="", en=""),
        law=rule.clause.words if rule else "",
        compares=rule.doc if rule else "",
        expected=expected,
        found=found,
        spots=places.of(finding.evidence),
        standing=standing,
    )


def compared(finding: Finding) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """What was expected and what was found, differing characters apart."""
    lang = language()
    wanted = None if finding.expected is None else value_words(finding.expected, lang)
    seen = None if finding.found is None else value_words(finding.found, lang)
    if wanted is not None and seen is not None:
        return differences(wanted, seen)
    return _whole(wanted), _whole(seen)


def _whole(value: str | None) -> tuple[Run, ...]:
    return () if value is None else (Run(value, False),)


def of_report(report: Report, places: Places) -> list[Shown]:
    """The findings that need somebody, the gravest first."""
    needed = [one for one in report.findings if one.needs_a_person]
    needed.sort(key=lambda one: (_GRAVITY[one.severity], one.outcome != "fail", one.vin or ""))
    return [shown(one, places) for one in needed]


def missing(report: Report) -> list[Shown]:
    """The papers that are surely not there: the list of what is still to be handed in."""
    nowhere = Places(_NO_ID, (), report)
    return [
        shown(one, nowhere)
        for one in report.findings
        if one.outcome == "fail" and one.rule.endswith("-missing") and not one.evidence
    ]


_NO_ID: Final = UUID(int=0)


def passed(report: Report) -> Sequence[Finding]:
    """What was checked and is in order."""
    return [one for one in report.findings if one.outcome == "pass"]
