from validators.rules.inspection_body_declaration_missing import (
    inspection_body_declaration_missing as rule,
)

SECOND = "佛山恒信机动车检测有限公司"


def two_bodies(make, *declarations):
    second = make.vehicle(
        make.certificate(id="c2", vin=make.OTHER_VIN),
        make.report(id="r2", vin=make.OTHER_VIN, institution=SECOND),
        vin=make.OTHER_VIN,
    )
    return make.dossier(make.car(), second, documents=declarations)


def test_one_declaration_a_body_is_enough_for_all_its_reports(make):
    second = make.vehicle(
        make.certificate(id="c2", vin=make.OTHER_VIN),
        make.report(id="r2", vin=make.OTHER_VIN),
        vin=make.OTHER_VIN,
    )
    subject = make.dossier(make.car(), second, documents=(make.statement(),))
    assert make.ask(rule, subject) == ["pass"]


def test_none_at_all_is_a_fault(make):
    (finding,) = make.told(rule, make.dossier(make.car()))
    assert (finding.outcome, finding.severity, finding.clause) == ("fail", "error", "§五(四)")


def test_none_seen_is_for_a_person_where_a_page_was_not_legible(make):
    assert make.ask(rule, make.dossier(make.car(), well_read=False)) == ["unsure"]


def test_each_of_two_bodies_needs_its_own(make):
    first, second = make.statement(), make.statement(id="s2", issuer=SECOND)
    assert make.ask(rule, two_bodies(make, first, second)) == ["pass", "pass"]
    findings = make.told(rule, two_bodies(make, first))
    assert [finding.outcome for finding in findings] == ["pass", "fail"]
    assert SECOND in findings[1].message.zh
    assert make.BODY not in findings[1].message.zh


def test_a_declaration_by_somebody_else_is_reported_as_that(make):
    subject = make.dossier(make.car(), documents=(make.statement(issuer=SECOND),))
    assert make.ask(rule, subject) == ["pass"]


def test_a_declaration_whose_issuer_was_not_read_may_be_either_body_s(make):
    subject = two_bodies(make, make.statement(issuer=make.UNREAD))
    assert make.ask(rule, subject) == ["pass", "pass"]


def test_a_body_that_was_not_read_needs_some_declaration(make):
    each = make.vehicle(make.certificate(), make.report(institution=make.UNREAD))
    assert make.ask(rule, make.dossier(each, documents=(make.statement(),))) == ["pass"]
    assert make.ask(rule, make.dossier(each)) == ["fail"]


def test_the_surer_reading_of_a_body_counts(make):
    doubtful = make.vehicle(make.certificate(), make.report(institution=make.read(make.BODY, 0.6)))
    second = make.vehicle(
        make.certificate(id="c2", vin=make.OTHER_VIN),
        make.report(id="r2", vin=make.OTHER_VIN),
        vin=make.OTHER_VIN,
    )
    subject = make.dossier(doubtful, second, documents=(make.statement(),))
    (finding,) = make.told(rule, subject)
    assert finding.outcome == "pass"
