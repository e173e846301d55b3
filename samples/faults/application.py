"""Faults of the application, as declared and on the form."""

import datetime as dt
from decimal import Decimal
from typing import Any

from samples import numbers, places
from samples.draft import Draft
from samples.faults import typos
from samples.faults.registry import fault
from samples.paper import Values

DAY = dt.timedelta(days=1)
GOODS = ("passenger", "hybrid", "truck", "pickup")
COMBUSTION = ("passenger", "truck", "tractor", "bus")


def _set(draft: Draft, name: str, value: Any) -> None:
    for copy in draft.applications():
        copy[name] = value


def _rows(draft: Draft, vin: str) -> list[Values]:
    return [row for copy in draft.applications() for row in copy["vehicles"] if row["vin"] == vin]


def _a_vin(draft: Draft) -> str:
    return draft.rng.choice(draft.story.cars).vin


@fault(
    "application-form-missing",
    form=True,
    declared=False,
    also=(
        "too-many-vehicles",
        "vin-malformed",
        "registration-vin-differs",
        "inspection-vin-differs",
        "contract-vehicles-differ",
        "contract-number-differs",
        "owner-not-exporter",
        "goods-condition-not-used",
        "goods-name-malformed",
        "uscc-invalid",
        "consignor-not-exporter",
        "inspection-report-stale",
        "contract-seller-not-exporter",
        "inspection-client-differs",
        "market-access-declaration-differs",
        "quantity-differs",
        "application-dates-differ",
        "brand-or-model-differs",
        "hs-code-unfit",
    ),
)
def form_missing(draft: Draft) -> tuple[str | None, str]:
    """Neither the form nor a declared application."""
    draft.papers.remove(draft.one("application_form"))
    return None, "no application"


@fault("application-form-differs", form=True, declared=True)
def form_differs(draft: Draft) -> tuple[str | None, str]:
    """The form's page says something else than the declared application."""
    values = draft.one("application_form").values
    what = draft.rng.choice(("contract_no", "vin", "model", "uscc"))
    if what in {"contract_no", "uscc"}:
        values[what] = typos.other_number(draft.rng, values[what])
        return None, f"form says {what} {values[what]}"
    row = draft.rng.choice(values["vehicles"])
    vin = row["vin"]
    row[what] = (
        typos.other_vin(draft.rng, vin)
        if what == "vin"
        else typos.other_model(draft.rng, row[what])
    )
    return vin, f"form says {what} {row[what]}"


@fault(
    "brand-or-model-differs", also=("contract-vehicles-differ", "market-access-declaration-differs")
)
def model_differs(draft: Draft) -> tuple[str | None, str]:
    """The application's model is not the certificate's."""
    vin = _a_vin(draft)
    rows = _rows(draft, vin)
    model = typos.other_model(draft.rng, rows[0]["model"])
    for row in rows:
        row["model"] = model
    return vin, f"application says {model}"


@fault("vin-malformed", imported=False)
def malformed(draft: Draft) -> tuple[str | None, str]:
    """The same impossible VIN on every paper."""
    vin = _a_vin(draft)
    place = draft.rng.choice((4, 5, 6))
    wrong = draft.rng.choice("0123456789X".replace(vin[8], ""))
    other = draft.rng.choice(
        (
            vin[:8] + wrong + vin[9:],
            vin[:8] + wrong + vin[9:],
            vin[:place] + draft.rng.choice("IOQ") + vin[place + 1 :],
            vin[:12] + vin[13:],
        )
    )
    replace_vin(draft, vin, other)
    return other, f"{other} in place of {vin}"


def replace_vin(draft: Draft, vin: str, other: str) -> None:
    """Write another VIN wherever one stands in the dossier."""
    for row in _rows(draft, vin):
        row["vin"] = other
    for paper in draft.papers:
        if paper.vin == vin:
            paper.vin = other
        if paper.values.get("vin") == vin:
            paper.values["vin"] = other
        for row in paper.values.get("rows", ()):
            row["vin"] = other if row["vin"] == vin else row["vin"]
        if "vins" in paper.values:
            paper.values["vins"] = [
                other if known == vin else known for known in paper.values["vins"]
            ]
            paper.extra["cars"] |= {other: paper.extra["cars"].get(vin, ("", "", ""))}


@fault(
    "vin-repeated",
    most=6,
    also=(
        "quantity-differs",
        "contract-vehicles-differ",
        "total-amount-differs",
        "registration-certificate-missing",
        "inspection-report-missing",
        "too-many-vehicles",
        "goods-name-malformed",
        "hs-code-unfit",
    ),
)
def repeated(draft: Draft) -> tuple[str | None, str]:
    """A vehicle is applied for twice, in contract and application alike."""
    vin = _a_vin(draft)
    for copy in draft.applications():
        copy["vehicles"].append(dict(next(row for row in copy["vehicles"] if row["vin"] == vin)))
        copy["quantity"] += 1
    price = Decimal(0)
    for paper in [*draft.of("contract"), *draft.of("contract_translation")]:
        row = dict(next(row for row in paper.values["rows"] if row["vin"] == vin))
        price = row["unit_price"]
        paper.values["rows"].append(row)
        paper.values["quantity"] += 1
        paper.values["total_amount"] += price
    for paper in draft.of("application_form"):
        paper.extra["total_amount"] += price
    return vin, "listed twice"


@fault("consignor-not-exporter")
def consignor(draft: Draft) -> tuple[str | None, str]:
    """发货人 is another firm."""
    name = typos.other_name(draft.rng, draft.story.exporter)
    _set(draft, "consignor", name)
    return None, f"consignor {name}"


@fault("goods-condition-not-used")
def not_used(draft: Draft) -> tuple[str | None, str]:
    """商品状态 is not 旧."""
    word = draft.rng.choice(("新", "新", "全新"))
    _set(draft, "goods_condition", word)
    return None, f"condition {word}"


@fault("quantity-differs", also=("contract-vehicles-differ", "total-amount-differs"))
def quantity(draft: Draft) -> tuple[str | None, str]:
    """The quantity is not the number of VINs."""
    count = len(draft.story.cars)
    other = draft.rng.choice([n for n in (count - 1, count + 1, count + 2) if 0 < n != count])
    _set(draft, "quantity", other)
    return None, f"quantity {other} for {count} vehicles"


@fault("too-many-vehicles", weight=1, fewest=21, most=21)
def too_many(draft: Draft) -> tuple[str | None, str]:
    """More than twenty vehicles under one commodity code."""
    return None, f"{len(draft.story.cars)} vehicles"


@fault("several-hs-codes", mixed=True, fewest=2)
def several_codes(draft: Draft) -> tuple[str | None, str]:
    """Vehicles of two commodity codes in one application."""
    codes = sorted({car.model.hs_code for car in draft.story.cars})
    _set(draft, "hs_code", None)
    for paper in draft.of("application_form"):
        paper.extra["hs_text"] = "、".join(codes)
    return None, " and ".join(codes)


@fault("hs-code-unfit", groups=COMBUSTION)
def code_unfit(draft: Draft) -> tuple[str | None, str]:
    """A commodity code of other vehicles, or of kits."""
    model = draft.story.cars[0].model
    right = model.hs_code
    if right.startswith("8703"):
        other = [right[:8] + "90", "8703801090", "8704310000", "8703311110"]
        other.append(right[:6] + ("3010" if right[4:6] != "22" else "4110"))
        bands = {"22": "8703234110", "23": "8703241110", "24": "8703223010"}
        other += [bands[right[4:6]]] * 2 if right[4:6] in bands else []
    else:
        other = [
            "8703234110",
            "8704310000",
            "8705909990",
            "8702109100" if model.word != "客车" else "8702109210",
        ]
    code = draft.rng.choice([code for code in other if code != right])
    for copy in draft.applications():
        copy["hs_code"] = code
        for row in copy["vehicles"]:
            row["hs_code"] = code
    return None, f"{code} in place of {right}"


@fault("goods-name-malformed", groups=GOODS)
def goods_name(draft: Draft) -> tuple[str | None, str]:
    """The goods' name lacks 旧 or the displacement, or has another one."""
    model = draft.story.cars[0].model
    name, litres = model.goods_name, model.litres or ""
    off = f"{float(litres) + draft.rng.choice((0.4, 0.6, 1.0)):.1f}"
    names = (
        name.removeprefix("旧"),
        name.replace(f"{litres}L", ""),
        name.replace(litres, off),
        f"二手{model.word}",
    )
    chosen = draft.rng.choice(names)
    _set(draft, "goods_name", chosen)
    return None, f"goods {chosen}"


@fault("uscc-invalid", also=("owner-code-differs",))
def uscc(draft: Draft) -> tuple[str | None, str]:
    """The exporter's credit code does not bear its own check character."""
    code = draft.story.exporter.uscc
    while True:
        at = draft.rng.randrange(8, 18)
        other = code[:at] + draft.rng.choice(numbers.USCC_LETTERS) + code[at + 1 :]
        if other != code and numbers.uscc_check_digit(other[:17]) != other[17]:
            break
    _set(draft, "uscc", other)
    return None, f"{other} in place of {code}"


@fault(
    "application-dates-differ",
    year=2026,
    also=("dates-out-of-order", "after-sales-confirmation-missing"),
)
def dates_differ(draft: Draft) -> tuple[str | None, str]:
    """The application's 注册登记日期 or 转让登记待出口日期 is not the certificate's."""
    vin = _a_vin(draft)
    name = draft.rng.choice(("registration_date", "endorsement_date"))
    shift = draft.rng.choice((-10, -1, -2, -5)) * DAY
    rows = _rows(draft, vin)
    day = rows[0][name] + shift
    for row in rows:
        row[name] = day
    return vin, f"application says {name} {day}"


@fault("total-amount-differs", form=True, also=("application-form-differs", "translation-differs"))
def total(draft: Draft) -> tuple[str | None, str]:
    """The form's total is not the sum of its lines, or the contract's not of its."""
    if draft.rng.random() < 0.5:
        paper = draft.one("application_form")
        paper.extra["total_amount"] += draft.rng.choice((Decimal(500), Decimal(-1000), Decimal(90)))
        return None, f"form's total {paper.extra['total_amount']}"
    shift = draft.rng.choice((Decimal(500), Decimal(-900), Decimal(2000)))
    for paper in [*draft.of("contract"), *draft.of("contract_translation")]:
        paper.values["total_amount"] += shift
    return None, f"contract's total off by {shift}"


def another_country(draft: Draft) -> places.Country:
    """A country that the dossier does not go to."""
    return draft.rng.choice(
        [land for land in places.countries() if land.iso != draft.story.country.iso]
    )
