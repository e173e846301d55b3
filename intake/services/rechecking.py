"""Have many dossiers judged again."""

import uuid
from collections.abc import Iterable, Iterator

from sqlalchemy import func, select

from intake.record.tables import DossierRow, ReportRow
from intake.services.changing import judge_again
from intake.services.service import Service
from intake.version import pipeline

DECIDED = ("accepted", "returned")


def undecided(
    service: Service, *, decided: bool = False, outdated: bool = False
) -> Iterator[uuid.UUID]:
    """The dossiers that were judged, the oldest first.

    Args:
        service: The service.
        decided: Those that reviewers have decided, too: they are then to be decided anew.
        outdated: Only those whose newest report is an older program's.
    """
    newest = (
        select(ReportRow.dossier_id, func.max(ReportRow.id).label("id"))
        .group_by(ReportRow.dossier_id)
        .subquery()
    )
    query = (
        select(DossierRow.id)
        .join(newest, newest.c.dossier_id == DossierRow.id)
        .join(ReportRow, ReportRow.id == newest.c.id)
        .where(DossierRow.state == "judged")
        .order_by(DossierRow.received_at, DossierRow.id)
    )
    if not decided:
        query = query.where(DossierRow.verdict.not_in(DECIDED))
    if outdated:
        query = query.where(ReportRow.pipeline != pipeline())
    with service.record.reading() as session:
        found = list(session.scalars(query))
    yield from found


def recheck(service: Service, dossiers: Iterable[uuid.UUID]) -> int:
    """Send dossiers through the line again; returns how many.

    Raises:
        IntakeError: `not_found`; `not_ready`: a draft.
    """
    number = 0
    for dossier_id in dossiers:
        judge_again(service, dossier_id, by=None, reason="recheck")
        number += 1
    return number
