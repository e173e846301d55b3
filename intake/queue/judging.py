"""The last piece of work: papers put together from the pages, and every rule run.

A value that has to be looked at twice is asked of the page itself, through the child; what was
answered is kept with the reading, so that judging again needs no picture.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dossier import Dossier, FileError, PageRef
from extractors.reading import PageReading
from intake.application_file import read_application
from intake.pages import Pages, named
from intake.pipeline import assembled
from intake.queue import jobs
from intake.queue.jobs import Claim, Lost
from intake.queue.reading import packed, unpacked
from intake.queue.steps import dossier_of
from intake.queue.workshop import Asks, Workshop, source
from intake.record.tables import DossierRow, FileRow, PageRow, ReadingRow
from intake.services.changing import current_files
from intake.services.corrections import applied
from intake.services.files import as_received
from intake.services.judging import SHANGHAI, Outdated, findings_of, written
from intake.sights import FarSight, Recorded
from intake.sniff import ZIP
from intake.tasks import Seen, TaskFailed
from intake.version import pipeline


@dataclass(frozen=True)
class _Read:
    """One page as it was read, and how many answers its sight had then."""

    row: ReadingRow
    seen: Seen
    answers: int


def judge_one(shop: Workshop, ours: Claim) -> int:
    """Judge the dossier of a job, and write its report.

    Raises:
        Lost: The job is no longer ours.
        Outdated: Another dossier that matters was written meanwhile; try again.
    """
    start = time.monotonic()
    record = shop.service.record
    with record.reading() as session:
        row = session.get(DossierRow, ours.dossier_id)
        if row is None:
            raise Lost
        files = [one for one in current_files(session, row.id) if not _taken_apart(one)]
        pages = _page_rows(session, row)
        read = _readings(session, row)
        seconds = _reading_seconds(session, row)
    dossier = _assembled(shop, row, files, pages, read)
    with record.reading() as session:
        dossier = applied(session, row.id, dossier)
        findings, history = findings_of(session, row.id, dossier)
    with record.writing() as session:
        now_row = dossier_of(session, ours)
        now = record.now(session)
        jobs.finish(session, ours, now)
        if now_row.revision != ours.revision:
            return 0  # it was changed meanwhile; the change brought a job of its own
        _keep_answers(session, read)
        took = seconds + time.monotonic() - start
        written(session, now_row, dossier, findings, history, now, seconds=took)
    return 0


def _taken_apart(file: FileRow) -> bool:
    """Whether a file is an archive whose members stand for it."""
    return file.media_type == ZIP and file.error is None


def _page_rows(session: Session, row: DossierRow) -> dict[PageRef, PageRow]:
    found = session.execute(
        select(FileRow.name, PageRow)
        .join(PageRow, PageRow.file_id == FileRow.id)
        .where(FileRow.dossier_id == row.id, FileRow.removed_revision.is_(None))
        .order_by(FileRow.position, PageRow.number)
    )
    return {PageRef(file=name, page=page.number): page for name, page in found}


def _readings(session: Session, row: DossierRow) -> dict[PageRef, _Read]:
    found = session.execute(
        select(FileRow.name, ReadingRow)
        .join(PageRow, PageRow.file_id == FileRow.id)
        .join(
            ReadingRow,
            (ReadingRow.sha256 == FileRow.sha256)
            & (ReadingRow.page == PageRow.number)
            & (ReadingRow.pipeline == pipeline()),
        )
        .where(FileRow.dossier_id == row.id, FileRow.removed_revision.is_(None))
    )
    read: dict[PageRef, _Read] = {}
    for name, kept in found:
        seen = unpacked(kept.content)
        read[PageRef(file=name, page=kept.page)] = _Read(kept, seen, _answers(seen))
    return read


def _answers(seen: Seen) -> int:
    sight = seen.reading.sight
    if not isinstance(sight, Recorded):
        return 0
    known = sight.answers
    return len(known.lines) + len(known.words) + len(known.rings)


def _reading_seconds(session: Session, row: DossierRow) -> float:
    total = session.scalar(
        select(func.sum(PageRow.seconds))
        .join(FileRow, FileRow.id == PageRow.file_id)
        .where(PageRow.dossier_id == row.id, FileRow.removed_revision.is_(None))
    )
    return float(total or 0)


def _assembled(
    shop: Workshop,
    row: DossierRow,
    files: Sequence[FileRow],
    pages: dict[PageRef, PageRow],
    read: dict[PageRef, _Read],
) -> Dossier:
    """Everything that was read, as it is judged."""
    received = tuple(as_received(one, Path(one.sha256 or "-")) for one in files)
    declared, faults = read_application(received, Asks(shop.ask))
    by_name = {one.name: one for one in files}
    return assembled(
        str(row.id),
        row.reference,
        received,
        declared,
        _pages(shop, by_name, pages, read),
        faults,
        row.received_at.astimezone(SHANGHAI).date(),
        row.day,
        "licence" if row.asked_kind == "licence" else "enterprise" if row.asked_kind else None,
    )


def _pages(
    shop: Workshop,
    files: dict[str, FileRow],
    pages: dict[PageRef, PageRow],
    read: dict[PageRef, _Read],
) -> Pages:
    """The pages as the line has them after reading."""
    found = Pages(counts={name: one.pages or 0 for name, one in files.items()})
    for ref, page in pages.items():
        if ref in read:
            found.readings.append(_connected(shop, read[ref].seen, ref, files[ref.file]))
            found.quarters[ref] = page.quarters
            found.photos[ref] = read[ref].seen.photos
        else:
            found.failed.append(ref)
            found.errors.setdefault(ref.file, _page_error(shop, page))
    return found


def _page_error(shop: Workshop, page: PageRow) -> FileError:
    failed = TaskFailed(page.error_code or "engine_crashed", page.number)
    return named(failed, shop.service.settings)


def _connected(shop: Workshop, seen: Seen, ref: PageRef, file: FileRow) -> PageReading:
    """The reading under the name that the page has here, its sight able to ask for more."""
    reading = replace(seen.reading, ref=ref)
    sight = reading.sight
    if isinstance(sight, Recorded):
        behind = FarSight(shop.ask, source(file), ref.page, seen.quarters)
        return replace(reading, sight=Recorded(behind, sight.answers))
    return reading


def _keep_answers(session: Session, read: dict[PageRef, _Read]) -> None:
    """Keep what the pages were asked now and not before."""
    for one in read.values():
        if _answers(one.seen) > one.answers:
            kept = session.get(ReadingRow, (one.row.sha256, one.row.page, one.row.pipeline))
            if kept is not None:
                kept.content = packed(one.seen)


__all__ = ["Outdated", "judge_one"]
