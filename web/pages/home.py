"""The front page, which is another for every role, and what a person prefers."""

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Flask, Response, g, redirect, request, url_for
from werkzeug.wrappers import Response as Redirect

from dossier import Text
from intake.services.access import (
    ADMINISTRATORS,
    AUDITORS,
    READERS,
    REVIEWERS,
    ROLES,
    SUBMITTERS,
    Role,
)
from intake.services.accounts import choose_language
from web.api.addresses import secure
from web.api.service import service
from web.language import COOKIE as LANGUAGE
from web.said import flashed
from web.signed_in import may, person

blueprint = Blueprint("home", __name__)

THEME: Final = "shendan_theme"
_YEAR: Final = 365 * 24 * 3600


@dataclass(frozen=True)
class Place:
    """One place of the navigation."""

    name: Text
    address: str
    here: bool
    count: int | None = None


_PLACES: Final[tuple[tuple[Text, str, frozenset[Role]], ...]] = (
    (Text(zh="待办队列", en="Queue"), "queue.show", REVIEWERS),
    (Text(zh="卷宗", en="Dossiers"), "dossiers.show", ROLES),
    (Text(zh="提交材料", en="Hand in"), "hand_in.show", SUBMITTERS),
    (Text(zh="抽查", en="Sampling"), "sampling.show", REVIEWERS),
    (Text(zh="统计", en="Numbers"), "numbers.show", READERS),
    (Text(zh="审计", en="Audit"), "trail.show", AUDITORS),
    (Text(zh="管理", en="Administration"), "accounts.show", ADMINISTRATORS),
)
_FIRST: Final[dict[Role, str]] = {
    "submitter": "dossiers.show",
    "reviewer": "queue.show",
    "senior_reviewer": "queue.show",
    "auditor": "numbers.show",
    "administrator": "queue.show",
}


@blueprint.record_once
def _navigation(state: object) -> None:
    app: Flask = state.app  # type: ignore[attr-defined]  # flask's own set-up state
    app.context_processor(
        lambda: {"navigation": _places(), "theme": _theme(), "get_flashed": flashed}
    )


def _places() -> list[Place]:
    who = g.get("person")
    if who is None:
        return []
    open_to_all = [(name, end) for name, end, roles in _PLACES if who.role in roles]
    here = (request.blueprint or "").split(".")[0]
    group = {
        "desk": "queue",
        "links": "dossiers",
        "same": "queue",
        "dossier": "dossiers",
        "workings": "accounts",
    }.get(here, here)
    return [Place(name, url_for(end), group == end.split(".")[0]) for name, end in open_to_all]


def _theme() -> str:
    chosen = request.cookies.get(THEME, "")
    return chosen if chosen in ("dark", "light") else ""


@blueprint.get("/")
@may(ROLES)
def show() -> Redirect:
    """Go where the person's work is."""
    return redirect(url_for(_FIRST[person().role]), code=303)


@blueprint.post("/preferences")
def prefer() -> Redirect:
    """Keep the language or the look that somebody chose, and go back."""
    answer = redirect(_own(request.form.get("next", "/")), code=303)
    if (lang := request.form.get("lang")) in ("zh", "en"):
        _keep(answer, LANGUAGE, lang)
        if g.get("person") is not None:
            choose_language(service().record, person().id, lang)
    if (theme := request.form.get("theme")) in ("dark", "light"):
        _keep(answer, THEME, theme)
    return answer


def _keep(answer: Response | Redirect, name: str, value: str) -> None:
    answer.set_cookie(name, value, max_age=_YEAR, secure=secure(), httponly=True, samesite="Lax")


def _own(address: str) -> str:
    """An address of ours; the front page in place of any other."""
    inside = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if inside else "/"
