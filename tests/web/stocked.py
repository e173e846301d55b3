"""A service whose record holds sample dossiers as if workers had read them, in no time.

What the engines said is kept in `recorded/`; `python -m tests.web.stocked` has them say it anew.
"""

import gzip
import json
import sys
import tempfile
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from dossier import PageRef
from extractors.geometry.transforms import turned_size
from extractors.raster import pages_of
from intake.pipeline import verify
from intake.pool import Pool
from intake.queue.bell import Bell
from intake.record.tables import DossierRow, FileRow, PageRow
from intake.services.judged import dumped, loaded
from intake.services.judging import findings_of, written
from intake.services.service import Service, open_service
from intake.settings import Settings
from intake.sniff import TABLES, ZIP
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
    sizes = {(file, page): (wide, high) for file, page, wide, high in kept["sizes"]}
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
                size = sizes[one.name, number]
                session.add(_page(dossier_id, file.id, number, turn, size))
                row.pages_total += 1
                row.pages_done += 1
        findings, history = findings_of(session, dossier_id, dossier)
        written(session, row, dossier, findings, history, now, seconds=kept["seconds"])
    return dossier_id


def _page(
    dossier_id: uuid.UUID, file_id: uuid.UUID, number: int, turn: int, size: tuple[int, int]
) -> PageRow:
    return PageRow(
        dossier_id=dossier_id,
        file_id=file_id,
        number=number,
        state="done",
        quarters=turn,
        width=size[0],
        height=size[1],
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
            "sizes": _sizes(sample(name), done.quarters),
            "quarters": [[ref.file, ref.page, turn] for ref, turn in done.quarters.items()],
            "files": [[one.name, one.media_type, one.pages] for one in done.report.files],
        }
        packed = gzip.compress(json.dumps(content, ensure_ascii=False).encode(), 9, mtime=0)
        (RECORDED / f"{name}.json.gz").write_bytes(packed)


def _sizes(place: Path, quarters: Mapping[PageRef, int]) -> list[list[Any]]:
    """Width and height of every page turned upright, as a worker notes them."""
    found: list[list[Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        for one in unpack(place, Path(folder), Settings()):
            if one.error is None and one.media_type not in (*TABLES, ZIP):
                for page in pages_of(one.path.read_bytes(), one.media_type):
                    high, wide = page.image.shape[:2]
                    turn = quarters.get(PageRef(file=one.name, page=page.number), 0)
                    found.append([one.name, page.number, *turned_size((wide, high), turn)])
    return found


if __name__ == "__main__":
    record(sys.argv[1:] or list(NAMES))
