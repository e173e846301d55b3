"""The trail: appended with the change that it tells of, each row sealed by the one before.

A chain shows where a row was changed or taken out. It cannot show that its own end was cut off, or
that all of it was written anew: so `head` is to be kept elsewhere from time to time, and `verify`
held against it.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from intake.record.tables import AuditRow

FIRST = "0" * 64
"""What the first row has for the one before."""
SYSTEM = "system"
_LOCK = 7366


@dataclass(frozen=True)
class Head:
    """The end of the trail: how many rows there are, and the last one's seal."""

    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash}"


@dataclass(frozen=True)
class Broken:
    """The first row at which the trail does not hold."""

    seq: int
    reason: str
    """missing, changed, unlinked, cut or replaced."""


def append(
    session: Session,
    actor: str,
    action: str,
    subject: str,
    at: dt.datetime,
    detail: Mapping[str, Any] | None = None,
) -> Head:
    """Add an event to the caller's transaction; call it last, since others wait meanwhile.

    Args:
        session: A transaction that writes.
        actor: A user's id, or `SYSTEM`.
        action: As `dossier.received`.
        subject: The id of what it was done to.
        at: When.
        detail: Ids, codes and numbers; never what was read.
    """
    lock(session)
    before = head(session)
    row = AuditRow(
        seq=before.seq + 1,
        at=at,
        actor=actor,
        action=action,
        subject=subject,
        detail=dict(detail or {}),
        previous=before.hash,
        hash="",
    )
    row.hash = seal(row)
    session.add(row)
    session.flush()
    return Head(row.seq, row.hash)


def lock(session: Session) -> None:
    """Wait until nobody else is about to write the end of the trail; held until the commit.

    On SQLite a transaction that writes is alone already.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def head(session: Session) -> Head:
    """The end of the trail."""
    last = session.execute(
        select(AuditRow.seq, AuditRow.hash).order_by(AuditRow.seq.desc()).limit(1)
    ).first()
    return Head(last.seq, last.hash) if last else Head(0, FIRST)


def seal(row: AuditRow) -> str:
    """The SHA-256 of everything that a row says, the seal of the one before included."""
    said = [
        row.seq,
        row.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        row.actor,
        row.action,
        row.subject,
        row.detail,
        row.previous,
    ]
    whole = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def verify(session: Session, known: Head | None = None) -> Broken | None:
    """The first row at which the trail does not hold, or None where all of it does.

    Args:
        session: Any transaction.
        known: A head that was kept elsewhere; shows an end that was cut off, or a forged whole.
    """
    previous, seq = FIRST, 0
    met = known is None or known.seq == 0
    for row in _rows(session):
        if row.seq != seq + 1:
            return Broken(seq + 1, "missing")
        if row.previous != previous:
            return Broken(row.seq, "unlinked")
        if row.hash != seal(row):
            return Broken(row.seq, "changed")
        if known is not None and row.seq == known.seq:
            met = True
            if row.hash != known.hash:
                return Broken(row.seq, "replaced")
        previous, seq = row.hash, row.seq
    return None if met else Broken(seq + 1, "cut")


def _rows(session: Session) -> Iterator[AuditRow]:
    """Every row in order, a thousand at a time."""
    after = -1
    while True:
        rows = session.scalars(
            select(AuditRow).where(AuditRow.seq > after).order_by(AuditRow.seq).limit(1000)
        ).all()
        if not rows:
            return
        for row in rows:
            yield row
            session.expunge(row)  # a long trail need not stay in memory
        after = rows[-1].seq
