"""The numbers of a period, as either database counts them."""

import datetime as dt

from intake.record.tables import DossierRow
from intake.services.access import Actor
from intake.services.numbers import numbers
from tests.intake.kit import user

NOW = dt.datetime(2026, 7, 10, 4, 0, tzinfo=dt.UTC)
MIDNIGHT = dt.datetime(2026, 7, 8, 16, 0, tzinfo=dt.UTC)
"""When 9 July begins in China."""
MINUTE = dt.timedelta(minutes=1)


def told(service, *rows, days=7):
    by = user(service)
    with service.record.writing() as session:
        for number, values in enumerate(rows):
            judged = {"state": "judged", "judged_at": values["received_at"] + MINUTE}
            session.add(
                DossierRow(
                    reference=str(number), origin="bulk", submitter_id=by, pages_total=3,
                    content_key=str(number), **{**judged, **values},
                )
            )  # fmt: skip
    with service.record.reading() as session:
        return numbers(session, Actor(by, "a", "auditor"), NOW, days)


def test_a_day_begins_and_ends_in_china(either):
    found = told(
        either,
        {"received_at": MIDNIGHT - MINUTE, "verdict": "needs_review"},
        {"received_at": MIDNIGHT, "verdict": "cleared"},
        {"received_at": MIDNIGHT + MINUTE, "verdict": "cleared"},
    )
    days = {one.day.day: one for one in found.days}
    assert [days[8].received, days[9].received] == [1, 2]
    assert [days[8].judged, days[9].judged, days[9].cleared] == [0, 3, 2]
    assert (found.pages, found.received, found.straight_through) == (9, 3, 2 / 3)


def test_what_is_late_and_how_long_the_open_ones_waited(either):
    def day(number):
        return NOW - dt.timedelta(days=number)

    found = told(
        either,
        {"received_at": day(0.5), "due_at": day(-2), "verdict": "needs_review"},
        {"received_at": day(5), "due_at": day(2), "verdict": "unprocessable"},
        {"received_at": day(40), "due_at": day(37), "verdict": "needs_review"},
        {"received_at": day(6), "due_at": day(3), "decided_at": day(2), "verdict": "accepted"},
        {"received_at": day(6), "due_at": day(1), "decided_at": day(2), "verdict": "returned"},
    )
    assert found.ages == (("<1", 1), ("1–3", 0), ("3–7", 1), ("7–15", 0), (">15", 1))
    assert (found.overdue, found.open) == (2, 3)
    assert (found.decided, found.decided_late) == (2, 1)


def test_the_median_wait_is_that_between_the_two_in_the_middle(either):
    def waited(seconds):
        at = NOW - dt.timedelta(hours=2)
        judged = at + dt.timedelta(seconds=seconds)
        return {"received_at": at, "judged_at": judged, "verdict": "cleared"}

    assert round(told(either, *map(waited, (10, 20, 40, 1000))).machine_s, 2) == 30.0


def test_a_period_without_anything_is_all_noughts(either):
    found = told(either)
    assert (found.received, found.open, found.machine_s, found.straight_through) == (
        0, 0, None, None,
    )  # fmt: skip


def test_what_still_moves_is_told_apart_and_drafts_count_for_nothing(either):
    found = told(
        either,
        {"received_at": NOW - MINUTE, "state": "reading", "judged_at": None},
        {"received_at": NOW - MINUTE, "state": "draft", "judged_at": None},
        {"received_at": NOW - MINUTE, "verdict": "cleared"},
        {"received_at": NOW - MINUTE, "verdict": "cleared"},
    )
    assert found.verdicts == (("cleared", 2), ("moving", 1))
