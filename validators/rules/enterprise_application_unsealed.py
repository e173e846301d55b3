"""An application letter without the seal of the enterprise."""

from dossier import Dossier, EnterpriseApplication, Judgement, Text
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of
from validators.papers import presence
from validators.rule import rule


@rule(
    id="enterprise-application-unsealed",
    clause=Clause("三(四)1"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(EnterpriseApplication,),
    title=Text(zh="开展二手车出口业务申请书未加盖公章", en="application letter not sealed"),
    fail=Text(
        zh="开展二手车出口业务申请书上未见公章。",
        en="There is no company seal on the application letter.",
    ),
    passed=Text(
        zh="开展二手车出口业务申请书上有印章。", en="There is a seal on the application letter."
    ),
    remedy=Text(
        zh="加盖企业公章后重新提交开展二手车出口业务申请书。",
        en="Have the application letter sealed by the enterprise, and hand it in again.",
    ),
)
def enterprise_application_unsealed(dossier: Dossier, paper: EnterpriseApplication) -> Judgement:
    """A seal is on any page of the letter."""
    return asked_of(
        dossier, DECLARING, lambda: presence(dossier, paper, paper.sealed, name="sealed")
    )
