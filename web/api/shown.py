"""Rows of the record as the API tells them, and what many operations share."""

import uuid
from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from flask import request, url_for

from dossier import FileError
from intake.record.tables import DossierRow, FileRow
from intake.services.access import Actor
from web.api.models import Dossier, DossierFile
from web.api.operation import Reply
from web.api.service import service

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
ETAG: Final = {"ETag": "The version, for If-Match."}
LOCATION: Final = {**ETAG, "Location": "Where the dossier is."}
FILE_PROBLEMS: Final = (
    "empty_file",
    "file_too_large",
    "unsupported_type",
    "type_mismatch",
    "password_needed",
    "request_too_large",
    "storage_low",
    "not_writable",
)
GIVEN: Final = ("invalid_request", "bad_request", "unsupported_content")

_SAME = frozenset(Dossier.model_fields) - {"submitter"}


def dossier(row: DossierRow) -> Dossier:
    """A dossier and where it stands."""
    return Dossier(**_of(row))


def _of(row: DossierRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in _SAME} | {"submitter": row.submitter_id}


def files(rows: Iterable[FileRow]) -> tuple[DossierFile, ...]:
    """The files of a dossier, in the order received."""
    return tuple(
        DossierFile(
            id=row.id,
            name=row.name,
            sha256=row.sha256,
            size=row.size,
            media_type=row.media_type,
            pages=row.pages,
            error=FileError.model_validate(row.error) if row.error else None,
            parent=row.parent_id,
            withdrawn=row.removed_revision is not None,
        )
        for row in rows
    )


def etag(row: DossierRow) -> str:
    """What `If-Match` is to say: the dossier's version."""
    return f'"{row.version}"'


def must_own(actor: Actor, dossier_id: uuid.UUID) -> None:
    """Go on only where the dossier is the caller's own, or the caller an administrator."""
    with service().record.reading() as session:
        actor.dossier(session, dossier_id, own=True)


def told(actor: Actor, dossier_id: uuid.UUID, status: int) -> Reply:
    """A dossier with its ETag, and where it is where that is news."""
    with service().record.reading() as session:
        row: DossierRow = actor.dossier(session, dossier_id)
        headers = {"ETag": etag(row)}
        if status == 201 or row.id != (request.view_args or {}).get("dossier_id"):
            headers["Location"] = url_for("api.dossiers.get_dossier", dossier_id=row.id)
        return Reply(dossier(row), status, headers)
