"""Addresses as people outside reach them: by the one that is set, else as the request came."""

from typing import Any

from flask import request, url_for

from web.api.service import service


def outside(endpoint: str, **values: Any) -> str:
    """The whole address of a page, for a letter, a customer or another server."""
    return rooted(url_for(endpoint, **values))


def rooted(path: str) -> str:
    """A path with where the pages are before it."""
    return (service().settings.public_url or request.host_url).rstrip("/") + path


def secure() -> bool:
    """Whether people reach this over TLS, by a proxy or at once."""
    return request.is_secure or (service().settings.public_url or "").startswith("https://")
