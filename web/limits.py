"""How often somebody may try something."""

import threading
import time
from collections import defaultdict, deque

_MOST_KEYS = 10_000


class Tries:
    """How often something was tried of late, by any number of keys, as a name or an address."""

    def __init__(self, most: int, *, within_s: float) -> None:
        """Args: how many tries within how many seconds are heard."""
        self._most = most
        self._within_s = within_s
        self._lock = threading.Lock()
        self._at: defaultdict[str, deque[float]] = defaultdict(deque)

    def one_more(self, *keys: str) -> bool:
        """Count a try; False where there were too many already, and then it is not counted."""
        now = time.monotonic()
        with self._lock:
            if len(self._at) > _MOST_KEYS:
                self._forget(now)
            for key in keys:
                tries = self._at[key]
                while tries and tries[0] < now - self._within_s:
                    tries.popleft()
                if len(tries) >= self._most:
                    return False
            for key in keys:
                self._at[key].append(now)
        return True

    def _forget(self, now: float) -> None:
        """Drop what was tried long ago, then the half tried longest ago: never what is fresh."""
        last = sorted((tries[-1], key) for key, tries in self._at.items() if tries)
        kept = [key for at, key in last if at >= now - self._within_s][-_MOST_KEYS // 2 :]
        self._at = defaultdict(deque, {key: self._at[key] for key in kept})
