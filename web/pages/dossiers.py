"""The dossiers that a person may see: searched, filtered, newest first."""

import datetime as dt
from typing import Any

from flask import Blueprint, render_template, request
from sqlalchemy import func, select

from intake.record.tables import DossierRow
from intake.services.access import ROLES
from intake.services.listing import Filter, listed
from web.api.service import service
from web.signed_in import actor, may

blueprint = Blueprint("dossiers", __name__, url_prefix="/dossiers")

_A_PAGE = 50
_KINDS = {
    "all": {},
    "moving": {"state": "moving"},
    "needs_review": {"verdict": "needs_review"},
    "returned": {"verdict": "returned"},
    "cleared": {"verdict": "cleared"},
    "accepted": {"verdict": "accepted"},
    "unprocessable": {"verdict": "unprocessable"},
    "draft": {"state": "draft"},
}


@blueprint.get("")
@may(ROLES)
def show() -> str:
    """The list."""
    which = request.args.get("show", "all")
    which = which if which in _KINDS else "all"
    search = request.args.get("q", "").strip()
    asked: dict[str, Any] = {"search": search or None, **_KINDS[which]}
    for name, key in (("from", "received_from"), ("to", "received_to")):
        asked[key] = _day(request.args.get(name))
    asked["rule"] = request.args.get("rule") or None
    with service().record.reading() as session:
        now = service().record.now(session)
        page = listed(
            session, actor(), Filter(**asked), limit=_A_PAGE, after=request.args.get("after")
        )
        counted = session.execute(
            select(DossierRow.state, DossierRow.verdict, func.count())
            .where(actor().visible())
            .group_by(DossierRow.state, DossierRow.verdict)
        ).all()
    counts = dict.fromkeys(_KINDS, 0)
    for state, verdict, number in counted:
        counts["all"] += number
        place = verdict if state == "judged" else "draft" if state == "draft" else "moving"
        if place in counts:
            counts[place] += number
    return render_template(
        "dossiers.html",
        rows=page.rows,
        next=page.next,
        which=which,
        counts=counts,
        search=search,
        now=now,
        asked=request.args,
    )


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
