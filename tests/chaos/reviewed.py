"""What reviewers were told, held against what the record kept."""

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select

from intake.record import audit
from intake.record.tables import DecisionRow
from intake.services.service import Service
from intake.services.standing import WHOLE


@dataclass
class Told:
    """What the reviewers were told, and how long they waited."""

    acknowledged: list[tuple[str, str, int, str]] = field(default_factory=list)
    """Dossier, finding, version, reviewer's id."""
    refused: Counter[str] = field(default_factory=Counter)
    unanswered: int = 0
    cut_off: int = 0
    """Answers that never came because the server was killed or not there yet."""
    away: threading.Event = field(default_factory=threading.Event)
    """That the server was killed and the next one does not answer yet."""
    closed: int = 0
    waits: list[float] = field(default_factory=list)
    takes: list[float] = field(default_factory=list)
    """Seconds until the next dossier was on the screen."""
    seen: list[tuple[str, str]] = field(default_factory=list)
    """Dossiers with a finding each that somebody had on the desk: for others to try."""
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass
class Outcome:
    """What came of it."""

    decisions: int
    twice: list[str]
    lost: list[str]
    closed: int
    refused: Counter[str]
    unanswered: int
    cut_off: int
    p95_ms: float
    take_p95_ms: float
    trail: str

    def lines(self) -> Iterator[str]:
        """For a terminal."""
        yield f"{self.decisions} decisions acknowledged, {self.closed} dossiers decided"
        yield f"decided twice: {len(self.twice)}, lost: {len(self.lost)}, trail: {self.trail}"
        yield f"p95: a decision {self.p95_ms:.0f} ms, the next dossier {self.take_p95_ms:.0f} ms"
        yield f"{self.unanswered} answers never came; {self.cut_off} while the server was killed"
        yield f"refused, as they should be: {dict(self.refused)}"
        yield from (f"  twice: {one}" for one in self.twice[:10])
        yield from (f"  lost: {one}" for one in self.lost[:10])


def checked(service: Service, told: Told) -> Outcome:
    """Hold the record against what was acknowledged."""
    with service.record.reading() as session:
        rows = session.scalars(select(DecisionRow).order_by(DecisionRow.id)).all()
        broken = audit.verify(session)
    kept = {(str(row.dossier_id), row.finding, row.version): row for row in rows}
    counted = Counter(one[:3] for one in told.acknowledged)
    twice = [f"acknowledged {count} times: {one}" for one, count in counted.items() if count > 1]
    lost = []
    for dossier, finding, version, person in told.acknowledged:
        row = kept.get((dossier, finding, version))
        if row is None or person not in (str(row.reviewer_id), str(row.second_id)):
            lost.append(f"{dossier} {finding} {version}")
    for (dossier, finding, version), row in kept.items():
        before = kept.get((dossier, finding, version - 1))
        if before is None or before.choice == "undone":
            continue
        second = row.second_id is not None and row.choice == "overridden"
        if finding != WHOLE and row.choice != "undone" and not second:
            twice.append(f"decided over another: {dossier} {finding} {version}")
        if finding == WHOLE and {row.choice, before.choice} <= {"accepted", "returned"}:
            twice.append(f"a dossier decided twice: {dossier}")
    return Outcome(
        decisions=len(told.acknowledged),
        twice=twice,
        lost=lost,
        closed=told.closed,
        refused=told.refused,
        unanswered=told.unanswered,
        cut_off=told.cut_off,
        p95_ms=_p95_ms(told.waits),
        take_p95_ms=_p95_ms(told.takes),
        trail="whole" if broken is None else f"broken at {broken.seq}",
    )


def _p95_ms(seconds: list[float]) -> float:
    waits = sorted(seconds) or [0.0]
    return waits[int(len(waits) * 0.95)] * 1000
