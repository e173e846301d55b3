"""The Chinese translation against the contract."""

from collections.abc import Iterator, Sequence

from dossier import Contract, ContractTranslation, Dossier, Field, Judgement, Text
from dossier.numbers.characters import as_shown
from dossier.numbers.vin import compact
from validators.answers import answer, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import compare_fields, folded
from validators.keys import country
from validators.matching import find_vin
from validators.papers import stated
from validators.rule import rule
from validators.translated import Key, pairs

PARTS: tuple[tuple[str, Key], ...] = (
    ("contract_no", as_shown),
    ("sign_date", folded),
    ("quantity", folded),
    ("total_amount", folded),
    ("currency", folded),
    ("destination", country),
    ("arrival", folded),
)

UNITS = {
    "day": ("天", "days"),
    "month": ("个月", "months"),
    "year": ("年", "years"),
    "km": ("公里", "km"),
    "%": ("%", "%"),
}
"""What the clauses' numbers count, in both languages."""


@rule(
    id="translation-differs",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="合同中文译本与原文不一致", en="translation unlike the contract"),
    fail=Text(
        zh="{field}：合同原文为“{expected}”，中文译本为“{found}”，二者不一致。",
        en="{field}: “{expected}” in the contract, “{found}” in its Chinese translation.",
    ),
    passed=Text(
        zh="{field}：中文译本与合同原文一致，为{found}。",
        en="{field}: the same in the contract and its translation, {found}.",
    ),
    unsure=Text(
        zh="{field}：合同原文为“{expected}”，中文译本为“{found}”，是否一致请人工核对。",
        en="{field}: “{expected}” in the contract, “{found}” in its translation. Please look.",
    ),
    remedy=Text(
        zh="更正中文译本或合同，使编号、日期、数量、金额、目的国（港）和车辆一致。",
        en="Correct translation or contract so that numbers, dates, quantities, amounts, "
        "destinations and vehicles agree.",
    ),
)
def translation_differs(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Number, day, quantity, total, currency, destination, port, VINs and prices are the same.

    What only one of the two prints is not compared. Periods, distances and shares in the clauses
    that each has and the other has not are for a person.
    """
    found = list(pairs(dossier))
    if not found:
        return not_applicable(
            Text(
                zh="卷宗中没有合同原文与中文译本可供比较。",
                en="There are no contract and translation to compare.",
            )
        )
    return [judged for contract, translation in found for judged in _of(contract, translation)]


def _of(contract: Contract, translation: ContractTranslation) -> Iterator[Judgement]:
    about = (translation, contract)
    compared = False
    for name, key in PARTS:
        found, expected = getattr(translation, name), getattr(contract, name)
        if stated(found) and stated(expected):
            compared = True
            yield compare_fields(found, expected, key=key, name=name, about=about)
    for judged in (*_vehicles(contract, translation), *_terms(contract, translation)):
        compared = True
        yield judged
    if not compared:
        yield not_applicable()


def _terms(contract: Contract, translation: ContractTranslation) -> Iterator[Judgement]:
    """Numbers of one unit, of which each has some that the other has not."""
    theirs, ours = set(contract.terms.value or ()), set(translation.terms.value or ())
    for unit, (zh, en) in UNITS.items():
        said = [sorted(t for t in side if t.endswith(f" {unit}")) for side in (theirs, ours)]
        expected, found = (
            [term.split()[0] for term in side if term not in other]
            for side, other in (said, said[::-1])
        )
        if expected and found:
            yield unsure(
                translation.terms,
                contract.terms,
                name="terms",
                expected=Text(zh="、".join(f"{n}{zh}" for n in expected), en=_list(expected, en)),
                found=Text(zh="、".join(f"{n}{zh}" for n in found), en=_list(found, en)),
                about=(translation, contract),
            )


def _list(numbers: Sequence[str], unit: str) -> str:
    return ", ".join(f"{number} {unit}" for number in numbers)


def _vehicles(contract: Contract, translation: ContractTranslation) -> Iterator[Judgement]:
    """Both list the same VINs, where both list any, with the same prices beside them."""
    about = (translation, contract)
    theirs = [row for row in contract.vehicles if stated(row.vin)]
    ours = [row for row in translation.vehicles if stated(row.vin)]
    if not theirs or not ours:
        return
    agreed: list[Field[str]] = []
    for row in theirs:
        outcome, place = find_vin(row.vin, [other.vin for other in ours])
        near = ours[place] if place is not None else None
        if outcome == "pass" and near is not None:
            agreed.append(row.vin)
            if stated(row.unit_price) and stated(near.unit_price):
                yield compare_fields(
                    near.unit_price, row.unit_price, name="unit_price", about=about, vin=row.vin
                )
            continue
        found = near.vin if near is not None else Field[str]()
        yield answer(
            outcome,
            found,
            row.vin,
            name="vin",
            expected=row.vin.value,
            found=found.value or Text(zh="未列", en="not listed"),
            about=about,
        )
    known = {compact(row.vin.value) for row in theirs if row.vin.value}
    for row in ours:
        outcome, place = find_vin(row.vin, [other.vin for other in theirs])
        if place is None and row.vin.value and compact(row.vin.value) not in known:
            missing = Text(zh="未列", en="not listed")
            yield answer(outcome, row.vin, name="vin", expected=missing, about=about)
    if len(agreed) == len(theirs):
        yield passed(*agreed, name="vins", found=tuple(vin.value for vin in agreed), about=about)
