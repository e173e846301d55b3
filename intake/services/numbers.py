"""What the service and its people did in a period: how much, how fast, for which reasons."""

import datetime as dt
import statistics
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from intake.record.tables import DecisionRow, DossierRow, FindingRow
from intake.services.access import READERS, Actor
from intake.services.desk_queue import OPEN
from intake.services.review import names_of
from intake.services.standing import WHOLE

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
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
    received = _by_day(session, DossierRow.received_at, start, func.sum(DossierRow.pages_total))
    judged = _by_day(session, DossierRow.judged_at, start, _count(DossierRow.verdict == "cleared"))
    late = _count(DossierRow.decided_at > DossierRow.due_at)
    decided = _by_day(session, DossierRow.decided_at, start, late)
    overdue, open_, ages = _ageing(session, now)
    return Numbers(
        since=since,
        until=until,
        days=tuple(
            Day(
                day,
                received=received[day][0],
                cleared=judged[day][1],
                judged=judged[day][0],
                decided=decided[day][0],
            )
            for day in (since + dt.timedelta(days=n) for n in range(days))
        ),
        verdicts=_verdicts(session, start),
        reasons=_reasons(session, start),
        reviewers=_reviewers(session, start),
        ages=ages,
        overdue=overdue,
        open=open_,
        pages=sum(pages for _, pages in received.values()),
        machine_s=_median_wait(session, start),
        decided_late=sum(number for _, number in decided.values()),
        decided=sum(number for number, _ in decided.values()),
    )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


def _by_day(
    session: Session,
    at: InstrumentedAttribute[Any],
    start: dt.datetime,
    more: ColumnElement[Any],
) -> defaultdict[dt.date, tuple[int, int]]:
    """By the day in China of a time: how many dossiers, and one more number of them."""
    if session.get_bind().dialect.name == "sqlite":
        day = func.date(at, "+8 hours")  # there is no summer time
    else:
        day = func.to_char(func.timezone(SHANGHAI.key, at), "YYYY-MM-DD")
    rows = session.execute(
        select(day, func.count(), more)
        .where(DossierRow.state != "draft", at >= start)
        .group_by(day)
    )
    found = {dt.date.fromisoformat(day): (number, int(other or 0)) for day, number, other in rows}
    return defaultdict(lambda: (0, 0), found)


def _verdicts(session: Session, start: dt.datetime) -> tuple[tuple[str, int], ...]:
    judged = and_(DossierRow.state == "judged", DossierRow.verdict.is_not(None))
    stands = case((judged, DossierRow.verdict), else_="moving")
    rows = session.execute(
        select(stands, func.count())
        .where(DossierRow.state != "draft", DossierRow.received_at >= start)
        .group_by(stands)
    )
    return tuple(sorted(rows.tuples(), key=lambda pair: (-pair[1], pair[0])))


def _median_wait(session: Session, start: dt.datetime) -> float | None:
    """The median of the seconds from receipt to report, found by the database."""
    which = (
        DossierRow.state != "draft",
        DossierRow.received_at >= start,
        DossierRow.judged_at.is_not(None),
    )
    number = session.scalar(select(func.count()).where(*which)) or 0
    if not number:
        return None
    if session.get_bind().dialect.name == "sqlite":
        days = func.julianday(DossierRow.judged_at) - func.julianday(DossierRow.received_at)
        took = days * 86400.0
    else:
        took = func.extract("epoch", DossierRow.judged_at - DossierRow.received_at)
    middle = select(took).where(*which).order_by(took).offset((number - 1) // 2)
    return statistics.median(float(one) for one in session.scalars(middle.limit(2 - number % 2)))


def _ageing(session: Session, now: dt.datetime) -> tuple[int, int, tuple[tuple[str, int], ...]]:
    """How many open dossiers are overdue, how many there are, and for how long they have waited."""
    younger = [_count(DossierRow.received_at > now - dt.timedelta(days=bound)) for bound, _ in AGES]
    overdue, *counted = session.execute(
        select(_count(DossierRow.due_at < now), *younger).where(
            DossierRow.state == "judged", DossierRow.verdict.in_(OPEN)
        )
    ).one()
    ages = [upto - before for before, upto in pairwise([0, *counted])]
    return overdue, counted[-1], tuple(zip((name for _, name in AGES), ages, strict=True))


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
