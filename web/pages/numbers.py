"""The numbers: how much, how fast, for which reasons; as plots, and as a file."""

import csv
import io
from typing import Final

from flask import Blueprint, Response, render_template, request

from intake.services import numbers, sampling
from intake.services.access import READERS
from web.api.service import service
from web.findings import BY_ID
from web.language import say
from web.plots import Series, by_day
from web.signed_in import actor, may

blueprint = Blueprint("numbers", __name__, url_prefix="/numbers")

PERIODS: Final = (7, 30, 90, 365)


def _days() -> int:
    asked = request.args.get("days", 30, type=int)
    return asked if asked in PERIODS else 30


@blueprint.get("")
@may(READERS)
def show() -> str:
    """The dashboard."""
    with service().record.reading() as session:
        now = service().record.now(session)
        told = numbers.numbers(session, actor(), now, _days())
        sampled = sampling.results(session, actor())
    plot = by_day(
        [one.day.strftime("%m-%d") for one in told.days],
        [
            Series(say("接收", "received"), "p1", [one.received for one in told.days]),
            Series(say("核验通过", "cleared"), "p2", [one.cleared for one in told.days]),
            Series(say("人工办结", "decided"), "p3", [one.decided for one in told.days]),
        ],
        say(
            "每日接收、核验通过与人工办结的卷宗数", "Dossiers received, cleared and decided by day"
        ),
    )
    return render_template(
        "numbers.html",
        told=told,
        sampled=sampled,
        plot=plot,
        days=_days(),
        periods=PERIODS,
        rules=BY_ID,
        most=max((fails + unsure for _, fails, unsure in told.reasons), default=1),
    )


@blueprint.get(".csv")
@may(READERS)
def export() -> Response:
    """The days as separated values."""
    with service().record.reading() as session:
        now = service().record.now(session)
        told = numbers.numbers(session, actor(), now, _days())
    out = io.StringIO()
    csv.writer(out).writerows(numbers.as_rows(told))
    name = f"shendan-{told.since}-{told.until}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response("\ufeff" + out.getvalue(), mimetype="text/csv", headers=headers)
