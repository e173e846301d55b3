"""An application letter without the business so far."""

from dossier import Dossier, Judgement, Text
from validators.clause import Clause
from validators.enterprise import part_of_letter
from validators.newcomer import is_new
from validators.rule import rule


@rule(
    id="business-record-missing",
    clause=Clause("三(四)1(2)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="申请书缺少业务经营情况", en="business record missing in the letter"),
    fail=Text(
        zh="申请书中未见业务经营情况或经营业绩数据。",
        en="The application letter does not tell the business so far, or gives no figures of it.",
    ),
    passed=Text(
        zh="申请书载有业务经营情况。", en="The application letter tells the business so far."
    ),
    remedy=Text(
        zh="在申请书中补充汽车国内交易、汽车贸易及经营业绩等情况。",
        en="Add domestic trade in vehicles, foreign trade in vehicles and results, with figures.",
    ),
)
def business_record_missing(dossier: Dossier) -> Judgement:
    """The letter tells the business, with figures; one registered this year has none to give."""
    judgement = part_of_letter(dossier, "business_record")
    if judgement.outcome != "pass" or is_new(dossier):
        return judgement
    return part_of_letter(dossier, "business_figures")
