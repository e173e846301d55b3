"""No social security record."""

from dossier import Dossier, Judgement, SocialSecurityRecord, Text
from validators.clause import Clause
from validators.enterprise import TRADE, handed_in
from validators.rule import rule


@rule(
    id="social-security-record-missing",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(
        zh="缺少鉴定评估专业人员在本企业缴纳社保的证明", en="social security record missing"
    ),
    fail=Text(
        zh="未见鉴定评估专业人员在本企业缴纳社保的证明。",
        en="The dossier holds no social security record.",
    ),
    passed=Text(
        zh="已提交鉴定评估专业人员在本企业缴纳社保的证明。",
        en="The social security record is there.",
    ),
    remedy=Text(
        zh="补交鉴定评估专业人员在本企业缴纳社保的证明。", en="Hand in the social security record."
    ),
)
def social_security_record_missing(dossier: Dossier) -> Judgement:
    """A trading enterprise has a record of what it pays for its appraisers."""
    return handed_in(dossier, SocialSecurityRecord, types=TRADE)
