"""An application for a licence that would be valid for too long."""

import datetime as dt

from dossier import Dossier, Judgement, Outcome, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.law.deadlines import licence_ends
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh


@rule(
    id="licence-validity-exceeded",
    clause=Clause("四(四)"),
    severity="error",
    title=Text(zh="出口许可证有效期过长", en="licence valid for too long"),
    fail=Text(
        zh="申请的出口许可证有效截止日期为{found}，最晚应为{expected}（有效期不超过6个月且不跨年度）。",
        en="The licence is applied for until {found}; at most until {expected} (six months, not "
        "past the end of the year).",
    ),
    passed=Text(
        zh="申请的出口许可证有效截止日期{found}未超过{expected}。",
        en="The licence is applied for until {found}, not past {expected}.",
    ),
    unsure=Text(
        zh="申请的出口许可证有效截止日期未能确认，请人工核实。",
        en="Until when the licence is applied for is not certain.",
    ),
    remedy=Text(
        zh="更正有效截止日期，或留空由发证机构填写。",
        en="Correct the day, or leave it to the issuing body.",
    ),
)
def licence_validity_exceeded(dossier: Dossier) -> Judgement:
    """Cell 4 of the form, which is usually empty, against six months and the end of the year."""
    form = dossier.form
    if form is None or not stated(form.licence_expiry):
        return not_applicable(NOT_STATED)
    last = licence_ends(dossier.day)

    def check(day: dt.date | None) -> Outcome:
        if day is None:
            return "unsure"
        return "pass" if day <= last else "fail"

    return weigh(check, form.licence_expiry, name="licence_expiry", expected=last, about=(form,))
