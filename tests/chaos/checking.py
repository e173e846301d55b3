"""Holds what a storm left behind against the promises."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from intake.blobs.folder import FolderBlobs, intact
from intake.queue.reading import unpacked
from intake.record import audit
from intake.record.tables import (
    DossierRow,
    FileRow,
    FindingRow,
    JobRow,
    PageRow,
    ReadingRow,
    ReportRow,
)
from intake.services.service import Service, open_service
from intake.settings import Settings
from tests.chaos.actors import PAGES


@dataclass
class Verdict:
    """What was acknowledged, what was done twice, and which promises were broken."""

    acknowledged: int = 0
    dossiers: int = 0
    attempts: int = 0
    """Jobs beyond the first attempt: work that was done again."""
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        held = f"BROKEN {self.broken[:5]}" if self.broken else "every promise held"
        return (
            f"{self.acknowledged} acknowledged, {self.dossiers} dossiers, "
            f"{self.attempts} attempts repeated: {held}"
        )


def unfinished(service: Service) -> int:
    """How many jobs still wait or are being worked on."""
    with service.record.reading() as session:
        some = JobRow.state.in_(("waiting", "working"))
        return session.scalar(select(func.count()).select_from(JobRow).where(some)) or 0


def check(settings: Settings, acknowledged: Path) -> Verdict:
    """Look at every row and every byte."""
    service = open_service(settings)
    verdict = Verdict()
    lines = [line.split() for line in acknowledged.read_text("ascii").splitlines()]
    verdict.acknowledged = len(lines)
    with service.record.reading() as session:
        rows = {str(row.id): row for row in session.scalars(select(DossierRow))}
        verdict.dossiers = len(rows)
        verdict.attempts = session.scalar(
            select(func.coalesce(func.sum(JobRow.attempt - 1), 0)).where(JobRow.attempt > 1)
        )
        for dossier_id, sha256 in lines:
            if dossier_id not in rows:
                verdict.broken.append(f"lost {dossier_id}")
            elif not service.blobs.has(sha256):
                verdict.broken.append(f"bytes lost {sha256}")
        for row in rows.values():
            if (row.state, row.pages_done, row.pages_total) != ("judged", PAGES, PAGES):
                verdict.broken.append(
                    f"unfinished {row.id} {row.state} {row.verdict} {row.trouble} {row.pages_done}"
                )
        _once(session, verdict)
        _right(session, verdict)
        broken = audit.verify(session)
        if broken is not None:
            verdict.broken.append(f"trail {broken}")
    assert isinstance(service.blobs, FolderBlobs)
    for name in service.blobs.names():
        if not intact(service.blobs.place(name), name):
            verdict.broken.append(f"damaged {name}")
    service.blobs.sweep()
    left = [place.name for place in service.blobs.folder.iterdir() if place.name.startswith(".")]
    if left:
        verdict.broken.append(f"left behind {left}")
    service.close()
    return verdict


def _once(session, verdict: Verdict) -> None:
    """Each dossier has one file, one report and one finding of each id; each page one state."""
    for table, what in ((FileRow, "files"), (ReportRow, "reports")):
        numbers = session.execute(
            select(table.dossier_id, func.count()).group_by(table.dossier_id)
        ).all()
        verdict.broken += [f"{number} {what} of {one}" for one, number in numbers if number != 1]
        if len(numbers) != verdict.dossiers:
            verdict.broken.append(f"{what} of {len(numbers)} dossiers")
    states = set(session.scalars(select(PageRow.state)))
    if states - {"done"}:
        verdict.broken.append(f"pages {states}")
    newest = session.execute(select(FindingRow.dossier_id, FindingRow.report_id).distinct()).all()
    if len(newest) != verdict.dossiers:
        verdict.broken.append(f"findings of {len(newest)} reports")


def _right(session, verdict: Verdict) -> None:
    """Each reading tells of its own bytes and page."""
    for row in session.scalars(select(ReadingRow)):
        said = unpacked(row.content).reading.lines[0].text
        if said != f"{row.sha256} {row.page}":
            verdict.broken.append(f"wrong reading of {row.sha256} {row.page}")
