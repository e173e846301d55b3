"""Totals that do not add up or do not agree."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from dossier import Contract, Dossier, Field, Judgement, Text
from validators.answers import not_applicable, unsure
from validators.application import rows
from validators.clause import Clause
from validators.doubt import agreement, compare_fields
from validators.papers import NOT_STATED, prevailing, stated
from validators.rule import rule
from validators.translated import mistranslated
from validators.words import DOCUMENT_NAMES

CENT = Decimal("0.01")
FORM = DOCUMENT_NAMES["application_form"]
SUM = Text(zh="单价与数量之积合计", en="sum of unit prices times quantities")

WORDS = Text(zh="大写金额", en="amount in words")


@rule(
    id="total-amount-differs",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="总金额不一致", en="total amount differs"),
    fail=Text(
        zh="{field}：{where}为{found}，{against}为{expected}，二者不一致。",
        en="{field}: {found} ({where}), {expected} ({against}).",
    ),
    passed=Text(
        zh="{field}：{where}与{against}一致，为{found}。",
        en="{field}: {found} in both ({where}; {against}).",
    ),
    unsure=Text(
        zh="{field}：{where}为{found}，{against}为{expected}，是否一致请人工核对。",
        en="{field}: {found} ({where}), {expected} ({against}). Please look.",
    ),
    remedy=Text(
        zh="更正单价、数量或总金额，使申请表与合同一致。",
        en="Correct prices, quantities or total so that application and contract agree.",
    ),
)
def total_amount_differs(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """The application's total is the sum of its rows, and the contract's total and currency.

    The contract's total is also what its own words say, and the sum of its own rows; where it
    is higher, freight or insurance may be in it, so that a person decides. A contract for more
    vehicles than are applied for has another total rightly, and is left to quantity-differs; a
    translation whose contract has the right total, to translation-differs. One wrong total is
    told once: a form's that does not add up is not held against a contract that has its sum,
    nor a contract's against its own rows where these make the form's total.
    """
    found = [*_application(dossier), *_contracts(dossier)]
    return found or not_applicable(NOT_STATED)


def _form_sum(dossier: Dossier) -> Field[Decimal] | None:
    """What the form's own rows make."""
    return _sum([(row.unit_price, row.quantity) for row in rows(dossier)])


def _application(dossier: Dossier) -> Iterator[Judgement]:
    """The form's total against its own rows."""
    total, summed = dossier.application.total_amount, _form_sum(dossier)
    if stated(total) and summed is not None:
        yield compare_fields(
            total, summed, key=_cents, name="total_amount", where=FORM, against=SUM
        )


def _contracts(dossier: Dossier) -> Iterator[Judgement]:
    application = dossier.application
    summed = _form_sum(dossier) or Field[Decimal]()
    derived = not stated(application.total_amount)
    total = summed if derived else application.total_amount
    currency = application.currency
    if not stated(currency):
        currency = next((r.currency for r in rows(dossier) if stated(r.currency)), currency)
    for paper in prevailing(dossier):
        named: dict[str, Any] = {"where": DOCUMENT_NAMES[paper.type], "about": (paper,)}
        other = mistranslated(dossier, paper, "currency", currency)
        if stated(paper.currency) and stated(currency) and not other:
            yield compare_fields(paper.currency, currency, name="currency", against=FORM, **named)
        other = (
            _covers_more(dossier, paper)
            or _mistranslated(dossier, paper, total)
            or (_same(paper.total_amount, summed) and not _same(total, summed))
        )
        told = Field[Decimal]()
        if stated(paper.total_amount) and stated(total) and not other:
            judged = compare_fields(
                paper.total_amount, total, key=_cents, name="total_amount", against=FORM, **named
            )
            told = Field[Decimal]() if judged.outcome == "pass" else total
            yield _charges(judged, paper.total_amount, total, FORM, paper) if derived else judged
        yield from _own_sum(dossier, paper, told)
        yield from _in_words(paper)


def _in_words(paper: Contract) -> Iterator[Judgement]:
    """A contract's total in figures against its own words."""
    if stated(paper.total_amount) and paper.total_in_words.value is not None:
        where = DOCUMENT_NAMES[paper.type]
        yield compare_fields(
            paper.total_amount,
            paper.total_in_words,
            key=_cents,
            name="total_amount",
            where=where,
            against=WORDS,
            about=(paper,),
        )


def _mistranslated(dossier: Dossier, paper: Contract, expected: Field[Decimal]) -> bool:
    return mistranslated(dossier, paper, "total_amount", expected, _cents)


def _same(one: Field[Decimal], other: Field[Decimal]) -> bool:
    return agreement(one, other, _cents) == "pass"


def _own_sum(dossier: Dossier, paper: Contract, told: Field[Decimal]) -> Iterator[Judgement]:
    """A contract's total against its own rows, unless they make what it was told to differ from."""
    amounts = [(row.amount, None) for row in paper.vehicles]
    summed = _sum(amounts) or _sum([(row.unit_price, row.quantity) for row in paper.vehicles])
    total = paper.total_amount
    if summed is None or not stated(total) or _same(summed, told):
        return
    if _mistranslated(dossier, paper, summed):
        return
    where = DOCUMENT_NAMES[paper.type]
    judged = compare_fields(
        total, summed, key=_cents, name="total_amount", where=where, against=SUM, about=(paper,)
    )
    yield _charges(judged, total, summed, SUM, paper)


def _charges(
    judged: Judgement, total: Field[Decimal], summed: Field[Decimal], against: Text, paper: Contract
) -> Judgement:
    """A total that is higher than a sum is for a person: other charges may be in it."""
    higher = total.value is not None and summed.value is not None and total.value > summed.value
    if judged.outcome != "fail" or not higher:
        return judged
    return unsure(
        total,
        summed,
        name="total_amount",
        expected=summed.value,
        where=DOCUMENT_NAMES[paper.type],
        against=against,
        about=(paper,),
        reason=Text(
            zh="总金额高于各车金额之和，可能含运费、保险费等。",
            en="The total is higher than the sum; freight or insurance may be in it.",
        ),
    )


def _sum(pairs: Sequence[tuple[Field[Decimal], Field[int] | None]]) -> Field[Decimal] | None:
    """The sum of prices times quantities; None unless every price was read.

    A quantity that a row does not print is one: a row is a vehicle.
    """
    if not pairs or any(price.value is None for price, _ in pairs):
        return None
    total, fields = Decimal(0), list[Field[Decimal]]()
    doubtful = False
    for price, quantity in pairs:
        count = 1 if quantity is None or quantity.value is None else quantity.value
        total += (price.value or Decimal(0)) * count
        fields.append(price)
        doubtful |= bool(price.alternatives) or bool(quantity and quantity.alternatives)
    confidence = min(field.confidence for field in fields)
    return Field(
        value=total,
        confidence=min(confidence, 0.9) if doubtful else confidence,
        evidence=tuple(place for field in fields for place in field.evidence),
    )


def _covers_more(dossier: Dossier, paper: Contract) -> bool:
    """Whether a contract is for more vehicles than the application."""
    listed = len(rows(dossier)) or dossier.application.quantity.value or 0
    return max(paper.quantity.value or 0, len(paper.vehicles)) > listed > 0


def _cents(amount: Decimal) -> Decimal:
    return Decimal(amount).quantize(CENT)
