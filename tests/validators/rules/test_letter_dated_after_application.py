import datetime as dt

import pytest

from validators.rules.letter_dated_after_application import letter_dated_after_application as rule

D = dt.date


@pytest.mark.parametrize("kind", ["statement", "market", "letter"])
def test_the_day_of_the_application_itself_passes(make, kind):
    def judged(day):
        paper = getattr(make, kind)(date=day)
        (finding,) = make.told(rule, make.dossier(make.car(), documents=(paper,)))
        return finding

    assert judged(D(2026, 11, 24)).outcome == "pass"
    late = judged(D(2026, 11, 25))
    assert (late.outcome, late.severity, late.documents) == ("fail", "review", (kind,))
    assert judged(make.UNREAD).outcome == "unsure"
    assert judged(make.Field()).outcome == "not_applicable"


def test_a_letter_that_is_late_only_by_a_doubtful_reading_of_the_application_is_left_open(make):
    paper = make.market(date=D(2026, 11, 9))
    dossier = make.dossier(make.car(), documents=(paper,))
    doubtful = make.Field(
        value=D(2026, 11, 3), raw="2026-11-03", confidence=0.8, alternatives=(D(2026, 11, 13),)
    )
    application = dossier.application.model_copy(update={"application_date": doubtful})
    read = dossier.model_copy(update={"application": application, "day": D(2026, 11, 3)})
    (finding,) = make.told(rule, read)
    assert finding.outcome == "unsure"


def test_the_message_names_the_paper(make):
    paper = make.market(date=D(2026, 12, 1))
    (finding,) = make.told(rule, make.dossier(make.car(), documents=(paper,)))
    assert "出口目标市场准入标准声明的日期2026-12-01晚于申请日期2026-11-24" in finding.message.zh


def test_another_paper_is_refused(make):
    with pytest.raises(TypeError, match="inspection_report"):
        rule(make.dossier(make.car()), make.report())
