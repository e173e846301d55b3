"""Papers as they are handed over → blobs and rows; each looked at, none decoded."""

import io
import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from dossier import File, FileError
from intake.errors import IntakeError, file_error
from intake.received import Received, look_at
from intake.record.tables import DossierRow, FileRow
from intake.scratch import scratch
from intake.services.service import Service
from intake.settings import MEGABYTE
from intake.sniff import UNKNOWN
from intake.unpack import is_clutter


@dataclass(frozen=True)
class Paper:
    """A file that somebody hands over: what it is called, and its bytes."""

    name: str
    """A path with `/` between folders, as the report is to show it."""
    stream: BinaryIO
    """Read once, from where it stands to its end; the caller closes it."""

    @classmethod
    def of_bytes(cls, name: str, content: bytes) -> "Paper":
        """A paper that is in memory."""
        return cls(name, io.BytesIO(content))


@dataclass(frozen=True)
class Kept:
    """A paper whose bytes are safe, or that was refused."""

    name: str
    sha256: str
    size: int
    media_type: str
    error: FileError | None = None


def keep(service: Service, papers: Sequence[Paper], *, lenient: bool) -> list[Kept]:
    """Store the papers' bytes and tell what each one is.

    Args:
        service: The service.
        papers: The papers; what systems put beside them is left out.
        lenient: Name what is wrong with a file in its row; else it is raised.

    Raises:
        IntakeError: `storage_low`, `busy`; without `lenient` what is wrong with a file.
    """
    limit = service.settings.max_archive_file_mb * MEGABYTE
    kept: list[Kept] = []
    for paper in papers:
        if is_clutter(paper.name):
            continue
        try:
            stored = service.blobs.put(paper.stream, limit)
        except IntakeError as error:
            if not lenient or error.code != "file_too_large":
                error.file = paper.name
                raise
            too_large = file_error("file_too_large", limit=str(limit // MEGABYTE))
            kept.append(Kept(paper.name, "", 0, UNKNOWN, too_large))
            continue
        with service.blobs.local(stored.sha256, fresh=True) as path:
            seen = look_at(path, paper.name, service.settings, stored.sha256)
        if seen.error is not None and not lenient:
            refused = IntakeError(seen.error.code, seen.error.message)
            refused.file = paper.name
            raise refused
        kept.append(Kept(paper.name, stored.sha256, stored.size, seen.media_type, seen.error))
    return kept


def named_apart(kept: Sequence[Kept], taken: Collection[str] = ()) -> list[Kept]:
    """The papers under names of their own: a phone calls every picture `image.jpg`.

    >>> [one.name for one in named_apart([Kept("a.jpg", "", 0, ""), Kept("a.jpg", "", 0, "")])]
    ['a.jpg', 'a (2).jpg']
    """
    used = set(taken)
    named: list[Kept] = []
    for one in kept:
        name, number = one.name, 1
        while name in used:
            number += 1
            stem, dot, suffix = one.name.rpartition(".")
            name = f"{stem} ({number}){dot}{suffix}" if stem else f"{one.name} ({number})"
        used.add(name)
        named.append(replace(one, name=name))
    return named


def rows(kept: Sequence[Kept], dossier: DossierRow, first: int) -> list[FileRow]:
    """The rows of papers that were kept; `first` is the position of the first one.

    Members of archives come between their archive and the next file, hence the gaps.
    """
    return [
        FileRow(
            id=uuid.uuid4(),
            dossier_id=dossier.id,
            position=first + index * POSITIONS,
            name=one.name,
            sha256=one.sha256,
            size=one.size,
            media_type=one.media_type,
            error=one.error.model_dump(mode="json") if one.error else None,
            pages=0 if one.error else None,
            opened=one.error is not None,
            added_revision=dossier.revision,
        )
        for index, one in enumerate(kept)
    ]


POSITIONS = 10_000
"""Positions that a file takes, its members included."""


def fault(row: FileRow) -> FileError | None:
    """Why a file cannot be used."""
    return FileError.model_validate(row.error) if row.error else None


def as_file(row: FileRow) -> File:
    """A file as the report shows it."""
    return File(
        name=row.name,
        sha256=row.sha256,
        size=row.size,
        media_type=row.media_type,
        pages=row.pages or 0,
        error=fault(row),
    )


def as_received(row: FileRow, path: Path) -> Received:
    """A file as the line takes it; `path` is where its bytes lie, if it has any."""
    return Received(row.name, path, row.sha256, row.size, row.media_type, fault(row))


@contextmanager
def spool(service: Service) -> Iterator[Path]:
    """A private folder on the data's own disk, gone afterwards."""
    with scratch(service.settings.data_dir / "run", "spool") as folder:
        yield folder
