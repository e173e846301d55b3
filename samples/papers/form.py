"""出口许可证申请表, and the application as declared: one set of values for both."""

from decimal import Decimal
from random import Random
from typing import Any

from samples.paper import Look, Paper, Values, date_text, money
from samples.story import Story

SPEC_GAPS = (" ", "", " ", "/", "　")
CUSTOMS = (
    "天津新港",
    "霍尔果斯口岸",
    "满洲里口岸",
    "上海外港",
    "黄埔海关",
    "青岛前湾港",
    "钦州港",
    "二连浩特口岸",
)


def application(story: Story) -> Values:
    """The application as the report names its parts."""
    lead = story.cars[0].model
    return {
        "exporter": story.exporter.name,
        "consignor": story.exporter.name,
        "uscc": story.exporter.uscc,
        "contract_no": story.contract_no,
        "hs_code": lead.hs_code,
        "goods_name": story.goods_name,
        "goods_condition": "旧",
        "destination": story.country.iso,
        "trade_mode": "一般贸易",
        "quantity": len(story.cars),
        "application_date": story.applied,
        "vehicles": [
            {
                "vin": car.vin,
                "brand": car.model.brand,
                "model": car.model.model,
                "displacement": car.model.cc,
                "vehicle_type": car.model.vehicle_type,
                "hs_code": car.model.hs_code,
                "registration_date": car.registration_date,
                "endorsement_date": car.endorsed.date,
                "quantity": 1,
                "unit_price": Decimal(car.price),
                "currency": story.currency,
            }
            for car in story.cars
        ],
    }


def form(rng: Random, story: Story, values: Values, look: Look) -> Paper:
    """The form's own pages, with the vehicles upon them or on a continuation sheet."""
    extra: Values = {
        "unit": "辆",
        "destination_zh": story.country.zh,
        "payment": rng.choice(("汇付", "信用证", "汇付(T/T)")),
        "transport": rng.choice(("海运", "公路运输", "水路运输", "铁路运输")),
        "customs": rng.choice(CUSTOMS),
        "contact": story.exporter.person,
        "phone": f"1{rng.randrange(30, 99)}{rng.randrange(10**8):08d}",
        "on_form": len(story.cars) <= rng.choice((1, 2, 3)),
        "rate": {"USD": Decimal(1), "EUR": Decimal("1.09"), "CNY": Decimal("0.139")}[
            story.currency
        ],
        "total_amount": sum((car.price for car in story.cars), Decimal(0)),
    }
    return Paper(
        "application_form",
        None,
        values,
        look,
        extra,
        {"exporter": f"firm:{story.exporter.name}:{story.exporter.uscc}"},
    )


def truth(paper: Paper) -> Values:
    """The application's names, with `vins`."""
    values = {key: value for key, value in paper.values.items() if key != "vehicles"}
    return values | {"vins": [row["vin"] for row in paper.values["vehicles"]]}


def printed(paper: Paper) -> Values:
    """The strings of the form."""
    style, how = paper.look.date_style, paper.look.dice[2]
    rows = []
    lines: dict[Any, Any] = {}
    for row in paper.values["vehicles"]:
        price = row["unit_price"]
        spec = f"{row['brand']}{SPEC_GAPS[how % len(SPEC_GAPS)]}{row['model']}"
        rows.append(
            row
            | {
                "spec": spec,
                "unit_price": money(price, how),
                "quantity": str(row["quantity"]),
                "registration_date": date_text(
                    row["registration_date"], style if how % 2 else "iso"
                ),
                "endorsement_date": date_text(row["endorsement_date"], style if how % 2 else "iso"),
            }
        )
        line = lines.setdefault(
            (spec, price),
            {"spec": spec, "quantity": 0, "unit_price": money(price, how), "sum": Decimal(0)},
        )
        line["quantity"] += row["quantity"]
        line["sum"] += price * row["quantity"]
    total, rate = paper.extra["total_amount"], paper.extra["rate"]
    return {
        "vehicles": rows,
        "lines": [
            {
                "spec": line["spec"],
                "quantity": str(line["quantity"]),
                "unit_price": line["unit_price"],
                "amount": money(line["sum"], how),
                "usd": money(line["sum"] * rate, how),
            }
            for line in lines.values()
        ],
        "currency": paper.values["vehicles"][0]["currency"],
        "application_date": date_text(paper.values["application_date"], style),
        "quantity": str(paper.values["quantity"]),
        "total_amount": money(total, how),
        "hs_code": paper.extra.get("hs_text") or paper.values["hs_code"],
        "total_usd": money(total * rate, how),
    }
