"""Whether a file on disk is whole, or still being written.

A scanner or a network copy writes for seconds or minutes. A file counts as whole where its size
and time of change have stood still for a while and its end is the end of its type; one that never
comes to a proper end is taken all the same after a longer wait, so that it is named as damaged
instead of being left lying.
"""

import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

PARTIAL = (".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart", ".!ut", ".swp")
"""Endings under which programs write what is not whole yet."""

_TAIL = 66_000
"""A ZIP's end record lies within its last 65,557 bytes."""
_ENDS: dict[bytes, Callable[[bytes], bool]] = {
    b"%PDF-": lambda tail: b"%%EOF" in tail[-2048:],
    b"\xff\xd8\xff": lambda tail: b"\xff\xd9" in tail[-4096:],
    b"\x89PNG": lambda tail: b"IEND" in tail[-64:],
    b"PK\x03\x04": lambda tail: b"PK\x05\x06" in tail,
}

State = tuple[int, int]
"""Size and time of the last change, in nanoseconds."""


def ends_well(path: Path) -> bool:
    """Whether the end of a file is the end of its type; types without an end pass.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(8)
        check = next((one for magic, one in _ENDS.items() if head.startswith(magic)), None)
        if check is None:
            return bool(head)
        file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL))
        return check(file.read())


@dataclass
class Settling:
    """Remembers how files looked at the last glance, and for how long they have looked so."""

    quiet_s: float = 5.0
    """How long nothing may have changed."""
    patience_s: float = 60.0
    """After how long a file without a proper end is taken as it is."""
    _seen: dict[str, tuple[dict[str, State], float]] = field(default_factory=dict)

    def settled(self, key: str, files: Iterable[Path], now: float) -> bool:
        """Whether all files of a dossier are whole, to be asked again and again.

        Args:
            key: What the dossier is called from one glance to the next.
            files: What belongs to it now; one more or one less is a change.
            now: A clock that never goes back, in seconds.
        """
        look: dict[str, State] = {}
        whole = True
        for path in files:
            if path.name.lower().endswith(PARTIAL):
                whole = False
            try:
                found = path.stat()
                if stat.S_ISREG(found.st_mode):
                    look[str(path)] = (found.st_size, found.st_mtime_ns)
                    whole = whole and found.st_size > 0 and ends_well(path)
            except OSError:
                whole = False
        before, since = self._seen.get(key, ({}, now))
        if look != before:
            since = now
        self._seen[key] = (look, since)
        return bool(look) and now - since >= (self.quiet_s if whole else self.patience_s)

    def state(self, key: str) -> dict[str, State]:
        """How a dossier's files looked at the last glance."""
        return self._seen.get(key, ({}, 0.0))[0]

    def forget(self, keep: Iterable[str]) -> None:
        """Drop what is not among the keys any more."""
        wanted = set(keep)
        self._seen = {key: value for key, value in self._seen.items() if key in wanted}
