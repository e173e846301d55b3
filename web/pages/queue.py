"""The reviewer's queue: what waits, how old it is, and the next one."""

from typing import Final
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request, url_for
from sqlalchemy import func, select
from werkzeug.wrappers import Response as Redirect

from intake.record.tables import DossierRow, FindingRow
from intake.services import desk_queue
from intake.services.access import REVIEWERS
from intake.services.desk_queue import OPEN, Wanted
from intake.services.review import names_of
from web.api.service import service
from web.findings import BY_ID
from web.language import say
from web.said import tell
from web.signed_in import actor, may

blueprint = Blueprint("queue", __name__, url_prefix="/queue")

_SHOWN: Final = 100
_PARTS: Final = ("blocking", "unsure_only", "late", "mine", "second")


def wanted() -> Wanted:
    """The part of the queue that the address names."""
    part = request.values.get("show", "")
    return Wanted(
        **{name: name == part for name in _PARTS},
        rule=request.values.get("rule") or None,
        exporter=request.values.get("exporter") or None,
    )


@blueprint.get("")
@may(REVIEWERS)
def show() -> str:
    """The queue."""
    which = wanted()
    with service().record.reading() as session:
        now = service().record.now(session)
        rows = desk_queue.queue(session, actor(), which, now, _SHOWN)
        glance = desk_queue.at_a_glance(session, actor(), now)
        names = names_of(session, {row.reviewer_id for row in rows})
        moving = (
            session.scalar(
                select(func.count()).where(
                    DossierRow.state.in_(("received", "reading", "judging")), actor().visible()
                )
            )
            if not rows
            else 0
        )
        rules = session.execute(
            select(FindingRow.rule, func.count(FindingRow.dossier_id.distinct()))
            .join(DossierRow, DossierRow.id == FindingRow.dossier_id)
            .where(
                FindingRow.needs_a_person,
                DossierRow.state == "judged",
                DossierRow.verdict.in_(OPEN),
            )
            .group_by(FindingRow.rule)
            .order_by(func.count(FindingRow.dossier_id.distinct()).desc())
            .limit(12)
        ).all()
    return render_template(
        "queue.html",
        rows=rows,
        glance=glance,
        moving=moving,
        names=names,
        now=now,
        which=request.args.get("show", ""),
        rule=which.rule,
        exporter=which.exporter,
        rules=[(BY_ID[rule].title, rule, count) for rule, count in rules if rule in BY_ID],
    )


@blueprint.post("/next")
@may(REVIEWERS)
def push() -> Redirect | Response:
    """Put the next dossier on the desk."""
    found = desk_queue.take_next(
        service().record, actor(), wanted(), after=request.form.get("after", type=UUID)
    )
    if found is None:
        back = redirect(url_for(".show"), code=303)
        return tell(back, say("队列已清空。", "The queue is empty."))
    return redirect(url_for("desk.show", dossier_id=found), code=303)


@blueprint.post("/take/<uuid:dossier_id>")
@may(REVIEWERS)
def take(dossier_id: UUID) -> Redirect:
    """Put one dossier on the desk."""
    desk_queue.take(service().record, actor(), dossier_id)
    return redirect(url_for("desk.show", dossier_id=dossier_id), code=303)
