"""Hand in a tree of dossiers and see each to its verdict, however often it is begun again.

The work goes on in short steps, so that whoever calls can keep workers alive and show how far it
is. Nothing is kept but in the record: a run that is cut off at any moment is gone on with by
running it again.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from intake.bulk.discover import Found, Layout, Left, discover
from intake.bulk.handing import Hand, Handed
from intake.bulk.ledger import Ledger
from intake.errors import IntakeError
from intake.record.tables import DossierRow
from intake.services.service import Service

MOST_WAITING = 2000
"""Dossiers that wait to be judged at most; then handing in waits for the workers."""
WORKING = ("received", "reading", "judging")

_STEP_S = 1.0
_RETRY_S = 5.0
_CHUNK = 500
_FIRST_ESTIMATE = 3
"""Dossiers judged before a time is told: earlier it would be a guess."""
_OF_LATE_S = 300.0
"""The time is told by the pace of so long: the start is slow, and the load changes."""
_LEAST_S = 30.0
"""A pace of less than so long says nothing."""


@dataclass(frozen=True)
class HowFar:
    """How far a run is."""

    found: int
    """So far, where not all were counted yet."""
    counted: bool
    """Whether all were."""
    handed: int
    waiting: int
    """Handed in and not judged."""
    judged: int
    """Judged since the run began."""
    pages: int
    """Of those that were judged since the run began."""
    seconds: float
    seconds_left: float | None
    """By the pace of late; None while there is none."""
    held_up: str | None
    """The code for which handing in waits: `busy`, `storage_low`, `not_writable`; or `backlog`,
    where the workers are behind."""


@dataclass
class Run:
    """One run over some paths."""

    service: Service
    hand: Hand
    ledger: Ledger
    paths: Sequence[Path]
    layout: Layout = "auto"
    wait: bool = True
    """Whether the run ends with the last verdict, or with the last dossier handed in."""
    clock: Callable[[], float] = time.monotonic
    left: list[str] = field(default_factory=list)
    """Names of files that belong to no dossier; the first thousand."""
    left_count: int = 0

    def __post_init__(self) -> None:
        self._begun = self.clock()
        with self.service.record.reading() as session:
            self._begun_at = self.service.record.now(session)
        self.found = 0
        self.counted = False
        self._uncounted = self._all()
        self._paces: deque[tuple[float, int]] = deque()
        self._rest = self._all()
        self._next: Found | None = None
        self._retry_at = 0.0
        self._held_up: str | None = None
        self._handed_all = False
        self._unsettled: Iterator[UUID] | None = None
        self._chunk: list[UUID] = []
        while not self.found and not self.counted:
            self._count_some()

    def step(self) -> bool:
        """Go on for about a second; True where the run is at its end.

        Raises:
            IntakeError: The record cannot be asked.
        """
        if not self.counted:
            self._count_some()
        if not self._handed_all:
            self._hand_some()
        return self._handed_all and (not self.wait or self._all_judged())

    def how_far(self) -> HowFar:
        """How far the run is, and how long the rest takes at the pace so far."""
        with self.service.record.reading() as session:
            waiting = session.scalar(
                select(func.count())
                .select_from(DossierRow)
                .where(
                    DossierRow.submitter_id == self.hand.submitter, DossierRow.state.in_(WORKING)
                )
            )
            judged, pages = session.execute(
                select(func.count(), func.sum(DossierRow.pages_total)).where(
                    DossierRow.submitter_id == self.hand.submitter,
                    DossierRow.judged_at >= self._begun_at,
                )
            ).one()
        seconds = self.clock() - self._begun
        handed = len(self.ledger)
        rest = self.found - handed + (waiting or 0)
        known = judged >= _FIRST_ESTIMATE and self.counted
        return HowFar(
            found=max(self.found, handed),
            counted=self.counted,
            handed=handed,
            waiting=waiting or 0,
            judged=judged,
            pages=int(pages or 0),
            seconds=seconds,
            seconds_left=rest * self._each(seconds, judged) if known else None,
            held_up=self._held_up,
        )

    def _each(self, seconds: float, judged: int) -> float:
        """Seconds that a dossier took of late, all workers together."""
        self._paces.append((seconds, judged))
        while self._paces[0][0] < seconds - _OF_LATE_S:
            self._paces.popleft()
        since, before = self._paces[0]
        if seconds - since < _LEAST_S or judged == before:
            return seconds / judged
        return (seconds - since) / (judged - before)

    def _count_some(self) -> None:
        """Go on counting for a while; a large tree need not be counted before it is begun."""
        until = self.clock() + _STEP_S
        while self.clock() < until:
            one = next(self._uncounted, None)
            if one is None:
                self.counted = True
                return
            self.found += isinstance(one, Found)

    def _all(self) -> Iterator[Found | Left]:
        for path in self.paths:
            yield from discover(path, self.layout)

    def _hand_some(self) -> None:
        """Hand in for a while, as fast as the workers and the disk allow."""
        until = self.clock() + _STEP_S
        if self.clock() < self._retry_at:
            return
        full = self.wait and self._backlog() >= MOST_WAITING
        self._held_up = None
        while self.clock() < until:
            one = self._next or next(self._rest, None)
            if one is None:
                self._handed_all = True
                return
            if isinstance(one, Left):
                self._leave(one)
                continue
            self._next = one
            if full:  # what was handed in before is one of those that wait
                known = self.hand.known(one)
                if known is None:
                    self._held_up = "backlog"
                    return
                self.ledger.add(known)
            elif not self._hand_one(one):
                return
            self._next = None

    def _hand_one(self, one: Found) -> bool:
        """Hand in one dossier; False where it has to wait."""
        try:
            self.ledger.add(self.hand.hand(one))
        except IntakeError as error:
            if error.code not in ("busy", "storage_low", "not_writable"):
                self.ledger.add(Handed(one.name, "refused", None, error))
                return True
            self._held_up, self._retry_at = error.code, self.clock() + _RETRY_S
            return False
        return True

    def _leave(self, one: Left) -> None:
        """Note a file that belongs to no dossier; the manifest itself is none of them."""
        manifest = self.hand.manifest
        if manifest is not None and one.path.resolve() == manifest.path.resolve():
            return
        self.left_count += 1
        if len(self.left) < 1000:
            self.left.append(one.name)

    def _backlog(self) -> int:
        with self.service.record.reading() as session:
            some = (
                select(DossierRow.id)
                .where(DossierRow.state.in_(WORKING))
                .limit(MOST_WAITING)
                .subquery()
            )
            return session.scalar(select(func.count()).select_from(some)) or 0

    def _all_judged(self) -> bool:
        """Whether every dossier of the run has its verdict; asked in the order handed in."""
        if self._unsettled is None:
            self._unsettled = self.ledger.dossiers()
        while True:
            if not self._chunk:
                self._chunk = list(islice(self._unsettled, _CHUNK))
            if not self._chunk:
                return True
            with self.service.record.reading() as session:
                open_one = session.scalar(
                    select(DossierRow.id)
                    .where(DossierRow.id.in_(self._chunk), DossierRow.state.in_(WORKING))
                    .limit(1)
                )
            if open_one is not None:
                return False
            self._chunk = []
