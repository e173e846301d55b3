from validators.rules.engine_number_differs import engine_number_differs as rule


def outcome(make, found, registered="CKJ123456"):
    each = make.vehicle(make.certificate(engine_no=registered), make.report(engine_no=found))
    (finding,) = make.told(rule, make.dossier(each))
    return finding


def test_the_same_number_passes_however_it_is_set(make):
    for number in ("CKJ123456", "ckj 123456", "CKJ-123456", "ＣＫＪ１２３４５６"):
        assert outcome(make, number).outcome == "pass"


def test_one_other_character_forbids_the_export(make):
    finding = outcome(make, "CKJ123457")
    assert (finding.outcome, finding.severity) == ("fail", "blocking")
    assert "CKJ123457" in finding.message.zh
    assert "CKJ123456" in finding.message.zh


def test_a_doubtful_number_is_for_a_person(make):
    assert outcome(make, make.read("CKJ123457", 0.9)).outcome == "unsure"
    assert outcome(make, make.read("CKJ123456", 1.0, "CKJ128456")).outcome == "unsure"
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, "CKJ123456", make.UNREAD).outcome == "unsure"


def test_a_number_that_one_paper_does_not_print_is_not_compared(make):
    assert outcome(make, make.Field()).outcome == "not_applicable"
    assert outcome(make, make.BLANK).outcome == "not_applicable"
    assert outcome(make, "CKJ123456", make.BLANK).outcome == "not_applicable"


def test_every_report_is_compared(make):
    more = make.report(id="second", engine_no="CKJ999999")
    each = make.vehicle(make.certificate(), make.report(), more=(more,))
    assert make.ask(rule, make.dossier(each)) == ["pass", "fail"]


def test_without_papers_there_is_nothing_to_compare(make):
    assert make.ask(rule, make.dossier(make.vehicle(None, make.report()))) == ["not_applicable"]
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
