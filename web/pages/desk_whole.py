"""At the desk: what becomes of the whole dossier, whose desk it is on, and words to point at."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from intake.refusals import Refusal
from intake.services import closing, desk_queue, page_words, review, sampling
from intake.services.access import READERS, REVIEWERS
from intake.services.amending import fields
from intake.services.desk_queue import Wanted
from intake.services.standing import standings
from web.api.service import service
from web.columns import typed_value
from web.language import say
from web.opened import opened
from web.pages.desk import findings_list
from web.said import tell
from web.signed_in import actor, may

blueprint = Blueprint("desk_whole", __name__, url_prefix="/desk/<uuid:dossier_id>")


@blueprint.get("/list")
@may(READERS)
def listed(dossier_id: UUID) -> Response:
    """The list of findings as it now is."""
    with service().record.reading() as session:
        return jsonify(findings_list(session, dossier_id))


@blueprint.post("/alike")
@may(REVIEWERS)
def alike(dossier_id: UUID) -> Response:
    """Decide in the same way about every open finding of one rule."""
    sent: dict[str, Any] = request.get_json()
    if sent.get("choice") not in ("holds", "overridden", "asked"):
        raise Refusal("no_such_value", value=str(sent.get("choice")))
    with service().record.reading() as session:
        actor().dossier(session, dossier_id)
        stands = [
            one
            for one in standings(session, dossier_id)
            if one.finding.rule == sent.get("rule") and one.status == "open"
        ]
    for one in stands:
        review.decide(
            service().record,
            actor(),
            dossier_id,
            one.finding.finding,
            sent["choice"],
            seen=one.version,
            reason=str(sent.get("reason", ""))[:2000],
        )
    with service().record.reading() as session:
        return jsonify(decided=len(stands), **findings_list(session, dossier_id))


@blueprint.post("/hold")
@may(REVIEWERS)
def hold(dossier_id: UUID) -> Response:
    """Keep the dossier on the desk for another while."""
    until = desk_queue.take(service().record, actor(), dossier_id)
    return jsonify(until=until.isoformat())


@blueprint.post("/release")
@may(REVIEWERS)
def release(dossier_id: UUID) -> Redirect:
    """Take the dossier off the desk."""
    desk_queue.release(service().record, actor(), dossier_id)
    return redirect(url_for("queue.show"), code=303)


@blueprint.post("/close")
@may(REVIEWERS)
def close(dossier_id: UUID) -> Response:
    """Accept the dossier or return it; answers where to go on."""
    sent: dict[str, Any] = request.get_json()
    end = sent.get("end")
    if end not in ("accepted", "returned"):
        raise Refusal("no_such_value", value=str(end))
    closing.close(
        service().record,
        actor(),
        dossier_id,
        end,
        seen=int(sent.get("seen", 0)),
        reason=str(sent.get("reason", ""))[:2000],
    )
    return jsonify(next=_next(dossier_id))


@blueprint.post("/pass-on")
@may(REVIEWERS)
def pass_on(dossier_id: UUID) -> Response:
    """Leave the dossier to a second person."""
    closing.pass_on(service().record, actor(), dossier_id)
    return jsonify(next=_next(dossier_id))


def _next(done: UUID) -> str:
    """The next dossier, put on the desk; the queue where there is none."""
    found = desk_queue.take_next(service().record, actor(), Wanted(), after=done)
    return url_for("desk.show", dossier_id=found) if found else url_for("queue.show")


@blueprint.post("/reopen")
@may(REVIEWERS)
def reopen(dossier_id: UUID) -> Redirect:
    """Take the decision about the dossier back."""
    closing.reopen(service().record, actor(), dossier_id, reason=request.form.get("reason", ""))
    return redirect(url_for("desk.show", dossier_id=dossier_id), code=303)


@blueprint.post("/sample")
@may(REVIEWERS)
def sample(dossier_id: UUID) -> Redirect | Response:
    """Say what a look at a cleared dossier came to."""
    result: Any = request.form.get("result")
    if result not in ("sound", "faulty"):
        raise Refusal("no_such_value", value=str(result))
    sampling.tell(
        service().record, actor(), dossier_id, result, reason=request.form.get("reason", "")
    )
    if result == "faulty":
        return redirect(url_for("desk.show", dossier_id=dossier_id), code=303)
    back = redirect(url_for("sampling.show"), code=303)
    return tell(back, say("已记录：抽查无误。", "Kept: the sample is sound."))


@blueprint.get("/words/<uuid:file_id>/<int:page>")
@may(READERS)
def words(dossier_id: UUID, file_id: UUID, page: int) -> Response:
    """What was read on a page, line by line, for a person to point at."""
    with service().record.reading() as session:
        actor().dossier(session, dossier_id)
        open_ = opened(session, dossier_id)
        found = [
            (one.text, one.box) for one in page_words.on_page(session, dossier_id, file_id, page)
        ]
    name = next((name for name, one in open_.places.ids.items() if one == file_id), "")
    for document in open_.dossier.documents:
        for _, field in fields(document):
            for place in field.evidence:
                here = (place.file, place.page) == (name, page)
                if here and field.value is not None and not isinstance(field.value, bool):
                    found.append((typed_value(field.value), place.box))
    return jsonify([{"text": text, "box": list(box)} for text, box in found])
