"""An application to a body that does not issue licences to the enterprise."""

from dossier import Dossier, Judgement, Outcome, Text
from dossier.numbers import uscc
from validators.answers import not_applicable
from validators.law.issuers import CLAUSE, competent, known
from validators.law.tables import current
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh


@rule(
    id="issuing-body-not-competent",
    clause=CLAUSE,
    severity="review",
    title=Text(zh="发证机构与企业所在地不符", en="issuing body that is not competent"),
    fail=Text(
        zh="申请向“{found}”提出，该企业所在地的发证机构为{expected}，请核实。",
        en="The application is addressed to “{found}”; the bodies for the enterprise's seat are "
        "{expected}.",
    ),
    passed=Text(
        zh="申请向企业所在地发证机构“{found}”提出。",
        en="The application is addressed to a body of the enterprise's seat, “{found}”.",
    ),
    unsure=Text(
        zh="申请所向的发证机构“{found}”是否为企业所在地发证机构，请人工核实。",
        en="Whether “{found}” issues licences at the enterprise's seat has to be looked at.",
    ),
    remedy=Text(
        zh="向企业所在地省级商务主管部门提出申请。",
        en="Apply to the provincial department of commerce of the enterprise's seat.",
    ),
)
def issuing_body_not_competent(dossier: Dossier) -> Judgement:
    """The body that the form names, where it does, issues at the seat that the USCC shows."""
    form, code = dossier.form, dossier.application.uscc
    if form is None or not stated(form.issuing_body) or code.value is None:
        return not_applicable(NOT_STATED)
    issuers = current().issuers

    def check(name: str | None, number: str | None) -> Outcome:
        if name is None or number is None or not uscc.is_valid(number):
            return "unsure"
        body = known(name, issuers)
        return "pass" if body in competent(uscc.compact(number)[2:8], issuers) else "fail"

    seat = competent(uscc.compact(code.value)[2:8], issuers)
    return weigh(
        check,
        form.issuing_body,
        code,
        name="issuing_body",
        expected=tuple(issuer.name for issuer in seat),
        about=(form,),
    )
