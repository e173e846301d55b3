import pytest

from validators.rules.application_unlike_certificate import application_unlike_certificate as rule


@pytest.mark.parametrize(
    ("row", "outcomes"),
    [
        ({}, ["pass", "pass"]),
        ({"displacement": 1400}, ["pass", "pass"]),
        ({"displacement": 1395}, ["pass", "pass"]),
        ({"displacement": 1390}, ["pass", "pass"]),
        ({"displacement": 1380}, ["pass", "fail"]),
        ({"displacement": 1396}, ["pass", "fail"]),
        ({"displacement": 1300}, ["pass", "fail"]),
        ({"displacement": 1500}, ["pass", "fail"]),
        ({"vehicle_type": "小型越野客车"}, ["fail", "pass"]),
        ({"vehicle_type": "轿车"}, ["pass"]),
    ],
)
def test_type_and_displacement_are_the_certificates(kit, row, outcomes):
    assert kit.ask(rule, kit.with_(row=row)) == outcomes


def test_doubt_goes_to_a_person(kit):
    certificate = kit.certificate(
        vehicle_type=kit.read("小型轿车", 0.97, "微型轿车"),
        displacement_ml=kit.read(1895, 0.97, 1395),
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure", "unsure"]


def test_what_only_one_prints_is_not_compared(kit):
    row = {"vehicle_type": kit.ABSENT, "displacement": kit.ABSENT}
    assert kit.ask(rule, kit.with_(row=row)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]


def test_an_engine_number_on_the_application_is_the_certificates(kit):
    row = {"vehicle_type": kit.ABSENT, "displacement": kit.ABSENT}
    assert kit.ask(rule, kit.with_(row={**row, "engine_no": "CKJ 123456"})) == ["pass"]
    assert kit.ask(rule, kit.with_(row={**row, "engine_no": "CKJ123465"})) == ["fail"]


@pytest.mark.parametrize(("fuel", "outcomes"), [("电", ["pass"]), ("汽油", ["pass", "unsure"])])
def test_an_electric_vehicle_has_no_displacement_to_read(kit, fuel, outcomes):
    certificate = kit.certificate(fuel=fuel, displacement_ml=kit.UNREAD)
    dossier = kit.with_(row={"displacement": kit.UNREAD}, certificate=certificate)
    assert kit.ask(rule, dossier) == outcomes
