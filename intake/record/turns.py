"""Turns: one at a time, in the order in which they came.

SQLite takes one writer at a time and lets the others sleep and look again, those that have waited
longest the least often: of fifty, some find it busy again and again while it is idle between.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class TooLate(Exception):
    """The turn did not come in time."""


class Turns:
    """A queue of threads before something that only one may have.

    >>> turns = Turns()
    >>> with turns.turn(1):
    ...     pass
    """

    def __init__(self) -> None:
        """Nobody waits."""
        self._guard = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Event] = deque()

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Have one's turn, as soon as all who came before had theirs.

        Raises:
            TooLate: The turn did not come within so many seconds.
        """
        self._wait(seconds)
        try:
            yield
        finally:
            self._pass_on()

    def _wait(self, seconds: float) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            called = threading.Event()
            self._waiting.append(called)
        if called.wait(seconds):
            return
        with self._guard:
            if called.is_set():  # called in the very moment of giving up
                return
            self._waiting.remove(called)
        raise TooLate

    def _pass_on(self) -> None:
        """Call the next one, who has it from that moment: nobody slips in between."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False
