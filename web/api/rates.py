"""How many requests somebody may make: a bucket each, which fills as time goes by."""

import math
import threading
import time
from collections.abc import Callable
from typing import Final

from flask import current_app, request

from web.api.service import service
from web.problems import ProblemError

_RATES: Final = "shendan.rates"
_MANY: Final = 10_000


class Rates:
    """Buckets by name; one that is full again is forgotten, so that their number is bounded."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Args: how many requests a minute, and as many at once after a rest; 0: any number."""
        self._most = float(per_minute)
        self._clock = clock
        self._lock = threading.Lock()
        self._left: dict[str, tuple[float, float]] = {}

    def wait(self, name: str) -> float:
        """Take one request out of a bucket: 0, or after how many seconds there is one again."""
        if not self._most:
            return 0.0
        now = self._clock()
        with self._lock:
            left = self._now(self._left.get(name, (self._most, now)), now)
            waits = max(0.0, (1.0 - left) * 60 / self._most)
            self._left[name] = (left if waits else left - 1.0, now)
            if len(self._left) > _MANY:
                self._forget(now)
        return waits

    def _now(self, bucket: tuple[float, float], now: float) -> float:
        left, at = bucket
        return min(self._most, left + (now - at) * self._most / 60)

    def _forget(self, now: float) -> None:
        kept = {name: one for name, one in self._left.items() if self._now(one, now) < self._most}
        # More of them at once than can be people: the oldest go, and lose nothing but a wait.
        newest = sorted(kept, key=lambda name: kept[name][1])[-_MANY // 2 :]
        self._left = {name: kept[name] for name in newest}

    def __len__(self) -> int:
        return len(self._left)


def count(name: str) -> None:
    """Count the request at hand for somebody.

    Raises:
        ProblemError: `rate_limited`, with the seconds after which there is room again.
    """
    rates = current_app.extensions.get(_RATES)
    if rates is None:
        made = Rates(service().settings.requests_per_minute)
        rates = current_app.extensions.setdefault(_RATES, made)
    if waits := rates.wait(name):
        raise ProblemError("rate_limited", headers={"Retry-After": str(math.ceil(waits))})


def count_stranger() -> None:
    """Count the request at hand for its address, where nobody is known who makes it.

    Raises:
        ProblemError: `rate_limited`.
    """
    count(f"address {request.remote_addr}")
