"""A service whose record holds sample dossiers as if workers had read them, in no time.

What the engines said is kept in `recorded/`; `python -m tests.web.stocked` has them say it anew.
"""

import gzip
import json
import sys
import tempfile
import uuid
from pathlib import Path

from pydantic import SecretStr

from intake.pipeline import verify
from intake.pool import Pool
from intake.queue.bell import Bell
from intake.record.tables import DossierRow, FileRow, PageRow
from intake.services.judged import dumped, loaded
from intake.services.judging import findings_of, written
from intake.services.service import Service, open_service
from intake.settings import Settings
from intake.unpack import unpack

ROOT = Path(__file__).parents[2]
DOSSIERS = ROOT / "samples" / "dossiers"
RECORDED = Path(__file__).with_name("recorded")
NAMES = tuple(sorted(path.name.removesuffix(".json.gz") for path in RECORDED.glob("*.gz")))


def serving(folder: Path, database: str | None = None) -> Service:
    """A service of its own folder, and of a database where it is not to be SQLite; no workers."""
    address = None if database is None else SecretStr(database)
    return open_service(Settings(data_dir=folder, database_url=address), Bell(None))


def stock(service: Service, name: str, submitter: uuid.UUID, reference: str = "") -> uuid.UUID:
    """Put a sample dossier into the record, read and judged; returns its id."""
    kept = json.loads(gzip.decompress((RECORDED / f"{name}.json.gz").read_bytes()))
    quarters = {(file, page): turn for file, page, turn in kept["quarters"]}
    counts = {file: pages for file, _, pages in kept["files"]}
    dossier_id = uuid.uuid4()
    raw = kept["dossier"] | {"id": str(dossier_id), "reference": reference or name}
    dossier = loaded(json.dumps(raw))
    with tempfile.TemporaryDirectory() as spool, service.record.writing() as session:
        now = service.record.now(session)
        row = DossierRow(
            id=dossier_id,
            reference=reference or name,
            origin="sample",
            submitter_id=submitter,
            content_key=uuid.uuid4().hex,
            state="judging",
            revision=1,
            version=1,
            received_at=now,
        )
        session.add(row)
        session.flush()
        for position, one in enumerate(unpack(sample(name), Path(spool), service.settings)):
            with one.path.open("rb") as stream:
                stored = service.blobs.put(stream, 10**9)
            file = FileRow(
                id=uuid.uuid4(),
                dossier_id=dossier_id,
                position=position,
                name=one.name,
                sha256=stored.sha256,
                size=stored.size,
                media_type=one.media_type,
                pages=counts.get(one.name, 0),
                opened=True,
                added_revision=1,
            )
            session.add(file)
            session.flush()
            for number in range(1, counts.get(one.name, 0) + 1):
                turn = quarters.get((one.name, number), 0)
                session.add(_page(dossier_id, file.id, number, turn))
                row.pages_total += 1
                row.pages_done += 1
        findings, history = findings_of(session, dossier_id, dossier)
        written(session, row, dossier, findings, history, now, seconds=kept["seconds"])
    return dossier_id


def _page(dossier_id: uuid.UUID, file_id: uuid.UUID, number: int, turn: int) -> PageRow:
    return PageRow(
        dossier_id=dossier_id,
        file_id=file_id,
        number=number,
        state="done",
        quarters=turn,
        legibility="read",
        seconds=2.0,
    )


def sample(name: str) -> Path:
    """Where a sample dossier lies: a folder or a ZIP."""
    return next(path for path in (DOSSIERS / name, DOSSIERS / f"{name}.zip") if path.exists())


def record(names: list[str]) -> None:
    """Have the engines read sample dossiers, and keep what they said."""
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            spool = Path(folder) / "spool"
            spool.mkdir()
            with Pool(Settings(), Path(folder)) as pool:
                done = verify(sample(name), pool, spool, Settings())
        content = {
            "dossier": json.loads(dumped(done.dossier)),
            "seconds": done.report.dossier.duration_s,
            "quarters": [[ref.file, ref.page, turn] for ref, turn in done.quarters.items()],
            "files": [[one.name, one.media_type, one.pages] for one in done.report.files],
        }
        packed = gzip.compress(json.dumps(content, ensure_ascii=False).encode(), 9, mtime=0)
        (RECORDED / f"{name}.json.gz").write_bytes(packed)


if __name__ == "__main__":
    record(sys.argv[1:] or list(NAMES))
