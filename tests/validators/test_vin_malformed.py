import pytest

from validators.rules.vin_malformed import vin_malformed as rule


@pytest.mark.parametrize(
    ("vin", "outcome"),
    [
        ("LSVCY6C49MN027789", "pass"),
        ("LSVCY6C49MN027788", "fail"),
        ("LSVCY6C49MN02778", "fail"),
        ("LSVCY6C49MN0277899", "fail"),
        ("LSVCY6C49MNO27789", "fail"),
        ("WBA3A5G59DNP26082", "pass"),
        ("WDDGF4HB0CR210001", "pass"),
        ("JTMHV05J604012345", "pass"),
        ("1HGCM82633A004352", "pass"),
        ("1HGCM82643A004352", "fail"),
    ],
)
def test_the_check_digit_counts_where_it_is_mandatory(kit, vin, outcome):
    assert kit.ask(rule, kit.with_(row={"vin": vin})) == [outcome]


def test_a_rival_that_is_well_formed_leaves_it_open(kit):
    vin = kit.read("LSVCY6C49MN027788", 0.97, "LSVCY6C49MN027789")
    assert kit.ask(rule, kit.with_(row={"vin": vin})) == ["unsure"]
    assert kit.ask(rule, kit.with_(row={"vin": kit.read("LSVCY6C49MN027788", 0.9)})) == ["unsure"]


def test_an_old_chassis_number_that_the_certificate_bears_is_for_a_person(kit):
    dossier = kit.with_(row={"vin": "LS12345678"}, certificate=kit.certificate(vin="LS12345678"))
    assert kit.ask(rule, dossier) == ["unsure"]


def test_without_an_application_the_certificates_vin_is_looked_at(kit):
    application = kit.application(source="none", vehicles=())
    papers = kit.papers(certificate=kit.certificate(vin="LSVCY6C49MN027788"))
    assert kit.ask(rule, kit.dossier(application, papers)) == ["fail"]


def test_the_message_says_what_is_wrong(kit):
    (finding,) = kit.told(rule, kit.with_(row={"vin": "LSVCY6C49MN02778"}))
    assert "长度不是17位" in finding.message.zh
    (finding,) = kit.told(rule, kit.with_(row={"vin": "LSVCY6C49MNO27789"}))
    assert "no VIN has" in finding.message.en


def test_a_vin_left_out_is_reported_elsewhere(kit):
    dossier = kit.with_(row={"vin": kit.ABSENT}, certificate=None)
    assert kit.ask(rule, dossier) == ["not_applicable"]
