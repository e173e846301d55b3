"""What every answer promises a browser, and what every change has to bring along."""

import hmac
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request

from intake.refusals import Refusal
from web.api import PREFIX
from web.api.addresses import secure
from web.api.forms import TAKES_FILES, allow_large
from web.signed_in import csrf_token

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FIELD: Final = "csrf"
HEADER: Final = "X-CSRF"


def guard(app: Flask) -> None:
    """Check changes before they are made, and put the promises on every answer."""
    app.before_request(_check)
    app.after_request(_promise)


def _check() -> None:
    """Let a change pass only where a page of ours asks for it.

    The API has its own guard: a token, or the same origin.

    Raises:
        Refusal: `foreign_form`.
    """
    if request.method in _SAFE or request.path.startswith(PREFIX):
        return
    if not _same_origin():
        raise Refusal("foreign_form")
    if g.get("person") is None:
        return  # only signing in is open to strangers, and it asks for a password or a secret
    if getattr(current_app.view_functions.get(request.endpoint or ""), TAKES_FILES, False):
        allow_large()  # before the form is looked at, which reads all of it
    given = request.headers.get(HEADER) or request.form.get(FIELD, "")
    if not hmac.compare_digest(given.encode(), csrf_token().encode()):
        raise Refusal("foreign_form")


def _same_origin() -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def _promise(answer: Response) -> Response:
    told = answer.headers
    told.setdefault("Content-Security-Policy", POLICY)
    told.setdefault("X-Content-Type-Options", "nosniff")
    told.setdefault("Referrer-Policy", "same-origin")
    told.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    if answer.mimetype == "text/html":
        told.setdefault("Cache-Control", "no-store")
    if secure():
        told.setdefault("Strict-Transport-Security", "max-age=31536000")
    return answer
