"""One operation of the API: what it takes, who may, what it answers; told once for both readers."""

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple

from flask import Blueprint, Response, request
from pydantic import BaseModel, TypeAdapter, ValidationError

from intake.services.access import ROLES, Role
from web.api.actor import actor
from web.api.rates import count_stranger
from web.problems import ProblemError, places

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
JSON: Final = "application/json"
FORM: Final = "multipart/form-data"

_SCHEMAS: Final[Mapping[str, dict[str, Any]]] = {
    "uuid": {"type": "string", "format": "uuid"},
    "page": {"type": "integer", "minimum": 1, "maximum": 100_000},
    "row": {"type": "integer", "minimum": 1, "maximum": 2_147_483_647},
    "string": {"type": "string", "minLength": 1},
    "path": {"type": "string", "minLength": 1},
}


@dataclass(frozen=True)
class Answer:
    """One way in which an operation answers when all is well."""

    says: str
    model: Any = None
    """What the JSON is; None where there is no body, or it is no JSON."""
    media_types: tuple[str, ...] = ()
    """Types of a body that is no JSON."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers that a client relies on, and what they say."""


class Reply(NamedTuple):
    """What an operation returns that is more than a model with 200."""

    model: Any
    status: int
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Operation:
    """What is known of an operation beside its code."""

    method: Method
    path: str
    """As OpenAPI writes it: `/dossiers/{dossier_id}`."""
    path_schemas: Mapping[str, dict[str, Any]]
    name: str
    summary: str
    says: str
    tag: str
    allow: frozenset[Role] | None
    """Who may call it; None: anybody, signed in or not."""
    answers: Mapping[int, Answer]
    problems: tuple[str, ...]
    query: type[BaseModel] | None
    body: type[BaseModel] | None
    form: type[BaseModel] | None
    raw: str | None
    headers: type[BaseModel] | None


OPERATIONS: Final[list[Operation]] = []
"""All of them, in the order in which their modules tell them."""


def operation(
    blueprint: Blueprint,
    method: Method,
    path: str,
    *,
    summary: str,
    tag: str,
    answers: Mapping[int, Answer],
    allow: frozenset[Role] | None = ROLES,
    problems: tuple[str, ...] = (),
    query: type[BaseModel] | None = None,
    body: type[BaseModel] | None = None,
    form: type[BaseModel] | None = None,
    raw: str | None = None,
    headers: type[BaseModel] | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a function an operation.

    The function is called with the path's values, and with `actor`, `query`, `body` and `headers`
    as far as the operation has them; it returns a response, a model, or a `Reply`.

    Args:
        blueprint: Where it is served.
        method: The HTTP method.
        path: Below the blueprint, each value with its kind: `/dossiers/{uuid:dossier_id}`.
        summary: One sentence for the API's description; the docstring's further paragraphs follow.
        tag: The chapter of the description.
        answers: What it answers, by status.
        allow: Which roles may call it; whether the very dossier is theirs to see, services tell.
        problems: Codes that it answers beside those that all share.
        query: What the query may hold.
        body: What the JSON body holds; None in place of it where a form came instead.
        form: What a multipart body holds; the function takes it from the request itself.
        raw: The type of a body of plain bytes; the function takes it from the request itself.
        headers: Headers that it reads, by their names with underscores.
    """
    expected = FORM if form is not None else raw

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        kinds = dict(_kinds(path))
        OPERATIONS.append(
            Operation(
                method=method,
                path=re.sub(r"{\w+:(\w+)}", r"{\1}", path),
                path_schemas={name: _SCHEMAS[kind] for name, kind in kinds.items()},
                name=function.__name__,
                summary=summary,
                says="\n\n".join((inspect.getdoc(function) or "").split("\n\n")[1:]),
                tag=tag,
                allow=allow,
                answers=answers,
                problems=problems,
                query=query,
                body=body,
                form=form,
                raw=raw,
                headers=headers,
            )
        )

        def view(**values: Any) -> Response:
            if allow is not None:
                values["actor"] = who = actor()
                who.must_be(allow)
            else:
                count_stranger()
            if query is not None:
                values["query"] = _asked(query)
            if headers is not None:
                values["headers"] = _told(headers)
            if body is not None:
                as_form = form is not None and request.mimetype == FORM
                values["body"] = None if as_form else _json(body)
            elif expected is not None and request.mimetype != expected:
                raise ProblemError("unsupported_content")
            return reply(function(**values))

        blueprint.add_url_rule(
            re.sub(r"{(\w+:)?(\w+)}", r"<\1\2>", path),
            endpoint=function.__name__,
            view_func=view,
            methods=[method],
        )
        return function

    return decorate


def _kinds(path: str) -> list[tuple[str, str]]:
    return [(name, kind or "string") for kind, name in re.findall(r"{(?:(\w+):)?(\w+)}", path)]


def reply(said: Any) -> Response:
    """A response from what an operation returned."""
    if isinstance(said, Response):
        return said
    model, status, headers = said if isinstance(said, Reply) else (said, 200, {})
    content = b"" if model is None else TypeAdapter(type(model)).dump_json(model, by_alias=True)
    answer = Response(content, status=status, mimetype=JSON)
    if model is None:
        del answer.headers["Content-Type"]
    answer.headers["Cache-Control"] = "no-store"
    answer.headers.update(headers)
    return answer


def _asked(model: type[BaseModel]) -> BaseModel:
    """The query; of a name that is given twice the last counts.

    Raises:
        ProblemError: `invalid_request`.
    """
    return _valid(model, {name: request.args.getlist(name)[-1] for name in request.args})


def _told(model: type[BaseModel]) -> BaseModel:
    """The headers that an operation reads."""
    names = ((name, request.headers.get(name.replace("_", "-"))) for name in model.model_fields)
    return _valid(model, {name: value for name, value in names if value is not None})


def _valid(model: type[BaseModel], values: Mapping[str, Any]) -> BaseModel:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise ProblemError("invalid_request", places(error)) from error


def _json(model: type[BaseModel]) -> BaseModel:
    """The JSON body.

    Raises:
        ProblemError: `unsupported_content`, `bad_request`: no JSON; `invalid_request`: not this.
    """
    if request.mimetype != JSON:
        raise ProblemError("unsupported_content")
    try:
        return model.model_validate_json(request.get_data())
    except ValidationError as error:
        found = places(error)
        is_json = not any(one["type"] == "json_invalid" for one in error.errors())
        raise ProblemError("invalid_request" if is_json else "bad_request", found) from error
