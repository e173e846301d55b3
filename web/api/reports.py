"""What became of a dossier: progress, report, pages, papers as received."""

import threading
import time
import uuid
from collections.abc import Iterator
from typing import Final

from flask import Blueprint, Response, request, send_file, stream_with_context

from dossier import Box, Report
from intake.errors import IntakeError
from intake.record.tables import FileRow
from intake.services import reports
from intake.services.access import ADMINISTRATORS, Actor
from intake.services.reports import Progress as Far
from web.api.models import PictureQuery, Progress
from web.api.operation import Answer, operation
from web.api.service import service
from web.problems import ProblemError

blueprint = Blueprint("reports", __name__)

PICTURES_AT_ONCE: Final = 48
"""Pictures that are cut or wait to be, one after the other: more would keep pages from people."""
_pictures = threading.BoundedSemaphore(PICTURES_AT_ONCE)
_LOOK_EVERY_S: Final = 1.0
_ALIVE_EVERY_S: Final = 15.0
_LONGEST_S: Final = 600.0
"""A stream ends after a while; browsers and clients open it again by themselves."""


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/progress",
    summary="How far a dossier is",
    tag="dossiers",
    answers={200: Answer("How far it is, with an estimate of the time left.", Progress)},
    problems=("not_found",),
)
def get_progress(actor: Actor, dossier_id: uuid.UUID) -> Progress:
    """Tell how far a dossier is."""
    _must_see(actor, dossier_id)
    return _far(reports.progress(service(), dossier_id))


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/events",
    summary="The same, as server-sent events until it is done",
    tag="dossiers",
    answers={
        200: Answer("`progress` events, `done` at the end.", media_types=("text/event-stream",))
    },
    problems=("not_found",),
)
def get_events(actor: Actor, dossier_id: uuid.UUID) -> Response:
    """Tell of a dossier's progress whenever it changes."""
    _must_see(actor, dossier_id)
    first = reports.progress(service(), dossier_id)
    events = stream_with_context(_events(dossier_id, first))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return Response(events, mimetype="text/event-stream", headers=headers)


def _events(dossier_id: uuid.UUID, far: Far) -> Iterator[str]:
    """Events while the dossier goes on; a comment now and then keeps the line open."""
    begun = said_at = time.monotonic()
    said = None
    while True:
        told = _far(far)
        if told != said:
            yield _event("done" if far.done else "progress", told)
            said, said_at = told, time.monotonic()
        if far.done or far.state == "draft" or time.monotonic() - begun > _LONGEST_S:
            return
        if time.monotonic() - said_at > _ALIVE_EVERY_S:
            yield ": still here\n\n"
            said_at = time.monotonic()
        time.sleep(_LOOK_EVERY_S)
        try:
            far = reports.progress(service(), dossier_id)
        except IntakeError as error:
            if error.problem.permanent:
                return


def _event(name: str, told: Progress) -> str:
    return f"event: {name}\nid: {told.version}\ndata: {told.model_dump_json()}\n\n"


def _far(far: Far) -> Progress:
    return Progress.model_validate(far, from_attributes=True)


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/report",
    summary="The report, as `verify --json` prints it",
    tag="dossiers",
    answers={
        200: Answer("The newest report.", Report, headers={"ETag": "Of the report."}),
        304: Answer("It is the one that If-None-Match names."),
    },
    problems=("not_found", "not_ready"),
)
def get_report(actor: Actor, dossier_id: uuid.UUID) -> Response:
    """Give the newest report; while a dossier is judged anew, the one before."""
    with service().record.reading() as session:
        version = actor.dossier(session, dossier_id).version
    found = reports.report_of(service(), dossier_id)
    answer = Response(found.model_dump_json(by_alias=True), mimetype="application/json")
    answer.set_etag(str(version))
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.make_conditional(request)
    return answer


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/files/{uuid:file_id}/pages/{page:number}",
    summary="A page as a picture",
    tag="dossiers",
    query=PictureQuery,
    answers={200: Answer("Made anew from the page, upright.", media_types=("image/jpeg",))},
    problems=(
        "invalid_request",
        "not_found",
        "damaged_file",
        "page_too_large",
        "decode_timeout",
        "out_of_memory",
        "damaged_blob",
    ),
)
def get_page(
    actor: Actor, dossier_id: uuid.UUID, file_id: uuid.UUID, number: int, query: PictureQuery
) -> Response:
    """Show a page, or a piece of it: never the bytes that were received."""
    name = _file(actor, dossier_id, file_id).name
    box = _box(query.box)
    if not _pictures.acquire(blocking=False):
        raise IntakeError("busy")
    try:
        picture = service().pictures.page(dossier_id, name, number, box=box, longest=query.longest)
    finally:
        _pictures.release()
    headers = {"Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff"}
    return Response(picture, mimetype="image/jpeg", headers=headers)


def _box(text: str | None) -> Box:
    if text is None:
        return Box(0.0, 0.0, 1.0, 1.0)
    edges = [float(edge) for edge in text.split(",")]
    if not (edges[0] < edges[2] <= 1 and edges[1] < edges[3] <= 1):
        where = {"pointer": "/box", "detail": "x0 < x1 and y0 < y1 within 0..1"}
        raise ProblemError("invalid_request", [where])
    return Box(*edges)


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/files/{uuid:file_id}/original",
    summary="A file as it was received, byte for byte",
    tag="dossiers",
    allow=ADMINISTRATORS,
    answers={200: Answer("The bytes, to be saved.", media_types=("application/octet-stream",))},
    problems=("not_found", "damaged_blob"),
)
def get_original(actor: Actor, dossier_id: uuid.UUID, file_id: uuid.UUID) -> Response:
    """Give a file out as it was received; who took it is put on record.

    It comes from outside: open it with care.
    """
    name = _file(actor, dossier_id, file_id).name
    with reports.original(service(), dossier_id, name, by=actor.user_id) as (path, row):
        answer = send_file(
            path,
            mimetype="application/octet-stream",
            as_attachment=True,
            download_name=row.name.rpartition("/")[2],
            etag=row.sha256,
            conditional=False,
        )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _must_see(actor: Actor, dossier_id: uuid.UUID) -> None:
    with service().record.reading() as session:
        actor.dossier(session, dossier_id)


def _file(actor: Actor, dossier_id: uuid.UUID, file_id: uuid.UUID) -> FileRow:
    with service().record.reading() as session:
        actor.dossier(session, dossier_id)
        row = session.get(FileRow, file_id)
        if row is None or row.dossier_id != dossier_id:
            raise IntakeError("not_found")
        return row
