from validators.rules.paper_of_another_vehicle import paper_of_another_vehicle as rule


def test_papers_that_all_belong_to_a_vehicle_pass(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]


def test_another_vehicles_certificate_is_for_a_person(kit):
    extra = kit.certificate(id="extra", vin=kit.OTHER_VIN)
    (finding,) = kit.told(rule, kit.with_(extra=extra))
    assert (finding.outcome, finding.severity, finding.documents) == ("fail", "review", ("extra",))


def test_one_of_doubtful_vin_is_unsure(kit):
    extra = kit.report(id="extra", vin=kit.UNREAD, engine_no=kit.ABSENT, report_no="ZY-9")
    assert kit.ask(rule, kit.with_(extra=extra)) == ["unsure"]


def test_without_an_application_nothing_is_anothers(kit):
    assert kit.ask(rule, kit.with_(application={"source": "none"})) == ["not_applicable"]
