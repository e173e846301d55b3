"""What became of a run: counts for a table, and every report for a file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from uuid import UUID

from sqlalchemy import select

from dossier import File, FileError, Report
from dossier.report import SCHEMA, ApplicationReport, DossierReport
from intake.bulk.ledger import Ledger
from intake.errors import IntakeError
from intake.record.tables import DossierRow, FileRow
from intake.services.listing import current
from intake.services.reports import report_of
from intake.services.service import Service

_CHUNK = 500


@dataclass
class Summary:
    """Counts of a run."""

    verdicts: Counter[str] = field(default_factory=Counter)
    """By verdict; `refused` for what was not taken in, `waiting` for what is not judged yet."""
    came: Counter[str] = field(default_factory=Counter)
    """new, known, version, refused."""
    errors: Counter[str] = field(default_factory=Counter)
    """Files that could not be used, by code."""
    pages: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    """blocking, fails, unsure."""

    @property
    def status(self) -> int:
        """The exit status: 0 where every dossier is fine, 1 where one is not."""
        return int(set(self.verdicts) - {"cleared", "accepted"} != set())


def summed(service: Service, ledger: Ledger) -> Summary:
    """Count what became of the dossiers of a run."""
    found = Summary()
    for how in ("new", "known", "version", "refused"):
        if number := ledger.count(how):
            found.came[how] = number
    for _, code, _ in ledger.refused():
        found.verdicts["refused"] += 1
        found.errors[code] += 1
    ids = ledger.dossiers()
    while chunk := list(islice(ids, _CHUNK)):
        _add(service, chunk, found)
    return found


def _add(service: Service, ids: list[UUID], found: Summary) -> None:
    with service.record.reading() as session:
        for row in session.scalars(select(DossierRow).where(DossierRow.id.in_(ids))):
            found.verdicts[row.verdict if row.state == "judged" and row.verdict else "waiting"] += 1
            found.pages += row.pages_total
            for name in ("blocking", "fails", "unsure"):
                found.findings[name] += getattr(row, name)
        errors = select(FileRow.error).where(
            FileRow.dossier_id.in_(ids), FileRow.removed_revision.is_(None)
        )
        for error in session.scalars(errors):
            if error:
                found.errors[error["code"]] += 1


def reports(service: Service, ledger: Ledger) -> Iterator[Report]:
    """The report of every dossier of a run, one after the other; of what was refused, why."""
    for dossier_id in ledger.dossiers():
        try:
            report = report_of(service, dossier_id)
        except IntakeError:
            continue  # not judged yet: the run did not wait
        with service.record.reading() as session:
            row = session.get_one(DossierRow, dossier_id)
        yield current(report, row)
    with service.record.reading() as session:
        now = service.record.now(session)
    for name, code, message in ledger.refused():
        yield _refused(name, FileError(code=code, message=message), now)


def _refused(name: str, error: FileError, now: datetime) -> Report:
    """A report that says only why there is none."""
    return Report(
        schema=SCHEMA,
        dossier=DossierReport(
            id="", reference=name, verdict="unprocessable", received_at=now, duration_s=0.0
        ),
        application=ApplicationReport(),
        files=(File(name=name, sha256="", size=0, media_type="", error=error),),
    )
