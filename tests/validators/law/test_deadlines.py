"""Each deadline, and both sides of it."""

import datetime as dt

import pytest

from dossier import Due
from validators.law import deadlines as law
from validators.law import tables
from validators.law.rulesets import ruleset
from validators.law.working_days import SHIPPED, arrangement

D = dt.date


def at(text):
    return dt.datetime.fromisoformat(text)


def test_a_licence_is_due_at_the_end_of_the_third_working_day():
    due = law.licence_due(at("2026-11-24T23:30:00+08:00"))
    assert due == Due(at=at("2026-11-27T23:59:59+08:00"))


def test_the_day_of_receipt_is_that_of_shanghai():
    assert law.licence_due(at("2026-11-24T16:30:00+00:00")).at == at("2026-11-30T23:59:59+08:00")
    assert law.licence_due(at("2026-11-24T15:30:00+00:00")).at == at("2026-11-27T23:59:59+08:00")


def test_a_declaration_of_an_enterprise_is_due_after_fifteen_working_days():
    assert law.enterprise_due(at("2026-09-30T09:00:00+08:00")).at == at("2026-10-27T23:59:59+08:00")


def test_a_year_without_calendar_is_counted_by_weekends_and_the_note_says_so():
    due = law.licence_due(at("2026-12-30T09:00:00+08:00"))
    assert due.at == at("2027-01-04T23:59:59+08:00")
    assert due.note is not None
    assert due.note.zh.startswith("国务院2027年放假安排尚未载入，期限仅按周末推算")
    assert "2027 is not loaded: the deadline counts weekends only" in due.note.en
    assert law.enterprise_due(at("2026-12-20T09:00:00+08:00")).at == at("2027-01-08T23:59:59+08:00")
    assert "2027" in law.licence_due(at("2027-06-01T09:00:00+08:00")).note.zh


def test_a_deadline_that_ends_before_the_unknown_year_needs_no_note():
    due = law.licence_due(at("2026-12-28T09:00:00+08:00"))
    assert (due.at, due.note) == (at("2026-12-31T23:59:59+08:00"), None)


def test_the_calendar_in_use_decides():
    year = arrangement(2027, "made up", "01-01/01-03", "")
    before = tables.use(tables.Tables(calendar={**SHIPPED, 2027: year}))
    try:
        due = law.licence_due(at("2026-12-30T09:00:00+08:00"))
    finally:
        tables.use(before)
    assert (due.at, due.note) == (at("2027-01-05T23:59:59+08:00"), None)


def test_a_receipt_before_the_announcement_still_has_a_day():
    assert law.licence_due(at("2024-02-01T09:00:00+08:00")).at == at("2024-02-05T23:59:59+08:00")


def test_an_approval_holds_for_a_year_and_an_old_one_until_it_had_to_be_renewed():
    assert law.approval_ends(D(2025, 6, 1)) == D(2026, 6, 1)
    assert law.approval_ends(D(2024, 3, 1)) == D(2025, 3, 1)
    assert law.approval_ends(D(2024, 2, 29)) == D(2024, 9, 1)
    assert law.legacy_refiled_by() == D(2024, 9, 1)


def test_a_temporary_plate_ends_with_the_insurance_or_after_sixty_days():
    assert law.temporary_plate_ends(D(2026, 11, 1), D(2026, 12, 30)) == D(2026, 12, 30)
    assert law.temporary_plate_ends(D(2026, 11, 1), D(2027, 1, 31)) == D(2026, 12, 31)


def test_deregistration_is_due_two_months_after_clearance():
    assert law.deregistration_due(D(2026, 11, 24)) == D(2027, 1, 24)
    assert law.deregistration_due(D(2026, 12, 31)) == D(2027, 2, 28)


def test_a_licence_ends_with_the_year_or_after_six_months():
    assert law.licence_ends(D(2026, 2, 10)) == D(2026, 8, 10)
    assert law.licence_ends(D(2026, 11, 24)) == D(2026, 12, 31)
    assert law.licence_ends(D(2026, 12, 9)) == D(2026, 12, 31)
    assert law.licence_ends(D(2026, 12, 10)) == D(2027, 7, 1)


@pytest.mark.parametrize(
    ("registered", "required"), [(D(2026, 5, 28), True), (D(2026, 5, 27), False)]
)
def test_the_hundred_and_eightieth_day_still_requires_a_confirmation(registered, required):
    assert law.confirmation_required(registered, D(2026, 11, 24)) is required


def test_no_confirmation_was_known_before_2026():
    with pytest.raises(LookupError):
        law.confirmation_required(D(2025, 12, 1), D(2025, 12, 31))


def test_the_transition_ends_with_2025():
    assert law.endorsed_in_transition(D(2025, 12, 31), D(2026, 11, 24))
    assert not law.endorsed_in_transition(D(2026, 1, 1), D(2026, 11, 24))


def test_the_numbers_of_the_announcement_cite_their_clauses():
    numbers = (law.MOST_VEHICLES, law.LICENCE_WORKING_DAYS, law.LAST_YEARS)
    shown = [(number.on(law.IN_FORCE), number.clause.display) for number in numbers]
    assert shown == [(20, "§四(五)"), (3, "§四(四)"), (1, "§六(一)")]


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (D(2024, 2, 29), None),
        (D(2024, 3, 1), "R1"),
        (D(2025, 12, 31), "R1"),
        (D(2026, 1, 1), "R2"),
    ],
)
def test_a_day_has_its_set_of_rules(day, key):
    found = ruleset(day)
    assert (found.key if found else None) == key


def test_the_last_days_of_the_year_are_for_the_next_one():
    assert law.licence_ends(D(2026, 12, 31)) == D(2027, 7, 1)
    assert law.licence_ends(D(2026, 1, 31)) == D(2026, 7, 31)


def test_the_rules_of_2026_hold_from_its_first_day():
    assert law.endorsed_in_transition(D(2025, 12, 31), D(2026, 1, 1))
    assert law.confirmation_required(D(2025, 12, 31), D(2026, 1, 1))
