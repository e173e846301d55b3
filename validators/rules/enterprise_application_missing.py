"""No application letter."""

from dossier import Dossier, EnterpriseApplication, Judgement, Text
from validators.clause import Clause
from validators.enterprise import handed_in
from validators.rule import rule


@rule(
    id="enterprise-application-missing",
    clause=Clause("三(四)1"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少开展二手车出口业务申请书", en="application letter missing"),
    fail=Text(zh="未见开展二手车出口业务申请书。", en="The dossier holds no application letter."),
    passed=Text(zh="已提交开展二手车出口业务申请书。", en="The application letter is there."),
    remedy=Text(zh="补交开展二手车出口业务申请书。", en="Hand in the application letter."),
)
def enterprise_application_missing(dossier: Dossier) -> Judgement:
    """The letter of 三(四)1 is there, whatever it says."""
    return handed_in(dossier, EnterpriseApplication)
