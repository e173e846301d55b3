"""A service whose record holds sample dossiers as if workers had read them, in no time.

What the engines said is kept in `samples/read`; `python -m tests.web.stocked` has them say it anew.
"""

import gzip
import json
import sys
import tempfile
import uuid
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from dossier import PageRef
from extractors.geometry.transforms import turned_size
from extractors.raster import pages_of
from intake.pipeline import verify
from intake.pool import Pool
from intake.queue.bell import Bell
from intake.record.tables import DossierRow
from intake.serve import first_start
from intake.serve.read_before import ENDING, put_as_read
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.judged import dumped
from intake.services.service import Service, open_service
from intake.settings import Settings
from intake.sniff import TABLES, ZIP
from intake.unpack import unpack

ROOT = Path(__file__).parents[2]
DOSSIERS = ROOT / "samples" / "dossiers"
RECORDED = ROOT / "samples" / "read"
NAMES = tuple(sorted(path.name.removesuffix(ENDING) for path in RECORDED.glob(f"*{ENDING}")))


def serving(folder: Path, database: str | None = None) -> Service:
    """A service of its own folder, and of a database where it is not to be SQLite; no workers."""
    address = None if database is None else SecretStr(database)
    return open_service(Settings(data_dir=folder, database_url=address), Bell(None))


def stock(service: Service, name: str, submitter: uuid.UUID, reference: str = "") -> uuid.UUID:
    """Put a sample dossier into the record, read and judged; returns its id.

    The same one may be put there again and again, as if other papers had said the same.
    """
    place = sample(name)
    with ExitStack() as open_files:
        papers = [
            Paper(name, open_files.enter_context(file.open("rb")))
            for name, file in first_start.files_of(place)
        ]
        taken = hand_in(
            service,
            papers,
            submitter=submitter,
            reference=reference or name,
            origin="sample",
            lenient=True,
        )
    assert put_as_read(service, taken.dossier_id, RECORDED / f"{name}{ENDING}")
    with service.record.writing() as session:
        session.get_one(DossierRow, taken.dossier_id).content_key = uuid.uuid4().hex
    return taken.dossier_id


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
        (RECORDED / f"{name}{ENDING}").write_bytes(packed)


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
