"""From one finding at the desk: those of other dossiers with the same cause, settled together."""

from typing import Any
from uuid import UUID

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from dossier import Finding
from intake.refusals import Refusal
from intake.services import together
from intake.services.access import REVIEWERS
from intake.services.together import MOST, Chosen, Same
from web.api.service import service
from web.findings import Shown, shown
from web.language import say
from web.opened import places_of
from web.pages.desk import REASONS
from web.said import tell
from web.signed_in import actor, may
from web.spots import Places

blueprint = Blueprint("same", __name__, url_prefix="/desk/<uuid:dossier_id>/same")

LOOKED_AT = 60
"""Findings whose pieces of scans are shown; the rest are named."""


@blueprint.get("")
@may(REVIEWERS)
def show(dossier_id: UUID) -> Response:
    """What would be settled together, each to be looked at and left out."""
    return _page(dossier_id, request.args.get("finding", ""))


@blueprint.post("")
@may(REVIEWERS)
def settle(dossier_id: UUID) -> Response:
    """Settle those that were chosen, and tell what came of it."""
    finding = request.form.get("finding", "")
    choice: Any = request.form.get("choice", "")
    reason = request.form.get("reason", "").strip() or request.form.get("listed", "")
    chosen = [one for one in map(_chosen, request.form.getlist("chosen")) if one is not None]
    if not chosen:
        return _page(dossier_id, finding, problem=say("请至少选择一项。", "Choose one at least."))
    try:
        came = together.settle(
            service().record, actor(), dossier_id, finding, chosen, choice, reason[:2000]
        )
    except Refusal as refused:
        if refused.code not in ("reason_needed", "no_such_value"):
            raise
        words = say("请选择处理方式并写明理由。", "Say what is decided, and why.")
        return _page(dossier_id, finding, problem=words)
    with service().record.reading() as session:
        row = actor().dossier(session, dossier_id)
    return make_response(render_template("same_done.html", row=row, came=came))


@blueprint.post("/undo")
@may(REVIEWERS)
def undo(dossier_id: UUID) -> Response:
    """Undo what was settled together."""
    batch = request.form.get("batch", type=UUID)
    with service().record.reading() as session:
        actor().dossier(session, dossier_id)
    if batch is None:
        raise Refusal("not_found")
    came = together.undo(service().record, actor(), batch)
    back = redirect(url_for("desk.show", dossier_id=dossier_id), code=303)
    left = len(came.left)
    words = say(
        f"已撤销{came.done}项。" + (f"另有{left}项其后已有变化，未撤销。" if left else ""),
        f"Undone: {came.done}." + (f" Changed since and left: {left}." if left else ""),
    )
    return tell(back, words)


def _chosen(said: str) -> Chosen | None:
    """A finding as the form names it: dossier, version seen, finding."""
    dossier_id, _, rest = said.partition(" ")
    seen, _, finding = rest.partition(" ")
    try:
        return Chosen(UUID(dossier_id), finding, int(seen))
    except ValueError:
        return None


def _page(dossier_id: UUID, finding: str, problem: str = "") -> Response:
    with service().record.reading() as session:
        row = actor().dossier(session, dossier_id)
        found = together.same(session, service().record, actor(), dossier_id, finding)
        told = [
            (one, _shown(one, places_of(session, one.dossier.id))) for one in found[:LOOKED_AT]
        ] + [(one, _shown(one, _NOWHERE)) for one in found[LOOKED_AT:MOST]]
    if not told:
        return redirect(url_for("desk.show", dossier_id=dossier_id, finding=finding), code=303)
    page = render_template(
        "same.html",
        row=row,
        finding=finding,
        told=told,
        first=told[0][1],
        more=len(found) > MOST,
        most=MOST,
        reasons=REASONS,
        problem=problem,
        typed=request.form,
    )
    return make_response(page, 422 if problem else 200)


_NOWHERE = Places(UUID(int=0), ())


def _shown(one: Same, places: Places) -> Shown:
    return shown(Finding.model_validate(one.standing.finding.content), places, one.standing)
