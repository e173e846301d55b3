"""Put a value right, or say what a page is: the rules run again at once."""

import uuid

from flask import Blueprint

from dossier import PageRef
from intake.services import corrections
from intake.services.access import REVIEWERS, Actor
from intake.services.corrections import Changed
from web.api.operation import Answer, Reply, operation
from web.api.review_models import Corrected, NewCorrection, NewPageType
from web.api.service import service
from web.api.shown import ETAG, GIVEN, etag

blueprint = Blueprint("corrections", __name__)

_DESK = ("not_found", "not_ready", "not_on_desk")


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/corrections",
    summary="Put a value right",
    tag="review",
    allow=REVIEWERS,
    body=NewCorrection,
    answers={201: Answer("The rules ran again: what changed.", Corrected, headers=ETAG)},
    problems=(*GIVEN, *_DESK, "no_such_value"),
)
def correct_value(actor: Actor, dossier_id: uuid.UUID, body: NewCorrection) -> Reply:
    """Read a value as it is printed on the paper, not as it should be.

    Nothing is read again; the correction holds at every later judging, too, until it is undone.
    """
    made = corrections.correct(
        service().record,
        actor,
        dossier_id,
        body.document,
        body.field,
        body.value,
        reason=body.reason or "",
    )
    return _told(actor, dossier_id, made, 201)


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/page-types",
    summary="Say what a page is",
    tag="review",
    allow=REVIEWERS,
    body=NewPageType,
    answers={201: Answer("The rules ran again: what changed.", Corrected, headers=ETAG)},
    problems=(*GIVEN, *_DESK, "no_such_value"),
)
def assign_page(actor: Actor, dossier_id: uuid.UUID, body: NewPageType) -> Reply:
    """Tell the type of a page that was not recognised; its values are then put right."""
    page = PageRef(file=body.file, page=body.page)
    made = corrections.assign(service().record, actor, dossier_id, page, body.type)
    return _told(actor, dossier_id, made, 201)


@operation(
    blueprint,
    "DELETE",
    "/dossiers/{uuid:dossier_id}/corrections/{row:correction}",
    summary="Take a correction back",
    tag="review",
    allow=REVIEWERS,
    answers={200: Answer("The rules ran again: what changed.", Corrected, headers=ETAG)},
    problems=_DESK,
)
def undo_correction(actor: Actor, dossier_id: uuid.UUID, correction: int) -> Reply:
    """Undo a correction of a value, as if it had never been made; both stay on record."""
    made = corrections.undo(service().record, actor, dossier_id, correction)
    return _told(actor, dossier_id, made, 200)


def _told(actor: Actor, dossier_id: uuid.UUID, made: Changed, status: int) -> Reply:
    with service().record.reading() as session:
        row = actor.dossier(session, dossier_id)
    told = Corrected(
        correction=made.correction,
        verdict=made.verdict,
        gone=tuple(one.finding.finding for one in made.gone),
        fresh=tuple(one.finding.finding for one in made.fresh),
        version=row.version,
    )
    return Reply(told, status, {"ETag": etag(row)})
