"""An after-sales confirmation without the manufacturer's seal."""

from collections.abc import Sequence

from dossier import AfterSalesConfirmation, Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import LETTER_648, Clause
from validators.confirmations import need
from validators.papers import NOT_STATED, presence
from validators.rule import rule


@rule(
    id="after-sales-confirmation-unsealed",
    clause=Clause("售后维修服务确认书", LETTER_648),
    severity="error",
    title=Text(zh="售后维修服务确认书未加盖公章", en="unsealed after-sales confirmation"),
    fail=Text(
        zh="《售后维修服务确认书》未加盖车辆生产企业公章。",
        en="The after-sales confirmation does not bear the manufacturer's seal.",
    ),
    passed=Text(zh="《售后维修服务确认书》已盖章。", en="The after-sales confirmation is sealed."),
    unsure=Text(
        zh="《售后维修服务确认书》是否加盖公章未能确认，请人工核实。",
        en="Whether the after-sales confirmation is sealed has to be looked at.",
    ),
    remedy=Text(
        zh="请车辆生产企业加盖公章后重新提交。", en="Have the manufacturer seal its confirmation."
    ),
)
def after_sales_confirmation_unsealed(dossier: Dossier) -> Sequence[Judgement]:
    """A seal impression stands on each letter, where some vehicle needs one."""
    if all(need(dossier, vehicle) == "no" for vehicle in dossier.vehicles):
        return [not_applicable(NOT_STATED)]
    found = [
        presence(dossier, letter, letter.sealed, name="sealed")
        for letter in dossier.documents_of(AfterSalesConfirmation)
    ]
    return found or [not_applicable(NOT_STATED)]
