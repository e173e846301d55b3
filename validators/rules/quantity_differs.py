"""The quantity against the vehicles listed and the contract."""

from collections.abc import Iterator, Sequence

from dossier import Contract, Dossier, Field, Judgement, Text
from validators.answers import not_applicable, unsure
from validators.application import rows
from validators.clause import Clause
from validators.doubt import agreement, compare_fields
from validators.papers import NO_APPLICATION, NOT_STATED, prevailing, stated
from validators.rule import rule
from validators.translated import mistranslated
from validators.words import DOCUMENT_NAMES

LISTED = Text(zh="申请表所列车辆", en="vehicles that the application lists")
SUM = Text(zh="申请表各车数量之和", en="sum of the vehicles' own quantities")


@rule(
    id="quantity-differs",
    clause=Clause("四(五)"),
    severity="error",
    title=Text(zh="申请数量不一致", en="quantity differs"),
    fail=Text(
        zh="申请数量为{expected}辆，{where}为{found}辆，二者不一致。",
        en="The application is for {expected} vehicles; {where}: {found}.",
    ),
    passed=Text(
        zh="申请数量与{where}一致：{found}辆。",
        en="The quantity applied for agrees with the {where}: {found}.",
    ),
    unsure=Text(
        zh="申请数量为{expected}辆，{where}为{found}辆，请人工核对。",
        en="The application is for {expected} vehicles; {where}: {found}. Please look.",
    ),
    remedy=Text(
        zh="更正数量，使申请表、所列车辆和合同一致。",
        en="Correct the quantity so that application, vehicles listed and contract agree.",
    ),
)
def quantity_differs(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """The quantity equals the number of VINs, the sum of their quantities, and the contract's.

    A contract for more vehicles than are applied for may be carried out in several batches, so
    that a person decides. A quantity that the list refutes is told once, not again by a sum or a
    contract that says the same as the list.
    """
    if dossier.application.source == "none":
        return not_applicable(NO_APPLICATION)
    applied = dossier.application.quantity
    found = [*_listed(dossier, applied), *_contracts(dossier, applied)]
    return found or not_applicable(NOT_STATED)


def _listed(dossier: Dossier, applied: Field[int]) -> Iterator[Judgement]:
    """The vehicles that the application names, by number and by their own quantities."""
    listed = rows(dossier)
    if not listed or not stated(applied):
        return
    count = _count(dossier)
    yield compare_fields(count, applied, name="quantity", where=LISTED, about=(dossier.form,))
    own = [row.quantity for row in listed if stated(row.quantity)]
    if len(own) == len(listed) and all(field.value is not None for field in own):
        total = Field[int](
            value=sum(field.value or 0 for field in own),
            confidence=min(field.confidence for field in own),
            evidence=tuple(place for field in own for place in field.evidence),
        )
        if not _refuted(dossier, applied, total):
            yield compare_fields(total, applied, name="quantity", where=SUM, about=(dossier.form,))


def _count(dossier: Dossier) -> Field[int]:
    """How many vehicles the application names."""
    sure = _all_listed(dossier)
    return Field[int](value=len(rows(dossier)), confidence=1.0 if sure else 0.9)


def _refuted(dossier: Dossier, applied: Field[int], other: Field[int]) -> bool:
    """Whether the list says otherwise than the quantity, and another number what the list says."""
    count = _count(dossier)
    told = bool(count.value) and agreement(count, applied) != "pass"
    return told and agreement(other, count) == "pass"


def _all_listed(dossier: Dossier) -> bool:
    """Whether it is sure how many vehicles are listed: typed, or as many as certificates."""
    if dossier.application.source == "declared":
        return True
    return not dossier.stray and all(vehicle.certificate for vehicle in dossier.vehicles)


def _contracts(dossier: Dossier, applied: Field[int]) -> Iterator[Judgement]:
    """What the contracts that count say."""
    if not stated(applied):
        return
    for contract in prevailing(dossier):
        quantity = contract.quantity
        if not stated(quantity) or mistranslated(dossier, contract, "quantity", applied):
            continue
        if not _refuted(dossier, applied, quantity):
            yield _contract(contract, applied)


def _contract(contract: Contract, applied: Field[int]) -> Judgement:
    where = DOCUMENT_NAMES[contract.type]
    judged = compare_fields(
        contract.quantity, applied, name="quantity", where=where, about=(contract,)
    )
    more = (contract.quantity.value or 0) > (applied.value or 0)
    if judged.outcome == "fail" and more:
        reason = Text(
            zh="合同数量大于申请数量，可能分批申领。",
            en="The contract is for more; they may be applied for in batches.",
        )
        return unsure(
            contract.quantity,
            applied,
            name="quantity",
            expected=applied.value,
            where=where,
            about=(contract,),
            reason=reason,
        )
    return judged
