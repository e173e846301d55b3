"""Whether the service lives, can work, and what it is doing: for supervisors and monitors."""

import ipaddress
import shutil
from typing import Any, Final

from flask import Blueprint, Response, request
from sqlalchemy import select

from intake.errors import IntakeError
from intake.services.access import AUDITORS
from intake.services.metrics import exposition
from intake.settings import MEGABYTE
from web.api.actor import actor
from web.api.service import service
from web.problems import answer_problems

blueprint = Blueprint("health", __name__)
answer_problems(blueprint)

METRICS: Final = "text/plain; version=1.0.0; charset=utf-8"


@blueprint.get("/healthz")
def healthz() -> tuple[dict[str, Any], int]:
    """200 while the process answers at all."""
    return {"status": "ok"}, 200


@blueprint.get("/readyz")
def readyz() -> tuple[dict[str, Any], int, dict[str, str]]:
    """200 where a dossier would be taken in now; 503 with what is missing otherwise."""
    checks = {"database": _database(), "storage": _storage()}
    # Redis only carries calls: without it work is slower to begin, and nothing else.
    calls = service().bell.waiting() is not None
    ready = all(checks.values())
    told = {"status": "ok" if ready else "unavailable", "checks": {**checks, "redis": calls}}
    return told, 200 if ready else 503, {} if ready else {"Retry-After": "10"}


@blueprint.get("/metrics")
def metrics() -> Response:
    """The numbers, for those on this machine, and for auditors and administrators."""
    if not _from_this_machine():
        actor().must_be(AUDITORS)
    return Response(exposition(service().record, service().settings), content_type=METRICS)


def _from_this_machine() -> bool:
    """Whether nobody else asks: a proxy on this machine says for whom it asks."""
    if any(name in request.headers for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP")):
        return False
    try:
        return ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def _database() -> bool:
    try:
        with service().record.reading() as session:
            session.execute(select(1))
    except IntakeError:
        return False
    return True


def _storage() -> bool:
    settings = service().settings
    free = shutil.disk_usage(settings.data_dir).free // MEGABYTE
    return free >= settings.least_free_mb
