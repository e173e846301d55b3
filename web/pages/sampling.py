"""Sampling: a share of what the program cleared, looked at by people, and what that says."""

from flask import Blueprint, render_template

from intake.services import sampling
from intake.services.access import REVIEWERS
from web.api.service import service
from web.signed_in import actor, may

blueprint = Blueprint("sampling", __name__, url_prefix="/sampling")


@blueprint.get("")
@may(REVIEWERS)
def show() -> str:
    """The cleared dossiers that are to be looked at, and what the looks came to."""
    with service().record.reading() as session:
        rows = sampling.waiting(session, actor(), 50)
        told = sampling.results(session, actor())
        now = service().record.now(session)
    return render_template("sampling.html", rows=rows, told=told, now=now)
