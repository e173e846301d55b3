"""`python -m web`: the pages and the API, served by waitress."""

import logging
import sys
from typing import Any

import waitress

from intake.settings import MEGABYTE, Settings, settings
from web.app import create_app

_THREADS = 96
"""Those that follow a dossier's progress hold one each for a while, and so do pictures that wait
to be cut (`web.api.reports.PICTURES_AT_ONCE`); enough are left for pages at any time."""
_SWITCH_SECONDS = 0.0005
"""How long a thread that computes keeps the others waiting, a tenth of Python's own: a transaction
of ten statements gives way at each, and has everybody else's writing wait."""
_CONNECTIONS = 2000
_PIECE = 256 * 1024
"""Bytes taken from a connection at once: papers are megabytes."""
_SILENT_SECONDS = 20
"""A connection that says nothing for so long is closed."""


def _trusted(limits: Settings) -> dict[str, Any]:
    """Whose word on where a request comes from is taken, else the connection's own end counts."""
    if limits.trusted_proxy is None:
        return {}
    return {
        "trusted_proxy": limits.trusted_proxy,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
    }


def main() -> None:
    """Serve until told to end."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a full queue is the norm
    sys.setswitchinterval(_SWITCH_SECONDS)
    limits = settings()
    waitress.serve(
        create_app(limits),
        host=limits.host,
        port=limits.port,
        threads=_THREADS,
        connection_limit=_CONNECTIONS,
        channel_timeout=_SILENT_SECONDS,
        recv_bytes=_PIECE,
        max_request_body_size=(limits.max_archive_file_mb + 16) * MEGABYTE,
        asyncore_use_poll=True,
        ident="shendan",
        clear_untrusted_proxy_headers=True,
        **_trusted(limits),
    )


if __name__ == "__main__":
    main()
