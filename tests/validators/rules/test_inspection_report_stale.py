import datetime as dt

import pytest

from validators.rules.inspection_report_stale import inspection_report_stale as rule

D = dt.date


def outcome(make, inspected, issued=None, *more):
    paper = make.report(inspection_date=inspected, issue_date=issued or make.Field())
    each = make.vehicle(make.certificate(), paper, more=more)
    (finding,) = make.told(rule, make.dossier(each))
    return finding


@pytest.mark.parametrize(
    ("inspected", "expected"),
    [
        (D(2026, 8, 25), "fail"),
        (D(2026, 8, 26), "pass"),
        (D(2026, 11, 24), "pass"),
        (D(2026, 12, 1), "pass"),
    ],
)
def test_ninety_days_still_pass(make, inspected, expected):
    finding = outcome(make, inspected)
    assert (finding.outcome, finding.severity, finding.field) == (
        expected,
        "review",
        "inspection_date",
    )


def test_the_day_of_issue_stands_in(make):
    finding = outcome(make, make.Field(), D(2026, 8, 25))
    assert (finding.outcome, finding.field) == ("fail", "issue_date")


def test_of_several_reports_the_latest_counts(make):
    more = make.report(id="second", inspection_date=D(2026, 11, 1))
    assert outcome(make, D(2025, 1, 1), None, more).outcome == "pass"
    older = make.report(id="second", inspection_date=D(2024, 1, 1))
    assert outcome(make, D(2026, 11, 1), None, older).outcome == "pass"


def test_a_date_that_was_not_read_is_for_a_person(make):
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.read(D(2026, 11, 1), 1.0, D(2026, 1, 1))).outcome == "unsure"


def test_a_report_without_a_date_is_not_judged(make):
    assert outcome(make, make.Field()).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
