"""Destroys papers when their time is over and keeps the reason; tidies what nobody went on with.

What is destroyed: files, what was read of them, reports, corrections. What stays: that there was a
dossier, when it came, its verdict and decision, who destroyed it and why, and the audit trail.
"""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from intake.record import audit
from intake.record.tables import (
    BulkSource,
    CorrectionRow,
    DossierRow,
    FileRow,
    FindingRow,
    IdempotencyKey,
    JobRow,
    LinkPaper,
    MarkRow,
    PageRow,
    ReadingRow,
    ReportRow,
    Upload,
    UploadLink,
)
from intake.refusals import Refusal
from intake.services.changing import locked
from intake.services.service import Service
from intake.settings import Settings

_MOST = 200
"""Dossiers destroyed in one go."""


@dataclass(frozen=True)
class Policy:
    """For how many days what is kept; None: for ever."""

    decided_days: int | None = None
    """After a dossier was cleared, accepted or returned."""
    draft_days: int | None = 30
    """After a draft was begun that nobody handed in."""

    @classmethod
    def of(cls, settings: Settings) -> "Policy":
        """The policy that the settings name."""
        return cls(settings.keep_decided_days, settings.keep_draft_days)


def due(service: Service, policy: Policy, most: int = _MOST) -> tuple[tuple[uuid.UUID, str], ...]:
    """The dossiers whose time is over, each with the reason; the oldest first."""
    with service.record.reading() as session:
        now = service.record.now(session)
        found: list[tuple[uuid.UUID, str]] = []
        for days, condition in (
            (
                policy.decided_days,
                (DossierRow.state == "judged")
                & DossierRow.verdict.in_(("cleared", "accepted", "returned")),
            ),
            (policy.draft_days, DossierRow.state == "draft"),
        ):
            if days is None:
                continue
            since = now - dt.timedelta(days=days)
            last = DossierRow.decided_at
            old = (last < since) | (last.is_(None) & (DossierRow.received_at < since))
            asked = (
                select(DossierRow.id)
                .where(condition, old, DossierRow.purged_at.is_(None))
                .order_by(DossierRow.received_at)
                .limit(most)
            )
            reason = f"retention: {days} days"
            found += [(one, reason) for one in session.scalars(asked)]
        return tuple(found[:most])


def keep_to(service: Service, policy: Policy) -> int:
    """Destroy what is due, some at a time; returns how many."""
    listed = due(service, policy)
    for dossier_id, reason in listed:
        purge(service, dossier_id, by=None, reason=reason)
    return len(listed)


def purge(service: Service, dossier_id: uuid.UUID, *, by: uuid.UUID | None, reason: str) -> None:
    """Destroy a dossier's papers and what was read of them; the reason stays.

    A blob that another dossier holds, too, stays. Where this is cut off after the rows are gone,
    `tidy_blobs` finds the blobs.

    Raises:
        IntakeError: `not_found`; `not_ready`: it is being worked on just now; `busy`.
    """
    with service.record.writing() as session:
        row = locked(session, dossier_id)
        if row.purged_at is not None:
            return
        if row.state not in ("judged", "draft"):
            raise Refusal("not_ready")
        now = service.record.now(session)
        hashes = _emptied(session, row)
        row.purged_at, row.purged_reason = now, reason
        row.version += 1
        session.flush()
        gone = [one for one in hashes if not _held(session, one)]
        session.execute(delete(ReadingRow).where(ReadingRow.sha256.in_(gone)))
        detail: dict[str, Any] = {"reason": reason, "files": len(hashes), "blobs": len(gone)}
        actor = str(by) if by is not None else audit.SYSTEM
        audit.append(session, actor, "dossier.purged", str(dossier_id), now, detail)
    for sha256 in gone:
        _forget(service, sha256)


_TABLES: Final = (
    FindingRow,
    MarkRow,
    CorrectionRow,
    JobRow,
    PageRow,
    Upload,
    BulkSource,
    LinkPaper,
    UploadLink,
)
"""What tells of papers, in an order in which rows may go."""


def _emptied(session: Session, row: DossierRow) -> set[str]:
    """Take everything out of a dossier that was read or received; the hashes of its files."""
    mine = FileRow.dossier_id == row.id
    hashes = set(session.scalars(select(FileRow.sha256).where(mine, FileRow.sha256 != "")))
    for table in _TABLES:
        session.execute(delete(table).where(table.dossier_id == row.id))
    session.execute(delete(ReportRow).where(ReportRow.dossier_id == row.id))
    session.execute(delete(IdempotencyKey).where(IdempotencyKey.dossier_id == row.id))
    session.execute(update(FileRow).where(mine).values(parent_id=None))
    session.execute(delete(FileRow).where(mine))
    row.content_key = row.exporter = row.contract_no = row.destination = None
    row.reference = "—"
    return hashes


def _held(session: Session, sha256: str) -> bool:
    """Whether some dossier still has a file of these bytes."""
    return session.scalar(select(FileRow.id).where(FileRow.sha256 == sha256).limit(1)) is not None


def _forget(service: Service, sha256: str) -> bool:
    """Destroy a blob, its pictures with it; one that was stored again just now stays."""
    with service.record.reading() as session:
        if _held(session, sha256):
            return False
    service.blobs.delete(sha256)
    folder = service.settings.data_dir / "cache" / "pictures" / sha256[:2]
    for place in folder.glob(f"{sha256}-*"):
        place.unlink(missing_ok=True)
    return not service.blobs.has(sha256)


def tidy_blobs(service: Service) -> int:
    """Destroy blobs that no row names, as a hand-in that was cut off leaves; how many."""
    names = service.blobs.names()
    with service.record.reading() as session:
        held = set(session.scalars(select(FileRow.sha256).distinct()))
    return sum(_forget(service, one) for one in names if one not in held)


def tidy_uploads(service: Service, older_than: dt.timedelta) -> int:
    """Forget files in pieces that nobody went on with for a while; returns how many."""
    folder = service.settings.data_dir / "uploads"
    lying = list(folder.glob("*")) if folder.is_dir() else []
    with service.record.writing() as session:
        before = service.record.now(session) - older_than
        stale = session.scalars(
            select(Upload).where(Upload.sha256.is_(None), Upload.changed_at < before)
        ).all()
        for row in stale:
            session.delete(row)
        session.flush()
        known = {str(one) for one in session.scalars(select(Upload.id))}
    for place in lying:
        if place.name not in known:
            place.unlink(missing_ok=True)
    return len(stale)
