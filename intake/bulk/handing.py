"""Hand in one dossier of a tree: a new one, one that is known, or a new version of one.

What was handed in before is known by how its files look, else by their bytes. A dossier that lies
where another one lay, and shares a paper with it, is its new version; one that shares nothing is
another dossier, since people use the names of folders and scans again.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from sqlalchemy import select

from dossier import Text
from intake.blobs import Damaged
from intake.bulk.discover import Found
from intake.bulk.manifest import FILE_NAME, Manifest
from intake.bulk.papers import OnDisk, files_of, hashes, look_of, members, papers
from intake.errors import IntakeError, text
from intake.record.tables import BulkSource, DossierRow, FileRow
from intake.services.changing import add_files, current_files, remove_file
from intake.services.handing_in import hand_in
from intake.services.service import Service
from intake.sniff import ZIP
from intake.unpack import readable

How = Literal["new", "known", "version", "refused"]


@dataclass(frozen=True)
class Handed:
    """What became of a dossier on disk."""

    name: str
    how: How
    dossier_id: uuid.UUID | None = None
    error: IntakeError | None = None
    """Why it was refused."""


@dataclass(frozen=True)
class Hand:
    """Hands in for one person."""

    service: Service
    submitter: uuid.UUID
    manifest: Manifest | None = None

    def hand(self, found: Found) -> Handed:
        """Hand in a dossier; what is wrong with its files is named in its report.

        Raises:
            IntakeError: `busy`, `storage_low`: nothing was taken in; try again later.
        """
        try:
            return self._handed(found)
        except OSError as error:
            return Handed(found.name, "refused", None, _unreadable(error))
        except IntakeError as error:
            if not error.problem.permanent:
                raise
            return Handed(found.name, "refused", None, error)

    def known(self, found: Found) -> Handed | None:
        """A dossier that was handed in before and looks as it did then; None where it is not."""
        try:
            files = files_of(found.path)
            rows = self.manifest.application(found.name) if self.manifest else None
            before = self._before(readable(str(found.path.resolve())))
            if before is None or before.look != look_of(files, rows):
                return None
        except (OSError, IntakeError):
            return None  # to be told where it is handed in
        return Handed(found.name, "known", before.dossier_id)

    def _handed(self, found: Found) -> Handed:
        files = files_of(found.path)
        rows = self.manifest.application(found.name) if self.manifest else None
        look = look_of(files, rows)
        source = readable(str(found.path.resolve()))
        before = self._before(source)
        if before is not None and before.look == look:
            return Handed(found.name, "known", before.dossier_id)
        application = (FILE_NAME, rows) if rows is not None else None
        how: How
        same = self._same(before, found.path, files) if before is not None else None
        if same is None:
            dossier_id, how = self._taken(found, files, application)
        elif self._unchanged(same, files, application):
            dossier_id, how = same, "known"
        else:
            self._update(same, files, application)
            dossier_id, how = same, "version"
        self._remember(source, look, dossier_id)
        return Handed(found.name, how, dossier_id)

    def _taken(
        self, found: Found, files: Sequence[OnDisk], application: tuple[str, bytes] | None
    ) -> tuple[uuid.UUID, How]:
        taken = hand_in(
            self.service,
            papers(files, application),
            submitter=self.submitter,
            reference=found.name,
            origin="bulk",
            lenient=True,
        )
        return taken.dossier_id, "new" if taken.created else "known"

    def _before(self, source: str) -> BulkSource | None:
        with self.service.record.reading() as session:
            return session.scalar(
                select(BulkSource)
                .join(DossierRow, DossierRow.id == BulkSource.dossier_id)
                .where(
                    BulkSource.submitter_id == self.submitter,
                    BulkSource.source == source,
                    DossierRow.purged_at.is_(None),
                )
            )

    def _same(self, before: BulkSource, path: Path, files: Sequence[OnDisk]) -> uuid.UUID | None:
        """The dossier that lay here before, where this one shares a paper with it."""
        current = self._current(before.dossier_id)
        known = {row.sha256 for row in current.values() if row.name != FILE_NAME}
        if known & set(hashes(files).values()):
            return before.dossier_id
        row = current.get(files[0].name) if len(files) == 1 and not path.is_dir() else None
        if row is not None and row.media_type == ZIP and members(path) & self._members(row):
            return before.dossier_id
        return None

    def _members(self, row: FileRow) -> frozenset[tuple[int, int]]:
        try:
            with self.service.blobs.local(row.sha256) as path:
                return members(path)
        except Damaged:
            return frozenset()

    def _unchanged(
        self,
        dossier_id: uuid.UUID,
        files: Sequence[OnDisk],
        application: tuple[str, bytes] | None,
    ) -> bool:
        """Whether the files are, byte for byte, those that the dossier counts now."""
        current = {name: row.sha256 for name, row in self._current(dossier_id).items()}
        return current == self._wanted(files, application)

    def _wanted(
        self, files: Sequence[OnDisk], application: tuple[str, bytes] | None
    ) -> Mapping[str, str]:
        own = {application[0]: sha256(application[1]).hexdigest()} if application else {}
        return {**own, **hashes(files)}

    def _update(
        self,
        dossier_id: uuid.UUID,
        files: Sequence[OnDisk],
        application: tuple[str, bytes] | None,
    ) -> None:
        """Bring a dossier to what lies on disk; what it held before stays on record."""
        current = {name: row.sha256 for name, row in self._current(dossier_id).items()}
        wanted = self._wanted(files, application)
        fresh = [one for one in files if current.get(one.name) != wanted[one.name]]
        declared = (
            application if application and current.get(FILE_NAME) != wanted[FILE_NAME] else None
        )
        gone = [name for name, sha256 in current.items() if wanted.get(name) != sha256]
        if fresh or declared:
            add_files(
                self.service,
                dossier_id,
                papers(fresh, declared),
                by=self.submitter,
                replacing=gone,
                lenient=True,
            )
            return
        for name in gone:
            remove_file(self.service, dossier_id, name, by=self.submitter)

    def _current(self, dossier_id: uuid.UUID) -> dict[str, FileRow]:
        """The files that a dossier counts now, as they were received."""
        with self.service.record.reading() as session:
            rows = current_files(session, dossier_id)
            return {row.name: row for row in rows if row.parent_id is None}

    def _remember(self, source: str, look: str, dossier_id: uuid.UUID) -> None:
        with self.service.record.writing() as session:
            row = session.scalar(
                select(BulkSource).where(
                    BulkSource.submitter_id == self.submitter, BulkSource.source == source
                )
            )
            now = self.service.record.now(session)
            if row is None:
                row = BulkSource(submitter_id=self.submitter, source=source)
                session.add(row)
            row.look, row.dossier_id, row.handed_at = look, dossier_id, now


def _unreadable(error: OSError) -> IntakeError:
    name = readable(str(error.filename or ""))
    why = f"{name}: {error.strerror or type(error).__name__}"
    return IntakeError("unreadable", text("unreadable", reason=Text(zh=why, en=why)))
