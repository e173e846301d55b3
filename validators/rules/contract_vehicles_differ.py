"""The vehicles of the contract against those of the application."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from dossier import ApplicationVehicle, Contract, Dossier, Field, Judgement, Text, VehicleRow
from dossier.numbers.name import model
from dossier.numbers.vin import compact
from validators.answers import answer, not_applicable, passed, unsure
from validators.application import rows
from validators.clause import Clause
from validators.doubt import agreement, compare_fields
from validators.matching import find_vin
from validators.papers import NO_CONTRACT, NOT_STATED, originals, prevailing, stated
from validators.rule import rule
from validators.translated import pairs

UNLISTED = Text(zh="未列明", en="not listed")


@rule(
    id="contract-vehicles-differ",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="合同车辆与申请车辆不一致", en="contract is for other vehicles"),
    fail=Text(
        zh="{field}：申请表为{expected}，出口合同为{found}，二者不一致。",
        en="{field}: {expected} on the application, {found} in the contract.",
    ),
    passed=Text(
        zh="出口合同列明申请车辆，{field}：{found}。",
        en="The contract lists the vehicle applied for, {field}: {found}.",
    ),
    unsure=Text(
        zh="{field}：申请表为{expected}，出口合同为{found}，请人工核对。",
        en="{field}: {expected} on the application, {found} in the contract. Please look.",
    ),
    remedy=Text(
        zh="提交涵盖全部申请车辆的出口合同，或更正申请表、合同中的车辆信息。",
        en="Hand in a contract for all vehicles applied for, or correct what differs.",
    ),
)
def contract_vehicles_differ(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Each VIN applied for stands in the contract, at the same price where both print one.

    A contract that lists no VINs is compared by model. Vehicles that it lists besides may be
    applied for in another batch, so that a person decides.
    """
    papers = prevailing(dossier)
    if not papers:
        return not_applicable(NO_CONTRACT)
    applied = [row for row in rows(dossier) if stated(row.vin)]
    if not applied:
        return not_applicable(NOT_STATED)
    for choice in (papers, originals(dossier)):
        listing = [paper for paper in choice if any(stated(row.vin) for row in paper.vehicles)]
        if listing:
            return list(_by_vin(applied, listing, _translated_from(dossier, listing)))
    modelled = [row for paper in papers for row in paper.vehicles if stated(row.model)]
    if not modelled:
        return not_applicable(NOT_STATED)
    return list(_by_model(applied, modelled, papers))


def _translated_from(dossier: Dossier, papers: Sequence[Contract]) -> list[VehicleRow]:
    """The vehicles of the contracts that some papers translate."""
    return [
        row
        for contract, translation in pairs(dossier)
        if any(translation is paper for paper in papers)
        for row in contract.vehicles
        if stated(row.vin)
    ]


def _by_vin(
    applied: Sequence[ApplicationVehicle],
    papers: Sequence[Contract],
    originally: Sequence[VehicleRow],
) -> Iterator[Judgement]:
    """Each VIN applied for, and those besides.

    What a translation alone has otherwise than its contract is told by translation-differs.
    """
    theirs = [row.vin for row in originally]
    listed = [row for paper in papers for row in paper.vehicles if stated(row.vin)]
    vins = [row.vin for row in listed]
    taken: set[int] = set()
    for row in applied:
        outcome, place = find_vin(row.vin, vins)
        near = listed[place] if place is not None else VehicleRow()
        if place is not None:
            taken.add(place)
        original, at = find_vin(row.vin, theirs)
        if outcome != "pass" and original == "pass":
            continue
        yield answer(
            outcome,
            near.vin,
            row.vin,
            name="vin",
            expected=row.vin.value,
            found=near.vin.value or UNLISTED,
            about=papers,
            **_tied(row),
        )
        price = near.unit_price
        if outcome == "pass" and stated(price) and stated(row.unit_price):
            if original == "pass" and at is not None and _right(originally[at], price, row):
                continue
            yield compare_fields(
                price, row.unit_price, name="unit_price", about=papers, **_tied(row)
            )
    known = {compact(row.vin.value) for row in applied if row.vin.value}
    extra = [
        vin
        for place, vin in enumerate(vins)
        if place not in taken
        and vin.value
        and compact(vin.value) not in known
        and (not theirs or find_vin(vin, theirs).place is not None)
    ]
    if extra:
        reason = Text(
            zh="合同还列有本次未申领的车辆。",
            en="The contract also lists vehicles that are not applied for here.",
        )
        found = tuple(vin.value for vin in extra)
        none = Text(zh="未申领", en="not applied for")
        yield unsure(*extra, name="vins", expected=none, found=found, reason=reason, about=papers)


def _right(original: VehicleRow, price: Field[Decimal], row: ApplicationVehicle) -> bool:
    """Whether the contract has the price applied for, and its translation another."""
    theirs = original.unit_price
    return (
        stated(theirs)
        and agreement(theirs, row.unit_price) == "pass"
        and agreement(price, theirs) != "pass"
    )


def _by_model(
    applied: Sequence[ApplicationVehicle],
    listed: Sequence[VehicleRow],
    papers: Sequence[Contract],
) -> Iterator[Judgement]:
    """Each model applied for is one that the contract names; another is for a person."""
    known = {model(row.model.value) for row in listed if row.model.value is not None}
    for row in applied:
        if not stated(row.model):
            continue
        tied = {"name": "model", "about": papers, "expected": row.model.value, **_tied(row)}
        found = tuple(each.model.value for each in listed if each.model.value is not None)
        if row.model.value is not None and model(row.model.value) in known:
            yield passed(row.model, **tied)
        else:
            reason = Text(
                zh="合同未列车辆识别代号，按型号未能对应。",
                en="The contract lists no VINs, and no such model.",
            )
            yield unsure(row.model, found=found or None, reason=reason, **tied)


def _tied(row: ApplicationVehicle) -> dict[str, Any]:
    return {"vin": row.vin} if row.vin.value is not None else {}
