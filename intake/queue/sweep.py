"""Calls workers for what waits in the record, so that no lost call ever matters."""

import datetime as dt
import logging
import random
import threading

from sqlalchemy.exc import SQLAlchemyError

from intake.errors import IntakeError
from intake.queue import jobs
from intake.queue.work import lease_of
from intake.queue.workshop import Workshop
from intake.services.service import Service

log = logging.getLogger(__name__)


def top_up(service: Service, lease: dt.timedelta) -> int:
    """Call as often as there are jobs that nobody was called for; returns how often.

    The queue never grows beyond its depth: a hundred thousand papers wait in the record.
    """
    waiting = service.bell.waiting()
    if waiting is None:
        return 0
    depth = service.settings.queue_depth
    if waiting >= depth:
        return 0
    with service.record.reading() as session:
        now = service.record.now(session)
        free = jobs.free(session, now, lease, depth)
    lacking = max(0, free - waiting)
    if lacking:
        service.bell.ring(lacking)
    return lacking


class Sweep:
    """Tops up every few seconds, in a thread of each worker: as long as one lives, all is seen."""

    def __init__(self, shop: Workshop) -> None:
        """Args: whose record and bell."""
        self._shop = shop
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweep", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._ended.set()
        self._thread.join(5)

    def _run(self) -> None:
        every = self._shop.service.settings.sweep_seconds
        lease = lease_of(self._shop)
        while not self._ended.wait(every * random.uniform(0.8, 1.2)):  # noqa: S311  spreads load
            try:
                top_up(self._shop.service, lease)
            except (IntakeError, SQLAlchemyError) as error:
                log.warning("the sweep waits: %s", type(error).__name__)
