"""What RQ runs when a worker is called: the next job of the record, whichever it is."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from intake.errors import IntakeError
from intake.queue.work import take_one
from intake.queue.workshop import Workshop

log = logging.getLogger(__name__)

_shops: list[Workshop] = []
"""The workshop of this process; RQ hands over nothing but names, so it waits here."""


def move_in(shop: Workshop) -> None:
    """Make a workshop this process's own."""
    _shops[:] = [shop]


def take_next() -> None:
    """Do the most urgent job; nothing happens where another worker was faster."""
    try:
        take_one(_shops[0])
    except (IntakeError, SQLAlchemyError) as error:  # no database just now: the sweep calls again
        log.warning("a call came to nothing: %s", type(error).__name__)
