"""The page behind an upload link: somebody without an account adds papers, and sees they arrived.

Nothing else of the dossier is told, not even what it is called.
"""

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request
from flask import url_for as address_of
from werkzeug.wrappers import Response as Redirect

from intake.errors import IntakeError
from intake.refusals import Refusal
from intake.services import upload_links
from intake.services.upload_links import Bearer
from web.api.forms import allow_large, papers, takes_files
from web.api.service import service
from web.errors import wants_json
from web.language import day, moment, say
from web.limits import Tries
from web.said import tell

blueprint = Blueprint("bearer", __name__, url_prefix="/add/<secret>")

guesses = Tries(30, within_s=60)
"""Links that turn out to be none, by address."""
uses = Tries(60, within_s=60)
"""Files or bundles of them that one link takes a minute."""


@blueprint.get("")
def show(secret: str) -> Response:
    """What is asked for, and what arrived."""
    try:
        there = _bearer(secret)
    except Refusal as refused:
        return _over(refused)
    if wants_json():
        return jsonify(_told(there))
    page = render_template("bearer.html", there=there, limits=service().settings)
    return make_response(page)


@blueprint.post("")
@takes_files
def take(secret: str) -> Response | Redirect:
    """Take papers in; safe on disk when this answers."""
    if not uses.one_more(secret):
        raise Refusal("too_many_tries")
    _bearer(secret)
    allow_large()
    sent = papers()
    back = redirect(address_of(".show", secret=secret), code=303)
    if not sent:
        if wants_json():
            raise IntakeError("no_files")
        return tell(back, say("没有选择文件。请先选择文件。", "No file was chosen."), "bad")
    try:
        upload_links.add(service(), secret, sent)
    except IntakeError as error:
        if wants_json():
            raise
        return tell(back, say(error.message), "bad")
    if wants_json():
        return jsonify(_told(_bearer(secret)))
    count = len(sent)
    return tell(back, say(f"已收到{count}个文件。谢谢！", f"Received: {count}. Thank you."))


def _bearer(secret: str) -> Bearer:
    """Who holds the link; wrong secrets are only heard so often.

    Raises:
        Refusal: `upload_link_over`, `too_many_tries`.
    """
    try:
        return upload_links.bearer(service().record, secret)
    except Refusal:
        if not guesses.one_more(request.remote_addr or ""):
            raise Refusal("too_many_tries") from None
        raise


def _told(there: Bearer) -> dict[str, object]:
    return {
        "until": day(there.expires_at),
        "papers": [
            {"name": one.name, "size": one.size, "arrived": moment(one.arrived_at)}
            for one in there.papers
        ],
    }


def _over(refused: Refusal) -> Response:
    if wants_json():
        raise refused
    page = render_template("bearer_over.html", words=say(refused.message))
    return make_response(page, refused.problem.status)
