"""Sample dossiers that were read before: what the engines said lies beside them.

Reading a hundred pages takes minutes; at the first start there is something to look at sooner. The
rules run now, on what was read then. A sample whose bytes are others than then is read as usual.
"""

import gzip
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import Dossier
from intake.queue.opening import members_of
from intake.record.tables import DossierRow, FileRow, JobRow, PageRow
from intake.services.changing import current_files
from intake.services.judged import loaded
from intake.services.judging import findings_of, written
from intake.services.service import Service
from intake.sniff import ZIP

ENDING = ".json.gz"


@dataclass(frozen=True)
class _Read:
    """A recording: the dossier as it was read, and what is noted of its pages."""

    dossier: dict[str, Any]
    seconds: float
    turns: dict[tuple[str, int], int]
    sizes: dict[tuple[str, int], tuple[int, int]]

    @property
    def bytes_of(self) -> dict[str, str]:
        """The SHA-256 of each file by its name."""
        return {one["name"]: one["sha256"] for one in self.dossier["files"]}

    def as_of(self, row: DossierRow) -> Dossier:
        """The dossier under the id and name that it has now."""
        named = {"id": str(row.id), "reference": row.reference}
        return loaded(json.dumps(self.dossier | named))


def put_as_read(service: Service, dossier_id: uuid.UUID, recording: Path) -> bool:
    """Have a dossier that was just handed in be as if workers had read it; False: they are to.

    Args:
        service: The service.
        dossier_id: A dossier that nobody works on yet.
        recording: What `recorded` made of the same papers; need not exist.
    """
    if not recording.is_file():
        return False
    read = _opened(recording)
    with service.record.reading() as session:
        files = current_files(session, dossier_id)
    members = [
        one for file in files if file.media_type == ZIP for one in members_of(service, file)[0]
    ]
    papers = [one for one in (*files, *members) if one.media_type != ZIP]
    if {one.name: one.sha256 for one in papers} != read.bytes_of:
        return False
    with service.record.writing() as session:
        row = session.get_one(DossierRow, dossier_id, with_for_update=True)
        job = session.scalar(select(JobRow).where(JobRow.dossier_id == dossier_id))
        if row.state != "received" or job is None or job.state != "waiting":
            return False  # a worker was quicker
        now = service.record.now(session)
        job.state, job.ended_at = "done", now
        session.add_all(members)
        session.flush()
        _pages(session, row, current_files(session, dossier_id), read)
        session.flush()
        dossier = read.as_of(row)
        findings, history = findings_of(session, dossier_id, dossier)
        written(session, row, dossier, findings, history, now, seconds=read.seconds)
    return True


def _opened(recording: Path) -> _Read:
    kept = json.loads(gzip.decompress(recording.read_bytes()))
    return _Read(
        dossier=kept["dossier"],
        seconds=kept["seconds"],
        turns={(file, page): turn for file, page, turn in kept["quarters"]},
        sizes={(file, page): (wide, high) for file, page, wide, high in kept["sizes"]},
    )


def _pages(session: Session, row: DossierRow, files: Sequence[FileRow], read: _Read) -> None:
    """Rows of pages that are read, and their number at the files and the dossier."""
    for file in files:
        numbers = sorted(page for name, page in read.sizes if name == file.name)
        file.pages, file.opened = len(numbers), True
        for number in numbers:
            width, height = read.sizes[file.name, number]
            session.add(
                PageRow(
                    dossier_id=row.id,
                    file_id=file.id,
                    number=number,
                    state="done",
                    quarters=read.turns.get((file.name, number), 0),
                    width=width,
                    height=height,
                    legibility="read",
                    seconds=read.seconds / len(read.sizes),
                )
            )
        row.pages_total += len(numbers)
    row.pages_done = row.pages_total
