"""Each fault, put alone into a sound declaration, is found by its rule, and doubt by a person."""

import datetime as dt

import pytest

OTHER = "天津恒启国际贸易有限责任公司"
PAST = dt.date(2026, 3, 1)
YEAR_END = dt.date(2025, 12, 31)
# rule, outcome, what is changed in a sound declaration of a trading enterprise
CASES = [
    ("enterprise-type-differs", "fail", {"letter": {"enterprise_type": "production"}}),
    ("enterprise-not-legal-person", "fail", {"licence": {"licence_type": "有限责任公司分公司"}}),
    ("enterprise-not-legal-person", "fail", {"licence": {"licence_type": "个体工商户"}}),
    ("enterprise-not-legal-person", "fail", {"licence": {"licence_type": "有限合伙企业"}}),
    ("enterprise-not-legal-person", "unsure", {"licence": {"licence_type": "UNREAD"}}),
    ("business-licence-expired", "fail", {"licence": {"term_end": PAST}}),
    ("business-licence-expired", "pass", {"licence": {"term_end": "BLANK"}}),
    ("business-licence-expired", "unsure", {"licence": {"term_end": "UNREAD"}}),
    ("business-licence-expired", "not_applicable", {"licence": {"term_end": "ABSENT"}}),
    ("premises-proof-of-another", "fail", {"premises": {"holder": OTHER}}),
    ("premises-proof-of-another", "unsure", {"premises": {"holder": "UNREAD"}}),
    ("lease-expired", "fail", {"premises": {"lease_end": PAST}}),
    ("lease-expired", "unsure", {"premises": {"lease_end": "UNREAD"}}),
    ("lease-expired", "not_applicable", {"premises": {"right": "owned", "lease_end": "ABSENT"}}),
    ("display-premises-not-shown", "fail", {"premises": {"display_area": False}}),
    ("sales-proof-of-another", "fail", {"sales": {"parties": "OTHERS"}}),
    ("sales-proof-of-another", "unsure", {"sales": {"parties": ()}}),
    ("appraisers-too-few", "fail", {"certificate3": None}),
    ("appraisers-too-few", "fail", {"certificate3": {"persons": "FIRST"}}),
    ("appraisers-too-few", "unsure", {"certificate3": {"persons": "UNREAD"}}),
    ("appraisers-too-few", "unsure", {"certificate3": {"persons": "PERHAPS_FIRST"}}),
    ("appraiser-certificate-repeated", "fail", {"certificate3": {"persons": "SAME_NUMBER"}}),
    ("appraiser-certificate-expired", "fail", {"certificate1": {"valid_until": PAST}}),
    ("appraisers-uninsured", "fail", {"insurance": {"persons": "TWO"}}),
    ("appraisers-uninsured", "unsure", {"insurance": {"persons": "TWO_AND_UNREAD"}}),
    ("filed-outside-province", "fail", {"enterprise": {"authority": "广东省商务厅"}}),
    ("filed-outside-province", "not_applicable", {"enterprise": {"authority": "省商务厅"}}),
    ("filed-outside-province", "unsure", {"enterprise": {"authority": "夭津市商务局"}}),
    ("filed-outside-province", "unsure", {"licence": {"address": "重庆市渝北区人民路1号"}}),
    ("enterprise-application-missing", "fail", {"letter": None}),
    ("enterprise-application-unsealed", "fail", {"letter": {"sealed": False}}),
    ("enterprise-application-undated", "fail", {"letter": {"date": "BLANK"}}),
    ("enterprise-application-undated", "unsure", {"letter": {"date": "UNREAD"}}),
    ("enterprise-basics-missing", "fail", {"letter": {"basics": False}}),
    ("investors-not-named", "fail", {"letter": {"investor_basics": False, "investors": ()}}),
    ("investors-not-named", "unsure", {"letter": {"investors": ()}}),
    ("business-record-missing", "fail", {"letter": {"business_record": False}}),
    ("business-record-missing", "fail", {"letter": {"business_figures": False}}),
    ("three-year-plan-missing", "fail", {"letter": {"three_year_plan": False}}),
    ("three-year-plan-missing", "fail", {"letter": {"plan_years": 2}}),
    ("three-year-plan-missing", "unsure", {"letter": {"plan_years": "ABSENT"}}),
    ("business-licence-missing", "fail", {"licence": None}),
    ("enterprise-name-differs", "fail", {"customs": {"name": OTHER}}),
    ("enterprise-name-differs", "fail", {"truth": {"issuer": OTHER}}),
    ("enterprise-name-differs", "fail", {"enterprise": {"name": OTHER}}),
    ("enterprise-name-differs", "unsure", {"licence": {"name": "UNREAD"}}),
    ("enterprise-uscc-invalid", "fail", {"licence": {"uscc": "91120116MA05NJQ78K"}}),
    ("enterprise-uscc-differs", "fail", {"letter": {"uscc": "91110108551385082Q"}}),
    ("customs-code-missing", "fail", {"customs": None, "letter": {"customs_code": "ABSENT"},
                                      "enterprise": {"customs_code": "ABSENT"}}),
    ("customs-code-missing", "unsure", {"customs": {"customs_code": "UNREAD"},
                                        "letter": {"customs_code": "ABSENT"},
                                        "enterprise": {"customs_code": "ABSENT"}}),
    ("customs-code-malformed", "fail", {"letter": {"customs_code": "121296"}}),
    ("customs-code-differs", "fail", {"letter": {"customs_code": "1212960ABD"}}),
    ("truthfulness-letter-missing", "fail", {"truth": None}),
    ("truthfulness-letter-missing", "fail", {"truth": {"truthful": False}}),
    ("truthfulness-letter-unsigned", "fail", {"truth": {"signed": False}}),
    ("truthfulness-letter-unsealed", "fail", {"truth": {"sealed": False}}),
    ("commitment-missing", "fail", {"commitment": None}),
    ("commitment-incomplete", "fail", {"commitment": {"no_violations": False}}),
    ("commitment-incomplete", "fail", {"commitment": {"no_dishonesty": False}}),
    ("commitment-unsigned", "fail", {"commitment": {"signed": False}}),
    ("commitment-unsealed", "fail", {"commitment": {"sealed": False}}),
    ("legal-representative-differs", "fail", {"truth": {"legal_representative": "陈朋"}}),
    ("premises-proof-missing", "fail", {"premises": None}),
    ("social-security-record-missing", "fail", {"insurance": None}),
    ("social-security-of-another", "fail", {"insurance": {"employer": OTHER}}),
    ("social-security-outdated", "fail", {"insurance": {"month": dt.date(2025, 11, 1)}}),
    ("social-security-outdated", "pass", {"insurance": {"month": dt.date(2025, 12, 1)}}),
    ("sales-proof-missing", "fail", {"sales": None}),
    ("audit-report-missing", "fail", {"audit": None}),
    ("audit-report-missing", "unsure", {"audit": None, "licence": {"established": "UNREAD"}}),
    ("audit-report-of-another", "fail", {"audit": {"auditee": OTHER}}),
    ("audit-report-wrong-year", "fail", {"audit": {"year": 2024}}),
    ("audit-report-wrong-year", "unsure", {"audit": {"year": "UNREAD"}}),
    ("audit-report-not-by-accountants", "fail", {"audit": {"firm": "天津正信税务咨询有限公司"}}),
    ("audit-report-unsealed", "fail", {"audit": {"sealed": False}}),
]  # fmt: skip
NEW = {"licence": {"established": dt.date(2026, 1, 8)}}
INVESTOR = "天津恒启控股集团有限公司"
NEW_CASES = [
    ("financial-statements-missing", "fail", {"audit": {"auditee": INVESTOR}}),
    ("financial-statements-outdated", "fail", {"statements": {"period_end": YEAR_END}}),
    ("financial-statements-outdated", "unsure", {"statements": {"period_end": "UNREAD"}}),
    ("financial-statements-of-another", "fail", {"statements": {"name": OTHER}}),
    ("investor-audit-report-missing", "fail", {"statements": {}, "audit": None}),
    ("investor-audit-report-missing", "unsure", {"audit": {"auditee": "另一控股有限公司"}}),
    ("investor-audit-report-missing", "unsure", {"audit": None, "letter": {"investors": "PERSON"}}),
    ("audit-report-wrong-year", "fail", {"audit": {"auditee": INVESTOR, "year": 2024}}),
]  # fmt: skip


def filled(make, change):
    """A case's words as values."""
    others = tuple(make.read(name) for name in ("甲汽车销售有限公司", "乙汽车贸易有限公司"))
    first, second, _ = make.PERSONS
    words = {
        "UNREAD": make.UNREAD,
        "BLANK": make.BLANK,
        "ABSENT": make.ABSENT,
        "OTHERS": others,
        "FIRST": (make.person(first, "9999"),),
        "PERHAPS_FIRST": (make.person(make.read("王伟明", 0.97, first), "9999"),),
        "SAME_NUMBER": (make.person("赵静", "2312001"),),
        "TWO": (make.read(first), make.read(second)),
        "TWO_AND_UNREAD": (make.read(first), make.read(second), make.UNREAD),
        "PERSON": (make.investor("陈明"),),
    }
    result = {}
    for which, values in change.items():
        if values is None:
            result[which] = None
            continue
        result[which] = {
            name: words.get(value, value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        if values.get("persons") == "UNREAD":
            result[which]["persons"] = (make.person(make.UNREAD, make.UNREAD),)
    return result


@pytest.mark.parametrize(("rule", "outcome", "change"), CASES)
def test_a_declaration_with_a_fault_is_never_cleared(make, rule, outcome, change):
    subject = make.declaration(**filled(make, change))
    found = make.outcomes(subject)[rule]
    assert outcome in found
    assert set(found) <= {outcome, "pass", "not_applicable"}
    if outcome in ("fail", "unsure"):
        assert make.verdict(subject, make.judge(subject)) == "needs_review"


@pytest.mark.parametrize(("rule", "outcome", "change"), NEW_CASES)
def test_a_new_enterprise_owes_other_papers(make, rule, outcome, change):
    usual = {**NEW, "audit": {"auditee": INVESTOR}, "statements": {}}
    changes = {**usual, **change}
    if rule == "financial-statements-missing":
        del changes["statements"]
    found = make.outcomes(make.declaration(**filled(make, changes)))
    assert outcome in found[rule]


@pytest.mark.parametrize(
    "topic", ["purchasing", "quality_assurance", "overseas_sales", "after_sales"]
)
def test_each_subject_of_the_implementation_plan_is_asked_for(make, topic):
    found = make.outcomes(make.declaration(letter={topic: False}))
    assert found["implementation-plan-incomplete"].count("fail") == 1
    assert found["implementation-plan-incomplete"].count("pass") == 3


def test_a_type_that_nobody_states_is_a_fault_and_trade_papers_are_left_to_a_person(make):
    subject = make.declaration(
        enterprise={"enterprise_type": make.ABSENT},
        letter={"enterprise_type": make.ABSENT},
        premises=None,
    )
    found = make.outcomes(subject)
    assert found["enterprise-type-unset"] == ["fail"]
    assert found["premises-proof-missing"] == ["unsure"]


def test_a_type_that_was_typed_but_not_understood_is_left_to_a_person(make):
    typed = make.UNREAD.model_copy(update={"raw": "其他"})
    found = make.outcomes(make.declaration(enterprise={"enterprise_type": typed}))
    assert found["enterprise-type-unset"] == ["unsure"]


def test_more_than_one_paper_of_a_kind_is_judged_by_the_best(make):
    lease = make.paper(
        "premises",
        {
            "right": "leased",
            "holder": make.NAME,
            "lease_end": dt.date(2025, 1, 1),
            "display_area": False,
        },
    )
    older = make.paper(
        "audit",
        {"auditee": make.NAME, "year": 2024, "sealed": True, "firm": "天津正信会计师事务所"},
    )
    found = make.outcomes(make.declaration(more=(lease, older)))
    assert found["lease-expired"] == ["pass"]
    assert found["display-premises-not-shown"] == ["pass"]
    assert found["audit-report-wrong-year"] == ["pass"]


def test_a_seat_in_a_city_with_independent_planning_files_with_that_city(make):
    qingdao = "91370214MA3Q7K2X9P"
    for authority, outcome in (("青岛市商务局", "pass"), ("山东省商务厅", "fail")):
        subject = make.declaration(
            enterprise={"authority": authority},
            licence={"uscc": qingdao, "address": "山东省青岛市城阳区人民路3号"},
        )
        assert make.outcomes(subject)["filed-outside-province"] == [outcome]


def test_a_seat_of_the_corps_files_with_the_corps(make):
    subject = make.declaration(
        enterprise={"authority": "新疆生产建设兵团商务局"},
        licence={"uscc": "91659001MA05NJQ7XX", "address": "新疆石河子市北四路1号"},
    )
    assert make.outcomes(subject)["filed-outside-province"] == ["pass"]


def test_a_date_that_was_not_seen_may_lie_under_a_seal(make):
    found = make.outcomes(make.declaration(letter={"date": make.ABSENT}))
    assert found["enterprise-application-undated"] == ["unsure"]
