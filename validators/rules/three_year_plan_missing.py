"""An application letter without a plan for three years."""

from dossier import Dossier, Judgement, Text
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import letter, part_of_letter
from validators.parameter import Parameter
from validators.rule import rule

CLAUSE = Clause("三(四)1(3)")
PLAN_YEARS = Parameter({CLAUSE.source.in_force: 3}, CLAUSE)


@rule(
    id="three-year-plan-missing",
    clause=Clause("三(四)1(3)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="申请书缺少未来三年发展计划", en="three-year plan missing in the letter"),
    fail=Text(
        zh="申请书中未见涵盖未来三年的二手车出口业务发展计划。",
        en="The application letter has no plan of the used-car export for the coming three years.",
    ),
    passed=Text(
        zh="申请书载有未来三年发展计划。",
        en="The application letter has a plan for the coming three years.",
    ),
    remedy=Text(
        zh="在申请书中补充二手车出口业务未来三年发展计划。",
        en="Add a plan of the used-car export for the coming three years.",
    ),
)
def three_year_plan_missing(dossier: Dossier) -> Judgement:
    """A plan is there, and goes through three years or says that it does."""
    judgement = part_of_letter(dossier, "three_year_plan")
    paper = letter(dossier)
    if paper is None or judgement.outcome != "pass":
        return judgement
    return under_each(
        paper.plan_years,
        lambda years: years >= PLAN_YEARS.on(dossier.day),
        name="plan_years",
        about=(paper,),
    )
