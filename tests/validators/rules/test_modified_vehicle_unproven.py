import datetime as dt

from validators.rules.modified_vehicle_unproven import modified_vehicle_unproven as rule


def outcome(make, **values):
    (finding,) = make.told(rule, make.dossier(make.car(**values)))
    return finding


def test_an_ordinary_vehicle_passes(make):
    assert outcome(make).outcome == "pass"
    assert outcome(make, chassis_brand="大众牌").outcome == "pass"


def test_a_maker_that_modifies_is_to_be_looked_at(make):
    finding = outcome(make, manufacturer="湖北某某汽车改装有限公司")
    assert (finding.outcome, finding.severity) == ("fail", "review")
    assert "湖北某某汽车改装有限公司" in finding.message.zh


def test_a_chassis_of_another_brand_is_to_be_looked_at(make):
    finding = outcome(make, chassis_brand="福田牌")
    assert finding.outcome == "fail"
    assert "底盘品牌：福田牌" in finding.message.zh
    assert outcome(make, chassis_brand="VOLKSWAGEN").outcome == "pass"


def test_doubtful_values_are_for_a_person(make):
    doubtful = make.read("湖北某某汽车改装有限公司", 0.8)
    assert outcome(make, manufacturer=doubtful).outcome == "unsure"


def test_what_is_not_printed_shows_nothing(make):
    assert outcome(make, manufacturer=make.UNREAD).outcome == "not_applicable"
    assert outcome(make, chassis_brand="福田牌", brand=make.UNREAD).outcome == "pass"
    assert outcome(make, manufacturer=make.UNREAD, chassis_brand="福田牌").outcome == "fail"
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]


def test_it_was_not_asked_before_2026(make):
    modified = make.car(manufacturer="湖北某某汽车改装有限公司")
    assert make.told(rule, make.dossier(modified, day=dt.date(2025, 12, 31))) == ()
