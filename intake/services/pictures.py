"""Pages as pictures, made anew by us in a child process; what was made is kept for a while.

A browser never gets the bytes that were received: a picture is decoded behind the fence and
encoded again.
"""

import secrets
import uuid
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier import Box
from intake.blobs import Blobs, Damaged
from intake.caches import Cache
from intake.errors import IntakeError, text
from intake.pool import Pool
from intake.record import Record
from intake.record.tables import FileRow, PageRow
from intake.scratch import scratch
from intake.settings import Settings
from intake.tasks import Picture, Source, TaskFailed

WHOLE = Box(0.0, 0.0, 1.0, 1.0)
LONGEST = 2000
"""Pixels of the long side of a page as it is looked at."""
THUMBNAIL = 240


@dataclass(frozen=True)
class Spot:
    """A page, as a picture of it is asked for."""

    sha256: str
    media_type: str
    number: int
    quarters: int


class Pictures:
    """Cuts pieces out of pages; one for a process, for all its threads."""

    def __init__(self, settings: Settings, record: Record, blobs: Blobs) -> None:
        """Args: the limits, and where pages and bytes are found."""
        self._record = record
        self._blobs = blobs
        self.folder = settings.data_dir / "cache" / "pictures"
        self._cache = Cache(self.folder, settings.cache_mb)
        self._held = ExitStack()
        logs = self._held.enter_context(scratch(settings.data_dir / "run", "pictures"))
        self._pool = self._held.enter_context(Pool(settings, logs, jobs=1))

    def close(self) -> None:
        """End the child."""
        self._held.close()

    def page(
        self,
        dossier_id: uuid.UUID,
        file: str,
        number: int,
        *,
        box: Box = WHOLE,
        longest: int = LONGEST,
    ) -> bytes:
        """A page of a dossier, or a piece of it, upright, as JPEG.

        Args:
            dossier_id: Whose page.
            file: The file's name as the report has it.
            number: The page, from 1.
            box: The piece, in fractions of the upright page.
            longest: Pixels of the long side at most; never enlarged.

        Raises:
            IntakeError: `not_found`; or why the page cannot be shown, as `damaged_file`.
        """
        with self._record.reading() as session:
            spot = _spot(session, dossier_id, file, number)
        return self.cut(spot, box, longest)

    def cut(self, spot: Spot, box: Box, longest: int) -> bytes:
        """See `page`; for a page that is known already."""
        place = self._place(spot, box, longest)
        with suppress(FileNotFoundError):
            kept = place.read_bytes()
            self._cache.used(place)
            return kept
        try:
            with self._blobs.local(spot.sha256) as path:
                source = Source(path, spot.media_type, "")
                task = Picture(source, spot.number, spot.quarters, box, longest)
                # By the pool's own threads: a child dies with the thread that started it.
                done = next(iter(self._pool.map([(0, task)])))
        except Damaged as error:
            raise IntakeError("damaged_blob", text("damaged_blob")) from error
        if done.error is not None:
            raise _told(done.error)
        picture = bytes(done.answer)
        _keep(place, picture)
        self._cache.added()
        return picture

    def _place(self, spot: Spot, box: Box, longest: int) -> Path:
        piece = "" if box == WHOLE else "-" + "-".join(f"{edge:.4f}" for edge in box)
        name = f"{spot.sha256}-{spot.number}-{spot.quarters}{piece}-{longest}.jpg"
        return self.folder / spot.sha256[:2] / name


def page_sizes(
    session: Session, dossier_id: uuid.UUID
) -> dict[tuple[uuid.UUID, int], tuple[int, int]]:
    """Width and height in pixels of upright pages, by file and number, where they are known."""
    rows = session.execute(
        select(PageRow.file_id, PageRow.number, PageRow.width, PageRow.height).where(
            PageRow.dossier_id == dossier_id
        )
    )
    return {
        (row.file_id, row.number): (row.width, row.height)
        for row in rows
        if row.width and row.height
    }


def _spot(session: Session, dossier_id: uuid.UUID, file: str, number: int) -> Spot:
    found = session.execute(
        select(FileRow.sha256, FileRow.media_type, PageRow.quarters)
        .join(PageRow, PageRow.file_id == FileRow.id)
        .where(
            FileRow.dossier_id == dossier_id,
            FileRow.name == file,
            PageRow.number == number,
            FileRow.sha256 != "",
        )
        .order_by(FileRow.removed_revision.is_(None).desc(), FileRow.position.desc())
        .limit(1)
    ).first()
    if found is None:
        raise IntakeError("not_found")
    return Spot(found.sha256, found.media_type, number, found.quarters)


def _told(failed: TaskFailed) -> IntakeError:
    return IntakeError(failed.code, text(failed.code, failed.page, limit=""))


def _keep(place: Path, picture: bytes) -> None:
    """Put a picture into the cache in one step; without one there is only more work."""
    place.parent.mkdir(exist_ok=True, mode=0o700)
    fresh = place.with_name(f".{secrets.token_hex(8)}")
    try:
        fresh.write_bytes(picture)
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)
