"""An enterprise that is no legal person of its own."""

import re

from dossier import Dossier, Judgement, Outcome, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import DECLARING, NO_LICENCE, asked_of, licence
from validators.rule import rule
from validators.weighing import weigh

_NO_PERSON = re.compile(r"分公司|分支机构|分店|个体|合伙|个人独资|办事处|代表处|代表机构")
_BRANCH = re.compile(r"(?:分公司|分店|办事处|代表处)$")


def _outcome(kind: str | None, name: str | None) -> Outcome:
    """A branch shows in its name, too; that a name shows none proves nothing."""
    if (kind and _NO_PERSON.search(kind)) or (name and _BRANCH.search(name)):
        return "fail"
    return "unsure" if kind is None else "pass"


@rule(
    id="enterprise-not-legal-person",
    clause=Clause("二(二)1"),
    severity="error",
    kind="enterprise",
    title=Text(zh="申报企业不具有独立法人资格", en="enterprise is no legal person"),
    fail=Text(
        zh="营业执照载明的类型为“{found}”，不具有独立法人资格。",
        en="The business licence states the type “{found}”, which is no legal person of its own.",
    ),
    passed=Text(
        zh="营业执照载明的类型为“{found}”，具有独立法人资格。",
        en="The business licence states the type “{found}”, a legal person.",
    ),
    remedy=Text(
        zh="由具有独立法人资格的企业提出申报。",
        en="Let an enterprise that is a legal person declare.",
    ),
)
def enterprise_not_legal_person(dossier: Dossier) -> Judgement:
    """Neither 类型 nor the name is that of a branch, partnership or individual business."""

    def judged() -> Judgement:
        paper = licence(dossier)
        if paper is None:
            return not_applicable(NO_LICENCE)
        return weigh(_outcome, paper.licence_type, paper.name, name="licence_type", about=(paper,))

    return asked_of(dossier, DECLARING, judged)
