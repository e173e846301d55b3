"""The HTTP API: `register` adds it, with health and metrics, to an application."""

import logging
import time

from flask import Blueprint, Flask, Response, g, request
from werkzeug.exceptions import MethodNotAllowed
from werkzeug.routing import IntegerConverter

from intake.services.service import Service
from web import health
from web.api import (
    about,
    alike,
    corrections,
    dossiers,
    exports,
    papers,
    reports,
    review,
    tokens,
    upload_links,
    uploads,
    webhooks,
)
from web.api.service import serve_with
from web.problems import ProblemError, answer_problems, request_id

log = logging.getLogger("shendan.web")

PREFIX = "/api/v1"
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
_LARGEST_BODY = 4 * 1024 * 1024


class PageConverter(IntegerConverter):
    """A page's number in a path, from 1."""

    def __init__(self, map: object) -> None:
        super().__init__(map, min=1, max=100_000)  # type: ignore[arg-type]


class RowConverter(IntegerConverter):
    """The number of a row in a path."""

    def __init__(self, map: object) -> None:
        super().__init__(map, min=1, max=2_147_483_647)  # type: ignore[arg-type]


def register(app: Flask, service: Service) -> None:
    """Add the API, `/healthz`, `/readyz` and `/metrics` to an application.

    Args:
        app: The application.
        service: What it works with, kept as `app.extensions["shendan"]`.
    """
    serve_with(app, service)
    app.url_map.converters.setdefault("page", PageConverter)
    app.url_map.converters.setdefault("row", RowConverter)
    api = Blueprint("api", __name__, url_prefix=PREFIX)
    answer_problems(api)
    api.before_request(_begin)
    api.after_request(_end)
    for module in (
        about,
        dossiers,
        papers,
        uploads,
        reports,
        review,
        alike,
        corrections,
        exports,
        upload_links,
        webhooks,
        tokens,
    ):
        api.register_blueprint(module.blueprint)
    api.add_url_rule("/<path:rest>", "nothing", _nothing_there, methods=_METHODS)
    app.register_blueprint(api)
    app.register_blueprint(health.blueprint)


def _begin() -> None:
    g.begun = time.monotonic()
    request.max_content_length = _LARGEST_BODY


def _end(answer: Response) -> Response:
    answer.headers["X-Request-ID"] = request_id()
    answer.headers.setdefault("X-Content-Type-Options", "nosniff")
    log.info(
        "request",
        extra={
            "request_id": request_id(),
            "method": request.method,
            "route": request.url_rule.rule if request.url_rule else "",
            "status": answer.status_code,
            "ms": round((time.monotonic() - g.get("begun", time.monotonic())) * 1000),
            "user_id": getattr(g.get("actor"), "user_id", None),
            "token_id": getattr(g.get("actor"), "token_id", None),
        },
    )
    return answer


def _nothing_there(rest: str) -> Response:
    """Say that there is no such address, or that it does not take this method."""
    from flask import current_app

    adapter = current_app.create_url_adapter(request)
    taken = set()
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE") if adapter is not None else ():
        rule, _ = adapter.match(method=method, return_rule=True) if adapter else (None, None)
        if rule is not None and not rule.endpoint.endswith(".nothing"):
            taken.add(method)
    if taken:
        raise MethodNotAllowed(sorted(taken))
    raise ProblemError("no_such_path")


__all__ = ["PREFIX", "register"]
