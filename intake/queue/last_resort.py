"""A dossier on which the program itself fails still comes to a verdict: a person looks at it."""

from pathlib import Path

from dossier import Dossier, Page
from intake.queue import jobs
from intake.queue.jobs import Claim
from intake.queue.steps import dossier_of
from intake.queue.workshop import Workshop
from intake.record.tables import PageRow
from intake.services.changing import current_files
from intake.services.files import as_received
from intake.services.judging import SHANGHAI, written

TROUBLE = "judging_failed"


def judge_without_rules(shop: Workshop, ours: Claim) -> int:
    """Write a report that only lists the files, and have a person look at the dossier.

    Raises:
        Lost: The job is no longer ours.
    """
    record = shop.service.record
    with record.writing() as session:
        row = dossier_of(session, ours)
        now = record.now(session)
        jobs.give_up(session, ours, now, TROUBLE)
        if row.revision != ours.revision:
            return 0
        files = current_files(session, row.id)
        names = {one.id: one.name for one in files}
        pages = session.query(PageRow).where(PageRow.file_id.in_(names)).all()
        day = row.received_at.astimezone(SHANGHAI).date()
        dossier = Dossier(
            id=str(row.id),
            reference=row.reference,
            kind="enterprise" if row.asked_kind == "enterprise" else "licence",
            received_on=day,
            day=row.day or day,
            files=tuple(as_received(one, Path()).file(pages=one.pages or 0) for one in files),
            pages=tuple(
                Page(file=names[one.file_id], page=one.number, legibility="poor") for one in pages
            ),
        )
        written(session, row, dossier, (), None, now, seconds=0.0, trouble=TROUBLE)
    return 0
