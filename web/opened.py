"""A dossier opened for review: its newest report and the dossier behind it, parsed once."""

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import Dossier, Report
from intake.record.tables import ReportRow
from intake.refusals import Refusal
from intake.services.changing import current_files
from intake.services.judged import loaded
from intake.services.pictures import page_sizes
from web.spots import Places

_KEPT: Final = 32


@dataclass(frozen=True)
class Opened:
    """A report with everything that it was made from."""

    id: int
    report: Report
    dossier: Dossier
    places: Places


_lock = threading.Lock()
_kept: OrderedDict[tuple[UUID, int], Opened] = OrderedDict()


def places_of(session: Session, dossier_id: UUID, report: Report | None = None) -> Places:
    """Where the pages of a dossier are, and how large."""
    files = current_files(session, dossier_id)
    return Places(dossier_id, files, report, page_sizes(session, dossier_id))


def opened(session: Session, dossier_id: UUID) -> Opened:
    """The newest report of a dossier; a report never changes, so it is parsed once.

    Raises:
        Refusal: `not_ready`.
    """
    newest = session.scalar(
        select(ReportRow.id)
        .where(ReportRow.dossier_id == dossier_id)
        .order_by(ReportRow.id.desc())
        .limit(1)
    )
    if newest is None:
        raise Refusal("not_ready")
    with _lock:
        if (dossier_id, newest) in _kept:
            _kept.move_to_end((dossier_id, newest))
            return _kept[dossier_id, newest]
    row = session.get_one(ReportRow, newest)
    report = Report.model_validate_json(row.content)
    places = places_of(session, dossier_id, report)
    made = Opened(newest, report, loaded(row.judged), places)
    with _lock:
        _kept[dossier_id, newest] = made
        while len(_kept) > _KEPT:
            _kept.popitem(last=False)
    return made
