"""The sound truth of one dossier: who exports which vehicles to whom, and when."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from samples import fleet, names, numbers, places
from samples.car import Car, car, life, use_nature
from samples.fleet import Model
from samples.names import Firm
from samples.places import Buyer, Country

DAY = dt.timedelta(days=1)
YEAR = 365.25
"""Days of a year, leap days among them."""
GROUPS = (
    ("passenger",) * 10
    + ("electric",) * 3
    + ("hybrid",) * 2
    + ("pickup", "pickup", "truck", "truck", "tractor", "bus", "trailer")
)


OLD_GROUPS = ("truck", "tractor", "bus", "trailer", "pickup", "passenger", "electric")


@dataclass(frozen=True)
class Wish:
    """What a fault needs of the dossier that it is put into; None leaves it to chance."""

    groups: tuple[str, ...] | None = None
    fewest: int = 1
    most: int | None = None
    year: int | None = None
    young: bool | None = None
    """Cars registered at most 180 days before a 2026 application: a confirmation is needed."""
    foreign: bool | None = None
    """A contract in a foreign language, hence with a translation."""
    declared: bool | None = None
    form: bool | None = None
    imported: bool | None = None
    old: bool = False
    """A first vehicle with at most a year of service left."""
    mixed: bool = False
    """Vehicles of two commodity codes."""


@dataclass
class Story:
    """Everything that is true of a sound dossier; the papers are made from it."""

    exporter: Firm
    inspector: Firm
    country: Country
    buyer: Buyer
    language: str
    cars: list[Car]
    applied: dt.date
    signed: dt.date
    contract_no: str
    currency: str
    cma_no: str
    goods_name: str
    young: bool
    declared: bool
    form: bool


def story(rng: Random, wish: Wish) -> Story:
    """A sound dossier that has what a fault wishes for."""
    year = wish.year or (2026 if wish.young else rng.choice((2025, 2026)))
    first = dt.date(year, 1, 8)
    applied = first + rng.randrange(0, 340 if year == 2025 else 305) * DAY
    if wish.young:
        applied = max(applied, dt.date(2026, 2, 20))
    exporter = names.exporter(rng)
    country, language = _buyer_side(rng, wish)
    may = applied > dt.date(2026, 2, 20) and not wish.old and not wish.imported
    young = wish.young if wish.young is not None else may and rng.random() < 0.35
    cars = _cars(rng, wish, exporter, applied, young)
    source = rng.choice(("declared", "form", "both", "form", "both"))
    declared = wish.declared if wish.declared is not None else source != "form"
    form = wish.form if wish.form is not None else source != "declared"
    inspector = names.inspector(rng)
    return Story(
        exporter=exporter,
        inspector=inspector,
        country=country,
        buyer=places.buyer(rng, language),
        language=language,
        cars=cars,
        applied=applied,
        signed=applied - rng.randrange(4, 60) * DAY,
        contract_no=_contract_no(rng, exporter, applied),
        currency=rng.choice(("USD", "USD", "USD", "EUR", "CNY")),
        cma_no=numbers.cma_number(rng, inspector.region),
        goods_name=_goods_name(rng, cars[0].model),
        young=young,
        declared=declared,
        form=form or not declared,
    )


def _buyer_side(rng: Random, wish: Wish) -> tuple[Country, str]:
    pairs = [(land, tongue) for land in places.countries() for tongue in land.languages]
    if wish.foreign is not None:
        pairs = [pair for pair in pairs if (pair[1] not in {"zh", "zh-en"}) == wish.foreign]
    tongue = rng.choice(sorted({pair[1] for pair in pairs}))
    return rng.choice([pair for pair in pairs if pair[1] == tongue])


def _cars(rng: Random, wish: Wish, exporter: Firm, applied: dt.date, young: bool) -> list[Car]:
    endorsed = applied - rng.randrange(3, 40) * DAY
    if applied.year == 2026:
        endorsed = max(endorsed, dt.date(2026, 1, 1))
    count = max(wish.fewest, min(wish.most or 20, rng.choice((1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7))))
    made = []
    for index, model in enumerate(_models(rng, wish, young, count)):
        near = rng.choice((0, 0, 0, 1, 2)) if applied.year == 2025 else 0
        if wish.old and index == 0:
            nature, years = _short_life(rng, model)
            left = rng.choice((364, rng.randrange(-90, 360), rng.randrange(30, 360)))
            age = int(years * YEAR) + 1 - left
            made.append(car(rng, model, exporter, applied, age, endorsed))
            made[-1].use_nature = nature
            continue
        age = _age(rng, model, young and index == 0, applied, endorsed)
        made.append(car(rng, model, exporter, applied, age, endorsed - near * DAY))
    return made


def _models(rng: Random, wish: Wish, young: bool, count: int) -> list[Model]:
    """The models of a dossier: of one commodity code and goods' name, unless mixed."""
    pool = [model for model in fleet.models() if wish.imported in (None, model.imported)]
    groups = wish.groups or tuple(
        group
        for group in GROUPS
        if not (young or wish.mixed) or group in {"passenger", "electric", "hybrid"}
    )
    groups = OLD_GROUPS if wish.old else groups
    group = rng.choice([group for group in groups if any(model.group == group for model in pool)])
    leads = [model for model in pool if model.group == group and not (young and model.imported)]
    lead = rng.choice(leads)
    same = [
        model
        for model in pool
        if (model.hs_code, model.goods_name) == (lead.hs_code, lead.goods_name)
    ]
    chosen = [lead] + [rng.choice((lead, lead, rng.choice(same))) for _ in range(count - 1)]
    if wish.mixed:
        chosen[-1] = rng.choice(
            [model for model in leads if model.hs_code != lead.hs_code]
            or [
                model
                for model in fleet.models()
                if model.hs_code != lead.hs_code and model.group == "passenger"
            ]
        )
    return chosen


def _short_life(rng: Random, model: Model) -> tuple[str, int]:
    """A use under which the model's life ends, and its years (scrapping standard, 5)."""
    if model.group in {"passenger", "electric"}:
        return rng.choice((("出租转非", 8), ("出租客运", 8), ("公路客运", 10)))
    return use_nature(model), life(model)


def _age(rng: Random, model: Model, young: bool, applied: dt.date, endorsed: dt.date) -> int:
    """Days from registration to application, within what the rules allow."""
    if young:
        return rng.choice((180, rng.randrange(max((applied - endorsed).days + 25, 60), 180)))
    oldest = min(life(model) - 2, 9) * 365
    return rng.choice(
        (181, rng.randrange(400, oldest), rng.randrange(400, oldest), rng.randrange(200, 900))
    )


def _goods_name(rng: Random, model: Model) -> str:
    """旧 + brand + displacement + kind of car, as one exporter or another writes it."""
    brand = model.brand if rng.random() < 0.3 else model.brand.removesuffix("牌")
    if model.cc is None:
        power = rng.choice(("", "", f"{model.kw}kW")) if model.kw else ""
        return f"旧{brand}{power}{model.word}"
    size = rng.choice((f"{model.litres}L",) * 4 + (f"{model.litres}升", f"{model.cc}ml"))
    return f"旧{brand}{size}{model.word}"


def _contract_no(rng: Random, exporter: Firm, applied: dt.date) -> str:
    initials = "".join(word[0] for word in exporter.en.replace("(", "").split()[:3]).upper()
    return rng.choice(
        (
            f"{initials}{applied:%Y%m%d}-{rng.randrange(1, 30):02d}",
            f"{initials}-EX-{applied:%y}{rng.randrange(1000):03d}",
            f"{applied:%Y}{initials}{rng.randrange(10000):04d}",
            f"NO.{applied:%Y%m}{rng.randrange(100):02d}"[3:],
        )
    )
