"""Hand in, list and change dossiers."""

import json
import uuid
from typing import Any

from flask import Blueprint

from intake.refusals import Refusal
from intake.services import changing, uploads
from intake.services.access import SUBMITTERS, Actor
from intake.services.handing_in import hand_in
from intake.services.listing import Filter, listed
from web.api import shown
from web.api.forms import allow_large, filled, papers
from web.api.models import (
    Dossier,
    DossierForm,
    DossierPage,
    IdempotencyHeader,
    ListQuery,
    NewDossier,
)
from web.api.operation import Answer, Reply, operation
from web.api.service import service
from web.api.shown import ETAG, FILE_PROBLEMS, GIVEN, LOCATION, must_own, told
from web.problems import ProblemError

blueprint = Blueprint("dossiers", __name__)


@operation(
    blueprint,
    "POST",
    "/dossiers",
    summary="Hand in a dossier, or begin one whose files come afterwards",
    tag="dossiers",
    allow=SUBMITTERS,
    headers=IdempotencyHeader,
    body=NewDossier,
    form=DossierForm,
    answers={
        200: Answer("The same was handed in before: here it is.", Dossier, headers=LOCATION),
        201: Answer("Handed in: everything is safe on disk.", Dossier, headers=LOCATION),
    },
    problems=(*GIVEN, *FILE_PROBLEMS, "no_files", "key_reused", "quota_exceeded"),
)
def create_dossier(actor: Actor, headers: IdempotencyHeader, body: NewDossier | None) -> Reply:
    """Take in a dossier.

    As `multipart/form-data` with its files, the dossier is handed in whole. As JSON it is a draft:
    add files by uploads or `files`, then `finish`. The same files again are the same dossier.
    """
    if body is not None:
        return _begun(actor, headers, body)
    allow_large()
    form = filled(DossierForm, without=("files",))
    taken = hand_in(
        service(),
        papers(),
        submitter=actor.user_id,
        declared=_application(form.application),
        reference=form.reference or None,
        kind=form.kind,
        day=form.day,
        origin="api",
        idempotency_key=headers.Idempotency_Key,
    )
    return told(actor, taken.dossier_id, 201 if taken.created else 200)


def _begun(actor: Actor, headers: IdempotencyHeader, body: NewDossier) -> Reply:
    taken = hand_in(
        service(),
        [],
        submitter=actor.user_id,
        reference=body.reference or None,
        kind=body.kind,
        day=body.day,
        origin="api",
        idempotency_key=headers.Idempotency_Key,
        draft=True,
    )
    if body.application is not None and taken.created:
        changing.declare(service(), taken.dossier_id, body.application, by=actor.user_id)
    return told(actor, taken.dossier_id, 201 if taken.created else 200)


def _application(text: str) -> dict[str, Any] | None:
    """The declared application of a form.

    Raises:
        ProblemError: It is no JSON object.
    """
    if not text.strip():
        return None
    try:
        found = json.loads(text)
        text.encode()
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        where = {"pointer": "/application", "detail": "Input should be a JSON object"}
        raise ProblemError("invalid_request", [where])
    return found


@operation(
    blueprint,
    "GET",
    "/dossiers",
    summary="List dossiers, newest first",
    tag="dossiers",
    query=ListQuery,
    answers={200: Answer("The dossiers that you may see.", DossierPage)},
    problems=("invalid_request", "bad_cursor"),
)
def list_dossiers(actor: Actor, query: ListQuery) -> DossierPage:
    """List the dossiers that the caller may see."""
    which = Filter(**query.model_dump(exclude={"limit", "after"}))
    with service().record.reading() as session:
        page = listed(session, actor, which, limit=query.limit, after=query.after)
        return DossierPage(dossiers=tuple(shown.dossier(row) for row in page.rows), next=page.next)


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}",
    summary="A dossier and where it stands",
    tag="dossiers",
    answers={200: Answer("The dossier.", Dossier, headers=ETAG)},
    problems=("not_found",),
)
def get_dossier(actor: Actor, dossier_id: uuid.UUID) -> Reply:
    """Tell where a dossier stands."""
    return told(actor, dossier_id, 200)


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/finish",
    summary="Hand in a draft",
    tag="dossiers",
    allow=SUBMITTERS,
    answers={
        200: Answer(
            "Handed in. Where the same files were handed in before, it is that dossier.",
            Dossier,
            headers=LOCATION,
        )
    },
    problems=("not_found", "no_files", "upload_incomplete"),
)
def finish_dossier(actor: Actor, dossier_id: uuid.UUID) -> Reply:
    """Hand in a dossier that was begun, once all its files are there."""
    must_own(actor, dossier_id)
    if (open_one := uploads.unfinished(service(), dossier_id)) is not None:
        there = {"offset": open_one.offset}
        raise Refusal(
            "upload_incomplete",
            members=there,
            name=open_one.name,
            offset=str(open_one.offset),
            size=str(open_one.size),
        )
    return told(actor, changing.submit(service(), dossier_id, by=actor.user_id), 200)
