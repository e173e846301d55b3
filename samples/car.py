"""One used vehicle with its whole life: made, registered, sold on, bought for export."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from samples import names, numbers
from samples.fleet import Model
from samples.names import City, Firm

COLOURS = ("白", "黑", "灰", "白", "银", "蓝", "红", "棕", "黄", "绿")
CHANGES = ("联系方式变更", "住所变更", "身份证明号码变更", "变更备案：联系电话")
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Event:
    """One dated record of a registration certificate."""

    kind: str
    """transfer, mortgage, mortgage_release, pledge, pledge_release, seizure, change, reissue …"""
    date: dt.date
    owner: str = ""
    owner_id: str = ""
    id_type: str = ""
    plate: str = ""
    note: str = ""
    for_export: bool = False


@dataclass
class Car:
    """A vehicle as the world knows it; papers print from it, each in its own words."""

    model: Model
    vin: str
    color: str
    engine_no: str
    certificate_no: str
    authority: str
    first_owner: Event
    manufacture_date: dt.date
    registration_date: dt.date
    issue_date: dt.date
    use_nature: str
    plate_kind: str
    mileage_km: int
    price: int
    events: list[Event] = field(default_factory=list)

    @property
    def endorsed(self) -> Event:
        """The transfer to the exporter that bears 转让待出口."""
        return next(event for event in self.events if event.for_export)

    @property
    def plate(self) -> str:
        """The plate of the last owner at home, surrendered before export."""
        plates = [event.plate for event in (self.first_owner, *self.events) if event.plate]
        return plates[-1]


def use_nature(model: Model) -> str:
    """What such a vehicle is registered for in the ordinary case."""
    if model.group in {"pickup", "truck", "tractor", "trailer"}:
        return "货运"
    return "公路客运" if model.group == "bus" else "非营运"


def life(model: Model) -> int:
    """The years of service that the scrapping standard allows, 99 where none are set."""
    return {
        "bus": 15,
        "truck": 15,
        "tractor": 15,
        "pickup": 15,
        "trailer": 20 if "集装箱" in model.vehicle_type else 15,
    }.get(model.group, 99)


def car(
    rng: Random, model: Model, exporter: Firm, applied: dt.date, age_days: int, endorsed: dt.date
) -> Car:
    """A vehicle registered `age_days` before the application and endorsed on a given day."""
    registered = applied - age_days * DAY
    made = registered - rng.randrange(6, 150) * DAY
    place = rng.choice(names.CITIES)
    kind = {"electric": "electric", "hybrid": "electric", "trailer": "trailer"}.get(
        model.group, "ordinary"
    )
    if model.model == "GTM7180HV":  # not a plug-in: an ordinary plate
        kind = "ordinary"
    first = _owner(rng, "registration", registered, place, kind, model.commercial)
    vehicle = Car(
        model=model,
        vin=numbers.vin(rng, model.wmi, model.descriptor, made.year + (made.month > 8)),
        color=rng.choice(COLOURS),
        engine_no="" if model.group == "trailer" else numbers.engine_number(rng),
        certificate_no=numbers.certificate_number(rng, place.region),
        authority=names.authority(place.head, place.city),
        first_owner=first,
        manufacture_date=made,
        registration_date=registered,
        issue_date=registered + rng.choice((0, 0, 0, 1, 3)) * DAY,
        use_nature=use_nature(model),
        plate_kind=kind,
        mileage_km=_mileage(rng, model, age_days),
        price=_price(rng, model, age_days),
    )
    vehicle.events = _history(rng, vehicle, place, exporter, endorsed)
    return vehicle


def _owner(rng: Random, kind: str, day: dt.date, place: City, plate: str, firm: bool) -> Event:
    number = numbers.plate(rng, place.head, plate)
    if firm or rng.random() < 0.25:
        owner = names.owner_firm(rng)
        old = day < dt.date(2016, 1, 1)
        return Event(
            kind,
            day,
            owner.name,
            owner.organisation_code if old else owner.uscc,
            "组织机构代码证书" if old else "统一社会信用代码",
            number,
        )
    identity = numbers.resident_number(rng, place.region)
    return Event(kind, day, names.person(rng), identity, "居民身份证", number)


def _history(rng: Random, car: Car, place: City, exporter: Firm, endorsed: dt.date) -> list[Event]:
    start, span = car.registration_date, (endorsed - car.registration_date).days
    marks = sorted(rng.sample(range(2, max(14, span - 2)), 8)) if span > 20 else []
    events: list[Event] = []
    if span > 500 and rng.random() < 0.4:
        bank = rng.choice(names.BANKS)
        events.append(
            Event(
                "mortgage",
                start + min(marks[0], 40) * DAY,
                bank,
                numbers.uscc(rng, place.region),
                "统一社会信用代码",
            )
        )
        events.append(Event("mortgage_release", start + max(marks[2], 45) * DAY, bank))
    if span > 700 and rng.random() < 0.25:
        events.append(Event("change", start + marks[3] * DAY, note=rng.choice(CHANGES)))
    for mark in marks[4 : 4 + rng.choice((0, 0, 0, 1, 1, 2, 3))] if span > 300 else []:
        where = rng.choice((place, rng.choice(names.CITIES)))
        events.append(
            _owner(
                rng,
                "transfer",
                start + max(mark, 50) * DAY,
                where,
                car.plate_kind,
                car.model.commercial,
            )
        )
    events.sort(key=lambda event: event.date)
    events.append(
        Event(
            "transfer", endorsed, exporter.name, exporter.uscc, "统一社会信用代码", for_export=True
        )
    )
    return events


def _mileage(rng: Random, model: Model, age_days: int) -> int:
    """Kilometres run, well below what the scrapping standard guides owners by."""
    daily = rng.uniform(12, 60) * (2 if model.commercial else 1)
    return min(max(60, int(age_days * daily)), rng.randrange(280_000, 380_000))


def _price(rng: Random, model: Model, age_days: int) -> int:
    new = {
        "passenger": 16000,
        "electric": 21000,
        "hybrid": 19000,
        "pickup": 15000,
        "truck": 38000,
        "tractor": 46000,
        "bus": 60000,
        "trailer": 14000,
    }[model.group]
    if model.imported or model.make_en in {"BMW", "Mercedes-Benz", "Audi", "Zeekr"}:
        new *= 3
    worn = max(0.25, 1 - age_days / 4200) * rng.uniform(0.8, 1.1)
    return int(new * worn / 50) * 50
