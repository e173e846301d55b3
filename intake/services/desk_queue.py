"""The queue of dossiers that wait for a person, and whose desk each is on.

Next is pushed: what is due first, the gravest of those. A dossier stays on a desk while work goes
on and for a quarter of an hour after; then it is anybody's again, and every decision is kept.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from intake.record import Record
from intake.record.tables import DecisionRow, DossierRow, FindingRow
from intake.refusals import Refusal
from intake.services.access import REVIEWERS, Actor
from intake.services.review import DESK, names_of
from intake.services.standing import WHOLE

OPEN = ("needs_review", "unprocessable")
_JUST = dt.timedelta(seconds=30)


@dataclass(frozen=True)
class Wanted:
    """Which of the waiting dossiers somebody wants to see; None and False ask for nothing."""

    blocking: bool = False
    """With something that the law prohibits."""
    unsure_only: bool = False
    """Where nothing surely fails."""
    late: bool = False
    """Due within a day, or overdue."""
    mine: bool = False
    """On one's own desk."""
    second: bool = False
    """Passed on by somebody else for a second look."""
    rule: str | None = None
    """With a finding of a rule."""
    exporter: str | None = None
    """Of one exporter."""


@dataclass(frozen=True)
class Waiting:
    """The queue at a glance."""

    total: int
    late: int
    blocking: int
    unsure_only: int
    mine: int
    second: int
    oldest: dt.datetime | None


def queue(
    session: Session, actor: Actor, which: Wanted, now: dt.datetime, limit: int
) -> list[DossierRow]:
    """The waiting dossiers in the order in which they are pushed.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(REVIEWERS)
    return list(session.scalars(_asked(actor, which, now).limit(limit)))


def at_a_glance(session: Session, actor: Actor, now: dt.datetime) -> Waiting:
    """How much waits, in one look at the table."""
    actor.must_be(REVIEWERS)

    def count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count(case((and_(*conditions), 1)))

    found = session.execute(
        select(
            func.count(),
            count(*_conditions(actor, Wanted(late=True), now)),
            count(DossierRow.blocking > 0),
            count(DossierRow.fails == 0),
            count(*_conditions(actor, Wanted(mine=True), now)),
            count(*_conditions(actor, Wanted(second=True), now)),
            func.min(DossierRow.received_at),
        ).where(*_open())
    ).one()
    return Waiting(*found)


def take(record: Record, actor: Actor, dossier_id: uuid.UUID) -> dt.datetime:
    """Put a dossier on the person's desk, or keep it there; returns until when.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`; `not_on_desk`: somebody else has it.
    """
    actor.must_be(REVIEWERS)
    with record.reading() as session:
        until = _just_taken(actor.dossier(session, dossier_id), actor, record.now(session))
    if until is not None:
        return until
    with record.writing() as session:
        row = actor.dossier(session, dossier_id)
        session.refresh(row, with_for_update=True)
        if not _on_offer(row):
            raise Refusal("not_ready")
        now = record.now(session)
        theirs = row.reviewer_id not in (None, actor.user_id)
        if theirs and row.desk_until is not None and row.desk_until > now:
            name = names_of(session, {row.reviewer_id})[row.reviewer_id]
            raise Refusal("not_on_desk", name=name)
        row.reviewer_id, row.desk_until = actor.user_id, now + DESK
        return row.desk_until


def _on_offer(row: DossierRow) -> bool:
    return row.state == "judged" and row.verdict in (*OPEN, "cleared")


def _just_taken(row: DossierRow, actor: Actor, now: dt.datetime) -> dt.datetime | None:
    """Until when somebody has what was put on the desk a moment ago: nothing is to be written."""
    until = row.desk_until
    fresh = until is not None and until > now + DESK - _JUST
    return until if fresh and row.reviewer_id == actor.user_id and _on_offer(row) else None


def take_next(
    record: Record, actor: Actor, which: Wanted, *, after: uuid.UUID | None = None
) -> uuid.UUID | None:
    """Put the next dossier on the person's desk; None where nothing is left.

    Args:
        record: The record.
        actor: Who asks.
        which: From which part of the queue.
        after: A dossier that is not wanted again just now.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(REVIEWERS)
    with record.reading() as session:  # who finds nothing keeps nobody from writing
        if session.scalar(_offered(actor, which, record.now(session), after)) is None:
            return None
    with record.writing() as session:
        now = record.now(session)
        offered = _offered(actor, which, now, after)
        row = session.scalar(offered.with_for_update(skip_locked=True))
        if row is None:
            return None
        row.reviewer_id, row.desk_until = actor.user_id, now + DESK
        return row.id


def _offered(
    actor: Actor, which: Wanted, now: dt.datetime, after: uuid.UUID | None
) -> Select[DossierRow]:
    asked = _asked(actor, which, now).where(_free(actor, now), ~_passed_on_by(actor))
    if after is not None:
        asked = asked.where(DossierRow.id != after)
    return asked.limit(1)


def release(record: Record, actor: Actor, dossier_id: uuid.UUID) -> None:
    """Take a dossier off one's desk; what was decided stays."""
    with record.writing() as session:
        row = session.get(DossierRow, dossier_id, with_for_update=True)
        if row is not None and row.reviewer_id == actor.user_id:
            row.reviewer_id = row.desk_until = None


def _asked(actor: Actor, which: Wanted, now: dt.datetime) -> Select[DossierRow]:
    return (
        select(DossierRow)
        .where(*_open(), *_conditions(actor, which, now))
        .order_by(
            DossierRow.due_at.is_(None),
            func.date(DossierRow.due_at),
            DossierRow.blocking.desc(),
            DossierRow.received_at,
            DossierRow.id,
        )
    )


def _open() -> tuple[ColumnElement[bool], ...]:
    return DossierRow.state == "judged", DossierRow.verdict.in_(OPEN)


def _conditions(actor: Actor, which: Wanted, now: dt.datetime) -> Iterator[ColumnElement[bool]]:
    if which.blocking:
        yield DossierRow.blocking > 0
    if which.unsure_only:
        yield DossierRow.fails == 0
    if which.late:
        yield DossierRow.due_at < now + dt.timedelta(days=1)
    if which.mine:
        yield and_(DossierRow.reviewer_id == actor.user_id, DossierRow.desk_until > now)
    if which.second:
        yield _passed_on(DecisionRow.reviewer_id != actor.user_id)
    if which.exporter is not None:
        yield DossierRow.exporter == which.exporter
    if which.rule is not None:
        yield exists().where(
            FindingRow.dossier_id == DossierRow.id,
            FindingRow.rule == which.rule,
            FindingRow.needs_a_person,
        )


def _free(actor: Actor, now: dt.datetime) -> ColumnElement[bool]:
    return or_(
        DossierRow.reviewer_id.is_(None),
        DossierRow.reviewer_id == actor.user_id,
        DossierRow.desk_until.is_(None),
        DossierRow.desk_until <= now,
    )


def _passed_on(by: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the last that was decided about the whole dossier is that it was passed on."""
    later = aliased(DecisionRow)
    return exists().where(
        DecisionRow.dossier_id == DossierRow.id,
        DecisionRow.finding == WHOLE,
        DecisionRow.choice == "passed_on",
        by,
        ~exists().where(
            later.dossier_id == DecisionRow.dossier_id,
            later.finding == WHOLE,
            later.version > DecisionRow.version,
        ),
    )


def _passed_on_by(actor: Actor) -> ColumnElement[bool]:
    return _passed_on(DecisionRow.reviewer_id == actor.user_id)
