"""Keeps processes alive: what ends is started again, later each time; and ends them in order."""

import logging
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from intake.serve.logbook import cut
from intake.serve.tied import start

log = logging.getLogger(__name__)

_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0
_WELL_AFTER = 60.0
"""Seconds after which a process counts as well, and the next restart is quick again."""
_TICK = 0.2
_LOGS_EVERY = 60.0
"""Seconds from one look at the length of the logs to the next."""


@dataclass
class Part:
    """One process of the whole."""

    name: str
    command: Sequence[str]
    patience: float
    """Seconds that it gets to end by itself."""
    environment: Mapping[str, str] = field(default_factory=dict)
    output: Path | None = None
    """Where what it says goes; our own terminal or journal if None."""
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    wait: float = _FIRST_WAIT
    due: float = 0.0
    restarts: int = 0

    def start(self) -> None:
        """Start it, now."""
        self.process = start(self.command, {**os.environ, **self.environment}, self.output)
        self.started = time.monotonic()

    def look(self, now: float) -> None:
        """Start it again where it has ended and waited long enough."""
        if self.process is not None:
            code = self.process.poll()
            if code is None:
                return
            if now - self.started > _WELL_AFTER:
                self.wait = _FIRST_WAIT
            log.warning("%s ended (%s), again in %.1f s", self.name, code, self.wait)
            self.process, self.due = None, now + self.wait
            self.wait = min(self.wait * 2, _LONGEST_WAIT)
        if now >= self.due:
            self.restarts += 1
            self.start()


class Supervisor:
    """Starts parts in order, keeps them, ends them in the reverse order."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._asked = 0
        self._logs_due = 0.0

    def add(self, part: Part) -> None:
        """Start a part, and keep it from now on."""
        part.start()
        self._parts.append(part)

    def listen(self) -> None:
        """Take the signals that ask us to end."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask)

    def _ask(self, number: int, frame: object) -> None:
        self._asked += 1

    @property
    def ending(self) -> bool:
        """Whether somebody asked us to end."""
        return self._asked > 0

    def until(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Keep all parts until something holds; False where it does not in time, or we end."""
        deadline = time.monotonic() + seconds
        while not self.ending and time.monotonic() < deadline:
            if ready():
                return True
            self._tick()
        return False

    def keep(self) -> None:
        """Keep all parts until somebody asks us to end."""
        while not self.ending:
            self._tick()

    def _tick(self) -> None:
        for part in self._parts:
            part.look(time.monotonic())
        if time.monotonic() >= self._logs_due:
            self._logs_due = time.monotonic() + _LOGS_EVERY
            for part in self._parts:
                if part.output is not None:
                    cut(part.output)
        time.sleep(_TICK)

    def end(self) -> None:
        """End all parts, the last started first; those of one name together."""
        parts = list(reversed(self._parts))
        while parts:
            alike = [part for part in parts if part.name.split()[0] == parts[0].name.split()[0]]
            parts = [part for part in parts if part not in alike]
            _end(alike, lambda: self._asked > 1)
        self._parts.clear()


def _end(parts: Sequence[Part], hurried: Callable[[], bool]) -> None:
    """End some processes: asked, asked again, and then killed; the record takes no harm."""
    live = [part for part in parts if part.process is not None]
    for part in live:
        _signal(part, signal.SIGTERM)
    patience = max((part.patience for part in live), default=0.0)
    if not _ended(live, patience, hurried):
        for part in live:
            _signal(part, signal.SIGTERM)
        if not _ended(live, 5.0, lambda: False):
            for part in live:
                _signal(part, signal.SIGKILL)
    for part in live:
        if part.process is not None:
            part.process.wait()


def _ended(parts: Sequence[Part], seconds: float, hurried: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not hurried():
        if all(part.process is None or part.process.poll() is not None for part in parts):
            return True
        time.sleep(0.05)
    return all(part.process is None or part.process.poll() is not None for part in parts)


def _signal(part: Part, number: signal.Signals) -> None:
    if part.process is not None and part.process.poll() is None:
        part.process.send_signal(number)
