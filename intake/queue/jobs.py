"""Jobs in the record: made, claimed, kept, ended. Every promise about work is in this module.

A job is somebody's while its lease runs. An answer counts only while owner and attempt are still
those of its claim: a worker that was thought dead and comes back late changes nothing.
"""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.orm import Session

from intake.record import Record
from intake.record.tables import DossierRow, JobRow

Kind = Literal["open", "read", "judge"]

_ORDER: dict[str, int] = {"judge": 0, "open": 1, "read": 2}
"""Of dossiers that people wait for: each is opened before any page is read, since that says at once
how long it takes and which file cannot be used."""
_BULK_ORDER: dict[str, int] = {"judge": 0, "read": 1, "open": 2}
"""Of dossiers by the thousand: one is brought to its end before the next is begun."""
BULK = 20
"""The priority of such."""
_SKEW = dt.timedelta(seconds=60)
"""A lease that ends later than any can was written by a clock that was set back since."""
_LONGEST_WAIT = dt.timedelta(minutes=10)


@dataclass(frozen=True)
class Claim:
    """A job that is ours for now."""

    id: int
    kind: Kind
    dossier_id: uuid.UUID
    page_id: uuid.UUID | None
    revision: int
    attempt: int
    owner: str


class Lost(Exception):
    """The job is no longer ours: its lease ran out and another has it, or it is done."""


def add(
    session: Session,
    kind: Kind,
    dossier: DossierRow,
    now: dt.datetime,
    page_id: uuid.UUID | None = None,
) -> JobRow:
    """Put a job into the caller's transaction, the dossier's revision with it."""
    order = _BULK_ORDER if dossier.priority >= BULK else _ORDER
    job = JobRow(
        kind=kind,
        dossier_id=dossier.id,
        page_id=page_id,
        revision=dossier.revision,
        urgency=dossier.priority + order[kind],
        made_at=now,
    )
    session.add(job)
    return job


def _waiting(now: dt.datetime) -> ColumnElement[bool]:
    """Jobs that nobody has, and that need not wait longer."""
    due = or_(
        JobRow.not_before.is_(None),
        JobRow.not_before <= now,
        JobRow.not_before > now + _LONGEST_WAIT,
    )
    return and_(JobRow.state == "waiting", due)


def _abandoned(now: dt.datetime, lease: dt.timedelta) -> ColumnElement[bool]:
    """Jobs whose lease ran out, or ends later than any lease can."""
    stale = or_(JobRow.lease_until < now, JobRow.lease_until > now + lease + _SKEW)
    return and_(JobRow.state == "working", stale)


def free(session: Session, now: dt.datetime, lease: dt.timedelta, most: int) -> int:
    """How many jobs may be taken now, counted up to a number."""
    total = 0
    for which in (_abandoned(now, lease), _waiting(now)):
        some = select(JobRow.id).where(which).limit(most).subquery()
        total += session.scalar(select(func.count()).select_from(some)) or 0
    return min(total, most)


def claim(record: Record, owner: str, lease: dt.timedelta) -> Claim | None:
    """Take the most urgent job that is free; None where there is none."""
    with record.writing() as session:
        now = record.now(session)
        # Asked one after the other, so that each question is answered from the index's order.
        found = _first(session, _abandoned(now, lease)) or _first(session, _waiting(now))
        if found is None:
            return None
        found.state = "working"
        found.attempt += 1
        found.owner = owner
        found.lease_until = now + lease
        return Claim(
            id=found.id,
            kind=found.kind,  # type: ignore[arg-type]  # only `add` writes it
            dossier_id=found.dossier_id,
            page_id=found.page_id,
            revision=found.revision,
            attempt=found.attempt,
            owner=owner,
        )


def _first(session: Session, which: ColumnElement[bool]) -> JobRow | None:
    return session.execute(
        select(JobRow)
        .where(which)
        .order_by(JobRow.urgency, JobRow.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).scalar_one_or_none()


def renew(record: Record, ours: Claim, lease: dt.timedelta) -> bool:
    """Keep a job for another while; False where it is no longer ours."""
    with record.writing() as session:
        until = record.now(session) + lease
        changed = session.execute(update(JobRow).where(_still(ours)).values(lease_until=until))
        return _rows(changed) == 1


def finish(session: Session, ours: Claim, now: dt.datetime) -> None:
    """End a job in the transaction that holds its result.

    Raises:
        Lost: It is no longer ours; let it through, so that the transaction is undone.
    """
    _end(session, ours, now, "done", None)


def give_up(session: Session, ours: Claim, now: dt.datetime, error: str) -> None:
    """End a job without a result, in the transaction that says what becomes of its page.

    Raises:
        Lost: It is no longer ours.
    """
    _end(session, ours, now, "given_up", error)


def _end(session: Session, ours: Claim, now: dt.datetime, state: str, error: str | None) -> None:
    changed = session.execute(
        update(JobRow)
        .where(_still(ours))
        .values(state=state, owner=None, lease_until=None, ended_at=now, error=error)
    )
    if _rows(changed) != 1:
        raise Lost


def release(
    record: Record, ours: Claim, error: str, wait: dt.timedelta, *, counted: bool = True
) -> None:
    """Put a job back that came to nothing; it is tried again later.

    Args:
        record: The record.
        ours: The job.
        error: A short name of what went wrong; never what was read.
        wait: How long to leave it alone.
        counted: Whether the attempt counts; not where only the machinery was at fault.
    """
    with record.writing() as session:
        session.execute(
            update(JobRow)
            .where(_still(ours))
            .values(
                state="waiting",
                attempt=ours.attempt if counted else ours.attempt - 1,
                owner=None,
                lease_until=None,
                error=error,
                not_before=record.now(session) + min(wait, _LONGEST_WAIT),
            )
        )


def drop_older(session: Session, dossier: DossierRow, now: dt.datetime) -> None:
    """End the jobs of earlier revisions, reading excepted: a page stays what it is."""
    session.execute(
        update(JobRow)
        .where(
            JobRow.dossier_id == dossier.id,
            JobRow.kind.in_(("open", "judge")),
            JobRow.state.in_(("waiting", "working")),
            JobRow.revision < dossier.revision,
        )
        .values(state="done", owner=None, lease_until=None, ended_at=now, error="superseded")
    )


def _still(ours: Claim) -> ColumnElement[bool]:
    return and_(
        JobRow.id == ours.id,
        JobRow.state == "working",
        JobRow.owner == ours.owner,
        JobRow.attempt == ours.attempt,
    )


def _rows(result: object) -> int:
    return int(getattr(result, "rowcount", 0))
