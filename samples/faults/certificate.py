"""Faults of the registration certificate: missing, of another vehicle, of another owner."""

import datetime as dt
from dataclasses import replace

from samples import names, numbers
from samples.car import Event
from samples.draft import Draft
from samples.faults import typos
from samples.faults.registry import fault
from samples.paper import Paper

DAY = dt.timedelta(days=1)
SHEET_OF_ENTRIES = {1: 2, 2: 2, 3: 3, 4: 2, 5: 3}
"""Layout → the sheet that holds page 3 of the booklet."""


def _one(draft: Draft) -> Paper:
    return draft.one("registration_certificate")


def _insert(paper: Paper, event: Event) -> None:
    """Put an entry before the sale to the exporter."""
    events: list[Event] = paper.extra["events"]
    place = next(index for index, known in enumerate(events) if known.for_export)
    events.insert(place, event)


def _before_export(draft: Draft, paper: Paper) -> dt.date:
    endorsed: dt.date = paper.values["export_endorsement_date"]
    last: dt.date = max(
        [
            paper.values["registration_date"],
            *(e.date for e in paper.extra["events"] if not e.for_export),
        ]
    )
    room = max((endorsed - last).days - 1, 1)
    return last + draft.rng.randrange(1, room + 1) * DAY


@fault(
    "registration-certificate-missing",
    also=("inspection-standard-wrong", "export-endorsement-missing"),
)
def missing(draft: Draft) -> tuple[str | None, str]:
    """One vehicle's certificate is not in the dossier."""
    paper = _one(draft)
    draft.papers.remove(paper)
    return paper.vin, "certificate left out"


@fault("registration-vin-differs", also=("vin-malformed", "vehicle-unlike-certificate"))
def vin_differs(draft: Draft) -> tuple[str | None, str]:
    """One character of the certificate's VIN is another one."""
    paper = _one(draft)
    paper.values["vin"] = typos.other_vin(draft.rng, paper.values["vin"])
    return paper.vin, f"certificate says {paper.values['vin']}"


@fault("owner-not-exporter")
def owner_differs(draft: Draft) -> tuple[str | None, str]:
    """The newest owner is 有限责任公司 in place of 有限公司, or another firm."""
    paper = _one(draft)
    name = typos.other_name(draft.rng, draft.story.exporter)
    code = paper.values["owner_id"]
    if name[:2] != draft.story.exporter.name[:2]:
        code = numbers.uscc(draft.rng, draft.story.exporter.region)
    paper.values |= {"owner": name, "owner_id": code}
    paper.extra["events"] = [
        replace(event, owner=name, owner_id=code) if event.for_export else event
        for event in paper.extra["events"]
    ]
    return paper.vin, f"owner {name}"


@fault("owner-code-differs")
def code_differs(draft: Draft) -> tuple[str | None, str]:
    """The newest owner bears the exporter's name, but another credit code."""
    paper = _one(draft)
    code = numbers.uscc(draft.rng, draft.story.exporter.region)
    paper.values["owner_id"] = code
    paper.extra["events"] = [
        replace(event, owner_id=code) if event.for_export else event
        for event in paper.extra["events"]
    ]
    return paper.vin, f"owner's code {code}"


@fault("export-endorsement-missing", also=("application-dates-differ",))
def endorsement_missing(draft: Draft) -> tuple[str | None, str]:
    """Sold to the exporter, but nowhere endorsed 转让待出口."""
    paper = _one(draft)
    paper.values |= {"export_endorsement": False, "export_endorsement_date": None}
    paper.extra["events"] = [replace(event, for_export=False) for event in paper.extra["events"]]
    return paper.vin, "no 转让待出口"


@fault("mortgage-open")
def mortgage(draft: Draft) -> tuple[str | None, str]:
    """A mortgage that was never lifted."""
    paper = _one(draft)
    bank = draft.rng.choice(names.BANKS)
    code = numbers.uscc(draft.rng, "110102")
    _insert(paper, Event("mortgage", _before_export(draft, paper), bank, code, "统一社会信用代码"))
    return paper.vin, f"mortgaged to {bank}"


@fault("pledge-open")
def pledge(draft: Draft) -> tuple[str | None, str]:
    """A pledge on record that was never lifted."""
    paper = _one(draft)
    firm = names.owner_firm(draft.rng)
    _insert(
        paper,
        Event("pledge", _before_export(draft, paper), firm.name, firm.uscc, "统一社会信用代码"),
    )
    return paper.vin, f"pledged to {firm.name}"


@fault("seizure-noted")
def seizure(draft: Draft) -> tuple[str | None, str]:
    """An entry says that a court has sealed up the vehicle."""
    paper = _one(draft)
    court = f"{draft.rng.choice(names.CITIES).city}中级人民法院"
    note = f"根据{court}协助执行通知书，该车予以{draft.rng.choice(('查封', '扣押'))}"
    _insert(paper, Event("seizure", _before_export(draft, paper), note=note))
    return paper.vin, note


@fault("customs-supervision-noted", imported=True)
def supervision(draft: Draft) -> tuple[str | None, str]:
    """An entry says that the vehicle is under customs supervision."""
    paper = _one(draft)
    note = draft.rng.choice(("海关监管车辆，监管期内不得转让", "该车属海关监管货物，监管期限未满"))
    _insert(paper, Event("supervision", _before_export(draft, paper), note=note))
    paper.values["customs_supervision"] = True
    return paper.vin, note


@fault("transfer-after-endorsement", also=("owner-not-exporter", "owner-code-differs"))
def sold_on(draft: Draft) -> tuple[str | None, str]:
    """Sold on at home after 转让待出口."""
    paper = _one(draft)
    firm = names.owner_firm(draft.rng)
    endorsed: dt.date = paper.values["export_endorsement_date"]
    day = endorsed + draft.rng.randrange(1, max((draft.story.applied - endorsed).days, 2)) * DAY
    plate = numbers.plate(draft.rng, firm.head, "ordinary")
    paper.extra["events"].append(
        Event("transfer", day, firm.name, firm.uscc, "统一社会信用代码", plate)
    )
    paper.values |= {"owner": firm.name, "owner_id": firm.uscc}
    return paper.vin, f"sold on to {firm.name}"


@fault("registration-certificate-incomplete", also=("page-unrecognised",))
def incomplete(draft: Draft) -> tuple[str | None, str]:
    """A sheet with earlier entries was not copied: the printed page numbers leave a gap."""
    paper = _one(draft)
    first: dt.date = paper.values["registration_date"]
    pads = [
        Event("change", first + day * DAY, note=note)
        for day, note in ((2, "联系方式变更"), (3, "住所变更"))
    ]
    paper.extra["events"] = pads + paper.extra["events"]
    paper.extra["per_page"] = 1
    sheet = SHEET_OF_ENTRIES[paper.look.layout]
    paper.drop_pages = (sheet,) if sheet == 2 else (sheet, sheet + 1)
    return paper.vin, "pages 3 and 4 left out"


@fault("registration-certificate-unsealed")
def unsealed(draft: Draft) -> tuple[str | None, str]:
    """No seal of the office that issued the certificate."""
    paper = _one(draft)
    paper.seals.clear()
    paper.values["sealed"] = False
    return paper.vin, "no seal"


@fault("certificate-number-malformed")
def number_malformed(draft: Draft) -> tuple[str | None, str]:
    """The certificate's number has not twelve digits."""
    paper = _one(draft)
    number: str = paper.values["certificate_no"]
    paper.values["certificate_no"] = draft.rng.choice(
        (number[:-1], number + "7", number[:6] + number[7:])
    )
    return paper.vin, f"number {paper.values['certificate_no']}"


@fault("service-life-ending", also=("dates-out-of-order",), old=True)
def life_ending(draft: Draft) -> tuple[str | None, str]:
    """At most a year is left of the service life; the story has made the first vehicle so old."""
    car = draft.story.cars[0]
    return (
        car.vin,
        f"{car.model.vehicle_type}, {car.use_nature}, registered {car.registration_date}",
    )


@fault(
    "vehicle-type-out-of-scope",
    groups=("pickup", "truck"),
    also=(
        "hs-code-unfit",
        "inspection-standard-wrong",
        "service-life-ending",
        "goods-name-malformed",
    ),
)
def out_of_scope(draft: Draft) -> tuple[str | None, str]:
    """A vehicle that is neither 汽车 nor 挂车 under the announcement."""
    paper = _one(draft)
    kind = draft.rng.choice(
        ("三轮汽车", "普通低速货车", "普通二轮摩托车", "轮式装载机械", "厢式低速货车")
    )
    for other in draft.papers:
        if other.vin == paper.vin and "vehicle_type" in other.values:
            other.values["vehicle_type"] = kind
    for copy in draft.applications():
        for row in copy["vehicles"]:
            if row["vin"] == paper.vin:
                row["vehicle_type"] = kind
    return paper.vin, kind
