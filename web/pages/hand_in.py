"""Hand in: drop papers, see them at once, say what is applied for. Works without scripts too."""

from typing import Any
from uuid import UUID

from flask import (
    Blueprint,
    Response,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response as Redirect

from intake.errors import IntakeError
from intake.record.tables import FileRow
from intake.refusals import Refusal
from intake.services import changing, handing_in, uploads
from intake.services.access import SUBMITTERS
from intake.services.pictures import THUMBNAIL, WHOLE, Spot
from intake.sniff import ZIP
from web.api.forms import papers, takes_files
from web.api.service import service
from web.application_form import (
    BLANK_ROWS,
    FIELDS,
    HINTS,
    VEHICLE_FIELDS,
    check_vin,
    declared,
    labels,
)
from web.language import say
from web.signed_in import actor, may

blueprint = Blueprint("hand_in", __name__, url_prefix="/hand-in")


@blueprint.get("")
@may(SUBMITTERS)
def show() -> Response:
    """The form; of a draft, with the papers that are there already."""
    draft = request.args.get("dossier", type=UUID)
    return _form(draft)


def _form(draft: UUID | None, refused: IntakeError | None = None, status: int = 200) -> Response:
    files: list[FileRow] = []
    coming: tuple[uploads.Piecewise, ...] = ()
    row = None
    if draft is not None:
        with service().record.reading() as session:
            row = actor().dossier(session, draft, own=True)
            files = changing.current_files(session, draft)
        coming = tuple(one for one in uploads.uploads(service(), actor(), draft) if not one.whole)
    page = render_template(
        "hand_in.html",
        draft=row,
        files=[one for one in files if one.name != changing.APPLICATION],
        coming=coming,
        refused=refused,
        typed=request.form,
        fields=FIELDS,
        vehicle_fields=VEHICLE_FIELDS,
        hints=HINTS,
        labels=labels(),
        rows=BLANK_ROWS,
        limits=service().settings,
    )
    return make_response(page, status)


@blueprint.post("")
@may(SUBMITTERS)
@takes_files
def take() -> Response | Redirect:
    """Take in what a form without scripts sends: files and fields at once."""
    sent = papers()
    kind: Any = request.form.get("kind")
    try:
        taken = handing_in.hand_in(
            service(),
            sent,
            submitter=actor().user_id,
            declared=declared(request.form),
            reference=request.form.get("reference", "").strip() or None,
            kind=kind if kind in ("licence", "enterprise") else None,
            origin="web",
        )
    except IntakeError as error:
        return _form(None, error, error.problem.status)
    return redirect(url_for("dossier.show", dossier_id=taken.dossier_id), code=303)


@blueprint.post("/draft")
@may(SUBMITTERS)
def begin() -> Response:
    """Begin a dossier whose files follow piece by piece."""
    taken = handing_in.hand_in(service(), [], submitter=actor().user_id, origin="web", draft=True)
    return jsonify(id=str(taken.dossier_id))


@blueprint.post("/<uuid:dossier_id>/finish")
@may(SUBMITTERS)
def finish(dossier_id: UUID) -> Response:
    """Hand in a draft with what was typed beside it."""
    who = actor()
    with service().record.reading() as session:
        who.dossier(session, dossier_id, own=True)
    open_ones = [one for one in uploads.uploads(service(), who, dossier_id) if not one.whole]
    if open_ones:
        first = open_ones[0]
        raise Refusal(
            "upload_incomplete",
            name=first.name,
            offset=str(first.offset),
            size=str(first.size),
        )
    typed = declared(request.form)
    if typed is not None:
        changing.declare(service(), dossier_id, typed, by=who.user_id)
    changing.name(
        service(),
        dossier_id,
        reference=request.form.get("reference", "").strip() or None,
        kind=request.form.get("kind"),
        by=who.user_id,
    )
    counts = changing.submit(service(), dossier_id, by=who.user_id)
    return jsonify(address=url_for("dossier.show", dossier_id=counts))


@blueprint.get("/<uuid:dossier_id>/files")
@may(SUBMITTERS)
def files(dossier_id: UUID) -> Response:
    """The papers of a draft, each with its thumbnail or with what is wrong with it."""
    with service().record.reading() as session:
        actor().dossier(session, dossier_id, own=True)
        rows = changing.current_files(session, dossier_id)
    return jsonify([_told(dossier_id, one) for one in rows if one.name != changing.APPLICATION])


def _told(dossier_id: UUID, row: FileRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "name": row.name,
        "size": row.size,
        "error": row.error["message"][say("zh", "en")] if row.error else None,
        "thumbnail": None
        if row.error or row.media_type == ZIP
        else url_for(".thumbnail", dossier_id=dossier_id, file_id=row.id),
    }


@blueprint.get("/<uuid:dossier_id>/thumbnails/<uuid:file_id>")
@may(SUBMITTERS)
def thumbnail(dossier_id: UUID, file_id: UUID) -> Response:
    """The first page of a paper, small: whether it can be opened shows at once."""
    with service().record.reading() as session:
        actor().dossier(session, dossier_id, own=True)
        row = session.get(FileRow, file_id)
        if row is None or row.dossier_id != dossier_id or not row.sha256:
            raise Refusal("not_found")
    spot = Spot(row.sha256, row.media_type, 1, 0)
    picture = service().pictures.cut(spot, WHOLE, THUMBNAIL)
    answer = Response(picture, mimetype="image/jpeg")
    answer.headers["Cache-Control"] = "private, max-age=3600"
    return answer


@blueprint.post("/<uuid:dossier_id>/files/<uuid:file_id>/remove")
@may(SUBMITTERS)
def remove(dossier_id: UUID, file_id: UUID) -> Response:
    """Take a paper out of a draft."""
    with service().record.reading() as session:
        actor().dossier(session, dossier_id, own=True)
        row = session.get(FileRow, file_id)
        if row is None or row.dossier_id != dossier_id:
            raise Refusal("not_found")
    changing.remove_file(service(), dossier_id, row.name, by=actor().user_id)
    return jsonify(ok=True)


@blueprint.get("/vin")
@may(SUBMITTERS)
def vin() -> Response:
    """What is to be said of a VIN as far as it is typed."""
    told = check_vin(request.args.get("typed", "")[:64])
    return jsonify(good=told.good, words=say(told.words), compact=told.compact)
