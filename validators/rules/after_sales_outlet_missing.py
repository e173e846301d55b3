"""An after-sales confirmation that names no service outlet abroad."""

from collections.abc import Sequence

from dossier import AfterSalesConfirmation, Dossier, Judgement, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import LETTER_648, Clause
from validators.confirmations import need
from validators.doubt import READABLE, why_unsure
from validators.papers import NOT_STATED, POOR_PAGE, poor
from validators.rule import rule


@rule(
    id="after-sales-outlet-missing",
    clause=Clause("售后维修服务确认书", LETTER_648),
    severity="error",
    title=Text(zh="售后维修服务确认书未载明服务网点", en="confirmation without an outlet"),
    fail=Text(
        zh="《售后维修服务确认书》未载明售后维修服务网点信息。",
        en="The after-sales confirmation names no service outlet.",
    ),
    passed=Text(
        zh="《售后维修服务确认书》载明服务网点：{found}。",
        en="The after-sales confirmation names a service outlet: {found}.",
    ),
    unsure=Text(
        zh="《售后维修服务确认书》是否载明服务网点，请人工核实。",
        en="Whether the after-sales confirmation names a service outlet has to be looked at.",
    ),
    remedy=Text(
        zh="请车辆生产企业在确认书中载明服务网点的地址和服务提供者。",
        en="Have the manufacturer name the outlet's address and provider.",
    ),
)
def after_sales_outlet_missing(dossier: Dossier) -> Sequence[Judgement]:
    """Each letter names an outlet, where some vehicle needs a letter."""
    if all(need(dossier, vehicle) == "no" for vehicle in dossier.vehicles):
        return [not_applicable(NOT_STATED)]
    found = [_named(dossier, letter) for letter in dossier.documents_of(AfterSalesConfirmation)]
    return found or [not_applicable(NOT_STATED)]


def _named(dossier: Dossier, letter: AfterSalesConfirmation) -> Judgement:
    """One letter; an outlet of whatever legible reading is one, none is for a person to see."""
    outlet = letter.outlet
    if outlet.value is not None and outlet.confidence >= READABLE:
        return passed(outlet, name="outlet", about=(letter,))
    if outlet.blank and not poor(dossier, letter):
        return failed(outlet, name="outlet", about=(letter,))
    return unsure(outlet, name="outlet", about=(letter,), reason=why_unsure(outlet) or POOR_PAGE)
