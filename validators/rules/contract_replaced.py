"""A vehicle that was applied for before under another contract."""

from dossier import Dossier, Judgement, Text, Vehicle
from dossier.numbers.characters import as_shown
from validators.answers import not_applicable, passed, unsure
from validators.clause import Clause
from validators.history import Earlier, History
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="contract-replaced",
    clause=Clause("四(八)"),
    severity="review",
    scope="vehicle",
    across=True,
    title=Text(zh="另行签订出口合同", en="contract replaced by another"),
    fail=Text(
        zh="车辆{vin}曾以合同{before}（目的国（地区）{where}）申请，本次合同为{now}。",
        en="{vin} was applied for under contract {before} (to {where}); now under {now}.",
    ),
    passed=Text(
        zh="车辆{vin}此前未以其他合同申请。", en="{vin} was not applied for under another contract."
    ),
    unsure=Text(
        zh="车辆{vin}曾以合同{before}（目的国（地区）{where}）申请，本次合同为{now}；"
        "请核对新合同、目标市场准入声明等材料是否均已更换。",
        en="{vin} was applied for under contract {before} (to {where}), now under {now}; please "
        "see that contract, declaration and letters are those of the new one.",
    ),
    remedy=Text(
        zh="提交与其他进口方另行签订的合同及相应的目标市场准入声明。",
        en="Hand in the contract with the other importer, and a declaration for that market.",
    ),
)
def contract_replaced(dossier: Dossier, vehicle: Vehicle, history: History) -> Judgement:
    """An earlier dossier with this VIN, withdrawn or returned, named the same contract."""
    if vehicle.vin is None or dossier.application.contract_no.value is None:
        return not_applicable(NOT_STATED)
    now = dossier.application.contract_no.value
    for other in history.with_vin(vehicle.vin):
        if _replaced(other, now):
            return unsure(
                dossier.application.contract_no,
                name="contract_no",
                expected=other.contract_no,
                before=other.contract_no,
                where=other.destination or "—",
                now=now,
            )
    return passed(dossier.application.contract_no, name="contract_no", before="", where="", now=now)


def _replaced(other: Earlier, now: str) -> bool:
    if other.state not in ("returned", "withdrawn") or other.contract_no is None:
        return False
    return as_shown(other.contract_no) != as_shown(now)
