"""A social security record that ends long before the filing."""

from dossier import Dossier, Judgement, SocialSecurityRecord, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import TRADE, asked_of, one_is_enough
from validators.law.calendar import add_months
from validators.papers import NOT_STATED
from validators.rule import rule

MONTHS = 3
"""A record is drawn up while the months before are still being settled."""


@rule(
    id="social-security-outdated",
    clause=Clause("三(四)2"),
    severity="review",
    kind="enterprise",
    title=Text(zh="社保缴纳证明非近期", en="social security record outdated"),
    fail=Text(
        zh="社保缴纳证明最近的缴费所属期为{found}，早于申报日{day}前{months}个月。",
        en="The social security record ends with {found}, more than {months} months before "
        "the filing on {day}.",
    ),
    passed=Text(
        zh="社保缴纳证明最近的缴费所属期为{found}。",
        en="The social security record goes up to {found}.",
    ),
    remedy=Text(zh="提交近期的社保缴纳证明。", en="Hand in a recent social security record."),
)
def social_security_outdated(dossier: Dossier) -> Judgement:
    """The latest month paid for is at most three months back; the law itself sets no number."""

    def judged() -> Judgement:
        earliest = add_months(dossier.day.replace(day=1), -MONTHS)
        answers = [
            under_each(
                paper.month,
                lambda month: month >= earliest,
                name="month",
                day=dossier.day,
                months=MONTHS,
                about=(paper,),
            )
            for paper in dossier.documents_of(SocialSecurityRecord)
        ]
        return one_is_enough(answers) or not_applicable(NOT_STATED)

    return asked_of(dossier, TRADE, judged)
