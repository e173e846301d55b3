"""No business licence."""

from dossier import BusinessLicence, Dossier, Judgement, Text
from validators.clause import Clause
from validators.enterprise import handed_in
from validators.rule import rule


@rule(
    id="business-licence-missing",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少营业执照复印件", en="business licence missing"),
    fail=Text(zh="未见营业执照复印件。", en="The dossier holds no business licence."),
    passed=Text(zh="已提交营业执照复印件。", en="The business licence is there."),
    remedy=Text(zh="补交营业执照复印件。", en="Hand in the business licence."),
)
def business_licence_missing(dossier: Dossier) -> Judgement:
    """A copy of the original or of the duplicate is there."""
    return handed_in(dossier, BusinessLicence)
