"""Files that arrive in pieces, in the manner of tus: ask for the offset, send on from there."""

import uuid
from typing import Any, BinaryIO, Final, cast

from flask import Blueprint, request, url_for

from intake.services import uploads
from intake.services.access import SUBMITTERS, Actor
from intake.settings import MEGABYTE
from web.api.forms import paper_name
from web.api.operation import Answer, Reply, operation
from web.api.service import service
from web.api.service_models import NewUpload, OffsetHeader, Upload
from web.api.shown import FILE_PROBLEMS, GIVEN

blueprint = Blueprint("uploads", __name__)

PIECE: Final = "application/offset+octet-stream"
_OFFSET: Final = {"Upload-Offset": "How many bytes are there."}


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/uploads",
    summary="Announce a file that comes in pieces",
    tag="uploads",
    allow=SUBMITTERS,
    body=NewUpload,
    answers={
        201: Answer(
            "Send its pieces to the place in Location.",
            Upload,
            headers={**_OFFSET, "Location": "Where its pieces go."},
        )
    },
    problems=(*GIVEN, "not_found", "empty_file", "file_too_large", "archive_too_many"),
)
def begin_upload(actor: Actor, dossier_id: uuid.UUID, body: NewUpload) -> Reply:
    """Announce a file for a dossier.

    Announced again under the same name, size and hash, it goes on where it stopped.
    """
    made = uploads.begin(
        service(), actor, dossier_id, paper_name(body.name), body.size, body.sha256
    )
    return _told(made, 201)


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/uploads",
    summary="The files of a dossier that come, or came, in pieces",
    tag="uploads",
    answers={200: Answer("The files.", tuple[Upload, ...])},
    problems=("not_found",),
)
def list_uploads(actor: Actor, dossier_id: uuid.UUID) -> tuple[Upload, ...]:
    """List the uploads of a dossier, to go on with those that are not whole."""
    return tuple(_shown(one) for one in uploads.uploads(service(), actor, dossier_id))


@operation(
    blueprint,
    "GET",
    "/uploads/{uuid:upload_id}",
    summary="How much of a file is there",
    tag="uploads",
    answers={200: Answer("The upload; HEAD will do.", Upload, headers=_OFFSET)},
    problems=("not_found",),
)
def get_upload(actor: Actor, upload_id: uuid.UUID) -> Reply:
    """Tell from where to go on."""
    return _told(uploads.upload(service(), actor, upload_id), 200)


@operation(
    blueprint,
    "PATCH",
    "/uploads/{uuid:upload_id}",
    summary="Send a piece",
    tag="uploads",
    allow=SUBMITTERS,
    headers=OffsetHeader,
    raw=PIECE,
    answers={
        200: Answer("The piece is safe; after the last one `whole` is true.", Upload,
                    headers=_OFFSET)
    },
    problems=(*GIVEN, *FILE_PROBLEMS, "not_found", "offset_differs", "checksum_differs"),
)  # fmt: skip
def send_piece(actor: Actor, upload_id: uuid.UUID, headers: OffsetHeader) -> Reply:
    """Add a piece that begins where the last one ended.

    After an answer that never came, ask for the offset and go on from there.
    """
    request.max_content_length = service().settings.max_archive_file_mb * MEGABYTE + 1
    stream = cast(BinaryIO, request.stream)
    return _told(uploads.append(service(), actor, upload_id, headers.Upload_Offset, stream), 200)


@operation(
    blueprint,
    "DELETE",
    "/uploads/{uuid:upload_id}",
    summary="Forget a file that is not whole",
    tag="uploads",
    allow=SUBMITTERS,
    answers={204: Answer("Forgotten.")},
    problems=("not_found", "already_handed_in"),
)
def cancel_upload(actor: Actor, upload_id: uuid.UUID) -> Reply:
    """Forget what arrived of a file."""
    uploads.cancel(service(), actor, upload_id)
    return Reply(None, 204, {})


def _told(one: uploads.Piecewise, status: int) -> Reply:
    headers: dict[str, Any] = {"Upload-Offset": str(one.offset)}
    if status == 201:
        headers["Location"] = url_for("api.uploads.get_upload", upload_id=one.id)
    return Reply(_shown(one), status, headers)


def _shown(one: uploads.Piecewise) -> Upload:
    return Upload.model_validate(one, from_attributes=True)
