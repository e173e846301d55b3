from validators.rules.inspection_standard_missing import inspection_standard_missing as rule


def outcome(make, standards, **more):
    each = make.vehicle(make.certificate(), make.report(standards=standards, **more))
    (finding,) = make.told(rule, make.dossier(each))
    return finding


def test_any_standard_is_one(make):
    finding = outcome(make, ("GB 38900-2020", "WM/T 8-2022"))
    assert finding.outcome == "pass"
    assert "GB 38900-2020、WM/T 8-2022" in finding.message.zh


def test_none_is_a_fault_where_the_report_was_legible(make):
    assert outcome(make, make.Field(value=(), confidence=0.96)).outcome == "fail"


def test_none_is_for_a_person_where_it_was_not(make):
    assert outcome(make, make.Field(value=(), confidence=0.5)).outcome == "unsure"
    assert outcome(make, make.Field()).outcome == "unsure"
    assert outcome(make, make.UNREAD).outcome == "unsure"
    each = make.vehicle(
        make.certificate(), make.report(standards=make.read(()), pages=(make.PAGE,))
    )
    assert make.ask(rule, make.dossier(each, well_read=False)) == ["unsure"]


def test_a_report_that_may_cite_something_is_for_a_person(make):
    assert outcome(make, make.read((), 1.0, ("WM/T 8-2022",))).outcome == "unsure"


def test_without_a_report_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
