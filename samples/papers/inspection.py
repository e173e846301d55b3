"""检测报告: the third-party report of one vehicle by WM/T 8-2022 or WM/T 9-2022."""

import csv
import datetime as dt
from pathlib import Path
from random import Random
from typing import Any

from samples import looks
from samples.car import Car
from samples.paper import Look, Paper, Values, date_text
from samples.story import Story

DATA = Path(__file__).parent.parent / "data" / "inspection_items.csv"
DAY = dt.timedelta(days=1)
NAMES = {"8": "《二手乘用车出口质量要求》", "9": "《二手商用车辆及挂车出口质量要求》"}


def _items() -> tuple[tuple[str, str], ...]:
    with DATA.open(encoding="utf-8", newline="") as lines:
        return tuple((row["item"], row["requirement"]) for row in csv.DictReader(lines))


ITEMS = _items()
"""What is inspected, and what is required of it."""
TITLES = {
    "8": [
        "二手车出口检测报告",
        "机动车检测报告",
        "二手乘用车出口质量报告",
        "出口二手车质量检测报告",
    ],
    "9": ["二手车出口检测报告", "机动车检测报告", "二手商用车辆及挂车出口质量报告", "检验报告"],
}
GOOD = (
    "依据{standard}检测，该车各项检测结果符合要求，检测结论：合格。",
    "经检测，该车辆所检项目均合格，符合{standard}要求，判定为合格。",
    "合格",
    "所检项目全部符合{standard}的规定，综合判定：合格。",
    "本次检验的车辆满足{standard}对出口二手车的质量要求，检验结果合格。",
)
BAD = (
    "经检测，该车不符合{standard}的要求，检测结论：不合格。",
    "不合格",
    "所检项目中有不合格项，综合判定：不合格。",
)


def report(rng: Random, story: Story, car: Car, look: Look) -> Paper:
    """The report of a sound car."""
    inspected = max(
        car.endorsed.date - rng.randrange(0, 20) * DAY, car.registration_date + 10 * DAY
    )
    issued = min(inspected + rng.randrange(0, 4) * DAY, story.applied)
    # One body writes all its reports alike.
    house = Random(story.inspector.uscc)  # noqa: S311
    kind = "9" if car.model.commercial else "8"
    values: Values = {
        "report_no": house.choice(
            ("JC{d:%Y%m%d}{n:03d}", "{d:%Y}-CK-{n:04d}", "WT{d:%y%m}{n:04d}")
        ).format(d=inspected, n=rng.randrange(40) * 21 + story.cars.index(car)),
        "institution": story.inspector.name,
        "cma_no": story.cma_no,
        "client": story.exporter.name,
        "vin": car.vin,
        "plate_no": car.plate if rng.random() < 0.7 else None,
        "engine_no": car.engine_no or None,
        "brand": car.model.brand,
        "model": car.model.model,
        "vehicle_type": car.model.vehicle_type,
        "color": car.color,
        "mileage_km": car.mileage_km if car.model.group != "trailer" else None,
        "standards": [f"WM/T {kind}-2022"],
        "conclusion": "qualified",
        "inspection_date": inspected,
        "issue_date": issued,
        "sealed": True,
    }
    pictured = house.random() < 0.3
    extra: Values = {
        "institution_en": story.inspector.en,
        "title": looks.worded(TITLES[kind], look, house.randrange(12)),
        "items": [list(item) for item in ITEMS[: rng.randrange(10, len(ITEMS) + 1)]],
        "failed": None,
        "basis": None,
        "conclusion_text": looks.worded(list(GOOD), look, house.randrange(12)),
        "dash": house.choice(("-", "—", "－", "-")),
        "gap": house.choice((" ", "", " ")),
        "photos": shots(car, 4 if pictured else 0),
        "mark": house.choice(("合格", "√", "符合", "○")),
    }
    seals = {"institution": f"inspection:{story.inspector.name}:{story.cma_no}"}
    pens = {
        "a": f"{story.inspector.name}a",
        "b": f"{story.inspector.name}b",
        "c": f"{story.inspector.name}c",
    }
    return Paper("inspection_report", car.vin, values, look, extra, seals, pens)


def shots(car: Car, count: int) -> list[tuple[str, str, bool]]:
    """What photographs of a car are drawn from."""
    tall = car.model.height > 1800
    return [(f"{car.vin}/{shot}", car.color, tall) for shot in range(count)]


def truth(paper: Paper) -> Values:
    """The fields of the report as printed."""
    return dict(paper.values)


def cited(standard: str, extra: Values) -> str:
    """`WM/T 8-2022` as a report prints it, with its title."""
    number = standard.removeprefix("WM/T ")
    kind = number.split("-")[0]
    shape = f"WM/T{extra['gap']}{number.replace('-', extra['dash'])}"
    return f"{shape}{NAMES[kind]}" if extra["gap"] else f"{NAMES[kind]}（{shape}）"


def printed(paper: Paper) -> Values:
    """The strings of the report."""
    values, extra, style = paper.values, paper.extra, paper.look.date_style
    basis = extra["basis"] or "；".join(cited(standard, extra) for standard in values["standards"])
    standard = basis.split("《")[0].strip("（") or basis
    marks: list[list[Any]] = [[*item, extra["mark"]] for item in extra["items"]]
    if extra["failed"] is not None:
        marks[extra["failed"] % len(marks)][2] = (
            "不合格" if extra["mark"] in {"合格", "√"} else "不符合"
        )
    return {
        "mileage": f"{values['mileage_km']} km" if values["mileage_km"] is not None else "———",
        "inspection_date": date_text(values["inspection_date"], style),
        "issue_date": date_text(values["issue_date"], style),
        "basis": basis,
        "items": marks,
        "conclusion_text": extra["conclusion_text"].format(standard=standard),
    }
