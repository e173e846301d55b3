"""Who looks at a page: the cookie, the person behind it, and who may see which page."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, TypeVar, cast

from flask import Flask, Response, g, redirect, request, url_for

from intake.services import signing_in
from intake.services.access import Actor, Role
from intake.services.accounts import Person
from web.api.addresses import secure
from web.api.service import service

COOKIE: Final = "shendan"
_SECURE_COOKIE: Final = "__Host-shendan"
MAY: Final = "_may_open"
"""On a view: the roles that may open it, for the test that tries them all."""

F = TypeVar("F", bound=Callable[..., Any])


def recognise(app: Flask) -> None:
    """Have every request know who makes it, and templates too."""
    app.before_request(_look)
    app.context_processor(lambda: {"person": g.get("person"), "csrf": csrf_token()})


def _look() -> None:
    secret = request.cookies.get(_name(), "")
    g.person = signing_in.who(service().record, secret) if secret else None
    g.secret = secret if g.person is not None else ""


def _name() -> str:
    return _SECURE_COOKIE if secure() else COOKIE


def csrf_token() -> str:
    """What a form of a signed-in person bears: made from the cookie's secret, which it hides."""
    secret = g.get("secret") or ""
    return hashlib.sha256(f"form {secret}".encode()).hexdigest()[:40] if secret else ""


def person() -> Person:
    """Who is signed in; only for views that `may` guards."""
    return cast(Person, g.person)


def actor() -> Actor:
    """The signed-in person as services know them."""
    return person().actor


def actor_or_none() -> Actor | None:
    """The same for the API, which also serves those who are not signed in."""
    found = cast(Person | None, g.get("person"))
    return found.actor if found is not None else None


def may(roles: frozenset[Role]) -> Callable[[F], F]:
    """Have a view open to some roles only: others are told so, strangers sign in first."""

    def guard(view: F) -> F:
        @wraps(view)
        def guarded(**values: Any) -> Any:
            if g.get("person") is None:
                back = request.full_path.rstrip("?") if request.method == "GET" else "/"
                return redirect(url_for("sign_in.show", next=back), code=303)
            actor().must_be(roles)
            return view(**values)

        setattr(guarded, MAY, roles)
        return cast(F, guarded)

    return guard


def let_in(answer: Response, secret: str) -> Response:
    """Give the browser its cookie."""
    answer.set_cookie(
        _name(),
        secret,
        max_age=int(signing_in.SIGNED_IN_FOR.total_seconds()),
        secure=secure(),
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return answer


def let_out(answer: Response) -> Response:
    """Take the browser's cookie."""
    answer.delete_cookie(_name(), secure=secure(), httponly=True, samesite="Lax")
    return answer
