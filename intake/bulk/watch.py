"""Watch folders for ever: what comes to rest in them is handed in, now and after every restart.

Looking is by polling, which works on network shares, too. Nothing is moved or deleted unless that
was asked for, and then only after the bytes are safe, the rows committed and the blobs looked at.
"""

import datetime as dt
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sqlalchemy import select

from intake.blobs import Damaged
from intake.bulk.discover import Found, Layout, discover
from intake.bulk.handing import Hand, Handed
from intake.bulk.papers import files_of, hashes
from intake.bulk.settled import Settling, State
from intake.errors import IntakeError
from intake.record.tables import FileRow
from intake.services.service import Service

log = logging.getLogger("shendan.watch")

After = Literal["keep", "move", "delete"]
DONE = ".shendan-done"
"""Where dossiers are moved to, below the watched folder, if they are to be moved."""


@dataclass
class Watch:
    """One folder that is watched."""

    service: Service
    hand: Hand
    folder: Path
    layout: Layout = "auto"
    after: After = "keep"
    settling: Settling = field(default_factory=Settling)
    tell: Callable[[Handed], None] = lambda one: None
    _refused: dict[str, str] = field(default_factory=dict)
    """What was refused, so that it is told once and not at every look."""
    _handed: dict[str, dict[str, State]] = field(default_factory=dict)
    """How what was handed in looked then: while it looks the same, nothing is asked."""

    def look(self, now: float) -> int:
        """Look once, and hand in what has come to rest; returns how many dossiers.

        Args:
            now: A clock that never goes back, in seconds.
        """
        handed = 0
        seen: list[str] = []
        for found in self._found():
            key = str(found.path)
            seen.append(key)
            try:
                paths = [one.path for one in files_of(found.path)]
            except (OSError, IntakeError):
                paths = [found.path]
            rests = self.settling.settled(key, paths, now)
            if rests and self._handed.get(key) != self.settling.state(key):
                handed += self._taken(found)
        self.settling.forget(seen)
        self._handed = {key: self._handed[key] for key in seen if key in self._handed}
        return handed

    def _found(self) -> Iterator[Found]:
        """The dossiers in the folder; a folder that is away for a while is looked for again."""
        try:
            layout = self._layout()
            for one in discover(self.folder, layout):
                if isinstance(one, Found) and DONE not in one.path.parts:
                    yield one
        except OSError as error:
            log.warning("the folder cannot be listed: %s", error.strerror)

    def _layout(self) -> Layout:
        """A watched folder is never itself a dossier: what lies in it is."""
        return "children" if self.layout == "auto" and not self._is_tree() else self.layout

    def _is_tree(self) -> bool:
        return any(
            isinstance(one, Found) and one.path != self.folder
            for one in discover(self.folder, "auto")
        )

    def _taken(self, found: Found) -> int:
        """Hand one in; 1 where that was news."""
        key = str(found.path)
        try:
            done = self.hand.hand(found)
        except IntakeError as error:
            log.warning("handing in waits: %s", error.code)
            return 0
        if done.how == "refused":
            code = done.error.code if done.error else ""
            if self._refused.get(key) != code:
                self._refused[key] = code
                self.tell(done)
            return 0
        self._refused.pop(key, None)
        self._handed[key] = self.settling.state(key)
        if done.how != "known":
            self.tell(done)
        if self.after != "keep" and done.dossier_id is not None:
            self._put_away(found, done)
        return int(done.how != "known")

    def _put_away(self, found: Found, done: Handed) -> None:
        """Move or delete what was handed in, once every byte of it is surely kept."""
        if not self._kept(found, done):
            log.warning("left where it is: not all kept", extra={"dossier_id": done.dossier_id})
            return
        try:
            if self.after == "move":
                today = dt.datetime.now().astimezone().date().isoformat()
                target = _free(self.folder / DONE / today / found.path.name)
                target.parent.mkdir(parents=True, exist_ok=True)
                found.path.rename(target)
            elif found.path.is_dir():
                shutil.rmtree(found.path)
            else:
                found.path.unlink()
        except OSError as error:
            log.warning("could not be put away: %s", error.strerror)

    def _kept(self, found: Found, done: Handed) -> bool:
        """Whether each file on disk is a blob that is whole, and a row of the dossier."""
        try:
            on_disk = set(hashes(files_of(found.path)).values())
            with self.service.record.reading() as session:
                rows = set(
                    session.scalars(
                        select(FileRow.sha256).where(FileRow.dossier_id == done.dossier_id)
                    )
                )
            if not on_disk <= rows:
                return False
            for sha256 in on_disk:
                with self.service.blobs.local(sha256):
                    pass
        except (OSError, IntakeError, Damaged):
            return False
        return True


def _free(path: Path) -> Path:
    """A path at which nothing lies yet."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name} ({number})")
    return free
