"""Decide a dossier as a whole: accept it, return it, pass it on, take a decision back."""

import datetime as dt
import uuid
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import Report
from intake.record import Record, audit
from intake.record.tables import CorrectionRow, DecisionRow, DossierRow, ReportRow
from intake.refusals import Refusal
from intake.services.access import REVIEWERS, Actor
from intake.services.review import last_of, open_dossier
from intake.services.standing import WHOLE, Counts, counts, standings

End = Literal["accepted", "returned"]


def close(
    record: Record,
    actor: Actor,
    dossier_id: uuid.UUID,
    end: End,
    *,
    seen: int,
    reason: str = "",
) -> None:
    """Decide a dossier: accepted, or returned with every reason that holds.

    Args:
        record: The record.
        actor: Who decides.
        dossier_id: Which dossier.
        end: What becomes of it.
        seen: The dossier's version that the person saw.
        reason: Why; kept.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`, `not_on_desk`; `still_open`;
            `second_person_needed`; `reasons_hold`: it cannot be accepted; `no_reasons`: it cannot
            be returned; `decision_conflict` with `version`.
    """
    actor.must_be(REVIEWERS)
    with record.writing() as session:
        row = open_dossier(session, record, actor, dossier_id)
        if row.version != seen:
            raise Refusal("decision_conflict", members={"version": row.version})
        _may_end(counts(standings(session, dossier_id)), end)
        if end == "accepted" and _lifted_by(session, row, actor):
            raise Refusal("second_person_needed")
        now = record.now(session)
        row.verdict = end
        row.decided_by, row.decided_at, row.decided_reason = actor.user_id, now, reason.strip()
        row.reviewer_id = row.desk_until = None
        row.version += 1
        about_whole(session, actor, row, end, reason.strip(), now)
        audit.append(session, str(actor.user_id), f"dossier.{end}", str(dossier_id), now)


def _may_end(told: Counts, end: End) -> None:
    if told.open:
        raise Refusal("still_open", count=str(told.open))
    if told.awaits_second:
        raise Refusal("second_person_needed")
    against = told.holds + told.asked
    if end == "accepted" and against:
        raise Refusal("reasons_hold", count=str(against))
    if end == "returned" and not against:
        raise Refusal("no_reasons")


def _lifted_by(session: Session, row: DossierRow, actor: Actor) -> bool:
    """Whether it was the person's own correction that made a blocking finding go away."""
    mine = session.scalar(
        select(CorrectionRow.id)
        .where(
            CorrectionRow.dossier_id == row.id,
            CorrectionRow.by_id == actor.user_id,
            CorrectionRow.undone_at.is_(None),
        )
        .limit(1)
    )
    if mine is None:
        return False
    reports = session.scalars(
        select(ReportRow.content)
        .where(ReportRow.dossier_id == row.id, ReportRow.revision == row.revision)
        .order_by(ReportRow.id)
    )
    said = [_forbidden(Report.model_validate_json(one)) for one in reports]
    return bool(said) and bool(set().union(*said) - said[-1])


def _forbidden(report: Report) -> set[str]:
    """The blocking findings that fail in a report."""
    return {
        one.id
        for one in report.findings
        if one.severity == "blocking" and one.outcome == "fail" and one.needs_a_person
    }


def pass_on(record: Record, actor: Actor, dossier_id: uuid.UUID) -> None:
    """Leave a dossier to a second person; it does not come back to the first by itself.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`, `not_on_desk`.
    """
    actor.must_be(REVIEWERS)
    with record.writing() as session:
        row = open_dossier(session, record, actor, dossier_id)
        now = record.now(session)
        row.reviewer_id = row.desk_until = None
        row.version += 1
        about_whole(session, actor, row, "passed_on", "", now)
        audit.append(session, str(actor.user_id), "dossier.passed_on", str(dossier_id), now)


def reopen(record: Record, actor: Actor, dossier_id: uuid.UUID, *, reason: str) -> None:
    """Take a dossier's decision back, so that it is decided anew.

    Raises:
        Refusal: `forbidden`, `not_found`; `reason_needed`; `not_ready`: it is not decided.
    """
    actor.must_be(REVIEWERS)
    if not reason.strip():
        raise Refusal("reason_needed")
    with record.writing() as session:
        row = actor.dossier(session, dossier_id)
        session.refresh(row, with_for_update=True)
        if row.verdict not in ("accepted", "returned"):
            raise Refusal("not_ready")
        now = record.now(session)
        row.verdict = "needs_review"
        row.decided_by = row.decided_at = row.decided_reason = None
        row.version += 1
        about_whole(session, actor, row, "reopened", reason.strip(), now)
        audit.append(session, str(actor.user_id), "dossier.reopened", str(dossier_id), now)


def about_whole(
    session: Session,
    actor: Actor,
    row: DossierRow,
    choice: str,
    reason: str,
    now: dt.datetime,
    detail: dict[str, Any] | None = None,
) -> None:
    """Append a decision about the dossier as a whole."""
    last = last_of(session, row.id, WHOLE)
    session.add(
        DecisionRow(
            dossier_id=row.id,
            finding=WHOLE,
            version=(last.version if last else 0) + 1,
            fingerprint="",
            choice=choice,
            reason=reason,
            detail=detail,
            reviewer_id=actor.user_id,
            decided_at=now,
        )
    )
    session.flush()
