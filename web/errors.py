"""Pages for what did not work: what, where, and what to do next."""

import logging

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from dossier import Text
from intake.errors import IntakeError
from intake.refusals import Refusal
from web.language import say
from web.problems import CATALOGUE, request_id

log = logging.getLogger("shendan.web")

_WORDS = {
    404: Text(
        zh="没有这个页面。请核对地址，或从首页重新进入。",
        en="There is no such page. Check the address, or start from the front page.",
    ),
    405: Text(zh="此地址不接受该操作。", en="This address does not take that."),
    413: Text(
        zh="一次提交的内容过大。请分批提交，或打包为ZIP后提交。",
        en="That was too much at once. Hand in fewer files at a time, or a ZIP.",
    ),
}


def answer(app: Flask) -> None:
    """Have the application say every error in the page's own manner."""
    app.register_error_handler(IntakeError, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _failed)


def wants_json() -> bool:
    """Whether a script of ours asked, and not a person's browser for a page."""
    best = request.accept_mimetypes.best_match(["text/html", "application/json"], "text/html")
    return best == "application/json"


def _refused(error: IntakeError) -> Response:
    problem = CATALOGUE.get(error.code)
    status = problem.status if problem else 400
    members = dict(error.members) if isinstance(error, Refusal) else {}
    return _told(status, error.code, error.message, members)


def _http(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < 400:
        return make_response(error.get_response())
    status = error.code or 500
    words = _WORDS.get(status, Text(zh=f"请求未能完成（{status}）。", en=f"HTTP {status}."))
    return _told(status, "", words, {})


def _failed(error: Exception) -> Response:
    log.exception("request failed", extra={"request_id": request_id()})
    known = CATALOGUE["internal"]
    return _told(500, "internal", Text(zh=known.zh, en=known.en), {})


def _told(status: int, code: str, words: Text, members: dict[str, object]) -> Response:
    if wants_json():
        body = {"code": code, "message": say(words), "request_id": request_id(), **members}
        return make_response(jsonify(body), status)
    page = render_template(
        "error.html", status=status, code=code, words=say(words), request_id=request_id()
    )
    return make_response(page, status)
