"""Files that arrive in pieces: each piece is on disk before it is acknowledged, so it can go on.

The pieces of a file lie in the data folder until it is whole; then it is a paper of its dossier.
"""

import datetime as dt
import fcntl
import hashlib
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.blobs import disk
from intake.errors import IntakeError, text
from intake.record.tables import Upload
from intake.refusals import Refusal
from intake.services.access import Actor
from intake.services.changing import add_files, current_files
from intake.services.files import Paper
from intake.services.service import Service
from intake.settings import MEGABYTE

_BLOCK = 1024 * 1024
_MOST_OPEN = 2000
"""Files of one dossier that may be on their way at once."""


@dataclass(frozen=True)
class Piecewise:
    """A file that arrives in pieces, and how much of it is there."""

    id: uuid.UUID
    dossier_id: uuid.UUID
    name: str
    size: int
    offset: int
    whole: bool
    """Whether it is a paper of the dossier now."""
    changed_at: dt.datetime


def begin(
    service: Service,
    actor: Actor,
    dossier_id: uuid.UUID,
    name: str,
    size: int,
    promised_sha256: str | None = None,
) -> Piecewise:
    """Announce a file; begun again under the same name and size, it goes on where it stopped.

    Args:
        service: The service.
        actor: Who hands in.
        dossier_id: The draft or dossier that it is for.
        name: A path with `/` between folders.
        size: Bytes in all.
        promised_sha256: What the whole is to hash to, if the client knows.

    Raises:
        IntakeError: `not_found`, `forbidden`; `empty_file`, `file_too_large`.
    """
    limit = service.settings.max_archive_file_mb
    if size == 0:
        raise IntakeError("empty_file")
    if size > limit * MEGABYTE:
        raise IntakeError("file_too_large", text("file_too_large", limit=str(limit)))
    with service.record.writing() as session:
        actor.dossier(session, dossier_id, own=True)
        now = service.record.now(session)
        open_ones = select(Upload).where(Upload.dossier_id == dossier_id, Upload.sha256.is_(None))
        listed = session.scalars(open_ones.limit(_MOST_OPEN + 1)).all()
        for row in listed:
            if (row.name, row.size, row.promised_sha256) == (name, size, promised_sha256):
                return _shown(row)
        if len(listed) > _MOST_OPEN:
            raise Refusal("archive_too_many", limit=str(_MOST_OPEN))
        row = Upload(
            id=uuid.uuid4(),
            user_id=actor.user_id,
            dossier_id=dossier_id,
            name=name,
            size=size,
            offset=0,
            promised_sha256=promised_sha256,
            created_at=now,
            changed_at=now,
        )
        session.add(row)
        session.flush()
        return _shown(row)


def uploads(service: Service, actor: Actor, dossier_id: uuid.UUID) -> tuple[Piecewise, ...]:
    """The files of a dossier that arrived, or arrive, in pieces.

    Raises:
        IntakeError: `not_found`.
    """
    with service.record.reading() as session:
        actor.dossier(session, dossier_id)
        rows = session.scalars(
            select(Upload).where(Upload.dossier_id == dossier_id).order_by(Upload.created_at)
        )
        return tuple(_shown(row) for row in rows)


def upload(service: Service, actor: Actor, upload_id: uuid.UUID) -> Piecewise:
    """How much of a file is there.

    Raises:
        IntakeError: `not_found`.
    """
    with service.record.reading() as session:
        return _shown(_row(session, actor, upload_id))


def append(
    service: Service, actor: Actor, upload_id: uuid.UUID, offset: int, stream: BinaryIO
) -> Piecewise:
    """Add a piece; where it was the last one, the file becomes a paper of the dossier.

    What arrived of a piece that broke off is kept too: ask for the offset and go on.

    Args:
        service: The service.
        actor: Who hands in.
        upload_id: The file.
        offset: Where the piece begins: all before it has to be there.
        stream: The piece, read to its end.

    Raises:
        IntakeError: `not_found`; `offset_differs`; `file_too_large`: more than was announced;
            `checksum_differs`; what is wrong with the file; `storage_low`, `busy`.
    """
    with service.record.reading() as session:
        row = _row(session, actor, upload_id)
    if row.sha256 is not None:
        return _shown(row)
    place = _place(service, upload_id)
    with _alone(place) as file:
        with service.record.reading() as session:
            row = _row(session, actor, upload_id)
        if row.offset != offset:
            here = str(row.offset)
            raise Refusal("offset_differs", offset=here, members={"offset": row.offset})
        try:
            reached = _written(file, row, stream, service.settings.least_free_mb, place.parent)
        except OSError as error:
            raise IntakeError("storage_low") from error
        with service.record.writing() as session:
            kept = session.get_one(Upload, upload_id)
            kept.offset, kept.changed_at = reached, service.record.now(session)
            shown = _shown(kept)
        if reached < row.size:
            return shown
        return _made_paper(service, actor, row, place)


def cancel(service: Service, actor: Actor, upload_id: uuid.UUID) -> None:
    """Forget a file that is not whole.

    Raises:
        IntakeError: `not_found`; `already_handed_in`: it is a paper now.
    """
    with service.record.writing() as session:
        row = _row(session, actor, upload_id)
        if row.sha256 is not None:
            raise Refusal("already_handed_in")
        session.delete(row)
    _place(service, upload_id).unlink(missing_ok=True)


def unfinished(service: Service, dossier_id: uuid.UUID) -> Piecewise | None:
    """A file of a dossier that is not whole yet, if there is one."""
    with service.record.reading() as session:
        row = session.scalars(
            select(Upload)
            .where(Upload.dossier_id == dossier_id, Upload.sha256.is_(None))
            .order_by(Upload.created_at)
            .limit(1)
        ).first()
        return _shown(row) if row else None


def _made_paper(service: Service, actor: Actor, row: Upload, place: Path) -> Piecewise:
    """Take a whole file into its dossier; then its pieces are not needed any more."""
    with place.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        if row.promised_sha256 not in (None, sha256):
            with service.record.writing() as session:
                session.get_one(Upload, row.id).offset = 0
            raise Refusal("checksum_differs")
        file.seek(0)
        if row.dossier_id is not None and not _there(service, row, sha256):
            paper = Paper(row.name, file)
            add_files(service, row.dossier_id, [paper], by=actor.user_id, lenient=True)
    with service.record.writing() as session:
        kept = session.get_one(Upload, row.id)
        kept.sha256, kept.changed_at = sha256, service.record.now(session)
        shown = _shown(kept)
    place.unlink(missing_ok=True)
    return shown


def _there(service: Service, row: Upload, sha256: str) -> bool:
    """Whether the file is a paper already: we died after that, and before we noted it."""
    with service.record.reading() as session:
        found = current_files(session, row.dossier_id) if row.dossier_id is not None else []
        return any((one.name, one.sha256) == (row.name, sha256) for one in found)


def _written(file: BinaryIO, row: Upload, stream: BinaryIO, least_mb: int, folder: Path) -> int:
    """Write a piece behind what is acknowledged, and wait for the disk; where it ends now."""
    if disk.free_mb(folder) < least_mb:
        raise IntakeError("storage_low")
    handle = file.fileno()
    os.ftruncate(handle, row.offset)  # what came after was never acknowledged
    os.lseek(handle, row.offset, os.SEEK_SET)
    reached = row.offset
    while block := _block(stream):
        reached += len(block)
        if reached > row.size:
            limit = str(max(1, row.size // MEGABYTE))
            raise IntakeError("file_too_large", text("file_too_large", limit=limit))
        disk.write(handle, block)
    disk.sync(handle)
    if row.offset == 0:
        disk.sync_folder(folder)
    return reached


def _block(stream: BinaryIO) -> bytes:
    """The next bytes; nothing where the client went away: what came so far is kept."""
    try:
        return stream.read(_BLOCK)
    except OSError:
        return b""


@contextmanager
def _alone(place: Path) -> Iterator[BinaryIO]:
    """The pieces of a file, for one writer at a time.

    Raises:
        IntakeError: `busy`: another one is at it.
    """
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), "r+b", 0) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise IntakeError("busy") from error
        yield file


def _place(service: Service, upload_id: uuid.UUID) -> Path:
    return service.settings.data_dir / "uploads" / str(upload_id)


def _row(session: Session, actor: Actor, upload_id: uuid.UUID) -> Upload:
    row = session.get(Upload, upload_id)
    if row is None or row.dossier_id is None:
        raise Refusal("not_found")
    actor.dossier(session, row.dossier_id, own=True)
    return row


def _shown(row: Upload) -> Piecewise:
    if row.dossier_id is None:
        raise Refusal("not_found")
    return Piecewise(
        row.id, row.dossier_id, row.name, row.size, row.offset, row.sha256 is not None,
        row.changed_at,
    )  # fmt: skip
