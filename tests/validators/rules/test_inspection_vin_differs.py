from validators.rules.inspection_vin_differs import inspection_vin_differs as rule


def outcome(make, found, registered=None, declared=None):
    each = make.vehicle(
        make.certificate(vin=registered or make.VIN),
        make.report(vin=found),
        vin=declared or make.VIN,
    )
    (finding,) = make.told(rule, make.dossier(each))
    return finding


def test_the_same_vin_passes(make):
    assert outcome(make, make.VIN).outcome == "pass"
    assert outcome(make, make.VIN.lower()).outcome == "pass"


def test_one_other_character_is_a_fault(make):
    finding = outcome(make, make.VIN[:-1] + "8")
    assert (finding.outcome, finding.expected) == ("fail", make.VIN)


def test_a_doubtful_vin_is_for_a_person(make):
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.read(make.VIN, 1.0, make.VIN[:-1] + "8")).outcome == "unsure"
    assert outcome(make, make.read(make.VIN[:-1] + "8", 0.9)).outcome == "unsure"


def test_a_wrong_certificate_or_application_is_not_the_report_s_fault(make):
    assert outcome(make, make.VIN, registered=make.OTHER_VIN).outcome == "pass"
    assert outcome(make, make.VIN, declared=make.OTHER_VIN).outcome == "pass"


def test_an_unread_certificate_leaves_a_wrong_report_open(make):
    assert outcome(make, make.OTHER_VIN, registered=make.UNREAD).outcome == "unsure"


def test_without_a_certificate_the_application_s_vin_counts(make):
    each = make.vehicle(None, make.report(vin=make.OTHER_VIN))
    assert make.ask(rule, make.dossier(each)) == ["fail"]


def test_without_a_report_there_is_nothing_to_compare(make):
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
