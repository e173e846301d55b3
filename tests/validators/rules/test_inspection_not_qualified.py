import datetime as dt

from validators.rules.inspection_not_qualified import inspection_not_qualified as rule


def outcome(make, conclusion, **values):
    each = make.vehicle(make.certificate(), make.report(conclusion=conclusion, **values))
    (finding,) = make.told(rule, make.dossier(each))
    return finding


def test_a_favourable_conclusion_passes(make):
    finding = outcome(make, "qualified")
    assert finding.outcome == "pass"
    assert "合格" in finding.message.zh


def test_an_unfavourable_conclusion_forbids_the_export(make):
    finding = outcome(make, "unqualified")
    assert (finding.outcome, finding.severity, finding.found) == ("fail", "blocking", "unqualified")
    assert "不合格" in finding.message.zh


def test_a_conclusion_that_was_not_read_is_for_a_person(make):
    assert outcome(make, make.UNREAD).outcome == "unsure"
    assert outcome(make, make.Field()).outcome == "unsure"
    assert outcome(make, make.read("qualified", 1.0, "unqualified")).outcome == "unsure"
    assert outcome(make, make.read("unqualified", 0.9)).outcome == "unsure"


def test_a_failed_item_under_a_favourable_conclusion_is_for_a_person(make):
    finding = outcome(make, "qualified", unqualified_items=True)
    assert finding.outcome == "unsure"
    assert "单项不合格" in finding.message.zh


def test_a_failed_item_under_an_unfavourable_one_changes_nothing(make):
    assert outcome(make, "unqualified", unqualified_items=True).outcome == "fail"


def test_items_that_were_not_looked_at_do_no_harm(make):
    assert outcome(make, "qualified", unqualified_items=make.Field()).outcome == "pass"


def two(make, first, second):
    papers = [
        make.report(id=name, conclusion=conclusion, issue_date=day, inspection_date=make.Field())
        for name, (conclusion, day) in (("one", first), ("two", second))
    ]
    each = make.vehicle(make.certificate(), papers[0], more=(papers[1],))
    return make.ask(rule, make.dossier(each))


def test_a_later_favourable_report_leaves_the_earlier_one_to_a_person(make):
    early, late = dt.date(2026, 10, 1), dt.date(2026, 11, 1)
    assert two(make, ("unqualified", early), ("qualified", late)) == ["unsure", "pass"]
    assert two(make, ("unqualified", late), ("qualified", early)) == ["fail", "pass"]
    assert two(make, ("unqualified", late), ("qualified", late)) == ["fail", "pass"]
    assert two(make, ("unqualified", early), ("unqualified", late)) == ["fail", "fail"]
    doubtful = make.read("qualified", 0.9)
    assert two(make, ("unqualified", early), (doubtful, late)) == ["fail", "pass"]
    assert two(make, ("unqualified", make.Field()), ("qualified", late)) == ["fail", "pass"]


def test_the_day_of_inspection_stands_in_for_that_of_issue(make):
    first = make.report(
        id="one",
        conclusion="unqualified",
        issue_date=make.Field(),
        inspection_date=dt.date(2026, 10, 1),
    )
    each = make.vehicle(make.certificate(), first, more=(make.report(id="two"),))
    found = make.told(rule, make.dossier(each))
    assert [finding.outcome for finding in found] == ["unsure", "pass"]
    assert "较晚的检测报告结论为合格" in found[0].message.zh


def test_the_reason_of_an_unread_conclusion_is_that(make):
    assert "未能识别" in outcome(make, make.UNREAD).message.zh
    assert "单项" not in outcome(make, make.UNREAD).message.zh


def test_without_a_report_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
