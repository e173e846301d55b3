"""What RQ runs when a worker is called: the next job of the record, whichever it is."""

from intake.queue.work import take_one
from intake.queue.workshop import Workshop

_shops: list[Workshop] = []
"""The workshop of this process; RQ hands over nothing but names, so it waits here."""


def move_in(shop: Workshop) -> None:
    """Make a workshop this process's own."""
    _shops[:] = [shop]


def take_next() -> None:
    """Do the most urgent job; nothing happens where another worker was faster."""
    take_one(_shops[0])
