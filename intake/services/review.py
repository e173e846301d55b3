"""Decide about one finding. Appended, never changed; of two that race, one loses.

A blocking finding is overruled only by two people. The second does not see the first one's reason.
"""

import datetime as dt
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.record import Record, audit
from intake.record.tables import DecisionRow, DossierRow, FindingRow, User
from intake.refusals import Refusal
from intake.services.access import READERS, REVIEWERS, Actor
from intake.services.standing import (
    Choice,
    Standing,
    decisions_of,
    standing,
    standings,
)

DESK: Final = dt.timedelta(minutes=15)
"""How long a dossier stays on a desk where nothing happens."""


@dataclass(frozen=True)
class Together:
    """That a decision is one of several, made at once."""

    batch: uuid.UUID
    """The same for all of them."""
    cause: str | None
    """What the finding has to have in common with the others; None asks for nothing."""


def decide(
    record: Record,
    actor: Actor,
    dossier_id: uuid.UUID,
    finding: str,
    choice: Choice,
    *,
    seen: int,
    reason: str = "",
    within: Together | None = None,
) -> Standing:
    """Decide about one finding; returns where it now stands.

    Args:
        record: The record.
        actor: Who decides.
        dossier_id: Whose finding.
        finding: Its id in the report.
        choice: It holds, it is overruled, the exporter is asked, or the last choice is undone.
        seen: The version of the newest decision that the person saw; 0: none.
        reason: Why; needed to overrule what the program is sure of, and to ask.
        within: The several of which it is one; the dossier then stays on the desk that it is on.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`; `not_on_desk`; `reason_needed`;
            `second_person_needed`; `decision_conflict` with `version`, the newest one.
    """
    actor.must_be(REVIEWERS)
    try:
        with record.writing() as session:
            row = open_dossier(session, record, actor, dossier_id)
            found = session.scalar(
                select(FindingRow).where(
                    FindingRow.dossier_id == dossier_id, FindingRow.finding == finding
                )
            )
            if found is None or not found.needs_a_person:
                raise Refusal("not_found")
            if within is not None and within.cause not in (None, found.cause):
                raise Refusal("decision_conflict")  # judged anew, it says something else
            now = record.now(session)
            made = _decision(session, actor, found, choice, seen, reason.strip(), now)
            session.add(made)
            session.flush()
            if within is None:
                _stays(row, actor, now)
            else:
                made.batch = within.batch
            row.version += 1
            detail = {"finding": found.rule, "choice": choice, "version": made.version}
            if within is not None:
                detail["together"] = str(within.batch)
            audit.append(
                session, str(actor.user_id), "finding.decided", str(dossier_id), now, detail
            )
            return standing(found, made)
    except IntegrityError as error:
        raise _conflict(record, dossier_id, finding) from error


def _decision(
    session: Session,
    actor: Actor,
    found: FindingRow,
    choice: Choice,
    seen: int,
    reason: str,
    now: dt.datetime,
) -> DecisionRow:
    last = last_of(session, found.dossier_id, found.finding)
    if (last.version if last else 0) != seen:
        raise Refusal("decision_conflict", members={"version": last.version if last else 0})
    stands = standing(found, last)
    first = actor.user_id
    second: uuid.UUID | None = None
    if choice == "undone":
        if last is None or stands.decision is None:
            raise Refusal("not_found")
        if actor.user_id not in (last.reviewer_id, last.second_id) and actor.role == "reviewer":
            raise Refusal("second_person_needed")
    elif choice == "asked" and not reason:
        raise Refusal("reason_needed")
    elif choice == "overridden":
        if stands.status == "awaits_second" and last is not None:
            if last.reviewer_id == actor.user_id:
                raise Refusal("second_person_needed")
            first, second = last.reviewer_id, actor.user_id
        if found.outcome == "fail" and not reason:
            raise Refusal("reason_needed")
    return DecisionRow(
        dossier_id=found.dossier_id,
        finding=found.finding,
        version=seen + 1,
        fingerprint=found.fingerprint,
        choice=choice,
        reason=reason,
        detail={"rule": found.rule, "outcome": found.outcome, "severity": found.severity},
        reviewer_id=first,
        second_id=second,
        decided_at=now,
    )


def history(
    record: Record, actor: Actor, dossier_id: uuid.UUID
) -> tuple[tuple[DecisionRow, str], ...]:
    """Everything that was decided, each with the person's name; blind where a second is awaited.

    The reason of a first decision that waits for a second person is left empty for everybody else
    who may be that person.

    Raises:
        Refusal: `forbidden`, `not_found`.
    """
    actor.must_be(READERS)
    with record.reading() as session:
        actor.dossier(session, dossier_id)
        rows = decisions_of(session, dossier_id)
        waiting = {
            one.decision.id
            for one in standings(session, dossier_id)
            if one.status == "awaits_second" and one.decision is not None
        }
        names = names_of(session, {row.reviewer_id for row in rows})
        session.expunge_all()
    for row in rows:
        if row.id in waiting and row.reviewer_id != actor.user_id and actor.role != "auditor":
            row.reason = ""
    return tuple((row, names[row.reviewer_id]) for row in rows)


def open_dossier(
    session: Session, record: Record, actor: Actor, dossier_id: uuid.UUID
) -> DossierRow:
    """A judged dossier that waits for a decision, and is not on somebody else's desk.

    Raises:
        Refusal: `not_found`, `not_ready`, `not_on_desk`.
    """
    row = actor.dossier(session, dossier_id)
    session.refresh(row, with_for_update=True)
    if row.state != "judged" or row.verdict in ("accepted", "returned", None):
        raise Refusal("not_ready")
    taken = row.desk_until is not None and row.desk_until > record.now(session)
    if taken and row.reviewer_id not in (None, actor.user_id):
        raise Refusal("not_on_desk", name=names_of(session, {row.reviewer_id})[row.reviewer_id])
    return row


def _stays(row: DossierRow, actor: Actor, now: dt.datetime) -> None:
    """Work keeps a dossier on the desk."""
    row.reviewer_id, row.desk_until = actor.user_id, now + DESK


def names_of(session: Session, ids: Collection[uuid.UUID | None]) -> dict[uuid.UUID | None, str]:
    """How people are called."""
    rows = session.execute(
        select(User.id, User.display_name, User.name).where(User.id.in_(one for one in ids if one))
    )
    return {row.id: row.display_name or row.name for row in rows}


def last_of(session: Session, dossier_id: uuid.UUID, finding: str) -> DecisionRow | None:
    """The newest decision about a finding."""
    return session.scalar(
        select(DecisionRow)
        .where(DecisionRow.dossier_id == dossier_id, DecisionRow.finding == finding)
        .order_by(DecisionRow.version.desc())
        .limit(1)
    )


def _conflict(record: Record, dossier_id: uuid.UUID, finding: str) -> Refusal:
    """Somebody was quicker by a hair: the database took theirs."""
    with record.reading() as session:
        version = session.scalar(
            select(func.max(DecisionRow.version)).where(
                DecisionRow.dossier_id == dossier_id, DecisionRow.finding == finding
            )
        )
    return Refusal("decision_conflict", members={"version": version or 0})
