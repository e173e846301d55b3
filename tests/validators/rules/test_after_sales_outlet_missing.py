import datetime as dt

from validators.rules.after_sales_outlet_missing import after_sales_outlet_missing as rule


def outcome(make, outlet, registered=dt.date(2026, 7, 1), well_read=True):
    each = make.vehicle(make.certificate(registration_date=registered), make.report())
    letter = make.letter(outlet=outlet, pages=(make.PAGE,))
    subject = make.dossier(each, documents=(letter,), well_read=well_read)
    (finding,) = make.told(rule, subject)
    return finding


def test_an_outlet_passes(make):
    finding = outcome(make, "莫斯科列宁大街12号服务站")
    assert finding.outcome == "pass"
    assert "莫斯科" in finding.message.zh


def test_a_place_left_empty_is_a_fault_where_the_letter_was_legible(make):
    assert outcome(make, make.BLANK).outcome == "fail"
    assert outcome(make, make.BLANK, well_read=False).outcome == "unsure"


def test_an_outlet_that_was_not_read_is_for_a_person(make):
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.Field()).outcome == "unsure"


def test_a_letter_that_nobody_needs_may_do_without(make):
    assert outcome(make, make.BLANK, dt.date(2020, 7, 1)).outcome == "not_applicable"


def test_without_a_letter_there_is_nothing_to_judge(make):
    young = make.car(registration_date=dt.date(2026, 7, 1))
    assert make.ask(rule, make.dossier(young)) == ["not_applicable"]


def test_a_guess_at_an_outlet_is_for_a_person(make):
    assert outcome(make, make.read("特田汽", 0.4)).outcome == "unsure"
