"""An application letter that does not tell the investors."""

from dossier import Dossier, Judgement, Text
from validators.answers import passed, unsure
from validators.clause import Clause
from validators.enterprise import letter, part_of_letter
from validators.rule import rule

UNNAMED = Text(
    zh="申请书提及投资方，但未能识别投资方名称。",
    en="The letter speaks of investors; whom it names could not be read.",
)


@rule(
    id="investors-not-named",
    clause=Clause("三(四)1(1)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="申请书缺少企业投资方基本情况", en="investors not named in the letter"),
    fail=Text(
        zh="申请书中未见企业投资方基本情况。",
        en="The application letter says nothing of the investors.",
    ),
    passed=Text(
        zh="申请书载明企业投资方：{found}。",
        en="The application letter names the investors: {found}.",
    ),
    remedy=Text(
        zh="在申请书中补充投资方名称、出资额及出资比例。",
        en="Add the names of the investors, what they paid in, and their shares.",
    ),
)
def investors_not_named(dossier: Dossier) -> Judgement:
    """The letter speaks of the investors, and names them; shares are for a person to weigh."""
    judgement = part_of_letter(dossier, "investor_basics")
    paper = letter(dossier)
    if paper is None or judgement.outcome != "pass":
        return judgement
    names = tuple(one.name.value for one in paper.investors if one.name.value is not None)
    values = {"name": "investors", "about": (paper,)}
    if not names:
        return unsure(paper.investor_basics, reason=UNNAMED, **values)
    return passed(
        *(one.name for one in paper.investors if one.name.value is not None),
        found=names,
        **values,
    )
