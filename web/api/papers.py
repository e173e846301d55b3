"""Change what a dossier holds: its application, its files."""

import uuid

from flask import Blueprint
from sqlalchemy import select

from intake.errors import IntakeError
from intake.record.tables import FileRow
from intake.refusals import Refusal
from intake.services import changing, retention
from intake.services.access import ADMINISTRATORS, SUBMITTERS, Actor
from web.api import shown
from web.api.forms import allow_large, filled, papers
from web.api.models import Application, Dossier, DossierFile, FilesForm, Reason
from web.api.operation import Answer, Reply, operation
from web.api.service import service
from web.api.shown import ETAG, FILE_PROBLEMS, GIVEN, must_own, told

blueprint = Blueprint("papers", __name__)


@operation(
    blueprint,
    "PUT",
    "/dossiers/{uuid:dossier_id}/application",
    summary="Declare the application, in place of the one declared before",
    tag="dossiers",
    allow=SUBMITTERS,
    body=Application,
    answers={
        200: Answer("Taken; the rules run again where they ran before.", Dossier, headers=ETAG)
    },
    problems=(*GIVEN, "not_found", "storage_low", "not_writable"),
)
def declare_application(actor: Actor, dossier_id: uuid.UUID, body: Application) -> Reply:
    """Declare what is applied for, with the names of the report's `application`."""
    must_own(actor, dossier_id)
    changing.declare(service(), dossier_id, body.root, by=actor.user_id)
    return told(actor, dossier_id, 200)


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/files",
    summary="The files of a dossier, those that were replaced among them",
    tag="dossiers",
    answers={200: Answer("The files, in the order received.", tuple[DossierFile, ...])},
    problems=("not_found",),
)
def list_files(actor: Actor, dossier_id: uuid.UUID) -> tuple[DossierFile, ...]:
    """List what was received."""
    with service().record.reading() as session:
        actor.dossier(session, dossier_id)
        asked = select(FileRow).where(FileRow.dossier_id == dossier_id)
        return shown.files(session.scalars(asked.order_by(FileRow.position, FileRow.id)))


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/files",
    summary="Add papers, or put them in the place of others",
    tag="dossiers",
    allow=SUBMITTERS,
    form=FilesForm,
    answers={200: Answer("Taken: a new revision, read and judged anew.", Dossier, headers=ETAG)},
    problems=(*GIVEN, *FILE_PROBLEMS, "not_found", "no_files"),
)
def add_files(actor: Actor, dossier_id: uuid.UUID) -> Reply:
    """Add papers, in the place of those that `replaces` names; what was read is not read again."""
    must_own(actor, dossier_id)
    allow_large()
    form = filled(FilesForm, without=("files",))
    sent = papers()
    if not sent:
        raise IntakeError("no_files")
    names = [_name(dossier_id, one) for one in form.replaces]
    changing.add_files(service(), dossier_id, sent, by=actor.user_id, replacing=names)
    return told(actor, dossier_id, 200)


@operation(
    blueprint,
    "DELETE",
    "/dossiers/{uuid:dossier_id}/files/{uuid:file_id}",
    summary="Take a paper out of a dossier",
    tag="dossiers",
    allow=SUBMITTERS,
    answers={200: Answer("It is no longer counted; it stays on record.", Dossier, headers=ETAG)},
    problems=("not_found",),
)
def withdraw_file(actor: Actor, dossier_id: uuid.UUID, file_id: uuid.UUID) -> Reply:
    """Take out a paper that does not belong there."""
    must_own(actor, dossier_id)
    changing.remove_file(service(), dossier_id, _name(dossier_id, file_id), by=actor.user_id)
    return told(actor, dossier_id, 200)


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/rerun",
    summary="Have the rules run again, and what failed read again",
    tag="dossiers",
    body=Reason,
    answers={202: Answer("Begun.", Dossier, headers=ETAG)},
    problems=(*GIVEN, "not_found", "not_ready"),
)
def rerun_dossier(actor: Actor, dossier_id: uuid.UUID, body: Reason) -> Reply:
    """Judge a dossier again, as after an engine was out of order; the reason is kept."""
    with service().record.reading() as session:
        actor.dossier(session, dossier_id, own=actor.role in ("submitter", "auditor"))
    changing.judge_again(service(), dossier_id, by=actor.user_id, reason=body.reason)
    return told(actor, dossier_id, 202)


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/purge",
    summary="Destroy a dossier's papers",
    tag="dossiers",
    allow=ADMINISTRATORS,
    body=Reason,
    answers={200: Answer("Destroyed; that it was there, and why it is gone, stays.", Dossier)},
    problems=(*GIVEN, "not_found", "not_ready"),
)
def purge_dossier(actor: Actor, dossier_id: uuid.UUID, body: Reason) -> Reply:
    """Destroy files, readings and reports for good, as somebody's right or a court may want.

    The verdict, the decisions, the reason and the audit trail stay.
    """
    with service().record.reading() as session:
        actor.dossier(session, dossier_id)
    retention.purge(service(), dossier_id, by=actor.user_id, reason=body.reason)
    return told(actor, dossier_id, 200)


def _name(dossier_id: uuid.UUID, file_id: uuid.UUID) -> str:
    with service().record.reading() as session:
        row = session.get(FileRow, file_id)
        if row is None or row.dossier_id != dossier_id or row.removed_revision is not None:
            raise Refusal("not_found")
        return row.name
