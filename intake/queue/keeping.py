"""Keeps a job ours while it is worked on, no longer than its engine is allowed to take."""

import datetime as dt
import logging
import threading
import time
from types import TracebackType
from typing import Self

from sqlalchemy.exc import SQLAlchemyError

from intake.errors import IntakeError
from intake.queue import jobs
from intake.queue.jobs import Claim
from intake.queue.workshop import Workshop

log = logging.getLogger(__name__)

_PAGES_AT_MOST = 30
"""A dossier's papers may ask for so many second looks that time out before it is given up."""


class Keeper:
    """Renews a lease from a thread of its own: a worker that is stopped stops renewing, too."""

    def __init__(self, shop: Workshop, ours: Claim, lease: dt.timedelta) -> None:
        """Args: whose job, which one, and for how long each time."""
        settings = shop.service.settings
        page = settings.decode_seconds + settings.read_seconds
        self._longest = 120 + page * (1 if ours.kind == "read" else _PAGES_AT_MOST)
        self._shop = shop
        self._ours = ours
        self._lease = lease
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _keep(self) -> None:
        until = time.monotonic() + self._longest
        while not self._ended.wait(self._lease.total_seconds() / 4.5):
            if time.monotonic() > until:
                log.warning("job %d takes too long and is let go", self._ours.id)
                return
            try:
                if not jobs.renew(self._shop.service.record, self._ours, self._lease):
                    return
            except (IntakeError, SQLAlchemyError) as error:
                log.warning("job %d not renewed: %s", self._ours.id, type(error).__name__)
