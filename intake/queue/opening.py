"""The first piece of work on a dossier: take archives apart, count pages, ask for each."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier import FileError
from intake.application_file import has_pages
from intake.errors import file_error
from intake.pages import named
from intake.queue import jobs
from intake.queue.jobs import Claim
from intake.queue.steps import dossier_of, go_on
from intake.queue.workshop import Workshop, source
from intake.record.tables import FileRow, PageRow
from intake.services.changing import current_files
from intake.services.files import POSITIONS, spool
from intake.services.service import Service
from intake.sniff import ZIP
from intake.tasks import Count, TaskFailed
from intake.unpack import members


@dataclass
class _Opened:
    """What came of the files, before any of it is written down."""

    new: list[FileRow] = field(default_factory=list)
    counts: dict[uuid.UUID, int] = field(default_factory=dict)
    errors: dict[uuid.UUID, FileError] = field(default_factory=dict)


def open_files(shop: Workshop, ours: Claim) -> int:
    """Open the files that were not opened yet; returns how many jobs were made.

    A file that cannot be opened hurts only itself.

    Raises:
        Lost: The job is no longer ours.
    """
    with shop.service.record.reading() as session:
        files = current_files(session, ours.dossier_id)
    opened = _Opened()
    for file in files:
        if not file.opened:
            _open(shop, file, opened, given_up=ours.attempt > shop.service.settings.attempts)
    return _write(shop, ours, opened)


def _open(shop: Workshop, file: FileRow, opened: _Opened, *, given_up: bool) -> None:
    if given_up:  # it took a worker down with it each time
        opened.errors[file.id] = file_error("engine_crashed")
    elif file.media_type == ZIP:
        inner, error = members_of(shop.service, file)
        if error is not None:
            opened.errors[file.id] = error
        opened.counts[file.id] = 0
        opened.new.extend(inner)
        for one in inner:
            if not one.opened:
                _count(shop, one, opened)
    else:
        _count(shop, file, opened)


def members_of(service: Service, archive: FileRow) -> tuple[list[FileRow], FileError | None]:
    """The members of an archive as rows, their bytes stored; and what is wrong with itself."""
    from intake.blobs import Damaged
    from intake.services.files import as_received

    found: list[FileRow] = []
    try:
        with service.blobs.local(archive.sha256) as path, spool(service) as folder:
            whole = as_received(archive, path)
            for one in members(whole, folder, service.settings):
                if one.name == archive.name:
                    return found, one.error
                stored = _stored(service, one.path, path) if one.sha256 else ""
                found.append(
                    FileRow(
                        id=uuid.uuid4(),
                        dossier_id=archive.dossier_id,
                        parent_id=archive.id,
                        position=archive.position + min(len(found) + 1, POSITIONS - 1),
                        name=one.name,
                        sha256=stored,
                        size=one.size,
                        media_type=one.media_type,
                        error=one.error.model_dump(mode="json") if one.error else None,
                        pages=0 if one.error else None,
                        opened=one.error is not None,
                    )
                )
    except Damaged:
        return [], file_error("damaged_blob")
    return found, None


def _stored(service: Service, member: Path, archive: Path) -> str:
    """The SHA-256 of a member, its bytes stored; of one left in its archive none are."""
    if member == archive:
        return ""
    with member.open("rb") as stream:
        return service.blobs.put(stream).sha256


def _count(shop: Workshop, file: FileRow, opened: _Opened) -> None:
    if not has_pages(file):
        opened.counts[file.id] = 0
        return
    settings = shop.service.settings
    try:
        opened.counts[file.id] = shop.ask(Count(source(file), settings.max_pages))
    except TaskFailed as failed:
        opened.errors[file.id] = named(failed, settings)


def _write(shop: Workshop, ours: Claim, opened: _Opened) -> int:
    """Files, pages and the next jobs, in the one transaction that ends this job."""
    record = shop.service.record
    with record.writing() as session:
        dossier = dossier_of(session, ours)
        now = record.now(session)
        jobs.finish(session, ours, now)
        if dossier.revision != ours.revision:
            return 0  # it was changed meanwhile; the change brought a job of its own
        for row in opened.new:
            row.added_revision = dossier.revision
            session.add(row)
        session.flush()
        for row in current_files(session, dossier.id):
            _settle(row, opened)
            if row.id in opened.counts:
                session.add_all(_pages(row))
        session.flush()
        return go_on(session, dossier, now)


def _settle(row: FileRow, opened: _Opened) -> None:
    if row.id in opened.errors:
        row.error = opened.errors[row.id].model_dump(mode="json")
        row.pages, row.opened = 0, True
    elif row.id in opened.counts:
        row.pages, row.opened = opened.counts[row.id], True


def _pages(row: FileRow) -> Sequence[PageRow]:
    if row.error is not None:
        return ()
    return [
        PageRow(id=uuid.uuid4(), dossier_id=row.dossier_id, file_id=row.id, number=number)
        for number in range(1, (row.pages or 0) + 1)
    ]
