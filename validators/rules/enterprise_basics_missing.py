"""An application letter without the basics of the enterprise."""

from dossier import Dossier, Judgement, Text
from validators.clause import Clause
from validators.enterprise import part_of_letter
from validators.rule import rule


@rule(
    id="enterprise-basics-missing",
    clause=Clause("三(四)1(1)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="申请书缺少企业基本情况", en="basics of the enterprise missing in the letter"),
    fail=Text(
        zh="申请书中未见企业基本情况。",
        en="The application letter says nothing of the basics of the enterprise.",
    ),
    passed=Text(
        zh="申请书载有企业基本情况。",
        en="The application letter tells the basics of the enterprise.",
    ),
    remedy=Text(
        zh="在申请书中补充企业基本情况。",
        en="Add the basics of the enterprise to the application letter.",
    ),
)
def enterprise_basics_missing(dossier: Dossier) -> Judgement:
    """The letter tells in words of its own what the enterprise is."""
    return part_of_letter(dossier, "basics")
