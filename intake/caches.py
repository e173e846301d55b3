"""Folders of files that can be made again, kept below a size by letting the oldest go."""

import threading
from pathlib import Path

from intake.settings import MEGABYTE

_EVERY = 64
"""Files that are added between two looks at the whole folder."""


class Cache:
    """Watches over one folder; for one process, several may share the folder."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        """Args: the folder, and what it may hold."""
        self.folder = folder
        self._bytes = megabytes * MEGABYTE
        self._added = 0
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def used(self, place: Path) -> None:
        """Note that a file was of use just now."""
        try:
            place.touch(exist_ok=True)
        except OSError:
            return  # another process has just let it go, or the disk is full

    def added(self) -> None:
        """Note that a file was added, and let the oldest go from time to time."""
        with self._lock:
            self._added += 1
            due = self._added % _EVERY == 0
        if due:
            self.trim()

    def trim(self) -> int:
        """Let the files go that were of no use for longest; returns how many."""
        found = []
        for place in self.folder.rglob("*"):
            try:
                state = place.stat()
            except OSError:
                continue
            if place.is_file():
                found.append((state.st_mtime_ns, state.st_size, place))
        total = sum(size for _, size, _ in found)
        gone = 0
        for _, size, place in sorted(found):
            if total <= self._bytes:
                break
            place.unlink(missing_ok=True)
            total -= size
            gone += 1
        return gone
