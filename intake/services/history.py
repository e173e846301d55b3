"""What the other dossiers of the record say, for the rules that look across dossiers."""

import uuid
from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import Dossier
from intake.record.tables import DossierRow, MarkRow
from validators import Earlier, history

_STATES: Final = {"accepted": "accepted", "returned": "returned"}

Question = tuple[str, str, str | None]
"""The kind of a mark, its value, and whose number it is."""


class RecordHistory:
    """See `validators.History`; remembers what it was asked, and what it answered."""

    def __init__(self, session: Session, dossier_id: uuid.UUID) -> None:
        """Args: a transaction, and the dossier that is judged, which is never in an answer."""
        self._session = session
        self._dossier_id = dossier_id
        self.answered: dict[Question, tuple[Earlier, ...]] = {}

    def with_vin(self, vin: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(history.vin_mark(vin))

    def with_certificate_no(self, number: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(history.certificate_mark(number))

    def with_report_no(self, institution: str, number: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(history.report_mark(institution, number))

    def with_photo(self, sign: str) -> tuple[Earlier, ...]:
        """See `History`."""
        return self._others(history.Mark("photo", sign))

    def still_holds(self, session: Session) -> bool:
        """Whether everything that was answered is still so, as another transaction sees it.

        Two dossiers with one vehicle may be judged at the same time, neither seeing the other:
        the one that is written last has to look again.
        """
        now = RecordHistory(session, self._dossier_id)
        return all(now._others(question) == said for question, said in self.answered.items())

    def _others(self, question: Question) -> tuple[Earlier, ...]:
        if question not in self.answered:
            kind, value, institution = question
            query = (
                select(MarkRow, DossierRow)
                .join(DossierRow, DossierRow.id == MarkRow.dossier_id)
                .where(
                    MarkRow.kind == kind,
                    MarkRow.value == value,
                    MarkRow.dossier_id != self._dossier_id,
                )
                .order_by(DossierRow.received_at, DossierRow.id, MarkRow.id)
            )
            if institution is not None:
                query = query.where(MarkRow.institution == institution)
            found = self._session.execute(query).all()
            self.answered[question] = tuple(_earlier(mark, row) for mark, row in found)
        return self.answered[question]


def _earlier(mark: MarkRow, row: DossierRow) -> Earlier:
    return Earlier(
        reference=row.reference,
        day=row.day or row.received_at.date(),
        state=_STATES.get(row.verdict or "", "open"),
        exporter=row.exporter,
        contract_no=row.contract_no,
        destination=row.destination,
        vins=tuple(mark.vins),
    )


def marks(dossier: Dossier, dossier_id: uuid.UUID) -> Iterator[MarkRow]:
    """The numbers by which later dossiers will meet this one."""
    for mark, vins in history.marks(dossier).items():
        kind, value, institution = mark
        yield MarkRow(
            dossier_id=dossier_id,
            kind=kind,
            value=value,
            institution=institution,
            vins=list(vins),
        )
