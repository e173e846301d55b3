"""Deadlines of the announcement and of the rules beside it, as dates.

Days are those of Asia/Shanghai. Where a deadline counts from a day, that day does not count.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from dossier import Due, Text
from validators.clause import GUIDELINE, LETTER_648, Clause
from validators.law.calendar import add_months, add_years
from validators.law.tables import current
from validators.law.working_days import Calendar, add_working_days, weekends_only
from validators.parameter import Parameter

SHANGHAI = ZoneInfo("Asia/Shanghai")
IN_FORCE = dt.date(2024, 3, 1)
"""八: the announcement holds from this day (D1)."""

LEGACY_MONTHS = Parameter({IN_FORCE: 6}, Clause("八"))
ENTERPRISE_WORKING_DAYS = Parameter({IN_FORCE: 15}, Clause("三(三)"))
APPROVAL_YEARS = Parameter({IN_FORCE: 1}, Clause("三(二)"))
LICENCE_WORKING_DAYS = Parameter({IN_FORCE: 3}, Clause("四(四)"))
MOST_VEHICLES = Parameter({IN_FORCE: 20}, Clause("四(五)"))
TEMPORARY_PLATE_DAYS = Parameter({IN_FORCE: 60}, Clause("四(二)"))
DEREGISTRATION_MONTHS = Parameter({IN_FORCE: 2}, Clause("四(一)"))
LAST_YEARS = Parameter({IN_FORCE: 1}, Clause("六(一)"))
LICENCE_MONTHS = 6
"""Validity of a licence at most (出口许可证签发工作规范, D11)."""
NEXT_YEAR_FROM = (12, 10)
"""Month and day from which licences of the next year may be applied for (D12)."""
CONFIRMATION_DAYS = Parameter({dt.date(2026, 1, 1): 180}, Clause("售后维修服务确认书", LETTER_648))
ENDORSED_BEFORE = Parameter(
    {dt.date(2026, 1, 1): dt.date(2026, 1, 1)}, Clause("过渡安排", GUIDELINE)
)


def local_day(moment: dt.datetime) -> dt.date:
    """The day in Shanghai of an aware moment.

    >>> local_day(dt.datetime(2026, 11, 24, 17, 0, tzinfo=dt.timezone.utc))
    datetime.date(2026, 11, 25)
    """
    return moment.astimezone(SHANGHAI).date()


def end_of(day: dt.date) -> dt.datetime:
    """The last second of a day in Shanghai."""
    return dt.datetime.combine(day, dt.time(23, 59, 59), SHANGHAI)


def _due(received_at: dt.datetime, count: int, calendar: Calendar | None) -> Due:
    """The end of the n-th working day after receipt; years without arrangement by weekends."""
    known = current().calendar if calendar is None else calendar
    start = local_day(received_at)
    unknown = [year for year in (start.year, start.year + 1) if year not in known]
    day = add_working_days(start, count, {**weekends_only(unknown), **known})
    guessed = [str(year) for year in unknown if start.year <= year <= day.year]
    return Due(at=end_of(day), note=_by_weekends(guessed) if guessed else None)


def _by_weekends(years: list[str]) -> Text:
    return Text(
        zh=f"国务院{'、'.join(years)}年放假安排尚未载入，期限仅按周末推算，未计法定节假日和调休。",
        en=f"The holiday arrangement for {' and '.join(years)} is not loaded: the deadline counts "
        "weekends only, no holidays and no make-up days.",
    )


def licence_due(received_at: dt.datetime, calendar: Calendar | None = None) -> Due:
    """When a licence is to be issued or all reasons told (D5).

    Args:
        received_at: The moment of receipt, aware.
        calendar: The State Council's arrangements; those in use if None. In a year without one
            only weekends are counted, and the note says so.

    >>> licence_due(dt.datetime(2026, 11, 24, 9, 0, tzinfo=SHANGHAI)).at.isoformat()
    '2026-11-27T23:59:59+08:00'
    """
    return _due(received_at, LICENCE_WORKING_DAYS.on(_lawful(received_at)), calendar)


def enterprise_due(received_at: dt.datetime, calendar: Calendar | None = None) -> Due:
    """When an enterprise's declaration is to be decided (D3), as `licence_due`."""
    return _due(received_at, ENTERPRISE_WORKING_DAYS.on(_lawful(received_at)), calendar)


def _lawful(received_at: dt.datetime) -> dt.date:
    """The day of receipt, or the first day of the announcement: before, it set no deadline."""
    return max(local_day(received_at), IN_FORCE)


def legacy_refiled_by() -> dt.date:
    """The day by which enterprises approved before the announcement had to declare anew (D2)."""
    return add_months(IN_FORCE, LEGACY_MONTHS.on(IN_FORCE))


def approval_ends(approved: dt.date) -> dt.date:
    """The anniversary of an approval; whether it holds on that very day is for a person (D4).

    An approval from before the announcement ends with the time given to declare anew.
    """
    if approved < IN_FORCE:
        return legacy_refiled_by()
    return add_years(approved, APPROVAL_YEARS.on(approved))


def temporary_plate_ends(issued: dt.date, insured_until: dt.date) -> dt.date:
    """The last day of a temporary plate: the insurance's end, 60 days at most (D7)."""
    return min(insured_until, issued + dt.timedelta(days=TEMPORARY_PLATE_DAYS.on(IN_FORCE)))


def deregistration_due(cleared: dt.date) -> dt.date:
    """The day by which deregistration is applied for after customs clearance (D8)."""
    return add_months(cleared, DEREGISTRATION_MONTHS.on(max(cleared, IN_FORCE)))


def licence_ends(applied: dt.date) -> dt.date:
    """The last day that a licence applied for on a day may be valid (D11, D12).

    Six months, not past 31 December; from 10 December on a licence may be the next year's.
    """
    if (applied.month, applied.day) >= NEXT_YEAR_FROM:
        return add_months(dt.date(applied.year + 1, 1, 1), LICENCE_MONTHS)
    return min(add_months(applied, LICENCE_MONTHS), dt.date(applied.year, 12, 31))


def confirmation_required(registered: dt.date, applied: dt.date) -> bool:
    """Whether the manufacturer's after-sales confirmation is required (D13).

    >>> confirmation_required(dt.date(2026, 5, 28), dt.date(2026, 11, 24))
    True
    >>> confirmation_required(dt.date(2026, 5, 27), dt.date(2026, 11, 24))
    False

    Raises:
        LookupError: the application is from before 2026.
    """
    return (applied - registered).days <= CONFIRMATION_DAYS.on(applied)


def endorsed_in_transition(endorsed: dt.date, applied: dt.date) -> bool:
    """Whether the endorsement is from before the rule on confirmations (D14)."""
    return endorsed < ENDORSED_BEFORE.on(applied)
