"""Boundaries and readings on which rules of an enterprise's declaration turn."""

import datetime as dt

import pytest

INVESTOR = "天津恒启控股集团有限公司"
NEW = {"licence": {"established": dt.date(2026, 1, 8)}}


def told(make, rule, **changes):
    """The findings of one rule on a sound declaration with changes."""
    return [f for f in make.judge(make.declaration(**changes)) if f.rule == rule]


def outcomes(make, rule, **changes):
    return [finding.outcome for finding in told(make, rule, **changes)]


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ({"licence_type": "有限责任公司", "name": "天津恒启国际贸易有限公司北京分公司"}, "fail"),
        ({"licence_type": "UNREAD", "name": "天津恒启办事处"}, "fail"),
        ({"licence_type": "UNREAD", "name": "天津恒启国际贸易有限公司"}, "unsure"),
        ({"licence_type": "有限责任公司", "name": "UNREAD"}, "pass"),
        ({"licence_type": "个人独资企业"}, "fail"),
        ({"licence_type": "外国企业代表机构"}, "fail"),
        ({"licence_type": "股份有限公司"}, "pass"),
    ],
)
def test_a_branch_shows_in_type_or_name(make, values, outcome):
    filled = {k: make.UNREAD if v == "UNREAD" else v for k, v in values.items()}
    assert outcomes(make, "enterprise-not-legal-person", licence=filled) == [outcome]


def test_a_type_is_compared_only_where_both_were_stated(make):
    rule = "enterprise-type-differs"
    assert outcomes(make, rule) == ["pass"]
    assert outcomes(make, rule, letter={"enterprise_type": make.UNREAD}) == ["unsure"]
    assert outcomes(make, rule, letter={"enterprise_type": make.ABSENT}) == ["not_applicable"]
    declared = {"enterprise_type": make.ABSENT}
    assert outcomes(make, rule, enterprise=declared) == ["not_applicable"]
    subject = make.declaration(letter={"enterprise_type": "production"})
    read = subject.enterprise.model_copy(update={"source": "form"})
    found = make.outcomes(subject.model_copy(update={"enterprise": read}))
    assert found[rule] == ["not_applicable"]


def test_a_type_in_two_readings_is_for_a_person(make):
    kind = make.read("trade", 0.97, "production")
    (finding,) = told(make, "enterprise-type-unset", enterprise={"enterprise_type": kind})
    assert (finding.outcome, finding.field) == ("unsure", "enterprise_type")
    kind = make.UNREAD.model_copy(update={"raw": ""})
    assert outcomes(make, "enterprise-type-unset", enterprise={"enterprise_type": kind}) == [
        "unsure"
    ]
    (finding,) = told(make, "enterprise-type-unset")
    assert (finding.outcome, finding.found) == ("pass", "流通企业")


def test_a_declaration_by_contractors_is_a_hint_and_no_fault(make):
    subject = make.declaration("contracting")
    (hint,) = [f for f in make.judge(subject) if f.rule == "declaration-not-required"]
    assert (hint.outcome, hint.severity, hint.needs_a_person) == ("fail", "info", False)
    found = make.outcomes(subject)
    assert set(found["enterprise-name-differs"]) == {"not_applicable"}
    assert set(found["enterprise-uscc-differs"]) == {"not_applicable"}


def test_a_code_that_the_licence_hides_is_taken_as_declared(make):
    hidden = {"uscc": make.UNREAD}
    assert outcomes(make, "enterprise-uscc-invalid", licence=hidden) == ["pass"]
    nowhere = {"uscc": make.ABSENT}
    found = outcomes(make, "enterprise-uscc-invalid", licence=nowhere, enterprise=nowhere)
    assert found == ["unsure"]
    found = outcomes(make, "enterprise-uscc-invalid", licence=None, enterprise=nowhere)
    assert found == ["not_applicable"]


def test_two_appraisers_who_may_be_one_share_a_number_without_fault(make):
    rule = "appraiser-certificate-repeated"
    doubtful = (make.person(make.read("赵静", 0.8), "2312001"),)
    (finding,) = told(make, rule, certificate3={"persons": doubtful})
    assert (finding.outcome, finding.field) == ("unsure", "certificate_nos")
    same = (make.person(make.PERSONS[0], "2312001"),)
    assert outcomes(make, rule, certificate3={"persons": same}) == ["pass"]
    unnumbered = (make.person("赵静", make.UNREAD),)
    found = outcomes(make, rule, certificate2={"persons": unnumbered}, certificate3={"persons": ()})
    assert found == ["pass"]
    later = (make.person("周杰", "2312009"), make.person("赵静", "2312001"))
    assert outcomes(make, rule, certificate3={"persons": later}) == ["fail"]


def test_a_certificate_without_a_name_may_be_the_third(make):
    rule = "appraisers-too-few"
    assert outcomes(make, rule, certificate3={"persons": ()}) == ["unsure"]
    assert outcomes(make, rule, certificate2={"persons": ()}, certificate3=None) == ["unsure"]
    assert outcomes(make, rule, certificate2=None, certificate3=None) == ["fail"]


def test_at_least_as_many_are_insured_as_there_must_be(make):
    rule = "appraisers-uninsured"
    two = tuple(make.read(name) for name in make.PERSONS[:2])
    (finding,) = told(make, rule, insurance={"persons": two}, certificate3=None)
    assert finding.outcome == "pass"
    (finding,) = told(make, rule, insurance={"persons": two})
    assert (finding.outcome, finding.found) == ("fail", "张敏")
    fourth = make.paper("certificate3", {"persons": (make.person("赵静", "2312004"),)})
    assert outcomes(make, rule, more=(fourth,)) == ["pass"]
    assert outcomes(make, rule, insurance={"persons": ()}) == ["unsure"]
    perhaps = (*two, make.read("张敏敏", 0.97, "张敏"))
    (finding,) = told(make, rule, insurance={"persons": perhaps})
    assert (finding.outcome, finding.found) == ("unsure", "张敏")


def test_certificates_whose_names_were_not_read_are_as_many_persons_as_they_may_be(make):
    unread = {"persons": (make.person(make.UNREAD, "2312009"),)}
    certificates = {f"certificate{number}": unread for number in (1, 2, 3)}
    assert outcomes(make, "appraisers-uninsured", **certificates) == ["unsure"]


def test_the_year_of_an_audit_is_the_one_before_filing(make):
    assert outcomes(make, "audit-report-wrong-year", audit={"year": 2025}) == ["pass"]
    (finding,) = told(make, "audit-report-missing", audit=None)
    assert "2025" in finding.message.zh
    usual = {**NEW, "statements": {}}
    own_too = make.paper("audit", {"auditee": make.NAME, "year": 2023, "sealed": True})
    found = outcomes(
        make, "audit-report-wrong-year", **usual, audit={"auditee": INVESTOR}, more=(own_too,)
    )
    assert found == ["pass"]


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        (dt.date(2026, 1, 1), "pass"),
        (dt.date(2026, 3, 2), "pass"),
        (dt.date(2026, 3, 3), "fail"),
        (dt.date(2025, 12, 31), "fail"),
    ],
)
def test_statements_are_of_this_year_and_not_of_the_future(make, end, outcome):
    usual = {**NEW, "audit": {"auditee": INVESTOR}, "statements": {"period_end": end}}
    assert outcomes(make, "financial-statements-outdated", **usual) == [outcome]


def test_what_the_current_period_is_stands_in_the_message(make):
    usual = {**NEW, "audit": {"auditee": INVESTOR}}
    (finding,) = told(
        make,
        "financial-statements-outdated",
        **usual,
        statements={"period_end": dt.date(2025, 12, 31)},
    )
    assert "2026-01-01至申报日2026-03-02" in finding.message.zh


def test_statements_of_an_enterprise_that_is_not_new_are_not_asked_after(make):
    old = {"statements": {"period_end": dt.date(2020, 12, 31)}}
    assert outcomes(make, "financial-statements-outdated", **old) == ["not_applicable"]


def investors(make, *names):
    return {"investors": tuple(make.investor(name) for name in names)}


def test_an_investor_that_was_audited_may_be_any_of_several(make):
    rule = "investor-audit-report-missing"
    usual = {**NEW, "statements": {}}
    both = investors(make, "甲控股有限公司", INVESTOR)
    (finding,) = told(make, rule, **usual, letter=both, audit={"auditee": INVESTOR})
    assert (finding.outcome, finding.field) == ("pass", "auditee")
    people = investors(make, "陈明", "李芳")
    (finding,) = told(make, rule, **usual, letter=people, audit=None)
    assert (finding.outcome, "自然人" in finding.message.zh) == ("unsure", True)
    mixed = investors(make, "陈明", INVESTOR)
    assert outcomes(make, rule, **usual, letter=mixed, audit=None) == ["fail"]
    for firm in (
        "某某公司",
        "某某厂",
        "某某合伙",
        "某基金",
        "Acme Holdings",
        "某集团",
        "某供销社",
        "国资局",
    ):
        found = outcomes(make, rule, **usual, letter=investors(make, firm), audit=None)
        assert found == ["fail"], firm
    unread = {"investors": (make.investor(make.UNREAD), make.investor("陈明"))}
    assert outcomes(make, rule, **usual, letter=unread, audit=None) == ["unsure"]
    doubtful = {"investors": (make.investor(make.read(INVESTOR, 0.8)),)}
    assert outcomes(make, rule, **usual, letter=doubtful, audit=None) == ["unsure"]
    assert outcomes(make, rule, **usual, letter={"investors": ()}, audit=None) == ["fail"]
    nameless = {"investors": (make.investor(make.ABSENT),)}
    assert outcomes(make, rule, **usual, letter=nameless, audit=None) == ["fail"]
    other = {"auditee": INVESTOR}
    assert outcomes(make, rule, **usual, letter={"investors": ()}, audit=other) == [
        "not_applicable"
    ]


def test_whether_it_is_new_at_all_may_not_be_known(make):
    unknown = {"licence": {"established": make.UNREAD}, "audit": None}
    (finding,) = told(make, "investor-audit-report-missing", **unknown)
    assert finding.outcome == "unsure"
    assert "成立日期未能识别" in finding.message.zh


def test_a_letter_that_names_its_investors_passes_with_their_names(make):
    rule = "investors-not-named"
    names = {"investors": (make.investor(make.UNREAD), make.investor("陈明"))}
    (finding,) = told(make, rule, letter=names)
    told_ = (finding.outcome, finding.field, finding.found, finding.documents)
    assert told_ == ("pass", "investors", "陈明", ("letter",))
    (finding,) = told(make, rule, letter={"investors": ()})
    assert (finding.outcome, finding.documents) == ("unsure", ("letter",))
    assert "未能识别投资方名称" in finding.message.zh


def test_an_enterprise_of_this_year_has_no_figures_to_give(make):
    no_figures = {"business_figures": False}
    assert outcomes(make, "business-record-missing", letter=no_figures) == ["fail"]
    assert outcomes(make, "business-record-missing", letter=no_figures, **NEW) == ["pass"]
    silent = {"business_record": False}
    assert outcomes(make, "business-record-missing", letter=silent, **NEW) == ["fail"]


def test_a_plan_goes_through_three_years(make):
    for years, outcome in ((3, "pass"), (5, "pass"), (2, "fail")):
        found = outcomes(make, "three-year-plan-missing", letter={"plan_years": years})
        assert found == [outcome]
    open_ = {"three_year_plan": make.read(False, 0.6), "plan_years": 3}
    assert outcomes(make, "three-year-plan-missing", letter=open_) == ["unsure"]


def test_a_customs_code_is_passed_where_any_paper_shows_it(make):
    rule = "customs-code-missing"
    (finding,) = told(make, rule, letter={"customs_code": make.UNREAD}, enterprise=None)
    assert (finding.outcome, finding.found) == ("pass", "1212960ABC")


def test_seats_of_a_code_and_an_address_that_agree_are_told(make):
    (finding,) = told(make, "filed-outside-province", enterprise={"authority": "广东省商务厅"})
    assert (finding.outcome, finding.expected) == ("fail", "天津市商务局")


def test_a_term_that_ends_today_has_not_ended(make):
    assert outcomes(make, "business-licence-expired", licence={"term_end": make.DAY}) == ["pass"]


def test_another_firms_audit_is_told_by_whose_it_is(make):
    other = {"audit": {"auditee": "别家汽车有限公司", "year": 2023}}
    assert outcomes(make, "audit-report-missing", **other) == ["not_applicable"]
    assert outcomes(make, "audit-report-of-another", **other) == ["fail"]
    assert outcomes(make, "audit-report-wrong-year", **other) == ["fail"]
    beside = make.paper("audit", {"auditee": make.NAME, "year": 2025, "sealed": True})
    assert outcomes(make, "audit-report-of-another", **other, more=(beside,)) == ["pass"]
    assert outcomes(make, "audit-report-wrong-year", **other, more=(beside,)) == ["pass"]
    assert outcomes(make, "audit-report-missing", **other, more=(beside,)) == ["pass"]


def test_a_new_enterprises_own_audit_is_not_asked_about(make):
    usual = {**NEW, "statements": {}, "audit": {"auditee": INVESTOR}}
    assert outcomes(make, "audit-report-of-another", **usual) == ["not_applicable"]
    assert outcomes(make, "audit-report-missing", **usual) == ["not_applicable"]
