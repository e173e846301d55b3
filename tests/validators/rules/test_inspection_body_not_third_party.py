import pytest

from validators.rules.inspection_body_not_third_party import inspection_body_not_third_party as rule

BUYER = "莫斯科汽车贸易有限公司"


def outcome(make, institution, documents=(), **application):
    each = make.vehicle(make.certificate(), make.report(institution=institution))
    (finding,) = make.told(rule, make.dossier(each, documents=documents, **application))
    return finding


def test_a_body_of_its_own_passes(make):
    assert outcome(make, make.BODY).outcome == "pass"


def test_the_exporter_cannot_inspect_its_own_car(make):
    finding = outcome(make, make.EXPORTER)
    assert (finding.outcome, finding.severity, finding.found) == ("fail", "error", make.EXPORTER)


def test_nor_can_the_manufacturer(make):
    assert outcome(make, make.MAKER).outcome == "fail"


def test_nor_can_the_owner_or_the_consignor(make):
    other = "深圳前海车行有限公司"
    assert outcome(make, other, consignor=other).outcome == "fail"
    each = make.vehicle(make.certificate(owner=other), make.report(institution=other))
    assert make.ask(rule, make.dossier(each)) == ["fail"]


def test_nor_can_the_buyer(make):
    contract = make.Contract(**{"id": "contract", **make.fields({"buyer": BUYER})})
    assert outcome(make, BUYER, documents=(contract,)).outcome == "fail"
    assert outcome(make, make.BODY, documents=(contract,)).outcome == "pass"


@pytest.mark.parametrize("institution", ["UNREAD", "Field"])
def test_a_body_that_was_not_read_is_for_a_person(make, institution):
    value = make.UNREAD if institution == "UNREAD" else make.Field()
    assert outcome(make, value).outcome == "unsure"


def test_a_rival_that_is_a_party_is_for_a_person(make):
    assert outcome(make, make.read(make.BODY, 1.0, make.EXPORTER)).outcome == "unsure"
    assert outcome(make, make.read(make.EXPORTER, 0.9)).outcome == "unsure"


def test_a_party_that_was_not_read_is_not_compared(make):
    assert outcome(make, make.BODY, exporter=make.UNREAD).outcome == "pass"


def test_without_a_certificate_the_application_s_parties_count(make):
    each = make.vehicle(None, make.report(institution=make.EXPORTER))
    assert make.ask(rule, make.dossier(each)) == ["fail"]


def test_without_a_report_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]


def test_a_branch_of_a_party_is_the_party(make):
    assert outcome(make, f"{make.EXPORTER}机动车检测分公司").outcome == "fail"


def test_a_name_off_a_seal_that_is_nearly_a_partys_is_for_a_person(make):
    near = f"{make.EXPORTER[1:]}"
    assert outcome(make, make.read(near, 0.9)).outcome == "unsure"
    assert outcome(make, make.read(near, 1.0)).outcome == "pass"
