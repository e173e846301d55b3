"""An exporter whose approval has run out."""

import datetime as dt

from dossier import Dossier, Judgement, Outcome, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.law.deadlines import approval_ends
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh

UNKNOWN = Text(zh="（未能确认）", en="(not certain)")
ANNIVERSARY = Text(
    zh="申请日期恰为审核有效期届满之日，或早于审核通过日期。",
    en="The application is of the very anniversary, or from before the approval.",
)


@rule(
    id="enterprise-approval-expired",
    clause=Clause("三(二)"),
    severity="blocking",
    title=Text(zh="企业申报审核已过有效期", en="approval of the enterprise run out"),
    fail=Text(
        zh="企业于{found}通过审核，至{expected}止；申请日期为{day}，须重新申报。",
        en="The enterprise was approved on {found}, until {expected}; on {day} it has to declare "
        "anew.",
    ),
    passed=Text(
        zh="企业于{found}通过审核，申请日期{day}在有效期内（至{expected}）。",
        en="The enterprise was approved on {found}; {day} is within its time, until {expected}.",
    ),
    unsure=Text(
        zh="企业审核通过日期（{found}）至申请日期{day}是否在一年内，请人工核实。",
        en="Whether the approval of {found} still holds on {day} has to be looked at.",
    ),
    remedy=Text(
        zh="重新完成二手车出口企业申报及审核后再申领。",
        en="Declare the enterprise anew before applying for a licence.",
    ),
)
def enterprise_approval_expired(dossier: Dossier) -> Judgement:
    """One year from the approval, where its day was given; the anniversary is for a person.

    Approvals from before the announcement ended six months after it came into force (八).
    """
    approved = dossier.application.approval_date
    if not stated(approved):
        return not_applicable(NOT_STATED)

    def check(day: dt.date | None) -> Outcome:
        if day is None or day > dossier.day:
            return "unsure"
        ends = approval_ends(day)
        if dossier.day == ends:
            return "unsure"
        return "pass" if dossier.day < ends else "fail"

    return weigh(
        check,
        approved,
        name="approval_date",
        expected=UNKNOWN if approved.value is None else approval_ends(approved.value),
        day=dossier.day,
        reason=why_unsure(approved) or ANNIVERSARY,
    )
