import datetime as dt

import pytest

from validators import judge
from validators.rules.dates_out_of_order import dates_out_of_order as rule

D = dt.date


def worst(kit, **papers):
    """Field and outcome of what does not pass."""
    found = kit.told(rule, kit.with_(**papers))
    return [(f.field, f.outcome) for f in found if f.outcome != "pass"]


def test_a_sound_dossier_is_in_order(kit):
    assert worst(kit) == []


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"manufacture_date": D(2021, 3, 10)}, []),
        ({"manufacture_date": D(2021, 3, 11)}, ["manufacture_date"]),
        ({"export_endorsement_date": D(2026, 11, 24)}, []),
        ({"export_endorsement_date": D(2026, 11, 25)}, ["export_endorsement_date"]),
        ({"export_endorsement_date": D(2021, 3, 9)}, ["registration_date"]),
        ({"issue_date": D(2021, 3, 9)}, ["registration_date"]),
        ({"issue_date": D(2023, 3, 9)}, []),
    ],
)
def test_the_certificates_dates_follow_one_another(kit, values, fields):
    certificate = kit.certificate(**values)
    assert worst(kit, certificate=certificate) == [(field, "fail") for field in fields]


@pytest.mark.parametrize(
    ("paper", "values", "field"),
    [
        ("contract", {"sign_date": D(2026, 11, 25)}, "sign_date"),
        ("report", {"issue_date": D(2026, 11, 25)}, "issue_date"),
        ("report", {"inspection_date": D(2026, 11, 12)}, "inspection_date"),
    ],
)
def test_contract_and_inspection_come_before_the_application(kit, paper, values, field):
    assert worst(kit, **{paper: getattr(kit, paper)(**values)}) == [(field, "fail")]


def test_a_letter_of_a_later_day_is_told_once_and_by_its_own_rule(kit):
    statement, market = kit.letters()
    late = market.model_copy(update={"date": kit.read(D(2026, 11, 25))})
    dossier = kit.with_(letters=(statement, late))
    found = [(f.rule, f.outcome) for f in judge(dossier) if f.needs_a_person]
    assert found == [("letter-dated-after-application", "fail")]


def test_one_wrong_day_of_several_that_follow_one_another_is_told_once(kit):
    late = {"inspection_date": D(2026, 11, 26), "issue_date": D(2026, 11, 27)}
    assert worst(kit, report=kit.report(**late)) == [("issue_date", "fail")]
    late["issue_date"] = kit.ABSENT
    assert worst(kit, report=kit.report(**late)) == [("inspection_date", "fail")]
    registered = {"registration_date": D(2026, 11, 25), "issue_date": D(2026, 11, 25)}
    assert worst(kit, certificate=kit.certificate(**registered)) == [("registration_date", "fail")]
    registered["export_endorsement_date"] = kit.ABSENT
    (finding,) = [
        f
        for f in kit.told(rule, kit.with_(certificate=kit.certificate(**registered)))
        if f.outcome == "fail"
    ]
    assert finding.message.zh.startswith("注册登记（2026-11-25）晚于申请日期（2026-11-24）")
    assert finding.vin == kit.VIN


def test_a_doubtful_date_is_judged_under_each_reading(kit):
    day = kit.read(D(2026, 11, 25), 0.97, D(2026, 11, 23))
    assert worst(kit, contract=kit.contract(sign_date=day)) == [("sign_date", "unsure")]
    day = kit.read(D(2026, 11, 22), 0.97, D(2026, 11, 23))
    assert worst(kit, contract=kit.contract(sign_date=day)) == []
    day = kit.read(D(2026, 11, 25), 0.8)
    assert worst(kit, contract=kit.contract(sign_date=day)) == [("sign_date", "unsure")]


def test_without_a_date_of_its_own_the_application_has_the_dossiers_day(kit):
    application = {"application_date": kit.ABSENT}
    contract = kit.contract(sign_date=D(2026, 11, 25))
    assert worst(kit, application=application, contract=contract) == [("sign_date", "fail")]


def test_dates_that_nobody_prints_are_not_compared(kit):
    assert kit.ask(rule, kit.dossier(papers=[])) == ["not_applicable"]


def test_a_contract_whose_date_could_not_be_read_is_for_a_person(kit):
    unread = kit.contract(sign_date=kit.UNREAD)
    assert worst(kit, contract=unread) == [("sign_date", "unsure")]
    assert worst(kit, contract=kit.contract(sign_date=kit.ABSENT)) == []
    papers = (kit.foreign(sign_date=kit.UNREAD), kit.translation())
    assert worst(kit, contract=papers) == []
    late = kit.translation(sign_date=D(2026, 11, 25))
    papers = (kit.foreign(sign_date=kit.UNREAD), late)
    assert worst(kit, contract=papers) == [("sign_date", "fail")]


def test_a_foreign_contract_is_dated_by_its_translation(kit):
    def signed(*contracts):
        found = kit.told(rule, kit.with_(contract=contracts))
        return [(f.outcome, f.documents) for f in found if f.field == "sign_date"]

    doubtful = kit.foreign(sign_date=kit.read(D(2026, 11, 1), 0.4))
    assert signed(doubtful, kit.translation()) == [("pass", ("translation",))]
    late = kit.foreign(sign_date=D(2026, 11, 25))
    assert signed(late, kit.translation(sign_date=kit.UNREAD)) == [("fail", ("contract",))]
    assert signed(doubtful) == [("unsure", ("contract",))]


def test_an_endorsement_whose_date_could_not_be_read_is_for_a_person(kit):
    unread = kit.certificate(export_endorsement_date=kit.UNREAD)
    assert worst(kit, certificate=unread) == [("export_endorsement_date", "unsure")]
    assert worst(kit, certificate=kit.certificate(export_endorsement_date=kit.ABSENT)) == []


def test_a_date_that_was_not_read_is_not_compared_with_its_neighbour(kit):
    for name in ("manufacture_date", "registration_date", "issue_date"):
        for missing in (kit.ABSENT, kit.UNREAD):
            assert worst(kit, certificate=kit.certificate(**{name: missing})) == [], name


def test_a_doubtful_day_between_two_others_is_told_once(kit):
    doubtful = kit.report(issue_date=kit.read(D(2026, 11, 11), 0.4))
    assert worst(kit, report=doubtful) == [("inspection_date", "unsure")]
    alone = kit.report(inspection_date=kit.ABSENT, issue_date=kit.read(D(2026, 11, 11), 0.4))
    assert worst(kit, report=alone) == [("issue_date", "unsure")]
    for confidence in (0.6, 0.97):
        late = kit.report(issue_date=kit.read(D(2026, 11, 11), confidence, D(2026, 11, 25)))
        assert worst(kit, report=late) == [("issue_date", "unsure")]
    either = kit.read(D(2026, 11, 11), 0.97, D(2026, 11, 9), D(2026, 11, 25))
    assert worst(kit, report=kit.report(issue_date=either)) == [("inspection_date", "unsure")]
    open_ = kit.report(inspection_date=kit.read(D(2026, 11, 10), 0.97, D(2026, 11, 12)))
    hazy = {"application_date": kit.read(D(2026, 11, 24), 0.4)}
    found = worst(kit, application=hazy, report=open_)
    assert {("inspection_date", "unsure"), ("issue_date", "unsure")} <= set(found)
    both = kit.report(inspection_date=kit.read(D(2026, 11, 10), 0.4), issue_date=D(2026, 11, 25))
    assert worst(kit, report=both) == [("inspection_date", "unsure"), ("issue_date", "fail")]
