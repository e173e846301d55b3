"""Addresses of styles and scripts that change with their content, so that browsers keep them."""

import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, url_for

_ROOT = Path(__file__).with_name("static")


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """What all static files hold, as a short hash: modules import each other by plain names."""
    whole = hashlib.sha256()
    for path in sorted(_ROOT.rglob("*")):
        if path.is_file():
            whole.update(path.read_bytes())
    return whole.hexdigest()[:12]


def with_fingerprints(app: Flask) -> None:
    """Serve static files below an address that bears the fingerprint."""

    def static(name: str) -> str:
        return url_for("fingerprinted", mark=fingerprint(), filename=name)

    def serve(mark: str, filename: str) -> Response:
        answer = app.send_static_file(filename)
        if mark != fingerprint():
            answer.headers["Cache-Control"] = "no-cache"
        return answer

    app.add_url_rule("/static/<mark>/<path:filename>", "fingerprinted", serve)
    app.jinja_env.globals["static"] = static
