"""A share of the cleared dossiers is looked at by people: what that says about false clears.

Which ones is settled by their ids, so that nobody can choose, and the same share is the same
dossiers wherever it is asked.
"""

import datetime as dt
import math
import uuid
from dataclasses import dataclass
from typing import Final, Literal

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from intake.record import Record, audit
from intake.record.tables import DecisionRow, DossierRow, SettingRow
from intake.refusals import Refusal
from intake.services.access import ADMINISTRATORS, READERS, REVIEWERS, Actor
from intake.services.closing import about_whole
from intake.services.standing import WHOLE

SETTING: Final = "sampled_percent"
USUAL_PERCENT: Final = 5.0
_Z: Final = 1.959964
"""Of a 95 % interval."""
Result = Literal["sound", "faulty"]


@dataclass(frozen=True)
class Sampled:
    """What the samples say."""

    percent: float
    """The share that is looked at."""
    cleared: int
    sound: int
    faulty: int
    rate: float | None
    """The share of cleared dossiers that should not have been; None where none was looked at."""
    low: float
    high: float
    """Its 95 % interval (Wilson)."""

    @property
    def looked_at(self) -> int:
        """How many people looked at."""
        return self.sound + self.faulty


def chosen(dossier_id: uuid.UUID, percent: float) -> bool:
    """Whether a dossier is among the share that is looked at."""
    return dossier_id.int % 10_000 < percent * 100


def percent_of(session: Session) -> float:
    """The share of cleared dossiers that is looked at."""
    row = session.scalar(
        select(SettingRow).where(SettingRow.name == SETTING).order_by(SettingRow.id.desc()).limit(1)
    )
    return float(row.value["value"]) if row else USUAL_PERCENT


def set_percent(record: Record, actor: Actor, percent: float) -> None:
    """Choose the share.

    Raises:
        Refusal: `forbidden`; `no_such_value`: not between 0 and 100.
    """
    actor.must_be(ADMINISTRATORS)
    if not 0 <= percent <= 100:
        raise Refusal("no_such_value", value=str(percent))
    with record.writing() as session:
        now = record.now(session)
        session.add(
            SettingRow(name=SETTING, value={"value": percent}, by_id=actor.user_id, made_at=now)
        )
        detail = {"value": percent}
        audit.append(session, str(actor.user_id), "setting.changed", SETTING, now, detail)


def waiting(session: Session, actor: Actor, limit: int) -> list[DossierRow]:
    """The cleared dossiers that are to be looked at and were not yet, oldest first.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(REVIEWERS)
    percent = percent_of(session)
    seen = exists().where(
        DecisionRow.dossier_id == DossierRow.id,
        DecisionRow.finding == WHOLE,
        DecisionRow.choice.in_(("sound", "faulty")),
    )
    asked = (
        select(DossierRow)
        .where(DossierRow.state == "judged", DossierRow.verdict == "cleared", ~seen)
        .order_by(DossierRow.judged_at, DossierRow.id)
    )
    found: list[DossierRow] = []
    for row in session.scalars(asked.execution_options(yield_per=500)):
        if chosen(row.id, percent):
            found.append(row)
            if len(found) == limit:
                break
    return found


def tell(
    record: Record, actor: Actor, dossier_id: uuid.UUID, result: Result, *, reason: str
) -> None:
    """Say what a look at a cleared dossier came to; a faulty one goes to the queue.

    Raises:
        Refusal: `forbidden`, `not_found`, `not_ready`; `reason_needed`: faulty, and no word why.
    """
    actor.must_be(REVIEWERS)
    if result == "faulty" and not reason.strip():
        raise Refusal("reason_needed")
    with record.writing() as session:
        row = actor.dossier(session, dossier_id)
        session.refresh(row, with_for_update=True)
        if row.state != "judged" or row.verdict != "cleared":
            raise Refusal("not_ready")
        now = record.now(session)
        about_whole(session, actor, row, result, reason.strip(), now)
        if result == "faulty":
            row.verdict = "needs_review"
        row.version += 1
        audit.append(session, str(actor.user_id), f"dossier.sampled_{result}", str(row.id), now)


def results(session: Session, actor: Actor, since: dt.datetime | None = None) -> Sampled:
    """What the samples say about all that was cleared.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(READERS)
    asked = select(DecisionRow.choice).where(
        DecisionRow.finding == WHOLE, DecisionRow.choice.in_(("sound", "faulty"))
    )
    if since is not None:
        asked = asked.where(DecisionRow.decided_at >= since)
    told = list(session.scalars(asked))
    counted = select(func.count()).select_from(DossierRow).where(DossierRow.verdict == "cleared")
    number = session.scalar(counted) or 0
    faulty, total = told.count("faulty"), len(told)
    low, high = interval(faulty, total)
    return Sampled(
        percent=percent_of(session),
        cleared=number,
        sound=total - faulty,
        faulty=faulty,
        rate=faulty / total if total else None,
        low=low,
        high=high,
    )


def interval(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson's score), 0..1.

    >>> [round(edge, 4) for edge in interval(0, 100)]
    [0.0, 0.037]
    """
    if total == 0:
        return 0.0, 1.0
    share, z = hits / total, _Z
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total**2)) / (1 + z * z / total)
    return max(0.0, middle - half), min(1.0, middle + half)
