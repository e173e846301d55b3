"""Problem documents (RFC 9457): the one shape in which the API says why it did not do a thing."""

import logging
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask import Blueprint, Response, g, has_request_context, json, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from dossier import Text
from intake.errors import PROBLEMS, IntakeError, Problem
from intake.refusals import REFUSALS, Refusal

log = logging.getLogger("shendan.web")

MEDIA_TYPE: Final = "application/problem+json"

OF_REQUESTS: Mapping[str, Problem] = {
    "bad_request": Problem(
        400,
        True,
        "请求无法识别。请对照接口文档检查请求的格式。",
        "The request cannot be understood. Check its form against the API's description.",
    ),
    "unauthorized": Problem(
        401,
        True,
        "未登录，或API令牌无效、已过期。请在Authorization请求头中提供有效令牌。",
        "You are not signed in, or the API token is unknown or has expired. Send a valid one in "
        "the Authorization header.",
    ),
    "no_such_path": Problem(
        404,
        True,
        "没有该接口。请对照接口文档检查地址。",
        "There is nothing at this address. Check it against the API's description.",
    ),
    "method_not_allowed": Problem(
        405,
        True,
        "该接口不支持此请求方法。支持的方法见Allow响应头。",
        "This address does not take that method. The Allow header tells which it takes.",
    ),
    "not_acceptable": Problem(
        406,
        True,
        "无法以所要求的格式答复。请检查Accept请求头。",
        "There is no answer in the format that was asked for. Check the Accept header.",
    ),
    "version_differs": Problem(
        412,
        False,
        "内容已变更，与If-Match所示版本不同。请重新读取后再提交。",
        "What you saw has changed since: If-Match names an older version. Load it again, then "
        "decide.",
    ),
    "request_too_large": Problem(
        413,
        True,
        "请求超过上限。大文件请分段上传。",
        "The request is larger than is allowed. Send large files in pieces.",
    ),
    "unsupported_content": Problem(
        415,
        True,
        "请求的Content-Type不受支持。请对照接口文档检查。",
        "This Content-Type is not taken here. Check it against the API's description.",
    ),
    "invalid_request": Problem(
        422,
        True,
        "请求内容不符合要求，详见errors。请更正后重新提交。",
        "The request is not what it should be; see errors. Correct it and send it again.",
    ),
    "version_needed": Problem(
        428,
        True,
        "未说明所依据的版本。请先读取，再以所得ETag作为If-Match请求头提交。",
        "It is not said which version you saw. Load it, then send its ETag in If-Match.",
    ),
    "rate_limited": Problem(
        429,
        False,
        "请求过于频繁。请按Retry-After所示秒数后重试。",
        "There are too many requests. Try again after the seconds told in Retry-After.",
    ),
    "internal": Problem(
        500,
        False,
        "程序出错，未作任何更改。请重试；如仍出现，请将request_id告知管理员。",
        "The program failed and changed nothing. Try again; if it fails again, tell the "
        "administrator the request_id.",
    ),
}
CATALOGUE: Mapping[str, Problem] = {**OF_REQUESTS, **REFUSALS, **PROBLEMS}
"""Every code that an answer can bear."""

RETRY_AFTER_S: Mapping[str, int] = {
    "busy": 5,
    "storage_low": 60,
    "not_writable": 60,
    "quota_exceeded": 3600,
    "rate_limited": 60,
    "too_many_tries": 60,
    "not_ready": 5,
}
"""After how many seconds to try again, where nothing more exact is known."""

_OF_STATUS = {
    400: "bad_request",
    401: "unauthorized",
    404: "no_such_path",
    405: "method_not_allowed",
    406: "not_acceptable",
    412: "version_differs",
    413: "request_too_large",
    415: "unsupported_content",
    422: "invalid_request",
    428: "version_needed",
    429: "rate_limited",
}


class ProblemError(Exception):
    """A problem of the request itself; `errors` say where, as RFC 6901 pointers with words."""

    def __init__(
        self,
        code: str,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.errors = errors
        self.headers = headers or {}


def language() -> str:
    """The language in which to speak: Chinese unless the client prefers English."""
    return request.accept_languages.best_match(["zh", "en"], "zh") if request else "zh"


def request_id() -> str:
    """The id of the request at hand, told in answers and logs."""
    if not has_request_context():
        return ""
    if "request_id" not in g:
        g.request_id = str(uuid.uuid4())
    return str(g.request_id)


def problem(
    code: str,
    message: Text | None = None,
    *,
    status: int | None = None,
    members: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem document.

    Args:
        code: One of `CATALOGUE`.
        message: Its words, where they are more exact than the catalogue's.
        status: The HTTP status, where it is not the catalogue's.
        members: Further members.
        headers: Further headers, as Retry-After.
    """
    known = CATALOGUE[code]
    said = message or Text(zh=known.zh, en=known.en)
    body = {
        "type": f"/api/v1/problems/{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": status or known.status,
        "detail": said.en if language() == "en" else said.zh,
        "instance": request.path,
        "code": code,
        "message": said.model_dump(),
        "retry": not known.permanent,
        "request_id": request_id(),
        **(members or {}),
    }
    answer = Response(
        json.dumps(body, ensure_ascii=False), status=status or known.status, mimetype=MEDIA_TYPE
    )
    if code in RETRY_AFTER_S:
        answer.headers["Retry-After"] = str(RETRY_AFTER_S[code])
    answer.headers.update(headers or {})
    answer.headers["Cache-Control"] = "no-store"
    if answer.status_code == 401:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="shendan"'
    return answer


def answer_to(error: Exception) -> Response:
    """The problem document that an exception amounts to; what is no refusal of ours is logged."""
    if isinstance(error, ProblemError):
        members = {"errors": [dict(one) for one in error.errors]} if error.errors else None
        return problem(error.code, members=members, headers=error.headers)
    if isinstance(error, Refusal):
        wait = {"Retry-After": str(error.retry_after_s)} if error.retry_after_s else None
        return problem(error.code, error.message, members=error.members, headers=wait)
    if isinstance(error, IntakeError):
        at_fault = {"file": error.file} if error.file else None
        return problem(error.code, error.message, members=at_fault)
    if isinstance(error, ValidationError):
        return answer_to(ProblemError("invalid_request", places(error)))
    if isinstance(error, HTTPException):
        code = _OF_STATUS.get(error.code or 500, "internal")
        headers = {"Allow": ", ".join(getattr(error, "valid_methods", None) or ())}
        return problem(code, status=error.code, headers={k: v for k, v in headers.items() if v})
    log.exception("request failed", extra={"request_id": request_id()})
    return problem("internal")


def places(error: ValidationError) -> list[dict[str, str]]:
    """Where a request is not what it should be, each place as a pointer with words.

    What was sent is not repeated: it may be personal.
    """
    return [
        {
            "pointer": "/"
            + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in one["loc"]),
            "detail": one["msg"],
        }
        for one in error.errors(include_url=False, include_context=False, include_input=False)
    ]


def answer_problems(blueprint: Blueprint) -> None:
    """Have a blueprint answer every exception with a problem document."""
    blueprint.register_error_handler(Exception, answer_to)
