"""What came to nothing: jobs that were given up, dossiers that the program failed on; and again."""

import uuid
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intake.record.tables import DossierRow, FileRow, JobRow, PageRow
from intake.refusals import Refusal
from intake.services.access import ADMINISTRATORS, Actor
from intake.services.changing import judge_again
from intake.services.service import Service


@dataclass(frozen=True)
class Failure:
    """A job that was given up."""

    job: JobRow
    reference: str
    file: str | None
    page: int | None


def failures(session: Session, actor: Actor, limit: int) -> list[Failure]:
    """The jobs of dossiers as they now are that were given up, newest first.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(ADMINISTRATORS)
    found = session.execute(
        select(JobRow, DossierRow.reference, FileRow.name, PageRow.number)
        .join(DossierRow, DossierRow.id == JobRow.dossier_id)
        .outerjoin(PageRow, PageRow.id == JobRow.page_id)
        .outerjoin(FileRow, FileRow.id == PageRow.file_id)
        .where(JobRow.state == "given_up", JobRow.revision == DossierRow.revision)
        .order_by(JobRow.id.desc())
        .limit(limit)
    )
    return [Failure(*row) for row in found]


def waiting(session: Session) -> dict[str, int]:
    """How many jobs are in which state."""
    asked = select(JobRow.state, func.count()).group_by(JobRow.state)
    return {row[0]: row[1] for row in session.execute(asked)}


def retry(service: Service, actor: Actor, dossiers: set[uuid.UUID]) -> int:
    """Send dossiers through the line again; returns how many.

    Raises:
        Refusal: `forbidden`, `not_found`.
    """
    actor.must_be(ADMINISTRATORS)
    for dossier_id in dossiers:
        with service.record.reading() as session:
            if session.get(DossierRow, dossier_id) is None:
                raise Refusal("not_found")
        judge_again(service, dossier_id, by=actor.user_id, reason="retry")
    return len(dossiers)
