"""Papers that commonly lie beside the ones that matter, harmless and of type `unknown`."""

import datetime as dt
from random import Random

from samples import numbers
from samples.car import Car
from samples.paper import Look, Paper, Values, date_text, money
from samples.story import Story

NAMES = (
    "driving_permit",
    "packing_list",
    "invoice",
    "insurance_policy",
    "freight_bill",
    "car_photo",
    "blank_page",
)
INSURERS = (
    "中国人民财产保险股份有限公司",
    "中国太平洋财产保险股份有限公司",
    "中国平安财产保险股份有限公司",
)


def companion(rng: Random, story: Story, name: str, look: Look) -> Paper:
    """One companion, of one of the dossier's vehicles where it speaks of one."""
    car = rng.choice(story.cars)
    extra: Values = {
        "story": story,
        "car": car,
        "serial": rng.randrange(10**6),
        "sum": rng.randrange(400, 3000),
    }
    paper = Paper("unknown", None, {}, look, extra, prints=name)
    if name == "car_photo":
        extra["photos"] = [
            (f"{car.vin}/{shot}", car.color, car.model.height > 1800)
            for shot in range(rng.choice((1, 2, 4)))
        ]
    if name in {"driving_permit", "insurance_policy"}:
        says = (
            f"authority:{car.authority}"
            if name == "driving_permit"
            else f"firm:{INSURERS[extra['serial'] % 3]}:"
        )
        paper.seals = {"issuer": says}
    if name in {"packing_list", "invoice"} and rng.random() < 0.7:
        paper.seals = {"issuer": f"firm:{story.exporter.name}:{story.exporter.uscc}"}
    return paper


def truth(paper: Paper) -> Values:
    """Nothing that a rule needs."""
    return {}


def printed(paper: Paper) -> Values:
    """The strings of a companion."""
    story, car, serial = paper.extra["story"], paper.extra["car"], paper.extra["serial"]
    style, how = paper.look.date_style, paper.look.dice[2]
    day: dt.date = story.applied
    return _vehicle(car, style) | {
        "exporter": story.exporter.name,
        "exporter_en": story.exporter.en,
        "address": story.exporter.address,
        "buyer": story.buyer.name,
        "contract_no": story.contract_no,
        "port": story.country.port,
        "country": story.country.en,
        "date": date_text(day, style),
        "currency": story.currency,
        "insurer": INSURERS[serial % 3],
        "serial": f"{serial:06d}",
        "sum": money(paper.extra["sum"], how),
        "holder": car.first_owner.owner,
        "home": story.inspector.address,
        "expires": date_text(day + dt.timedelta(days=60), style),
        "lines": [
            {
                "brand": one.model.make_en,
                "model": one.model.model,
                "vin": one.vin,
                "price": money(one.price, how),
                "mass": str(one.model.gross - 400),
            }
            for one in story.cars
        ],
        "total": money(sum(one.price for one in story.cars), how),
        "quantity": str(len(story.cars)),
        "file_no": numbers.certificate_number(Random(serial), "120000"),  # noqa: S311
    }


def _vehicle(car: Car, style: str) -> Values:
    return {
        "vin": car.vin,
        "plate": car.plate,
        "brand": car.model.brand,
        "model": car.model.model,
        "vehicle_type": car.model.vehicle_type,
        "engine_no": car.engine_no,
        "use_nature": car.use_nature,
        "registered": car.registration_date.isoformat(),
        "issued": car.issue_date.isoformat(),
        "seats": str(car.model.seats),
        "gross": f"{car.model.gross}kg",
        "size": f"{car.model.length}×{car.model.width}×{car.model.height}mm",
    }
