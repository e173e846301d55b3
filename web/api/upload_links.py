"""Links by which customers add papers: make, list, take back."""

import uuid

from flask import Blueprint

from intake.services import upload_links
from intake.services.access import SUBMITTERS, Actor
from web.api.addresses import rooted
from web.api.operation import Answer, Reply, operation
from web.api.service import service
from web.api.service_models import MadeUploadLink, NewUploadLink, UploadLink
from web.api.shown import GIVEN

blueprint = Blueprint("upload_links", __name__)


@operation(
    blueprint,
    "POST",
    "/dossiers/{uuid:dossier_id}/upload-links",
    summary="Make a link by which a customer adds papers",
    tag="dossiers",
    allow=SUBMITTERS,
    body=NewUploadLink,
    answers={201: Answer("Made; keep the address, it is told this once.", MadeUploadLink)},
    problems=(*GIVEN, "not_found", "closed_to_papers", "too_many_links", "no_such_value"),
)
def make_upload_link(actor: Actor, dossier_id: uuid.UUID, body: NewUploadLink) -> Reply:
    """Make a link to a dossier of yours.

    Whoever has it adds papers without an account, and sees nothing else of the dossier.
    """
    made, secret = upload_links.make(
        service().record, actor, dossier_id, body.label, days=body.days
    )
    address = rooted(f"/add/{secret}")
    return Reply(MadeUploadLink(**_shown(made).model_dump(), address=address), 201, {})


@operation(
    blueprint,
    "GET",
    "/dossiers/{uuid:dossier_id}/upload-links",
    summary="The links to a dossier of yours",
    tag="dossiers",
    allow=SUBMITTERS,
    answers={200: Answer("The links, newest first.", tuple[UploadLink, ...])},
    problems=("not_found",),
)
def list_upload_links(actor: Actor, dossier_id: uuid.UUID) -> tuple[UploadLink, ...]:
    """List links."""
    found = upload_links.links(service().record, actor, dossier_id)
    return tuple(_shown(one) for one in found)


@operation(
    blueprint,
    "DELETE",
    "/dossiers/{uuid:dossier_id}/upload-links/{uuid:link_id}",
    summary="Take a link back",
    tag="dossiers",
    allow=SUBMITTERS,
    answers={204: Answer("Nothing comes by it from now on; what came stays.")},
    problems=("not_found",),
)
def revoke_upload_link(actor: Actor, dossier_id: uuid.UUID, link_id: uuid.UUID) -> Reply:
    """Take a link back, at once and for good."""
    upload_links.revoke(service().record, actor, dossier_id, link_id)
    return Reply(None, 204, {})


def _shown(one: upload_links.Link) -> UploadLink:
    return UploadLink.model_validate(one, from_attributes=True)
