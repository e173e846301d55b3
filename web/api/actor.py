"""Who calls the API: a program by its token, or a person whose browser is signed in."""

from collections.abc import Callable
from typing import Final, cast
from urllib.parse import urlsplit

from flask import Flask, current_app, g, request

from intake.services.access import Actor
from intake.services.tokens import actor_of
from web.api.rates import count, count_stranger
from web.api.service import service
from web.problems import ProblemError

SIGNED_IN: Final = "shendan.signed_in"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

FindActor = Callable[[], Actor | None]


def accept_browsers(app: Flask, signed_in: FindActor) -> None:
    """Have the API know the people who are signed in to the pages of the same application."""
    app.extensions[SIGNED_IN] = signed_in


def actor() -> Actor:
    """Who calls.

    Raises:
        ProblemError: `unauthorized`: nobody whom we know, or another site's page has a browser
            call that is signed in here; `rate_limited`: too many requests of late.
    """
    if "actor" not in g:
        g.actor = _by_token() or _by_browser()
        if g.actor is None:
            count_stranger()
        else:
            count(f"caller {g.actor.token_id or g.actor.user_id}")
    if g.actor is None:
        raise ProblemError("unauthorized")
    return cast(Actor, g.actor)


def _by_token() -> Actor | None:
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not secret:
        return None
    found = actor_of(service().record, secret.strip())
    if found is None:
        count_stranger()
        raise ProblemError("unauthorized")
    return found


def _by_browser() -> Actor | None:
    find = cast(FindActor | None, current_app.extensions.get(SIGNED_IN))
    found = find() if find is not None else None
    if found is not None and request.method not in _SAFE and not _same_origin():
        raise ProblemError("unauthorized")
    return found


def _same_origin() -> bool:
    """Whether the browser says that a page of ours makes the call: no other site can."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc == request.host
