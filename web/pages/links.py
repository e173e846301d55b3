"""Links that a submitter makes for customers: made, seen, taken back."""

from typing import Any
from uuid import UUID

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from intake.refusals import Refusal
from intake.services import handing_in, upload_links
from intake.services.access import SUBMITTERS
from web.api.addresses import outside
from web.api.service import service
from web.language import say
from web.said import tell
from web.signed_in import actor, may

blueprint = Blueprint("links", __name__)

LONGEST_LABEL = 80


@blueprint.post("/upload-links")
@may(SUBMITTERS)
def begin() -> Response:
    """Begin a dossier whose papers a customer is to send."""
    taken = handing_in.hand_in(
        service(),
        [],
        submitter=actor().user_id,
        reference=request.form.get("reference", "").strip()[:200] or None,
        origin="web",
        draft=True,
    )
    return redirect(url_for(".show", dossier_id=taken.dossier_id), code=303)


@blueprint.get("/dossiers/<uuid:dossier_id>/links")
@may(SUBMITTERS)
def show(dossier_id: UUID) -> Response:
    """The links of a dossier, and what came by each."""
    return _page(dossier_id)


@blueprint.post("/dossiers/<uuid:dossier_id>/links")
@may(SUBMITTERS)
def make(dossier_id: UUID) -> Response:
    """Make a link; its address is shown here and never again."""
    label = " ".join(request.form.get("label", "").split())[:LONGEST_LABEL]
    days = request.form.get("days", 7, type=int)
    try:
        made, secret = upload_links.make(service().record, actor(), dossier_id, label, days=days)
    except Refusal as refused:
        if refused.code in ("forbidden", "not_found"):
            raise
        return _page(dossier_id, refused=refused, status=refused.problem.status)
    address = outside("bearer.show", secret=secret)
    return _page(dossier_id, made=made, address=address, status=201)


@blueprint.post("/dossiers/<uuid:dossier_id>/links/<uuid:link_id>/revoke")
@may(SUBMITTERS)
def revoke(dossier_id: UUID, link_id: UUID) -> Response:
    """Take a link back."""
    upload_links.revoke(service().record, actor(), dossier_id, link_id)
    back = redirect(url_for(".show", dossier_id=dossier_id), code=303)
    words = say("链接已收回，不能再上传。", "The link is taken back: nothing comes by it any more.")
    return tell(back, words)


def _page(dossier_id: UUID, *, status: int = 200, **more: Any) -> Response:
    found = upload_links.links(service().record, actor(), dossier_id)
    with service().record.reading() as session:
        row = actor().dossier(session, dossier_id, own=True)
    page = render_template(
        "links.html",
        row=row,
        links=found,
        all_days=upload_links.DAYS,
        longest=LONGEST_LABEL,
        **more,
    )
    return make_response(page, status)
