"""An application dated before the announcement came into force."""

import datetime as dt

from dossier import Dossier, Judgement, Text
from validators.answers import answer
from validators.clause import Clause
from validators.law.deadlines import IN_FORCE
from validators.rule import rule

WORDS = Text(
    zh="申请日期{found}早于公告施行日期{expected}，公告的各项核验未执行，请人工核实日期。",
    en="The application is dated {found}, before the announcement came into force on {expected}: "
    "none of its checks was made. Please verify the date.",
)


@rule(
    id="application-before-law",
    clause=Clause("八"),
    severity="review",
    title=Text(zh="申请日期早于公告施行日期", en="application from before the announcement"),
    fail=WORDS,
    unsure=WORDS,
    passed=Text(
        zh="申请日期{found}在公告施行日期{expected}之后。",
        en="The application is dated {found}; the announcement has been in force since {expected}.",
    ),
    remedy=Text(zh="更正申请日期。", en="Correct the date of the application."),
    kind="both",
    in_force=(dt.date.min, None),
)
def application_before_law(dossier: Dossier) -> Judgement:
    """This check alone holds on every day, so that a misread year never clears a dossier."""
    return answer(
        "pass" if dossier.day >= IN_FORCE else "unsure",
        dossier.application.application_date,
        name="application_date",
        found=dossier.day,
        expected=IN_FORCE,
        confidence=1.0,
    )
