"""Limits in days hold under every day that an application may have been made on."""

import datetime as dt

import pytest

from dossier import AfterSalesConfirmation, Box, Evidence, Field
from validators import RULES
from validators.days import possible_days
from validators.engine import run
from validators.rules.after_sales_confirmation_missing import after_sales_confirmation_missing
from validators.rules.inspection_report_stale import inspection_report_stale

DAY = dt.date(2026, 11, 24)
PLACE = (Evidence(file="form.pdf", page=1, box=Box(0.5, 0.9, 0.6, 0.92), reader="pp-ocr-tiny"),)


def dossier(kit, applied, **papers):
    subject = kit.with_(**papers)
    form = subject.application.model_copy(update={"application_date": applied})
    return subject.model_copy(update={"application": form, "day": DAY, "received_on": DAY})


def inspected(kit, day):
    return kit.report(inspection_date=day, issue_date=day)


@pytest.mark.parametrize(
    "applied", [Field(), Field.declared(DAY), Field(value=DAY, confidence=0.97)]
)
def test_a_day_that_is_told_or_that_no_paper_states_is_the_only_one(kit, applied):
    assert possible_days(dossier(kit, applied)) == (DAY,)


def test_a_day_that_may_be_another_is_both(kit):
    other = dt.date(2026, 9, 24)
    applied = Field(value=DAY, confidence=0.97, alternatives=(other,))
    assert possible_days(dossier(kit, applied)) == (DAY, other)


def test_an_unread_day_lies_between_the_newest_inspection_and_the_receipt(kit):
    newest = dt.date(2026, 11, 20)
    subject = dossier(kit, Field(evidence=PLACE), report=inspected(kit, newest))
    assert set(possible_days(subject)) == {DAY, newest}


def test_a_report_is_stale_only_where_it_is_so_on_every_day(kit):
    def judged(applied, inspection):
        subject = dossier(kit, applied, report=inspected(kit, inspection))
        return [one.outcome for one in kit.told(inspection_report_stale, subject)]

    long_ago, other = dt.date(2026, 7, 1), dt.date(2026, 9, 1)
    assert judged(Field.declared(DAY), long_ago) == ["fail"]
    assert judged(Field(value=DAY, confidence=0.97, alternatives=(other,)), long_ago) == ["unsure"]
    assert judged(Field(evidence=PLACE), dt.date(2026, 8, 10)) == ["unsure"]
    assert judged(Field(evidence=PLACE), dt.date(2026, 11, 20)) == ["pass"]


def test_what_an_earlier_day_would_require_is_not_passed_over(kit):
    registered = dt.date(2026, 5, 20)  # 188 days before the receipt, 174 before the other day
    applied = Field(value=DAY, confidence=0.97, alternatives=(dt.date(2026, 11, 10),))
    subject = dossier(kit, applied, certificate=kit.certificate(registration_date=registered))
    (finding,) = kit.told(after_sales_confirmation_missing, subject)
    assert finding.outcome == "unsure"
    assert "申请日期" in finding.message.zh


def test_a_letter_that_only_one_of_the_days_requires_is_welcome_on_both(kit):
    registered = dt.date(2026, 5, 20)  # 188 days before the receipt, 174 before the other day
    applied = Field(value=DAY, confidence=0.97, alternatives=(dt.date(2026, 11, 10),))
    letter = AfterSalesConfirmation(id="confirmation")
    subject = dossier(
        kit,
        applied,
        certificate=kit.certificate(registration_date=registered),
        confirmation=letter,
    )
    (finding,) = kit.told(after_sales_confirmation_missing, subject)
    assert finding.outcome == "pass"


@pytest.mark.parametrize("applied", [Field(evidence=PLACE), Field(value=DAY, confidence=0.3)])
def test_every_rule_can_say_what_it_says_under_several_days(kit, applied):
    registered, long_ago = dt.date(2026, 5, 20), dt.date(2026, 8, 20)
    for papers in (
        {},
        {"certificate": kit.certificate(registration_date=registered)},
        {
            "certificate": kit.certificate(registration_date=registered),
            "confirmation": AfterSalesConfirmation(id="confirmation"),
        },
        {"report": inspected(kit, long_ago)},
        {"certificate": kit.certificate(registration_date=dt.date(2012, 11, 24))},
    ):
        subject = dossier(kit, applied, **papers)
        assert len(possible_days(subject)) > 1
        for finding in run(RULES, subject):
            assert "{" not in finding.message.zh + finding.message.en
