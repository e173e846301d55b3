"""Hand in a dossier: bytes on disk, rows committed, workers called. Only then does it return.

Whatever is raised, nothing was taken in: the same can be tried again.
"""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.errors import IntakeError, text
from intake.queue import jobs
from intake.record import audit
from intake.record.tables import DossierRow, IdempotencyKey
from intake.services.files import Kept, Paper, keep, named_apart, rows
from intake.services.service import Service

Origin = Literal["web", "api", "bulk", "sample"]
Kind = Literal["licence", "enterprise"]

APPLICATION = "application.json"
"""The name under which typed fields lie beside the papers."""
_URGENCY: dict[str, int] = {"web": 0, "api": 0, "sample": 10, "bulk": jobs.BULK}


@dataclass(frozen=True)
class Taken:
    """The dossier that was handed in, and whether it is new."""

    dossier_id: uuid.UUID
    created: bool
    """False where the same was handed in before, or the request repeated."""


def hand_in(
    service: Service,
    files: Sequence[Paper],
    *,
    submitter: uuid.UUID,
    declared: Mapping[str, Any] | None = None,
    reference: str | None = None,
    kind: Kind | None = None,
    day: dt.date | None = None,
    origin: Origin = "web",
    idempotency_key: str | None = None,
    draft: bool = False,
    lenient: bool = False,
) -> Taken:
    """Take in a dossier.

    Args:
        service: The service.
        files: The papers, in order: single files or ZIPs.
        submitter: The user who hands in.
        declared: The application as typed, with the report's names; kept as `application.json`.
        reference: What people call it; the first file's name if None.
        kind: What is applied for; told from the papers if None.
        day: The day at which the rules run; the application's own date if None.
        origin: By which door.
        idempotency_key: The client's own name for this request.
        draft: Only begin: papers are added by `changing.add_files`, and `changing.submit` starts
            the work.
        lenient: Take a dossier in with a file that is refused, which is then named in its report;
            else the refusal is raised.

    Raises:
        IntakeError: `no_files`; what is wrong with a file; `key_reused`; `quota_exceeded`;
            `storage_low` or `busy`, where the same may be tried again.
    """
    kept = keep(service, with_application(files, declared), lenient=lenient)
    if not kept and not draft:
        raise IntakeError("no_files")
    request = _Request(
        submitter=submitter,
        reference=reference or _name_of(files) or "—",
        kind=kind,
        day=day,
        origin=origin,
        draft=draft,
        key=idempotency_key,
        content=content_key(kept) if kept else None,
    )
    try:
        taken = _written(service, kept, request)
    except IntegrityError:
        # Somebody handed the same in at the very same moment: now it is there to be found.
        taken = _written(service, kept, request)
    if taken.created and not draft:
        service.bell.ring()
    return taken


def with_application(files: Sequence[Paper], declared: Mapping[str, Any] | None) -> Sequence[Paper]:
    """The papers, the typed application among them as a file of its own."""
    if declared is None:
        return files
    content = json.dumps(declared, ensure_ascii=False, indent=1, sort_keys=True, default=str)
    return [*files, Paper.of_bytes(APPLICATION, content.encode())]


def content_key(kept: Sequence[Kept]) -> str:
    """What was handed in, as one hash: the same bytes under any names and in any order."""
    parts = sorted(one.sha256 or f"{one.name} {one.size}" for one in kept)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _name_of(files: Sequence[Paper]) -> str:
    return PurePosixPath(files[0].name).name if files else ""


@dataclass(frozen=True)
class _Request:
    """What was asked, apart from the papers."""

    submitter: uuid.UUID
    reference: str
    kind: Kind | None
    day: dt.date | None
    origin: Origin
    draft: bool
    key: str | None
    content: str | None

    @property
    def fingerprint(self) -> str:
        """What the key stands for: the same key with another of these is a mistake."""
        said = f"{self.content}\0{self.kind}\0{self.day}\0{self.draft}"
        return hashlib.sha256(said.encode()).hexdigest()


def _written(service: Service, kept: Sequence[Kept], request: _Request) -> Taken:
    """The one transaction that makes a dossier, or finds the one that is there."""
    with service.record.writing() as session:
        now = service.record.now(session)
        before = _before(session, request)
        dossier_id = before or uuid.uuid4()
        if before is None:
            _within_quota(session, service, request, now)
            dossier = _row(dossier_id, request, now)
            session.add(dossier)
            session.flush()
            session.add_all(rows(named_apart(kept), dossier, first=0))
            if not request.draft:
                jobs.add(session, "open", dossier, now)
        _remember(session, request, dossier_id, now)
        if before is None:
            audit.append(
                session,
                str(request.submitter),
                "dossier.begun" if request.draft else "dossier.received",
                str(dossier_id),
                now,
                {"origin": request.origin, "files": [one.sha256 for one in kept]},
            )
    return Taken(dossier_id, created=before is None)


def _row(dossier_id: uuid.UUID, request: _Request, now: dt.datetime) -> DossierRow:
    return DossierRow(
        id=dossier_id,
        reference=request.reference,
        kind=request.kind,
        asked_kind=request.kind,
        origin=request.origin,
        submitter_id=request.submitter,
        # A draft is not handed in yet: the same papers handed in elsewhere are no repetition.
        content_key=None if request.draft else request.content,
        state="draft" if request.draft else "received",
        revision=1,
        priority=_URGENCY[request.origin],
        day=request.day,
        received_at=now,
    )


def _remember(session: Session, request: _Request, dossier_id: uuid.UUID, now: dt.datetime) -> None:
    """Keep what the request's key stands for."""
    if request.key is None or _known(session, request.submitter, request.key) is not None:
        return
    session.add(
        IdempotencyKey(
            user_id=request.submitter,
            key=request.key,
            fingerprint=request.fingerprint,
            dossier_id=dossier_id,
            created_at=now,
        )
    )
    session.flush()


def _known(session: Session, user: uuid.UUID, key: str) -> IdempotencyKey | None:
    return session.get(IdempotencyKey, (user, key))


def _before(session: Session, request: _Request) -> uuid.UUID | None:
    """The dossier that this very request, or these very bytes, made before.

    Raises:
        IntakeError: `key_reused`: the key was used for something else.
    """
    if request.key is not None:
        earlier = _known(session, request.submitter, request.key)
        if earlier is not None:
            if earlier.fingerprint != request.fingerprint:
                raise IntakeError("key_reused")
            return earlier.dossier_id
    if request.content is None or request.draft:
        return None
    return session.scalar(
        select(DossierRow.id).where(
            DossierRow.submitter_id == request.submitter,
            DossierRow.content_key == request.content,
        )
    )


def _within_quota(session: Session, service: Service, request: _Request, now: dt.datetime) -> None:
    if request.origin not in ("web", "api"):
        return
    limit = service.settings.dossiers_per_day
    today = session.scalar(
        select(func.count())
        .select_from(DossierRow)
        .where(
            DossierRow.submitter_id == request.submitter,
            DossierRow.received_at > now - dt.timedelta(days=1),
        )
    )
    if (today or 0) >= limit:
        raise IntakeError("quota_exceeded", text("quota_exceeded", limit=str(limit)))
