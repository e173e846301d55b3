"""Append a review decision; nobody silently overwrites anybody.

A decision names the one that it is based on. Where somebody else decided in the meantime it is
refused, and the reviewer looks anew.
"""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.record.tables import DecisionRow, DossierRow, FindingRow
from intake.refusals import Refusal

Choice = Literal["holds", "overridden", "corrected", "asked", "undone"]


def decide(
    session: Session,
    dossier: DossierRow,
    finding: str,
    *,
    based_on: int,
    choice: Choice,
    reviewer: uuid.UUID,
    now: dt.datetime,
    reason: str = "",
    detail: Mapping[str, Any] | None = None,
    second: uuid.UUID | None = None,
) -> DecisionRow:
    """Append a decision about a finding, in the caller's transaction.

    Args:
        session: A transaction that writes, the dossier locked by it (`changing.locked`).
        dossier: The dossier.
        finding: The finding's id in the newest report.
        based_on: The version of the decision that the reviewer saw; 0 where there was none.
        choice: What was decided.
        reviewer: Who decided.
        now: When.
        reason: Why.
        detail: What more belongs to the choice.
        second: The second person, where one is needed.

    Raises:
        Refusal: `not_found`: no such finding now; `decision_conflict`, its members holding the
            `current_version`.
    """
    said = session.scalar(
        select(FindingRow.fingerprint).where(
            FindingRow.dossier_id == dossier.id, FindingRow.finding == finding
        )
    )
    if said is None:
        raise Refusal("not_found")
    current = version_of(session, dossier.id, finding)
    if current != based_on:
        raise Refusal("decision_conflict", members={"current_version": current})
    row = DecisionRow(
        dossier_id=dossier.id,
        finding=finding,
        version=current + 1,
        fingerprint=said,
        choice=choice,
        reason=reason,
        detail=dict(detail) if detail is not None else None,
        reviewer_id=reviewer,
        second_id=second,
        decided_at=now,
    )
    session.add(row)
    dossier.version += 1
    try:
        session.flush()
    except IntegrityError as error:  # somebody who did not lock the dossier first
        raise Refusal("decision_conflict") from error
    return row


def version_of(session: Session, dossier_id: uuid.UUID, finding: str) -> int:
    """The version of the newest decision about a finding; 0 where there is none."""
    newest = session.scalar(
        select(func.max(DecisionRow.version)).where(
            DecisionRow.dossier_id == dossier_id, DecisionRow.finding == finding
        )
    )
    return newest or 0
