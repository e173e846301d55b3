"""Faults of a declaration: a function a rule id, each putting that fault alone into it."""

import datetime as dt
from typing import Any

from samples import names, numbers
from samples.enterprise.registry import FAULTS, Draft, Fault, fault
from samples.enterprise.story import REVIEWERS

__all__ = ["FAULTS", "Draft", "Fault"]


def _missing(rule: str, kind: str, also: tuple[str, ...] = (), **wish: Any) -> None:
    """Register the fault that a paper is left out."""

    @fault(rule, also, **wish)
    def put(draft: Draft) -> str:
        draft.without(kind)
        return f"{kind} left out"


_missing(
    "enterprise-application-missing",
    "enterprise_application",
    ("enterprise-type-unset", "investor-audit-report-missing"),
    declared=True,
    new=False,
)
_missing("business-licence-missing", "business_licence")
_missing("truthfulness-letter-missing", "truthfulness_letter")
_missing("commitment-missing", "compliance_commitment", ("commitment-incomplete",))
_missing("premises-proof-missing", "premises_proof")
_missing("social-security-record-missing", "social_security_record")
_missing("sales-proof-missing", "sales_trade_proof")
_missing("audit-report-missing", "audit_report", new=False)
_missing("financial-statements-missing", "financial_statements", new=True)
_missing("investor-audit-report-missing", "investor_audit_report", new=True)


def _bare(rule: str, kind: str, what: str) -> None:
    """Register the fault that a seal or a signature is missing."""

    @fault(rule)
    def put(draft: Draft) -> str:
        paper = draft.one(kind)
        (paper.seals if what == "sealed" else paper.pens).clear()
        paper.values[what] = False
        if what == "signed":
            paper.extra["person_name"] = ""
        return f"not {what}"


_bare("enterprise-application-unsealed", "enterprise_application", "sealed")
_bare("truthfulness-letter-unsealed", "truthfulness_letter", "sealed")
_bare("truthfulness-letter-unsigned", "truthfulness_letter", "signed")
_bare("commitment-unsealed", "compliance_commitment", "sealed")
_bare("commitment-unsigned", "compliance_commitment", "signed")


def _part(rule: str, part: str, also: tuple[str, ...] = ()) -> None:
    """Register the fault that a part of the application letter is left out."""

    @fault(rule, also)
    def put(draft: Draft) -> str:
        paper = draft.one("enterprise_application")
        del paper.extra["parts"][part]
        paper.values[part] = False
        return f"{part} left out"


_part("enterprise-basics-missing", "basics")
_part("investors-not-named", "investor_basics", ("investor-audit-report-missing",))
_part("business-record-missing", "business_record")
_part("three-year-plan-missing", "three_year_plan")


@fault("implementation-plan-incomplete")
def topic_missing(draft: Draft) -> str:
    """The plan leaves out one of its four subjects."""
    topic = draft.rng.choice(("purchasing", "quality_assurance", "overseas_sales", "after_sales"))
    paper = draft.one("enterprise_application")
    del paper.extra["parts"][topic]
    paper.values[topic] = False
    return f"{topic} left out"


@fault("commitment-incomplete")
def promise_missing(draft: Draft) -> str:
    """The commitment leaves out one of its promises."""
    promise = draft.rng.choice(("no_violations", "no_dishonesty"))
    paper = draft.one("compliance_commitment")
    paper.values[promise] = False
    paper.extra["title"] = "承诺书"
    return f"{promise} left out"


@fault("enterprise-not-legal-person")
def branch(draft: Draft) -> str:
    """A branch or an individual business declares."""
    paper = draft.one("business_licence")
    paper.values["licence_type"] = draft.rng.choice(
        ("有限责任公司分公司", "个体工商户", "有限合伙企业")
    )
    return str(paper.values["licence_type"])


@fault("business-licence-expired")
def expired(draft: Draft) -> str:
    """The term of operation is over."""
    paper = draft.one("business_licence")
    paper.values["established"] = dt.date(2005, 3, 1)
    paper.values["term_end"] = draft.story.filed - dt.timedelta(days=draft.rng.randrange(1, 400))
    paper.extra["printed_term"] = True
    return f"until {paper.values['term_end']}"


@fault("enterprise-name-differs", declared=True)
def other_name(draft: Draft) -> str:
    """The commitment is made under another name."""
    paper = draft.one("compliance_commitment")
    own: str = paper.values["issuer"]
    other = (
        own.replace("有限责任公司", "有限公司")
        if "责任" in own
        else own.replace("有限公司", "有限责任公司")
    )
    paper.values["issuer"] = other
    return other


@fault("enterprise-uscc-differs", declared=True)
def other_code(draft: Draft) -> str:
    """The letter has another credit code."""
    paper = draft.one("enterprise_application")
    code = numbers.uscc(draft.rng, draft.story.firm.region)
    paper.values["uscc"] = code
    paper.extra["rows"][1][1] = code
    return code


@fault("customs-code-differs", declared=True)
def other_customs(draft: Draft) -> str:
    """The customs registration has another code."""
    paper = draft.one("customs_registration")
    own: str = paper.values["customs_code"]
    other = own[:-2] + ("17" if own[-2:] != "17" else "38")
    paper.values["customs_code"] = other
    next(row for row in paper.extra["rows"] if row[1] == own)[1] = other
    return other


@fault("filed-outside-province")
def other_province(draft: Draft) -> str:
    """The letter is addressed to another province's department."""
    others = [name for name in REVIEWERS.values() if name != draft.story.authority]
    other = draft.rng.choice(others)
    paper = draft.one("enterprise_application")
    paper.values["addressee"] = paper.extra["addressee"] = other
    if draft.declared is not None:
        draft.declared["authority"] = other
    return other


@fault("premises-proof-of-another")
def other_holder(draft: Draft) -> str:
    """The premises are another's."""
    paper = draft.one("premises_proof")
    other = names.owner_firm(draft.rng).name
    paper.values["holder"] = other
    for row in paper.extra["rows"]:
        if row[0] == "权利人":
            row[1] = other
    return other


@fault("lease-expired", leased=True)
def lease_over(draft: Draft) -> str:
    """The lease is over."""
    paper = draft.one("premises_proof")
    end = draft.story.filed - dt.timedelta(days=draft.rng.randrange(1, 200))
    paper.values["lease_end"] = end
    paper.extra["start"] = end - dt.timedelta(days=365)
    return f"until {end}"


@fault("display-premises-not-shown", leased=True)
def no_display(draft: Draft) -> str:
    """The premises are an office and no more."""
    draft.one("premises_proof").values["display_area"] = False
    return "an office only"


@fault("sales-proof-of-another")
def other_seller(draft: Draft) -> str:
    """The proof of sales is another firm's."""
    paper = draft.one("sales_trade_proof")
    other = names.owner_firm(draft.rng)
    paper.values["parties"][0] = other.name
    paper.seals["a"] = f"firm:{other.name}:{other.uscc}"
    return other.name


@fault("appraisers-too-few")
def few(draft: Draft) -> str:
    """Only two appraisers have a certificate."""
    certificates = draft.of("appraiser_certificate")
    for paper in certificates[2:]:
        draft.papers.remove(paper)
    return "two certificates"


@fault("appraisers-uninsured")
def uninsured(draft: Draft) -> str:
    """The record leaves out appraisers so that fewer than three are paid for."""
    paper = draft.one("social_security_record")
    kept = [draft.story.appraisers[0][0], names.person(draft.rng), draft.story.firm.person]
    paper.values["persons"] = kept
    return f"only {kept}"


@fault("social-security-of-another")
def other_employer(draft: Draft) -> str:
    """Another firm pays."""
    paper = draft.one("social_security_record")
    paper.values["employer"] = names.owner_firm(draft.rng).name
    return str(paper.values["employer"])


@fault("social-security-outdated")
def long_ago(draft: Draft) -> str:
    """The record ends half a year before."""
    paper = draft.one("social_security_record")
    month = draft.story.filed.replace(day=1) - dt.timedelta(days=200)
    paper.values["month"] = month.replace(day=1)
    return str(paper.values["month"])


@fault("audit-report-of-another", new=False)
def other_auditee(draft: Draft) -> str:
    """The audit is of another firm."""
    paper = draft.one("audit_report")
    paper.values["auditee"] = names.owner_firm(draft.rng).name
    return str(paper.values["auditee"])


@fault("audit-report-wrong-year", new=False)
def old_audit(draft: Draft) -> str:
    """The audit is of the year before the last."""
    paper = draft.one("audit_report")
    paper.values["year"] -= 1
    paper.values["date"] = paper.values["date"].replace(year=paper.values["date"].year - 1)
    return str(paper.values["year"])


@fault("audit-report-not-by-accountants")
def no_accountants(draft: Draft) -> str:
    """A consultancy made the report."""
    paper = (draft.of("audit_report") or draft.of("investor_audit_report"))[0]
    other = f"{draft.story.firm.city.removesuffix('市')}信达财税咨询有限公司"
    paper.values["firm"] = other
    paper.seals["a"] = f"firm:{other}:"
    return other


@fault("audit-report-unsealed")
def no_audit_seal(draft: Draft) -> str:
    """The audit bears no seal."""
    paper = (draft.of("audit_report") or draft.of("investor_audit_report"))[0]
    paper.seals.clear()
    paper.values["sealed"] = False
    return "not sealed"


@fault("financial-statements-outdated", new=True)
def old_statements(draft: Draft) -> str:
    """The statements end with the year before."""
    paper = draft.one("financial_statements")
    paper.values["period_end"] = dt.date(draft.story.filed.year - 1, 12, 31)
    return str(paper.values["period_end"])
