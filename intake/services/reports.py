"""What became of a dossier: how far it is, its report, its pages, its papers as received."""

import datetime as dt
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dossier import Dossier, File, Report
from intake.blobs import Damaged
from intake.errors import IntakeError, text
from intake.record import audit
from intake.record.tables import DossierRow, FileRow, JobRow, PageRow
from intake.services.changing import current_files
from intake.services.files import as_file
from intake.services.judged import loaded
from intake.services.judging import newest_report
from intake.services.service import Service


@dataclass(frozen=True)
class Progress:
    """How far a dossier is."""

    dossier_id: uuid.UUID
    state: str
    """draft, received, reading, judging or judged."""
    verdict: str | None
    revision: int
    version: int
    """Counts up with everything that a page may have shown."""
    files: tuple[File, ...]
    pages_total: int
    pages_done: int
    pages_failed: int
    ahead: int
    """Jobs of other dossiers that are taken first."""
    seconds_left: float | None
    """By the time that pages took of late; None where nothing is known, or no worker lives."""
    stalled: bool
    """Whether nothing has been read for minutes although something waits: no worker runs."""

    @property
    def done(self) -> bool:
        """Whether there is a report of the dossier as it now is."""
        return self.state == "judged"


_OF_LATE = dt.timedelta(minutes=10)
_STALLED = dt.timedelta(minutes=3)


def progress(service: Service, dossier_id: uuid.UUID) -> Progress:
    """How far a dossier is.

    Raises:
        IntakeError: `not_found`.
    """
    with service.record.reading() as session:
        row = _row(session, dossier_id)
        now = service.record.now(session)
        files = current_files(session, row.id)
        failed = session.scalar(
            select(func.count())
            .select_from(PageRow)
            .join(FileRow, FileRow.id == PageRow.file_id)
            .where(
                PageRow.dossier_id == row.id,
                PageRow.state == "failed",
                FileRow.removed_revision.is_(None),
            )
        )
        ahead = _ahead(session, row) if row.state != "judged" else 0
        pace, stalled = _pace(session, now)
    waiting = ahead + max(1, row.pages_total - row.pages_done)
    moving = row.state in ("received", "reading", "judging")
    known = moving and row.pages_total > 0 and pace is not None and not stalled
    return Progress(
        dossier_id=row.id,
        state=row.state,
        verdict=row.verdict if row.state == "judged" else None,
        revision=row.revision,
        version=row.version,
        files=tuple(as_file(one) for one in files),
        pages_total=row.pages_total,
        pages_done=row.pages_done,
        pages_failed=failed or 0,
        ahead=ahead,
        seconds_left=waiting * pace if known and pace is not None else None,
        stalled=moving and stalled,
    )


def _ahead(session: Session, row: DossierRow) -> int:
    """How many jobs of other dossiers are more urgent than this one's next."""
    mine = session.execute(
        select(JobRow.urgency, JobRow.id)
        .where(JobRow.dossier_id == row.id, JobRow.state.in_(("waiting", "working")))
        .order_by(JobRow.urgency, JobRow.id)
        .limit(1)
    ).first()
    if mine is None:
        return 0
    before = (JobRow.urgency < mine.urgency) | (
        (JobRow.urgency == mine.urgency) & (JobRow.id < mine.id)
    )
    some = (
        select(JobRow.id)
        .where(JobRow.state == "waiting", JobRow.dossier_id != row.id, before)
        .limit(10_000)
        .subquery()
    )
    return session.scalar(select(func.count()).select_from(some)) or 0


def _pace(session: Session, now: dt.datetime) -> tuple[float | None, bool]:
    """Seconds a job took of late, all workers together; and whether none has ended for minutes."""
    ended = session.execute(
        select(func.count(), func.min(JobRow.ended_at), func.max(JobRow.ended_at)).where(
            JobRow.ended_at > now - _OF_LATE
        )
    ).one()
    number, first, last = ended
    oldest = session.scalar(
        select(func.min(JobRow.made_at)).where(JobRow.state.in_(("waiting", "working")))
    )
    quiet = last is None or last < now - _STALLED
    stalled = quiet and oldest is not None and oldest < now - _STALLED
    if not number or first is None or last is None or number < 3:
        return None, stalled
    return max(0.05, (last - first).total_seconds() / (number - 1)), stalled


def report_of(service: Service, dossier_id: uuid.UUID) -> Report:
    """The newest report of a dossier; while it is judged anew, the one before.

    Its `verdict` is the reviewers' where they have decided.

    Raises:
        IntakeError: `not_found`; `not_ready` where there is none yet.
    """
    with service.record.reading() as session:
        row = _row(session, dossier_id)
        newest = newest_report(session, dossier_id)
        if newest is None:
            raise IntakeError("not_ready")
        found = Report.model_validate_json(newest.content)
        if row.verdict not in ("accepted", "returned"):
            return found
        head = found.dossier.model_copy(update={"verdict": row.verdict})
        return found.model_copy(update={"dossier": head})


def judged_dossier(service: Service, dossier_id: uuid.UUID) -> Dossier:
    """The dossier as it was judged: every field of every paper.

    Raises:
        IntakeError: `not_found`; `not_ready`.
    """
    with service.record.reading() as session:
        _row(session, dossier_id)
        newest = newest_report(session, dossier_id)
    if newest is None:
        raise IntakeError("not_ready")
    return loaded(newest.judged)


@contextmanager
def original(
    service: Service, dossier_id: uuid.UUID, name: str, *, by: uuid.UUID
) -> Iterator[tuple[Path, FileRow]]:
    """A paper as it was received, byte for byte; that somebody took it is put on record.

    Raises:
        IntakeError: `not_found`; `damaged_blob`.
    """
    with service.record.writing() as session:
        row = session.scalar(
            select(FileRow)
            .where(FileRow.dossier_id == dossier_id, FileRow.name == name, FileRow.sha256 != "")
            .order_by(FileRow.removed_revision.is_(None).desc(), FileRow.position.desc())
            .limit(1)
        )
        if row is None:
            raise IntakeError("not_found")
        now = service.record.now(session)
        detail = {"sha256": row.sha256}
        audit.append(session, str(by), "file.taken", str(dossier_id), now, detail)
    try:
        with service.blobs.local(row.sha256) as path:
            yield path, row
    except Damaged as error:
        raise IntakeError("damaged_blob", text("damaged_blob")) from error


def _row(session: Session, dossier_id: uuid.UUID) -> DossierRow:
    found = session.get(DossierRow, dossier_id)
    if found is None:
        raise IntakeError("not_found")
    return found
