"""Administration: people and their roles, links that sign them in, tokens for programs."""

import datetime as dt
from typing import Any
from uuid import UUID

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from intake.errors import IntakeError
from intake.services import accounts, signing_in, tokens
from intake.services.access import ADMINISTRATORS, ROLES
from web.api.addresses import outside
from web.api.service import service
from web.language import say
from web.said import tell
from web.signed_in import actor, may

blueprint = Blueprint("accounts", __name__, url_prefix="/admin")


@blueprint.get("")
@may(ADMINISTRATORS)
def show() -> str:
    """Everybody."""
    return _page()


def _page(**more: Any) -> str:
    record = service().record
    found = accounts.people(record, actor())
    return render_template(
        "accounts.html",
        people=found,
        names={one.id: one.shown for one in found},
        tokens=tokens.tokens(record, actor()),
        all_roles=sorted(ROLES),
        **{"typed": {}, **more},
    )


@blueprint.post("/people")
@may(ADMINISTRATORS)
def create() -> Response:
    """Make an account."""
    role: Any = request.form.get("role")
    try:
        made = accounts.create(
            service().record,
            request.form.get("name", ""),
            role,
            display_name=request.form.get("display_name", ""),
            password=request.form.get("password") or None,
            by=str(actor().user_id),
        )
    except IntakeError as error:
        return make_response(_page(refused=error.message, typed=request.form), 422)
    return _back(say(f"已新建账号“{made.name}”。", f"Made the account “{made.name}”."))


@blueprint.post("/people/<uuid:user_id>")
@may(ADMINISTRATORS)
def change(user_id: UUID) -> Response:
    """Give somebody another role or password, or put the account out of use."""
    role: Any = request.form.get("role") or None
    active = request.form.get("active")
    try:
        accounts.change(
            service().record,
            actor(),
            user_id,
            role=role,
            active=None if active is None else active == "yes",
            password=request.form.get("password") or None,
        )
    except IntakeError as error:
        return _back(say(error.message), good=False)
    return _back(
        say("已更改；此人已在各处退出登录。", "Changed; the person is signed out everywhere.")
    )


@blueprint.post("/people/<uuid:user_id>/link")
@may(ADMINISTRATORS)
def link(user_id: UUID) -> Response:
    """Make a link that signs somebody in once; it is shown here and never again."""
    hours = min(14 * 24, max(1, request.form.get("hours", 1, type=int)))
    secret = signing_in.link(
        service().record, user_id, holds=dt.timedelta(hours=hours), by=str(actor().user_id)
    )
    address = outside("sign_in.link", secret=secret)
    return make_response(_page(link=address, link_for=user_id, hours=hours))


@blueprint.post("/tokens")
@may(ADMINISTRATORS)
def make_token() -> Response:
    """Make a token for a program; it is shown here and never again."""
    days = request.form.get("days", 90, type=int)
    expires = dt.datetime.now(dt.UTC) + dt.timedelta(days=days) if days else None
    _, secret = tokens.make(
        service().record,
        actor(),
        request.form.get("name", "").strip() or "—",
        user_id=request.form.get("user", type=UUID),
        expires_at=expires,
    )
    return make_response(_page(secret=secret))


@blueprint.post("/tokens/<uuid:token_id>/revoke")
@may(ADMINISTRATORS)
def revoke(token_id: UUID) -> Response:
    """Take a token back."""
    tokens.revoke(service().record, actor(), token_id)
    return _back(say("令牌已吊销。", "The token is taken back."))


def _back(words: str, *, good: bool = True) -> Response:
    return tell(redirect(url_for(".show"), code=303), words, "good" if good else "bad")
