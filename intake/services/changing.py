"""Change a dossier that was handed in: more papers, other papers, another application.

Every change makes a new revision. What was received stays: a paper that is replaced is only no
longer counted. Pages that were read before are not read again.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intake.application_file import is_application
from intake.errors import IntakeError
from intake.queue import jobs
from intake.record import audit
from intake.record.tables import DossierRow, FileRow
from intake.services.files import POSITIONS, Kept, Paper, keep, named_apart, rows
from intake.services.handing_in import APPLICATION, content_key, with_application
from intake.services.service import Service
from intake.sniff import TABLES

Also = Callable[[Session, DossierRow, Sequence[FileRow]], None]
"""What else belongs to a change of papers, in the same transaction; given those added."""


def locked(session: Session, dossier_id: uuid.UUID) -> DossierRow:
    """A dossier that nobody else changes until the caller's transaction ends.

    Raises:
        IntakeError: `not_found`.
    """
    found = session.get(DossierRow, dossier_id, with_for_update=True)
    if found is None:
        raise IntakeError("not_found")
    return found


def add_files(
    service: Service,
    dossier_id: uuid.UUID,
    files: Sequence[Paper],
    *,
    by: uuid.UUID | str,
    replacing: Sequence[str] = (),
    lenient: bool = False,
    also: Also | None = None,
) -> int:
    """Add papers to a dossier, or put them in the place of others; returns its new revision.

    Args:
        service: The service.
        dossier_id: The dossier.
        files: The papers; one with the name of a file that stays is given a name of its own.
        by: Who does it, as the trail is to name them.
        replacing: Names of files that the papers replace.
        lenient: As in `hand_in`.
        also: What is done in the same transaction; what it raises undoes all of it.

    Raises:
        IntakeError: `not_found`; what is wrong with a file; `storage_low` or `busy`.
    """
    kept = keep(service, files, lenient=lenient)
    with service.record.writing() as session:
        dossier = locked(session, dossier_id)
        now = service.record.now(session)
        if dossier.state != "draft":
            dossier.revision += 1
        gone = _replaced(session, dossier, set(replacing))
        taken = [one.name for one in current_files(session, dossier.id)]
        last = session.scalar(
            select(func.max(FileRow.position)).where(FileRow.dossier_id == dossier.id)
        )
        first = 0 if last is None else (last // POSITIONS + 1) * POSITIONS
        added = list(rows(named_apart(kept, taken), dossier, first))
        session.add_all(added)
        if also is not None:
            also(session, dossier, added)
        _go_on(session, dossier, now)
        _noted(session, by, "dossier.papers_added", dossier, now, kept, gone)
        revision = dossier.revision
    service.bell.ring()
    return revision


def remove_file(service: Service, dossier_id: uuid.UUID, name: str, *, by: uuid.UUID) -> int:
    """Take a paper out of a dossier; its bytes and what was read of it stay on record.

    Raises:
        IntakeError: `not_found`.
    """
    with service.record.writing() as session:
        dossier = locked(session, dossier_id)
        now = service.record.now(session)
        if dossier.state != "draft":
            dossier.revision += 1
        gone = _replaced(session, dossier, {name})
        if not gone:
            raise IntakeError("not_found")
        _go_on(session, dossier, now)
        _noted(session, by, "dossier.paper_removed", dossier, now, [], gone)
        revision = dossier.revision
    service.bell.ring()
    return revision


def declare(
    service: Service, dossier_id: uuid.UUID, application: Mapping[str, Any], *, by: uuid.UUID
) -> int:
    """Take the application as typed, in place of any that was there.

    Raises:
        IntakeError: `not_found`; `storage_low` or `busy`.
    """
    with service.record.reading() as session:
        tables = [
            one.name
            for one in current_files(session, dossier_id)
            if one.media_type in TABLES and is_application(one.name)
        ]
    papers = with_application((), application)
    return add_files(service, dossier_id, papers, by=by, replacing=tables)


def name(
    service: Service,
    dossier_id: uuid.UUID,
    *,
    reference: str | None,
    kind: str | None,
    by: uuid.UUID,
) -> None:
    """Say what a draft is called and what it applies for; one without a name takes its paper's.

    Raises:
        IntakeError: `not_found`.
    """
    with service.record.writing() as session:
        dossier = locked(session, dossier_id)
        if dossier.state != "draft":
            return
        papers = [one for one in current_files(session, dossier_id) if one.name != APPLICATION]
        first = papers[0].name if papers else ""
        called = first.split("/")[0] if "/" in first else first.rpartition(".")[0] or first
        dossier.reference = reference or called or dossier.reference
        if kind in ("licence", "enterprise"):
            dossier.kind = dossier.asked_kind = kind


def submit(service: Service, dossier_id: uuid.UUID, *, by: uuid.UUID) -> uuid.UUID:
    """Hand in a draft; returns the dossier that now counts.

    That is another one where the same papers were handed in before, and the draft stays as it is.

    Raises:
        IntakeError: `not_found`; `no_files`.
    """
    with service.record.writing() as session:
        dossier = locked(session, dossier_id)
        if dossier.state != "draft":
            return dossier.id
        now = service.record.now(session)
        files = current_files(session, dossier.id)
        if not files:
            raise IntakeError("no_files")
        key = content_key([Kept(one.name, one.sha256, one.size, "") for one in files])
        same = session.scalar(
            select(DossierRow.id).where(
                DossierRow.submitter_id == dossier.submitter_id, DossierRow.content_key == key
            )
        )
        if same is not None:
            return same
        dossier.content_key = key
        dossier.state = "received"
        dossier.received_at = now
        dossier.version += 1
        jobs.add(session, "open", dossier, now)
        _noted(session, by, "dossier.received", dossier, now, files, [])
    service.bell.ring()
    return dossier_id


def judge_again(
    service: Service, dossier_id: uuid.UUID, *, by: uuid.UUID | None, reason: str = "asked"
) -> int:
    """Have the rules run again, and pages read that this program has not read yet.

    Raises:
        IntakeError: `not_found`; `not_ready` where it is a draft.
    """
    with service.record.writing() as session:
        dossier = locked(session, dossier_id)
        if dossier.state == "draft":
            raise IntakeError("not_ready")
        now = service.record.now(session)
        dossier.revision += 1
        _go_on(session, dossier, now)
        actor = str(by) if by else audit.SYSTEM
        detail = {"revision": dossier.revision, "reason": reason}
        audit.append(session, actor, "dossier.judged_again", str(dossier.id), now, detail)
        revision = dossier.revision
    service.bell.ring()
    return revision


def current_files(session: Session, dossier_id: uuid.UUID) -> list[FileRow]:
    """The files of a dossier that count, archives and their members, in the order received."""
    return list(
        session.scalars(
            select(FileRow)
            .where(FileRow.dossier_id == dossier_id, FileRow.removed_revision.is_(None))
            .order_by(FileRow.position)
        )
    )


def _replaced(session: Session, dossier: DossierRow, names: set[str]) -> list[FileRow]:
    """Stop counting the files of some names, members of archives with them."""
    files = current_files(session, dossier.id)
    gone = [one for one in files if one.name in names]
    ids = {one.id for one in gone}
    gone += [one for one in files if one.parent_id in ids]
    for one in gone:
        one.removed_revision = dossier.revision
    return gone


def _go_on(session: Session, dossier: DossierRow, now: dt.datetime) -> None:
    """Send a changed dossier through the line again; a draft waits until it is handed in."""
    dossier.version += 1
    if dossier.state == "draft":
        return
    dossier.state = "received"
    session.flush()
    jobs.drop_older(session, dossier, now)
    jobs.add(session, "open", dossier, now)


def _noted(
    session: Session,
    by: uuid.UUID | str,
    action: str,
    dossier: DossierRow,
    now: dt.datetime,
    added: Sequence[Kept | FileRow],
    gone: Sequence[FileRow],
) -> None:
    detail = {
        "revision": dossier.revision,
        "added": [one.sha256 for one in added],
        "replaced": [one.sha256 for one in gone],
    }
    session.flush()
    audit.append(session, str(by), action, str(dossier.id), now, detail)


__all__ = [
    "APPLICATION",
    "add_files",
    "current_files",
    "declare",
    "judge_again",
    "locked",
    "remove_file",
    "submit",
]
