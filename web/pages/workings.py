"""Administration: rules by day, settings with their source, jobs that failed."""

import datetime as dt
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from intake.errors import IntakeError
from intake.services import failures, sampling, switching
from intake.services.access import ADMINISTRATORS
from intake.services.review import names_of
from intake.services.shown_settings import shown
from intake.version import pipeline
from validators import RULES
from web.api.service import service
from web.language import say
from web.said import tell
from web.signed_in import actor, may

blueprint = Blueprint("workings", __name__, url_prefix="/admin")


@blueprint.get("/rules")
@may(ADMINISTRATORS)
def rules() -> str:
    """The rules, which are in use, and who put which out of use and why."""
    with service().record.reading() as session:
        told = switching.switches(session)
        names = names_of(session, {row.by_id for rows in told.values() for row in rows})
    return render_template("rules.html", rules=RULES, switches=told, names=names)


@blueprint.post("/rules/<rule>")
@may(ADMINISTRATORS)
def switch(rule: str) -> Response:
    """Put a rule out of use, or back."""
    back = redirect(url_for(".rules", _anchor=rule), code=303)
    since = request.form.get("since") or None
    try:
        switching.switch(
            service().record,
            actor(),
            rule,
            on=request.form.get("on") == "yes",
            since=dt.date.fromisoformat(since) if since else None,
            reason=request.form.get("reason", ""),
        )
    except IntakeError as error:
        return tell(back, say(error.message), "bad")
    return tell(
        back,
        say(
            "已记录。此后核验的卷宗按此执行；已核验的可用 shendan recheck 重新核验。",
            "Kept. It holds from now on; shendan recheck checks earlier dossiers again.",
        ),
    )


@blueprint.get("/settings")
@may(ADMINISTRATORS)
def settings() -> str:
    """The settings, each with its source."""
    with service().record.reading() as session:
        percent = sampling.percent_of(session)
    return render_template(
        "settings.html",
        settings=shown(service().settings),
        percent=percent,
        pipeline=pipeline(),
        database=service().record.engine.dialect.name,
        calls=service().bell.waiting(),
    )


@blueprint.post("/settings/sampling")
@may(ADMINISTRATORS)
def sample_share() -> Response:
    """Choose the share of cleared dossiers that people look at."""
    back = redirect(url_for(".settings"), code=303)
    try:
        percent = request.form.get("percent", type=float)
        sampling.set_percent(service().record, actor(), -1.0 if percent is None else percent)
    except IntakeError as error:
        return tell(back, say(error.message), "bad")
    return tell(back, say("已更改抽查比例。", "Changed the share that is sampled."))


@blueprint.get("/failed")
@may(ADMINISTRATORS)
def failed() -> str:
    """The jobs that were given up."""
    with service().record.reading() as session:
        found = failures.failures(session, actor(), 200)
        waiting = failures.waiting(session)
    return render_template("failed.html", failures=found, waiting=waiting)


@blueprint.post("/failed/retry")
@may(ADMINISTRATORS)
def retry() -> Response:
    """Send dossiers through the line again: one, or all that have a failed job."""
    one = request.form.get("dossier", type=UUID)
    if one is not None:
        chosen = {one}
    else:
        with service().record.reading() as session:
            found = failures.failures(session, actor(), 1000)
            chosen = {row.job.dossier_id for row in found}
    count = failures.retry(service(), actor(), chosen)
    words = say(f"已将{count}份卷宗重新排入核验。", f"Dossiers sent through again: {count}.")
    return tell(redirect(url_for(".failed"), code=303), words)
