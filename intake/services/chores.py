"""What has to be seen to now and then: messages to webhooks, retention, tidying.

`python -m intake.services.chores`, one process that `serve` starts beside the pages; a second one
elsewhere does no harm, since each piece of work is claimed in the record.
"""

import datetime as dt
import logging
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from intake.errors import IntakeError
from intake.logs import write_logs
from intake.queue.bell import SILENT
from intake.services import outbound, pruning, retention, webhooks
from intake.services.service import Service, open_service
from intake.services.tidying import tidy
from intake.settings import settings

log = logging.getLogger("shendan.chores")

_STALE_UPLOAD = dt.timedelta(days=7)


@dataclass
class Chore:
    """One thing to see to, every so many seconds."""

    name: str
    every_s: float
    do: Callable[[], object]
    due: float = 0.0


def chores(service: Service) -> list[Chore]:
    """All of them."""
    local = service.settings.webhooks_local
    policy = retention.Policy.of(service.settings)
    return [
        Chore("events", 2, lambda: webhooks.spread(service.record)),
        Chore("messages", 2, lambda: outbound.send_waiting(service.record, local=local)),
        Chore("retention", 3600, lambda: retention.keep_to(service, policy)),
        Chore("uploads", 3600, lambda: retention.tidy_uploads(service, _STALE_UPLOAD)),
        Chore("rows", 3600, lambda: pruning.prune(service)),
        Chore("leftovers", 3600, lambda: tidy(service)),
        Chore("blobs", 86_400, lambda: retention.tidy_blobs(service)),
    ]


def see_to(listed: list[Chore], now: float) -> None:
    """Do what is due; what goes wrong with one is told, and tried again when it is due again."""
    for one in listed:
        if now >= one.due:
            one.due = now + one.every_s
            try:
                one.do()
            except (IntakeError, SQLAlchemyError, OSError) as error:
                log.warning("%s: %s", one.name, type(error).__name__)
            except Exception:
                log.exception("%s failed", one.name)


def main() -> None:
    """See to everything until told to end."""
    write_logs()
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    service = open_service(settings(), SILENT)
    try:
        listed = chores(service)
        while not ended.wait(1.0):
            see_to(listed, time.monotonic())
    finally:
        service.close()


if __name__ == "__main__":
    main()
