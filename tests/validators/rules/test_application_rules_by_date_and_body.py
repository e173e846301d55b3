"""The licence's validity, the issuing body, the enterprise's approval, and the law's first day."""

import datetime as dt

import pytest

from dossier import ApplicationForm
from validators.rules.application_before_law import application_before_law
from validators.rules.enterprise_approval_expired import enterprise_approval_expired
from validators.rules.issuing_body_not_competent import issuing_body_not_competent
from validators.rules.licence_validity_exceeded import licence_validity_exceeded

D = dt.date


def form(make, **values):
    return ApplicationForm(**{"id": "form", **make.fields(values)})


@pytest.mark.parametrize(
    ("day", "until", "expected"),
    [
        (D(2026, 11, 24), D(2026, 12, 31), "pass"),
        (D(2026, 11, 24), D(2027, 1, 1), "fail"),
        (D(2026, 2, 10), D(2026, 8, 10), "pass"),
        (D(2026, 2, 10), D(2026, 8, 11), "fail"),
    ],
)
def test_a_licence_ends_with_the_year_or_after_six_months(make, day, until, expected):
    paper = form(make, licence_expiry=until)
    subject = make.dossier(make.car(), documents=(paper,), day=day)
    assert make.ask(licence_validity_exceeded, subject) == [expected]


def test_a_licence_s_last_day_is_usually_left_to_the_issuer(make):
    def judged(*papers):
        return make.ask(licence_validity_exceeded, make.dossier(make.car(), documents=papers))

    assert judged() == judged(form(make)) == ["not_applicable"]
    assert judged(form(make, licence_expiry=make.UNREAD)) == ["unsure"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("广东省商务厅", "pass"),
        ("广州市商务局", "pass"),
        ("商务部配额许可证事务局", "pass"),
        ("深圳市商务局", "fail"),
        ("江苏省商务厅", "fail"),
        ("番禺区商务局", "fail"),
    ],
)
def test_the_body_is_that_of_the_enterprise_s_seat(make, body, expected):
    subject = make.dossier(make.car(), documents=(form(make, issuing_body=body),))
    (finding,) = make.told(issuing_body_not_competent, subject)
    assert (finding.outcome, finding.severity) == (expected, "review")
    assert "广东省商务厅" in (finding.expected or "")


def test_a_body_or_code_that_was_not_read_is_for_a_person(make):
    def judged(body, **application):
        papers = (form(make, issuing_body=body),)
        subject = make.dossier(make.car(), documents=papers, **application)
        return make.ask(issuing_body_not_competent, subject)

    assert judged(make.UNREAD) == ["unsure"]
    assert judged("广东省商务厅", uscc="91440113MACPQJKN07") == ["unsure"]
    assert judged("广东省商务厅", uscc=make.UNREAD) == ["not_applicable"]
    assert judged(make.Field()) == ["not_applicable"]
    assert make.ask(issuing_body_not_competent, make.dossier(make.car())) == ["not_applicable"]


@pytest.mark.parametrize(
    ("approved", "expected"),
    [
        (D(2025, 11, 23), "fail"),
        (D(2025, 11, 24), "unsure"),
        (D(2025, 11, 25), "pass"),
        (D(2026, 11, 24), "pass"),
        (D(2026, 11, 25), "unsure"),
        (D(2023, 6, 1), "fail"),
    ],
)
def test_an_approval_holds_for_a_year(make, approved, expected):
    subject = make.dossier(make.car(), approval_date=approved)
    (finding,) = make.told(enterprise_approval_expired, subject)
    assert (finding.outcome, finding.severity) == (expected, "blocking")


def test_an_approval_from_before_the_announcement_ended_half_a_year_into_it(make):
    def judged(day):
        subject = make.dossier(make.car(), approval_date=D(2024, 2, 1), day=day)
        return make.ask(enterprise_approval_expired, subject)

    assert judged(D(2024, 8, 31)) == ["pass"]
    assert judged(D(2024, 9, 1)) == ["unsure"]
    assert judged(D(2024, 9, 2)) == ["fail"]


def test_an_approval_that_was_not_given_is_not_judged(make):
    assert make.ask(enterprise_approval_expired, make.dossier(make.car())) == ["not_applicable"]
    unread = make.dossier(make.car(), approval_date=make.UNREAD)
    assert make.ask(enterprise_approval_expired, unread) == ["unsure"]


@pytest.mark.parametrize(("day", "expected"), [(D(2024, 2, 29), "unsure"), (D(2024, 3, 1), "pass")])
def test_a_day_before_the_law_keeps_a_dossier_from_being_cleared(make, day, expected):
    (finding,) = make.told(application_before_law, make.dossier(make.car(), day=day))
    assert finding.outcome == expected
    assert finding.needs_a_person == (expected == "unsure")
    assert finding.found == day.isoformat()
