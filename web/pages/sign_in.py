"""Signing in and out."""

from flask import Blueprint, Response, g, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from intake.refusals import Refusal
from intake.services import signing_in
from web.api.service import service
from web.language import say
from web.limits import Tries
from web.problems import RETRY_AFTER_S
from web.signed_in import let_in, let_out

blueprint = Blueprint("sign_in", __name__, url_prefix="/sign-in")

tries = Tries(5, within_s=60)
"""Five a minute for a name, whoever asks."""
tries_from = Tries(60, within_s=60)
"""Names that one address tries; an office behind one address has more people than one."""


@blueprint.get("")
def show() -> Response | Redirect:
    """The form."""
    if g.get("person") is not None:
        return redirect(url_for("home.show"), code=303)
    return form()


@blueprint.post("")
def enter() -> Response | Redirect:
    """Sign in by name and password."""
    name = request.form.get("name", "")
    if not tries_from.one_more(str(request.remote_addr)) or not tries.one_more(name):
        answer = form(Refusal("too_many_tries"), 429)
        answer.headers["Retry-After"] = str(RETRY_AFTER_S["too_many_tries"])
        return answer
    try:
        secret = signing_in.by_password(service().record, name, request.form.get("password", ""))
    except Refusal as refused:
        return form(refused, 401)
    return let_in(make_response(redirect(own(request.form.get("next", "/")), code=303)), secret)


@blueprint.get("/<secret>")
def link(secret: str) -> Response:
    """A link that works once: opening it signs nobody in yet, lest a preview use it up."""
    if not signing_in.link_holds(service().record, secret):
        return form(Refusal("link_used"), 410)
    return make_response(render_template("sign_in.html", secret=secret, refused=None))


@blueprint.post("/<secret>")
def follow(secret: str) -> Response | Redirect:
    """Sign in by the link."""
    try:
        signed = signing_in.by_link(service().record, secret)
    except Refusal as refused:
        return form(refused, 410)
    return let_in(make_response(redirect(url_for("home.show"), code=303)), signed)


@blueprint.post("/out")
def leave() -> Redirect:
    """Sign out."""
    if g.get("secret"):
        signing_in.sign_out(service().record, g.secret)
    return let_out(make_response(redirect(url_for("sign_in.show"), code=303)))


def form(refused: Refusal | None = None, status: int = 200) -> Response:
    """The form, and why nobody was let in."""
    page = render_template(
        "sign_in.html",
        refused=say(refused.message) if refused else None,
        name=request.form.get("name", ""),
        next=own(request.values.get("next", "/")),
        secret=None,
        single_sign_on=_single_sign_on(),
        single_sign_on_title=service().settings.oidc_title,
    )
    return make_response(page, status)


def _single_sign_on() -> str | None:
    """Where single sign-on begins; None where it is off."""
    if service().settings.oidc_issuer is None:
        return None
    return url_for("single_sign_on.begin", next=own(request.values.get("next", "/")))


def own(address: str) -> str:
    """An address of ours; the front page in place of any other."""
    inside = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if inside else "/"
