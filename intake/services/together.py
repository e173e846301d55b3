"""Settle findings of one cause together, across dossiers, as if each were decided by itself.

Every dossier is a transaction of its own under the rules of a single decision: what is on somebody
else's desk, was decided meanwhile or says something else by now is left alone and told. What the
law prohibits still takes two people. A dossier stays on the desk that it is on.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from dossier import Text
from intake.errors import IntakeError
from intake.record import Record
from intake.record.tables import DecisionRow, DossierRow, FindingRow
from intake.refusals import Refusal
from intake.services import review
from intake.services.access import REVIEWERS, Actor
from intake.services.desk_queue import OPEN
from intake.services.standing import Choice, Standing, newest, standing

MOST: Final = 200
"""Findings that are settled in one go."""


@dataclass(frozen=True)
class Same:
    """A finding of the same cause, in its dossier."""

    dossier: DossierRow
    standing: Standing
    held_by: str
    """Who has the dossier on the desk, where that is somebody else."""


@dataclass(frozen=True)
class Chosen:
    """A finding that a person saw and chose to settle with the others."""

    dossier_id: uuid.UUID
    finding: str
    seen: int
    """The version of the newest decision that the person saw."""


@dataclass(frozen=True)
class Left:
    """A finding that was not settled, and why."""

    dossier_id: uuid.UUID
    reference: str
    why: Text


@dataclass(frozen=True)
class Settled:
    """What came of settling together."""

    batch: uuid.UUID
    """Names these decisions, to undo them together."""
    done: int
    awaiting: int
    """Of those, how many wait for a second person."""
    left: tuple[Left, ...]


def same(
    session: Session, record: Record, actor: Actor, dossier_id: uuid.UUID, finding: str
) -> tuple[Same, ...]:
    """The findings of open dossiers that stand as this one does and have the same cause.

    This one comes first, then what is due first; `MOST` of them, and one more where there are.

    Raises:
        Refusal: `forbidden`; `not_found`.
    """
    actor.must_be(REVIEWERS)
    actor.dossier(session, dossier_id)
    own = session.scalar(
        select(FindingRow).where(FindingRow.dossier_id == dossier_id, FindingRow.finding == finding)
    )
    if own is None or not own.needs_a_person:
        raise Refusal("not_found")
    last = review.last_of(session, dossier_id, finding)
    status = standing(own, last).status
    rows = session.execute(
        select(FindingRow, DossierRow)
        .join(DossierRow, DossierRow.id == FindingRow.dossier_id)
        .where(
            FindingRow.cause == own.cause if own.cause else FindingRow.id == own.id,
            FindingRow.needs_a_person,
            DossierRow.state == "judged",
            DossierRow.verdict.in_(OPEN),
            actor.visible(),
        )
        .order_by(
            FindingRow.dossier_id != dossier_id,
            FindingRow.finding != finding,
            DossierRow.due_at.is_(None),
            DossierRow.due_at,
            FindingRow.id,
        )
        .limit(MOST * 2)
    ).all()
    decided = _newest(session, [one.FindingRow for one in rows])
    now = record.now(session)
    names = review.names_of(session, {one.DossierRow.reviewer_id for one in rows})
    found = []
    for one in rows:
        stands = standing(one.FindingRow, decided.get((one.DossierRow.id, one.FindingRow.finding)))
        if stands.status == status and not _mine_to_confirm(stands, actor):
            held = one.DossierRow.desk_until is not None and one.DossierRow.desk_until > now
            theirs = held and one.DossierRow.reviewer_id not in (None, actor.user_id)
            held_by = names[one.DossierRow.reviewer_id] if theirs else ""
            found.append(Same(one.DossierRow, stands, held_by))
    return tuple(found[: MOST + 1])


def settle(
    record: Record,
    actor: Actor,
    dossier_id: uuid.UUID,
    finding: str,
    chosen: Sequence[Chosen],
    choice: Choice,
    reason: str,
) -> Settled:
    """Decide in the same way about every finding chosen, with one reason.

    Args:
        record: The record.
        actor: Who decides.
        dossier_id: The dossier of the finding that the others are like.
        finding: That finding.
        chosen: Those to settle, as they were seen.
        choice: It holds, it is overruled, or the exporter is asked.
        reason: Why; kept with each.

    Raises:
        Refusal: `forbidden`, `not_found`; `reason_needed`; `no_such_value`: not such a choice.
    """
    actor.must_be(REVIEWERS)
    if choice not in ("holds", "overridden", "asked"):
        raise Refusal("no_such_value", value=choice)
    if not reason.strip():
        raise Refusal("reason_needed")
    with record.reading() as session:
        like = {(one.dossier.id, one.standing.finding.finding) for one in same(
            session, record, actor, dossier_id, finding
        )}  # fmt: skip
        cause = session.scalar(
            select(FindingRow.cause).where(
                FindingRow.dossier_id == dossier_id, FindingRow.finding == finding
            )
        )
    batch = uuid.uuid4()
    done = awaiting = 0
    left = []
    for one in chosen[:MOST]:
        if (one.dossier_id, one.finding) not in like:
            left.append(_left(record, actor, one, Refusal("decision_conflict")))
            continue
        try:
            stands = review.decide(
                record,
                actor,
                one.dossier_id,
                one.finding,
                choice,
                seen=one.seen,
                reason=reason,
                within=review.Together(batch, cause),
            )
        except IntakeError as refused:
            left.append(_left(record, actor, one, refused))
            continue
        done += 1
        awaiting += stands.status == "awaits_second"
    return Settled(batch, done, awaiting, tuple(left))


def undo(record: Record, actor: Actor, batch: uuid.UUID) -> Settled:
    """Undo what was settled together, as far as nobody decided otherwise since.

    Raises:
        Refusal: `forbidden`; `not_found`: there are no such decisions of the person's.
    """
    actor.must_be(REVIEWERS)
    with record.reading() as session:
        rows = session.scalars(
            select(DecisionRow).where(DecisionRow.batch == batch, DecisionRow.choice != "undone")
        ).all()
        mine = [one for one in rows if actor.user_id in (one.reviewer_id, one.second_id)]
    if not mine:
        raise Refusal("not_found")
    done, left = 0, []
    for row in mine:
        one = Chosen(row.dossier_id, row.finding, row.version)
        try:
            review.decide(
                record,
                actor,
                one.dossier_id,
                one.finding,
                "undone",
                seen=one.seen,
                within=review.Together(batch, None),
            )
        except IntakeError as refused:
            left.append(_left(record, actor, one, refused))
            continue
        done += 1
    return Settled(batch, done, 0, tuple(left))


def _mine_to_confirm(stands: Standing, actor: Actor) -> bool:
    """Whether a second person is awaited who cannot be the one that asks."""
    first = stands.decision
    waits = stands.status == "awaits_second" and first is not None
    return waits and first is not None and first.reviewer_id == actor.user_id


def _newest(
    session: Session, findings: Iterable[FindingRow]
) -> dict[tuple[uuid.UUID, str], DecisionRow]:
    """The last decision about each finding, by dossier and finding."""
    wanted = [(one.dossier_id, one.finding) for one in findings]
    if not wanted:
        return {}
    rows = session.scalars(
        select(DecisionRow).where(tuple_(DecisionRow.dossier_id, DecisionRow.finding).in_(wanted))
    ).all()
    found: dict[tuple[uuid.UUID, str], DecisionRow] = {}
    for dossier_id in {one.dossier_id for one in rows}:
        of_one = newest(one for one in rows if one.dossier_id == dossier_id)
        found |= {(dossier_id, name): one for name, one in of_one.items()}
    return found


def _left(record: Record, actor: Actor, one: Chosen, why: IntakeError) -> Left:
    with record.reading() as session:
        row = session.scalar(
            select(DossierRow).where(DossierRow.id == one.dossier_id, actor.visible())
        )
    return Left(one.dossier_id, row.reference if row else "—", why.message)
