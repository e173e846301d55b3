"""Faults of rules that go beyond the list every installation knows."""

import datetime as dt

from samples.draft import Draft
from samples.faults import typos
from samples.faults.application import another_country
from samples.faults.registry import fault
from samples.faults.unsealing import unseal
from samples.papers import inspection

DAY = dt.timedelta(days=1)


@fault("inspection-body-declaration-incomplete", weight=2)
def statement_missing(draft: Draft) -> tuple[str | None, str]:
    """One of the two statements is not made."""
    which = draft.rng.choice(("no_violations", "no_dishonesty"))
    draft.one("inspection_body_declaration").extra[which] = False
    return None, f"does not declare {which}"


@fault("inspection-body-declaration-unsealed", weight=2)
def body_unsealed(draft: Draft) -> tuple[str | None, str]:
    """The inspection body's declaration bears no seal, or another firm's."""
    paper = draft.one("inspection_body_declaration")
    return None, unseal(draft, paper)


@fault("after-sales-confirmation-unsealed", weight=2, young=True)
def service_unsealed(draft: Draft) -> tuple[str | None, str]:
    """The maker's confirmation bears no seal, or another firm's."""
    paper = draft.one("after_sales_confirmation")
    return None, unseal(draft, paper)


@fault("after-sales-outlet-missing", weight=2, young=True)
def outlet_missing(draft: Draft) -> tuple[str | None, str]:
    """The maker's confirmation names no workshop abroad."""
    paper = draft.one("after_sales_confirmation")
    paper.extra |= {"outlet": "", "outlet_address": "", "outlet_phone": ""}
    return None, "no outlet"


@fault("inspection-report-stale", weight=2, young=False, also=("dates-out-of-order",))
def stale(draft: Draft) -> tuple[str | None, str]:
    """Inspected more than 90 days before the application."""
    paper = draft.one("inspection_report")
    day = draft.story.applied - draft.rng.randrange(95, 160) * DAY
    paper.values |= {"inspection_date": day, "issue_date": day + DAY}
    return paper.vin, f"inspected {day}"


@fault("letter-dated-after-application", weight=2, also=("dates-out-of-order",))
def letter_late(draft: Draft) -> tuple[str | None, str]:
    """A declaration is dated after the application."""
    kind = draft.rng.choice(("market_access_declaration", "inspection_body_declaration"))
    paper = draft.one(kind)
    paper.values["date"] = draft.story.applied + draft.rng.randrange(2, 30) * DAY
    return None, f"{kind} of {paper.values['date']}"


@fault("contract-destination-differs", weight=2, also=("translation-differs",))
def destination(draft: Draft) -> tuple[str | None, str]:
    """The contract ships to another country than the application says."""
    land = another_country(draft)
    for paper in [*draft.of("contract"), *draft.of("contract_translation")]:
        paper.extra["land"] = land
        paper.values["destination"] = land.iso
    return None, f"contract for {land.iso}"


@fault("report-number-repeated", weight=2, fewest=2)
def report_number(draft: Draft) -> tuple[str | None, str]:
    """Two vehicles' reports bear one number."""
    one, other = draft.rng.sample(draft.of("inspection_report"), 2)
    other.values["report_no"] = one.values["report_no"]
    return other.vin, f"number {one.values['report_no']} twice"


@fault("photo-repeated", weight=2, fewest=2)
def photo_repeated(draft: Draft) -> tuple[str | None, str]:
    """One photograph stands in the reports of two vehicles."""
    one, other = draft.rng.sample(draft.of("inspection_report"), 2)
    cars = {car.vin: car for car in draft.story.cars}
    for paper in (one, other):
        paper.extra["photos"] = inspection.shots(cars[paper.vin or ""], 4)
    at = draft.rng.randrange(4)
    other.extra["photos"][at] = one.extra["photos"][at]
    return other.vin, f"photograph {at + 1} is of {one.vin}"


@fault("certificate-number-repeated", weight=2, fewest=2)
def certificate_number(draft: Draft) -> tuple[str | None, str]:
    """Two vehicles' certificates bear one number."""
    one, other = draft.rng.sample(draft.of("registration_certificate"), 2)
    other.values["certificate_no"] = one.values["certificate_no"]
    return other.vin, f"number {one.values['certificate_no']} twice"


@fault("certificate-number-unlike-barcode", weight=2)
def barcode(draft: Draft) -> tuple[str | None, str]:
    """The bar code says another number than is printed below it."""
    paper = draft.one("registration_certificate")
    other = typos.other_number(draft.rng, paper.values["certificate_no"])
    paper.extra["barcode_no"] = other
    return paper.vin, f"bar code {other}"


@fault("mileage-beyond-guide", weight=2, groups=("passenger", "truck", "bus"))
def worn_out(draft: Draft) -> tuple[str | None, str]:
    """Run further than the mileage at which the scrapping standard guides its owner to scrap it."""
    paper = draft.one("inspection_report")
    paper.values["mileage_km"] = draft.rng.randrange(905_000, 1_400_000)
    return paper.vin, f"{paper.values['mileage_km']} km"


@fault("origin-unlike-vin", weight=2, imported=False)
def origin(draft: Draft) -> tuple[str | None, str]:
    """A VIN of China on a certificate that says 进口."""
    paper = draft.one("registration_certificate")
    paper.values["domestic_or_imported"] = "进口"
    return paper.vin, "进口"


@fault("assembled-or-tampered", weight=2, also=("inspection-not-qualified",))
def tampered(draft: Draft) -> tuple[str | None, str]:
    """The inspection found the VIN cut anew, or the vehicle assembled."""
    paper = draft.one("inspection_report")
    what = draft.rng.choice(("车辆识别代号有凿改痕迹", "该车为拼装车", "车架号码被凿改、挖补"))
    paper.values["conclusion"] = "unqualified"
    paper.extra |= {"conclusion_text": f"经检测，{what}，检测结论：不合格。", "failed": 0}
    return paper.vin, what


@fault("unit-not-vehicle", weight=2, form=True, declared=False)
def unit(draft: Draft) -> tuple[str | None, str]:
    """The form counts in another unit than 辆."""
    word = draft.rng.choice(("台", "件", "套"))
    draft.one("application_form").extra["unit"] = word
    return None, f"unit {word}"


@fault("application-form-incomplete", weight=2, form=True, declared=False,
       also=("contract-number-differs", "goods-name-malformed"))  # fmt: skip
def blank_column(draft: Draft) -> tuple[str | None, str]:
    """A column of the form is left empty."""
    name = draft.rng.choice(("contract_no", "goods_name"))
    draft.one("application_form").values[name] = None
    return None, f"{name} left empty"
