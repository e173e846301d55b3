"""Sound dossiers of every kind: no rule on inspection, letters, life or numbers needs a person."""

import datetime as dt
import sys
from collections import Counter

import pytest

from dossier import Entry, Field
from validators import RULES, judge
from validators.engine import run

D = dt.date
OWN = (
    "after-sales",
    "application-before-law",
    "assembled",
    "certificate-number-repeated",
    "certificate-number-unlike",
    "engine-number",
    "enterprise-approval",
    "hs-code",
    "inspection",
    "issuing-body",
    "letter-dated",
    "licence-validity",
    "maintenance",
    "market-access",
    "mileage",
    "modified",
    "origin",
    "report-number",
    "service-life",
    "vehicle-type",
    "vehicle-unlike",
)


def troubles(subject):
    """Rule, field and message of everything that would need a person."""
    rules = [rule for rule in RULES if rule.id.startswith(OWN)]
    assert len(rules) > 35
    found = run(rules, subject)
    return [(f.rule, f.field, f.message.zh) for f in found if f.needs_a_person]


CARS = {
    "petrol": ({}, {}, "8703223010"),
    "electric": (
        {"fuel": "电", "displacement_ml": "BLANK", "engine_no": "TZ220XS123"},
        {"engine_no": "TZ220XS123"},
        "8703801090",
    ),
    "hybrid": ({"fuel": "混合动力", "displacement_ml": 1798}, {}, "8703403110"),
    "four-wheel drive": (
        {"vehicle_type": "小型越野客车", "displacement_ml": 1998},
        {"vehicle_type": "小型越野客车"},
        "8703234210",
    ),
    "pickup": (
        {"vehicle_type": "轻型多用途货车", "use_nature": "非营运", "gross_mass_kg": 2800},
        {"vehicle_type": "轻型多用途货车", "standards": ("WM/T 9-2022",)},
        "8704310000",
    ),
    "trailer": (
        {
            "vehicle_type": "重型罐式半挂车",
            "use_nature": "货运",
            "fuel": "BLANK",
            "displacement_ml": "BLANK",
            "engine_no": "BLANK",
            "seats": "BLANK",
            "gross_mass_kg": 40000,
        },
        {
            "vehicle_type": "重型罐式半挂车",
            "standards": ("WM/T 9-2022",),
            "engine_no": "NONE",
            "mileage_km": "NONE",
        },
        "8716311000",
    ),
    "lorry": (
        {
            "vehicle_type": "重型自卸货车",
            "use_nature": "货运",
            "fuel": "柴油",
            "displacement_ml": 9726,
            "gross_mass_kg": 25000,
            "seats": 3,
        },
        {
            "vehicle_type": "重型自卸货车",
            "standards": ("GB 7258-2017", "WM/T 9—2022"),
            "mileage_km": 310_000,
        },
        "8704230000",
    ),
    "bus": (
        {
            "vehicle_type": "大型普通客车",
            "use_nature": "公路客运",
            "fuel": "柴油",
            "displacement_ml": 8424,
            "seats": 45,
        },
        {"vehicle_type": "大型普通客车", "standards": ("WM/T 9-2022",), "mileage_km": 310_000},
        "8702109100",
    ),
    "ambulance": (
        {"vehicle_type": "小型专用客车", "use_nature": "救护"},
        {"vehicle_type": "小型专用客车"},
        "8703223010",
    ),
    "imported": (
        {
            "vin": "WBA3A5G59DNP26082",
            "domestic_or_imported": "进口",
            "manufacturer": "BMW AG",
            "brand": "宝马牌(BMW)",
            "displacement_ml": 1997,
        },
        {"vin": "WBA3A5G59DNP26082", "brand": "宝马(BMW)牌"},
        "8703234110",
    ),
    "many owners": (
        {
            "entries": tuple(
                Entry(kind=kind, date=Field.declared(D(year, 5, 1)))
                for kind, year in (
                    ("registration", 2021),
                    ("transfer", 2022),
                    ("mortgage", 2022),
                    ("mortgage_release", 2023),
                    ("transfer", 2024),
                    ("transfer", 2026),
                )
            )
        },
        {},
        "8703223010",
    ),
    "bare report": (
        {},
        dict.fromkeys(
            [
                "client",
                "engine_no",
                "color",
                "mileage_km",
                "vehicle_type",
                "report_no",
                "inspection_date",
                "issue_date",
                "brand",
                "model",
                "assembled",
                "unqualified_items",
            ],
            "NONE",
        ),
        "8703223010",
    ),
}


def dossier_of(make, name, **more):
    values, report, code = CARS[name]
    special = {"BLANK": make.BLANK, "NONE": make.Field()}

    def plain(items):
        return {
            key: special.get(value, value) if isinstance(value, str) else value
            for key, value in items.items()
        }

    vin = values.get("vin", make.VIN)
    each = make.vehicle(
        make.certificate(**plain(values)), make.report(**plain(report)), vin=vin, hs_code=code
    )
    papers = (make.statement(), make.market(vehicles=(make.row(vin),)))
    return make.dossier(each, documents=papers, hs_codes=(make.read(code),), **more)


@pytest.mark.parametrize("name", CARS)
def test_a_sound_vehicle_needs_nobody(make, name):
    assert troubles(dossier_of(make, name)) == []


@pytest.mark.parametrize("day", [D(2024, 3, 1), D(2025, 12, 31), D(2026, 1, 1)])
def test_a_sound_dossier_of_each_time_needs_nobody(make, day):
    paper = make.report(inspection_date=day - dt.timedelta(days=20), issue_date=day)
    each = make.vehicle(make.certificate(export_endorsement_date=day), paper)
    papers = (make.statement(date=day), make.market(date=day))
    assert troubles(make.dossier(each, documents=papers, day=day)) == []


def test_an_endorsement_from_before_2026_alone_needs_nobody(make):
    each = make.car(export_endorsement_date=D(2025, 12, 20))
    papers = (make.statement(), make.market())
    assert troubles(make.dossier(each, documents=papers, day=D(2026, 11, 24))) == []


def test_a_young_vehicle_with_its_letter_needs_nobody(make):
    each = make.car(registration_date=D(2026, 7, 1), manufacture_date=D(2026, 5, 1))
    papers = (make.statement(), make.market(), make.letter())
    assert troubles(make.dossier(each, documents=papers)) == []


def test_a_declaration_for_the_whole_contract_needs_nobody(make):
    paper = make.market(vehicles=(), covers_application=True, date=make.Field())
    assert troubles(make.dossier(make.car(), documents=(make.statement(), paper))) == []


def test_values_read_with_little_confidence_but_no_rival_need_nobody(make):
    def doubtful(paper):
        return paper.model_copy(
            update={
                name: value.model_copy(update={"confidence": 0.6})
                for name, value in paper
                if isinstance(value, Field) and value.value is not None
            }
        )

    each = make.vehicle(doubtful(make.certificate()), doubtful(make.report()))
    papers = (doubtful(make.statement()), doubtful(make.market(vehicles=(make.row(),))))
    assert troubles(make.dossier(each, documents=papers)) == []


def fleet(make, size):
    """A dossier of that many vehicles with all their papers."""
    numbers = [f"LSVCY6C4{i % 10}MN{27700 + i:06}" for i in range(size)]
    vehicles = [
        make.vehicle(
            make.certificate(id=f"c{i}", vin=vin, certificate_no=f"3100077982{i:02}"),
            make.report(id=f"r{i}", vin=vin, report_no=f"ZY2026-{i:04}"),
            vin=vin,
        )
        for i, vin in enumerate(numbers)
    ]
    rows = tuple(make.row(vin) for vin in numbers)
    return make.dossier(*vehicles, documents=(make.statement(), make.market(vehicles=rows)))


def test_twenty_sound_vehicles_need_nobody(make):
    assert troubles(fleet(make, 20)) == []


def calls(subject):
    """How many functions of ours judging a dossier calls: its cost, on any machine."""
    counted = Counter()
    sys.setprofile(lambda _, event, __: counted.update((event,)))
    try:
        judge(subject)
    finally:
        sys.setprofile(None)
    return counted["call"]


def test_twice_the_vehicles_cost_little_more_than_twice_the_work(make):
    subject = fleet(make, 20)
    judge(subject)
    assert calls(fleet(make, 40)) < 2.25 * calls(subject)
