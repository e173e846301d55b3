import datetime as dt

from validators.rules.application_dates_differ import application_dates_differ as rule

D = dt.date


def test_both_dates_are_the_certificates(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass", "pass"]


def test_one_day_is_a_difference(kit):
    row = {"registration_date": D(2021, 3, 11), "endorsement_date": D(2026, 10, 21)}
    assert kit.ask(rule, kit.with_(row=row)) == ["fail", "fail"]


def test_doubt_goes_to_a_person(kit):
    certificate = kit.certificate(
        registration_date=kit.read(D(2021, 3, 10), 0.97, D(2021, 3, 16)),
        export_endorsement_date=kit.UNREAD,
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure", "unsure"]


def test_dates_that_the_application_does_not_print_are_not_compared(kit):
    row = {"registration_date": kit.ABSENT, "endorsement_date": kit.ABSENT}
    assert kit.ask(rule, kit.with_(row=row)) == ["not_applicable", "not_applicable"]


def test_a_missing_endorsement_is_not_reported_again(kit):
    certificate = kit.certificate(
        export_endorsement=False, export_endorsement_date=kit.ABSENT, entries=()
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["pass", "not_applicable"]


def test_what_is_stated_agrees_with_the_certificate_also_before_both_dates_were_asked_for(kit):
    values = kit.application(vehicles=(kit.row(registration_date=D(2021, 3, 11)),))
    assert kit.ask(rule, kit.dossier(values, day=D(2026, 1, 1)))[0] == "fail"
    assert kit.ask(rule, kit.dossier(values, day=D(2025, 12, 31)))[0] == "fail"
