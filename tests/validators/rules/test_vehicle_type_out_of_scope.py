import pytest

from validators.rules.vehicle_type_out_of_scope import vehicle_type_out_of_scope as rule


@pytest.mark.parametrize(
    ("vehicle_type", "outcome"),
    [
        ("小型轿车", "pass"),
        ("重型罐式半挂车", "pass"),
        ("三轮汽车", "fail"),
        ("普通低速货车", "fail"),
        ("无轨电车", "unsure"),
    ],
)
def test_the_type_of_the_certificate_decides(make, vehicle_type, outcome):
    assert make.ask(rule, make.dossier(make.car(vehicle_type=vehicle_type))) == [outcome]


def test_a_type_that_was_not_read_is_for_a_person(make):
    assert make.ask(rule, make.dossier(make.car(vehicle_type=make.UNREAD))) == ["unsure"]


def test_a_rival_outside_the_regime_is_for_a_person(make):
    doubtful = make.read("轻型普通货车", 1.0, "普通低速货车")
    assert make.ask(rule, make.dossier(make.car(vehicle_type=doubtful))) == ["unsure"]


def test_a_rival_within_the_regime_does_no_harm(make):
    doubtful = make.read("小型轿车", 0.7, "小型普通客车")
    assert make.ask(rule, make.dossier(make.car(vehicle_type=doubtful))) == ["pass"]


def test_a_type_read_without_confidence_condemns_nothing(make):
    doubtful = make.read("三轮汽车", 0.8)
    assert make.ask(rule, make.dossier(make.car(vehicle_type=doubtful))) == ["unsure"]


def test_without_a_certificate_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]


def test_the_message_names_vehicle_and_type(make):
    (finding,) = make.told(rule, make.dossier(make.car(vehicle_type="三轮汽车")))
    assert make.VIN in finding.message.zh
    assert "三轮汽车" in finding.message.en
    assert (finding.severity, finding.field) == ("blocking", "vehicle_type")
    assert finding.documents == ("certificate",)
