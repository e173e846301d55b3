"""Moves a dossier on, in the transaction that ended a piece of its work."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from intake.errors import IntakeError
from intake.queue import jobs
from intake.queue.jobs import Claim
from intake.record.tables import DossierRow, FileRow, JobRow, PageRow, ReadingRow
from intake.version import pipeline


def dossier_of(session: Session, ours: Claim) -> DossierRow:
    """The dossier that a job belongs to, held until the transaction ends.

    All that end a job hold the dossier first: of two last pages only one is the last.
    """
    found = session.get(DossierRow, ours.dossier_id, with_for_update=True)
    if found is None:
        raise IntakeError("not_found")
    return found


def go_on(session: Session, dossier: DossierRow, now: dt.datetime) -> int:
    """Ask for what a dossier lacks: its pages read, then to be judged; returns the new jobs.

    Pages that were read before by this very program, in whichever dossier, are not read again.
    """
    known = _take_over(session, dossier, now)
    lacking = [page for page in _pages(session, dossier) if page.id not in known]
    busy = set(
        session.scalars(
            select(JobRow.page_id).where(
                JobRow.dossier_id == dossier.id,
                JobRow.kind == "read",
                JobRow.state.in_(("waiting", "working")),
            )
        )
    )
    for page in lacking:
        page.state, page.error_code = "received", None
        if page.id not in busy:
            jobs.add(session, "read", dossier, now, page.id)
    dossier.state = "reading"
    session.flush()
    return len(lacking) or join(session, dossier, now)


def join(session: Session, dossier: DossierRow, now: dt.datetime) -> int:
    """Count the pages, and have the dossier judged when all are done; returns the new jobs."""
    counts: dict[str, int] = {}
    for state, number in session.execute(
        select(PageRow.state, func.count())
        .join(FileRow, FileRow.id == PageRow.file_id)
        .where(PageRow.dossier_id == dossier.id, FileRow.removed_revision.is_(None))
        .group_by(PageRow.state)
    ):
        counts[state] = number
    dossier.pages_total = sum(counts.values())
    dossier.pages_done = dossier.pages_total - counts.get("received", 0)
    dossier.version += 1
    if dossier.state != "reading" or counts.get("received", 0):
        return 0
    dossier.state = "judging"
    jobs.add(session, "judge", dossier, now)
    session.flush()
    return 1


def _pages(session: Session, dossier: DossierRow) -> list[PageRow]:
    """The pages that count, in order."""
    return list(
        session.scalars(
            select(PageRow)
            .join(FileRow, FileRow.id == PageRow.file_id)
            .where(PageRow.dossier_id == dossier.id, FileRow.removed_revision.is_(None))
            .order_by(FileRow.position, PageRow.number)
        )
    )


def _take_over(session: Session, dossier: DossierRow, now: dt.datetime) -> set[object]:
    """Mark the pages done whose reading is on record; returns their ids."""
    found = session.execute(
        select(PageRow, ReadingRow)
        .options(defer(ReadingRow.content))
        .join(FileRow, FileRow.id == PageRow.file_id)
        .join(
            ReadingRow,
            (ReadingRow.sha256 == FileRow.sha256)
            & (ReadingRow.page == PageRow.number)
            & (ReadingRow.pipeline == pipeline()),
        )
        .where(PageRow.dossier_id == dossier.id, FileRow.removed_revision.is_(None))
    ).all()
    for page, reading in found:
        page.state, page.error_code = "done", None
        page.quarters, page.legibility = reading.quarters, reading.legibility
        page.width, page.height = reading.width, reading.height
        page.pipeline, page.read_at = pipeline(), now
    return {page.id for page, _ in found}
