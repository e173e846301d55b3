"""What the service and its people did in a period: how much, how fast, for which reasons."""

import datetime as dt
import statistics
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intake.record.tables import DecisionRow, DossierRow, FindingRow
from intake.services.access import READERS, Actor
from intake.services.desk_queue import OPEN
from intake.services.review import names_of
from intake.services.standing import WHOLE

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
_EAST: Final = dt.timedelta(hours=8)
_PAUSE: Final = 900.0
"""Seconds between two decisions from which on it was a pause, not work."""
AGES: Final = ((1, "<1"), (3, "1–3"), (7, "3–7"), (15, "7–15"), (10_000, ">15"))
"""Days that open dossiers have waited: upper bounds, and their names."""


@dataclass(frozen=True)
class Day:
    """One day."""

    day: dt.date
    received: int
    cleared: int
    """Judged that day and cleared by the program alone."""
    judged: int
    decided: int


@dataclass(frozen=True)
class Reviewer:
    """One reviewer's work."""

    name: str
    findings: int
    dossiers: int
    seconds: float | None
    """Median time from one decision to the next, pauses left out; None with too few."""


@dataclass(frozen=True)
class Numbers:
    """A period in numbers."""

    since: dt.date
    until: dt.date
    days: tuple[Day, ...]
    verdicts: tuple[tuple[str, int], ...]
    """Of the dossiers received in the period, as they now stand."""
    reasons: tuple[tuple[str, int, int], ...]
    """Rules by how many of these dossiers they stop: fails, unsure."""
    reviewers: tuple[Reviewer, ...]
    ages: tuple[tuple[str, int], ...]
    """Open dossiers by the days that they have waited."""
    overdue: int
    open: int
    pages: int
    machine_s: float | None
    """Median seconds from receipt to the program's report."""
    decided_late: int
    decided: int

    @property
    def received(self) -> int:
        """Dossiers received in the period."""
        return sum(one.received for one in self.days)

    @property
    def judged(self) -> int:
        """Dossiers judged in the period."""
        return sum(one.judged for one in self.days)

    @property
    def straight_through(self) -> float | None:
        """The share of the judged that the program cleared alone."""
        return sum(one.cleared for one in self.days) / self.judged if self.judged else None


def numbers(session: Session, actor: Actor, now: dt.datetime, days: int) -> Numbers:
    """The last days in numbers, today included.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(READERS)
    until = now.astimezone(SHANGHAI).date()
    since = until - dt.timedelta(days=days - 1)
    start = dt.datetime.combine(since, dt.time(), SHANGHAI)
    rows = session.execute(
        select(
            DossierRow.received_at,
            DossierRow.judged_at,
            DossierRow.decided_at,
            DossierRow.due_at,
            DossierRow.state,
            DossierRow.verdict,
            DossierRow.pages_total,
        ).where(
            DossierRow.state != "draft",
            (DossierRow.received_at >= start)
            | (DossierRow.judged_at >= start)
            | (DossierRow.decided_at >= start),
        )
    ).all()
    received = Counter(_day(one.received_at) for one in rows)
    judged = Counter(_day(one.judged_at) for one in rows if one.judged_at)
    cleared = Counter(_day(one.judged_at) for one in rows if one.verdict == "cleared")
    ended = [one for one in rows if one.decided_at and one.decided_at >= start]
    decided = Counter(_day(one.decided_at) for one in ended)
    mine = [one for one in rows if one.received_at >= start]
    took = [(one.judged_at - one.received_at).total_seconds() for one in mine if one.judged_at]
    overdue, open_, ages = _ageing(session, now)
    return Numbers(
        since=since,
        until=until,
        days=tuple(
            Day(day, received[day], cleared[day], judged[day], decided[day])
            for day in (since + dt.timedelta(days=n) for n in range(days))
        ),
        verdicts=tuple(
            Counter(
                one.verdict if one.state == "judged" and one.verdict else "moving" for one in mine
            ).most_common()
        ),
        reasons=_reasons(session, start),
        reviewers=_reviewers(session, start),
        ages=ages,
        overdue=overdue,
        open=open_,
        pages=sum(one.pages_total for one in mine),
        machine_s=statistics.median(took) if took else None,
        decided_late=sum(bool(one.due_at and one.decided_at > one.due_at) for one in ended),
        decided=len(ended),
    )


def _day(at: dt.datetime) -> dt.date:
    """The day in China of a time in UTC; there is no summer time, and adding is quick."""
    return (at + _EAST).date()


def _ageing(session: Session, now: dt.datetime) -> tuple[int, int, tuple[tuple[str, int], ...]]:
    rows = session.execute(
        select(DossierRow.received_at, DossierRow.due_at).where(
            DossierRow.state == "judged", DossierRow.verdict.in_(OPEN)
        )
    ).all()
    told = Counter[str]()
    for row in rows:
        waited = (now - row.received_at).total_seconds() / 86400
        told[next(name for bound, name in AGES if waited < bound)] += 1
    overdue = sum(bool(row.due_at and row.due_at < now) for row in rows)
    return overdue, len(rows), tuple((name, told[name]) for _, name in AGES)


def _reasons(session: Session, start: dt.datetime) -> tuple[tuple[str, int, int], ...]:
    rows = session.execute(
        select(FindingRow.rule, FindingRow.outcome, func.count(FindingRow.dossier_id.distinct()))
        .join(DossierRow, DossierRow.id == FindingRow.dossier_id)
        .where(FindingRow.needs_a_person, DossierRow.received_at >= start)
        .group_by(FindingRow.rule, FindingRow.outcome)
    )
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for rule, outcome, number in rows:
        told[rule][outcome] += number
    ordered = sorted(told.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    return tuple((rule, count["fail"], count["unsure"]) for rule, count in ordered)


def _reviewers(session: Session, start: dt.datetime) -> tuple[Reviewer, ...]:
    rows = session.execute(
        select(
            DecisionRow.reviewer_id,
            DecisionRow.second_id,
            DecisionRow.finding,
            DecisionRow.choice,
            DecisionRow.decided_at,
        )
        .where(DecisionRow.decided_at >= start)
        .order_by(DecisionRow.decided_at)
    ).all()
    times: dict[uuid.UUID, list[dt.datetime]] = defaultdict(list)
    whole: Counter[uuid.UUID] = Counter()
    items: Counter[uuid.UUID] = Counter()
    for row in rows:
        who = row.second_id or row.reviewer_id
        if row.finding == WHOLE:
            whole[who] += row.choice in ("accepted", "returned")
        elif row.choice != "undone":
            items[who] += 1
            times[who].append(row.decided_at)
    names = names_of(session, set(items) | set(whole))
    told = (
        Reviewer(names.get(who, "—"), items[who], whole[who], _pace(times[who]))
        for who in set(items) | set(whole)
    )
    return tuple(sorted(told, key=lambda one: (-one.findings, one.name)))


def _pace(times: Sequence[dt.datetime]) -> float | None:
    gaps = [(after - before).total_seconds() for before, after in pairwise(times)]
    worked = [gap for gap in gaps if gap < _PAUSE]
    return statistics.median(worked) if len(worked) >= 3 else None


def as_rows(told: Numbers) -> Iterable[tuple[str | int, ...]]:
    """The days as rows, headings first: for a spreadsheet."""
    yield ("day", "received", "judged", "cleared", "decided")
    for one in told.days:
        yield (one.day.isoformat(), one.received, one.judged, one.cleared, one.decided)
