from validators.rules.inspection_body_declaration_differs import (
    inspection_body_declaration_differs as rule,
)


def outcome(make, issuer, body=None):
    each = make.vehicle(make.certificate(), make.report(institution=body or make.BODY))
    (finding,) = make.told(rule, make.dossier(each, documents=(make.statement(issuer=issuer),)))
    return finding


def test_the_body_that_reported_declares(make):
    assert outcome(make, make.BODY).outcome == "pass"
    assert outcome(make, "廣東正源機動車檢測有限公司").outcome == "pass"


def test_another_body_is_a_fault_however_like_its_name(make):
    finding = outcome(make, "广东正源机动车检测有限责任公司")
    assert (finding.outcome, finding.expected) == ("fail", make.BODY)


def test_a_doubtful_name_is_for_a_person(make):
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.read("广东正源检测有限公司", 0.8)).outcome == "unsure"
    rival = make.read(make.BODY, 1.0, "广东止源机动车检测有限公司")
    assert outcome(make, rival).outcome == "unsure"
    assert outcome(make, "广东正源检测有限公司", make.read(make.BODY, 0.8)).outcome == "unsure"


def test_one_of_several_bodies_is_enough(make):
    second = make.vehicle(
        make.certificate(id="c2", vin=make.OTHER_VIN),
        make.report(id="r2", vin=make.OTHER_VIN, institution="佛山恒信机动车检测有限公司"),
        vin=make.OTHER_VIN,
    )
    subject = make.dossier(make.car(), second, documents=(make.statement(),))
    assert make.ask(rule, subject) == ["pass"]


def test_without_declaration_or_body_there_is_nothing_to_compare(make):
    assert make.ask(rule, make.dossier(make.car())) == ["not_applicable"]
    each = make.vehicle(make.certificate(), make.report(institution=make.UNREAD))
    subject = make.dossier(each, documents=(make.statement(),))
    assert make.ask(rule, subject) == ["not_applicable"]
