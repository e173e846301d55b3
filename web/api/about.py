"""The API tells of itself: its description, its codes, its rules, and who calls."""

from functools import cache
from importlib.metadata import version
from typing import Any

from flask import Blueprint, Response, json

from dossier import Text
from intake.services.access import Actor
from web.api.models import Me, ProblemKind
from web.api.openapi import document
from web.api.operation import JSON, OPERATIONS, Answer, operation
from web.api.service import service
from web.problems import CATALOGUE, ProblemError

blueprint = Blueprint("about", __name__)


@operation(
    blueprint,
    "GET",
    "/openapi.json",
    summary="This description",
    tag="service",
    allow=None,
    answers={200: Answer("OpenAPI 3.1.", dict[str, Any])},
)
def get_openapi() -> Response:
    """Describe the API."""
    return Response(description(), mimetype=JSON)


@cache
def description() -> str:
    """The description of all operations, as JSON for people to read, too."""
    import web.api  # noqa: F401  its modules tell their operations

    made = document(OPERATIONS, version("shendan-dossier-review"))
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


@operation(
    blueprint,
    "GET",
    "/problems",
    summary="Every error code, with its words and the next step",
    tag="service",
    allow=None,
    answers={200: Answer("The codes.", tuple[ProblemKind, ...])},
)
def list_problems() -> tuple[ProblemKind, ...]:
    """List the codes that an answer may bear."""
    return tuple(_kind(code) for code in CATALOGUE)


@operation(
    blueprint,
    "GET",
    "/problems/{code}",
    summary="One error code",
    tag="service",
    allow=None,
    answers={200: Answer("The code.", ProblemKind)},
    problems=("no_such_path",),
)
def get_problem(code: str) -> ProblemKind:
    """Tell of a code: where a problem's `type` leads."""
    if code not in CATALOGUE:
        raise ProblemError("no_such_path")
    return _kind(code)


@operation(
    blueprint,
    "GET",
    "/me",
    summary="Who you are, and what may be sent",
    tag="service",
    answers={200: Answer("You.", Me)},
)
def get_me(actor: Actor) -> Me:
    """Tell the caller's role and the limits."""
    settings = service().settings
    names = ("max_file_mb", "max_archive_file_mb", "max_archive_mb", "max_archive_members")
    limits = {name: getattr(settings, name) for name in (*names, "max_pages", "dossiers_per_day")}
    return Me(id=actor.user_id, name=actor.name, role=actor.role, limits=limits)


@operation(
    blueprint,
    "GET",
    "/rules",
    summary="The rule book",
    tag="service",
    answers={200: Answer("Every rule with its clause, severity and words.", list[dict[str, Any]])},
)
def list_rules(actor: Actor) -> Response:
    """List the rules in the order of the law."""
    return Response(_rules(), mimetype=JSON)


@cache
def _rules() -> str:
    from validators import RULES
    from validators.coverage import rules_json

    return json.dumps(rules_json(RULES), ensure_ascii=False)


def _kind(code: str) -> ProblemKind:
    known = CATALOGUE[code]
    said = Text(zh=known.zh, en=known.en)
    return ProblemKind(code=code, status=known.status, retry=not known.permanent, message=said)
