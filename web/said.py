"""One sentence that the next page says: in a cookie for one use, since pages keep no state."""

import json
from typing import Final, Literal
from urllib.parse import quote, unquote

from flask import after_this_request, g, request
from werkzeug.wrappers import Response

COOKIE: Final = "shendan_said"
Kind = Literal["good", "bad", "note"]
_LONGEST: Final = 600


def tell(answer: Response, words: str, kind: Kind = "good") -> Response:
    """Have the page that follows a redirect begin with a sentence."""
    said = quote(json.dumps([kind, words[:_LONGEST]], ensure_ascii=False))
    answer.set_cookie(COOKIE, said, max_age=60, httponly=True, samesite="Lax")
    return answer


def flashed() -> list[tuple[str, str]]:
    """What is to be said now; said once."""
    said = request.cookies.get(COOKIE)
    if not said or g.get("said"):
        return []
    g.said = True
    after_this_request(_forgotten)
    try:
        kind, words = json.loads(unquote(said))
    except ValueError:
        return []
    return [(kind if kind in ("good", "bad", "note") else "note", str(words))]


def _forgotten(answer: Response) -> Response:
    answer.delete_cookie(COOKIE, httponly=True, samesite="Lax")
    return answer
