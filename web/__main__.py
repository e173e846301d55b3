"""`python -m web`: the pages and the API, served by waitress."""

import logging

import waitress

from intake.settings import MEGABYTE, settings
from web.app import create_app

_THREADS = 24
"""Those that follow a dossier's progress hold one each for a while."""
_CONNECTIONS = 2000
_SILENT_SECONDS = 20
"""A connection that says nothing for so long is closed."""


def main() -> None:
    """Serve until told to end."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a full queue is the norm
    limits = settings()
    waitress.serve(
        create_app(limits),
        host=limits.host,
        port=limits.port,
        threads=_THREADS,
        connection_limit=_CONNECTIONS,
        channel_timeout=_SILENT_SECONDS,
        max_request_body_size=(limits.max_archive_file_mb + 16) * MEGABYTE,
        asyncore_use_poll=True,
        ident="shendan",
        clear_untrusted_proxy_headers=True,
    )


if __name__ == "__main__":
    main()
