"""A social security record of another employer."""

from dossier import Dossier, Judgement, SocialSecurityRecord, Text
from validators.clause import Clause
from validators.enterprise import TRADE, asked_of, bears_name
from validators.rule import rule


@rule(
    id="social-security-of-another",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(SocialSecurityRecord,),
    title=Text(zh="社保缴纳单位非本企业", en="social security record of another"),
    fail=Text(
        zh="社保缴纳证明的参保单位为“{found}”，非本企业“{expected}”。",
        en="The employer on the social security record is “{found}”, not the enterprise, "
        "“{expected}”.",
    ),
    passed=Text(
        zh="社保缴纳证明的参保单位为本企业：{found}。",
        en="The employer on the social security record is the enterprise: {found}.",
    ),
    remedy=Text(
        zh="提交鉴定评估专业人员在本企业缴纳社保的证明。",
        en="Hand in a record of what this enterprise pays for its appraisers.",
    ),
)
def social_security_of_another(dossier: Dossier, paper: SocialSecurityRecord) -> Judgement:
    """The employer bears the enterprise's very name."""
    return asked_of(dossier, TRADE, lambda: bears_name(dossier, paper.employer, paper, "employer"))
