from validators.rules.assembled_or_tampered import assembled_or_tampered as rule


def outcome(make, assembled):
    each = make.vehicle(make.certificate(), make.report(assembled=assembled))
    (finding,) = make.told(rule, make.dossier(each))
    return finding


def test_a_finding_of_the_report_forbids_the_export(make):
    finding = outcome(make, True)
    assert (finding.outcome, finding.severity, finding.clause) == ("fail", "blocking", "§六(六)")


def test_none_passes_and_says_that_no_register_was_asked(make):
    finding = outcome(make, False)
    assert finding.outcome == "pass"
    assert "未向海关、公安登记系统查询" in finding.message.zh
    assert "not asked" in finding.message.en


def test_a_doubtful_finding_is_for_a_person(make):
    assert outcome(make, make.read(True, 0.8)).outcome == "unsure"
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.read(False, 1.0, True)).outcome == "unsure"


def test_a_report_that_was_not_looked_at_says_nothing(make):
    assert outcome(make, make.Field()).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
