"""Faults of the contract and its translation."""

import datetime as dt
from decimal import Decimal

from samples.draft import Draft
from samples.faults import typos
from samples.faults.registry import fault
from samples.paper import Paper

DAY = dt.timedelta(days=1)


def _both(draft: Draft) -> list[Paper]:
    return [*draft.of("contract"), *draft.of("contract_translation")]


@fault("contract-missing", also=("chinese-translation-missing", "after-sales-clause-missing"))
def missing(draft: Draft) -> tuple[str | None, str]:
    """No contract at all."""
    for paper in _both(draft):
        draft.papers.remove(paper)
    return None, "contract left out"


@fault(
    "chinese-translation-missing",
    foreign=True,
    also=("after-sales-clause-missing", "contract-seller-not-exporter"),
)
def translation_missing(draft: Draft) -> tuple[str | None, str]:
    """A foreign contract without its Chinese translation."""
    draft.papers.remove(draft.one("contract_translation"))
    return None, f"no translation of a contract in {draft.story.language}"


@fault(
    "translation-differs",
    foreign=True,
    weight=6,
    also=(
        "total-amount-differs",
        "quantity-differs",
        "contract-vehicles-differ",
        "contract-number-differs",
    ),
)
def translation_differs(draft: Draft) -> tuple[str | None, str]:
    """The translation has another total, quantity, price or VIN than the original."""
    paper = draft.one("contract_translation")
    values = paper.values
    values["rows"] = [dict(row) for row in values["rows"]]
    what = draft.rng.choice(("total_amount", "quantity", "vin", "unit_price", "contract_no"))
    row = draft.rng.choice(values["rows"])
    if what == "total_amount":
        values[what] += draft.rng.choice((Decimal(1000), Decimal(-500)))
        return None, f"translation's total {values[what]}"
    if what == "quantity":
        values[what] += 1
        return None, f"translation's quantity {values[what]}"
    if what == "contract_no":
        values[what] = typos.other_number(draft.rng, values[what])
        return None, f"translation's number {values[what]}"
    vin = row["vin"]
    if what == "vin":
        row["vin"] = typos.other_vin(draft.rng, vin)
        return vin, f"translation says {row['vin']}"
    shift = draft.rng.choice((Decimal(300), Decimal(-200)))
    row["unit_price"] += shift
    values["total_amount"] += shift
    return vin, f"translation's price {row['unit_price']}"


@fault("after-sales-clause-missing")
def after_sales(draft: Draft) -> tuple[str | None, str]:
    """Not a word on after-sales service."""
    for paper in _both(draft):
        paper.extra["left_out"] = (*paper.extra["left_out"], "after_sales")
        paper.values["after_sales_clause"] = False
    return None, "no after-sales clause"


@fault("contract-number-differs")
def number(draft: Draft) -> tuple[str | None, str]:
    """The contract bears another number than the application names."""
    other = typos.other_number(draft.rng, draft.story.contract_no)
    for paper in _both(draft):
        paper.values["contract_no"] = other
    return None, f"contract {other}"


@fault("contract-seller-not-exporter")
def seller(draft: Draft) -> tuple[str | None, str]:
    """Another firm sells."""
    firm = typos.other_firm(draft.rng, draft.story.exporter)
    name = typos.other_name(draft.rng, draft.story.exporter)
    for paper in _both(draft):
        chinese = "zh" in paper.extra["tongues"]
        paper.values["seller"] = name if chinese else firm.en
        paper.extra["seller_en"] = firm.en
        if "seller" in paper.seals:
            paper.seals["seller"] = f"contract:{name}:{firm.uscc}"
    return None, f"seller {name}"


@fault("contract-vehicles-differ", also=("total-amount-differs", "quantity-differs"))
def vehicles(draft: Draft) -> tuple[str | None, str]:
    """A VIN of the contract is another one, or a vehicle is not in it."""
    vin = draft.rng.choice(draft.story.cars).vin
    leave = len(draft.story.cars) > 1 and draft.rng.random() < 0.4
    other = typos.other_vin(draft.rng, vin)
    for paper in _both(draft):
        rows = [dict(row) for row in paper.values["rows"] if not (leave and row["vin"] == vin)]
        for row in rows:
            row["vin"] = other if row["vin"] == vin else row["vin"]
        paper.values["rows"] = rows
        paper.values["quantity"] = sum(row["quantity"] for row in rows)
        paper.values["total_amount"] = sum(
            (row["unit_price"] * row["quantity"] for row in rows), Decimal(0)
        )
    return vin, "not in the contract" if leave else f"contract says {other}"


@fault("contract-unsigned")
def unsigned(draft: Draft) -> tuple[str | None, str]:
    """One side has neither sealed nor signed the original."""
    side = draft.rng.choice(("seller", "buyer"))
    paper = draft.one("contract")
    paper.seals.pop(side, None)
    paper.pens.pop(side, None)
    return None, f"no mark of the {side}"


@fault("dates-out-of-order")
def order(draft: Draft) -> tuple[str | None, str]:
    """A day that cannot be: signed or inspected after applying, made after the registration."""
    late = draft.story.applied + draft.rng.randrange(3, 40) * DAY
    what = draft.rng.choice(("contract", "inspection", "made"))
    if what == "contract":
        for paper in _both(draft):
            paper.values["sign_date"] = late
        return None, f"signed {late}"
    if what == "inspection":
        paper = draft.one("inspection_report")
        paper.values |= {"inspection_date": late, "issue_date": late + DAY}
        return paper.vin, f"inspected {late}"
    paper = draft.one("registration_certificate")
    made = paper.values["registration_date"] + draft.rng.randrange(5, 90) * DAY
    paper.values["manufacture_date"] = made
    return paper.vin, f"made {made}"
