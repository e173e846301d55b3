"""Where each finding of a dossier stands, by what people decided about it.

A decision holds for as long as the finding says what it said when it was decided.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import ReviewDecision
from intake.record.tables import DecisionRow, FindingRow

Status = Literal["open", "holds", "overridden", "awaits_second", "asked"]
"""asked: put to the exporter as a question, in the notice."""
Choice = Literal["holds", "overridden", "asked", "undone"]

WHOLE: Final = "dossier"
"""In place of a finding's id: a decision about the dossier as a whole."""


@dataclass(frozen=True)
class Standing:
    """One finding and where it stands."""

    finding: FindingRow
    status: Status
    version: int
    """Of the newest decision about it; 0 where there is none."""
    decision: DecisionRow | None
    """The decision that makes it stand so."""

    @property
    def settled(self) -> bool:
        """Whether nobody has to look at it any more."""
        return self.status in ("holds", "overridden", "asked")


@dataclass(frozen=True)
class Counts:
    """How many findings stand how."""

    open: int
    holds: int
    overridden: int
    awaits_second: int
    asked: int

    @property
    def total(self) -> int:
        """All findings that need a person."""
        return self.open + self.holds + self.overridden + self.awaits_second + self.asked

    @property
    def settled(self) -> int:
        """Those that nobody has to look at any more."""
        return self.holds + self.overridden + self.asked


def decisions_of(session: Session, dossier_id: uuid.UUID) -> list[DecisionRow]:
    """Everything that was decided about a dossier, oldest first."""
    asked = select(DecisionRow).where(DecisionRow.dossier_id == dossier_id)
    return list(session.scalars(asked.order_by(DecisionRow.id)))


def standings(session: Session, dossier_id: uuid.UUID) -> tuple[Standing, ...]:
    """The findings of the newest report that need a person, the gravest first."""
    findings = session.scalars(
        select(FindingRow)
        .where(FindingRow.dossier_id == dossier_id, FindingRow.needs_a_person)
        .order_by(FindingRow.position)
    ).all()
    decisions = newest(decisions_of(session, dossier_id))
    return tuple(
        sorted((standing(one, decisions.get(one.finding)) for one in findings), key=gravity)
    )


_GRAVITY: Final = {"blocking": 0, "error": 1, "review": 2, "info": 3}


def gravity(one: Standing) -> tuple[int, bool, str, int]:
    """In which order a person looks at findings."""
    found = one.finding
    return _GRAVITY[found.severity], found.outcome != "fail", found.vin or "", found.position


def newest(rows: Iterable[DecisionRow]) -> Mapping[str, DecisionRow]:
    """The last decision about each finding."""
    return {row.finding: row for row in sorted(rows, key=lambda row: row.version)}


def standing(finding: FindingRow, last: DecisionRow | None) -> Standing:
    """Where one finding stands."""
    version = last.version if last else 0
    if last is None or last.choice == "undone" or last.fingerprint != finding.fingerprint:
        return Standing(finding, "open", version, None)
    if last.choice == "overridden" and needs_second(finding) and last.second_id is None:
        return Standing(finding, "awaits_second", version, last)
    status: Status = {"holds": "holds", "asked": "asked"}.get(last.choice, "overridden")  # type: ignore[assignment]  # mypy takes the values for plain strings
    return Standing(finding, status, version, last)


def needs_second(finding: FindingRow) -> bool:
    """Whether it takes two people to overrule: what the law prohibits, and the program is sure."""
    return finding.severity == "blocking" and finding.outcome == "fail"


def counts(found: Sequence[Standing]) -> Counts:
    """How many stand how."""
    told = [one.status for one in found]
    return Counts(**{name: told.count(name) for name in Counts.__dataclass_fields__})  # type: ignore[arg-type]  # the fields are the statuses


def for_notice(found: Sequence[Standing]) -> tuple[ReviewDecision, ...]:
    """The decisions as the notice takes them; what was asked or is open is left to it."""
    return tuple(
        ReviewDecision(
            finding=one.finding.finding,
            accepted=one.status == "holds",
            reason=one.decision.reason,
            reviewer=str(one.decision.reviewer_id),
            decided_at=one.decision.decided_at,
        )
        for one in found
        if one.decision is not None and one.status in ("holds", "overridden")
    )
