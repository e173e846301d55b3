"""检测报告: the third-party report of one vehicle by WM/T 8-2022 or WM/T 9-2022."""

import datetime as dt
from random import Random
from typing import Any

from samples.car import Car
from samples.paper import Look, Paper, Values, date_text
from samples.story import Story

DAY = dt.timedelta(days=1)
NAMES = {"8": "《二手乘用车出口质量要求》", "9": "《二手商用车辆及挂车出口质量要求》"}
ITEMS = (
    ("车辆识别代号", "与登记证书一致，无凿改"), ("发动机号码", "与登记证书一致"), ("外廓与座椅", "与登记证书、行驶证一致"),
    ("车身骨架", "无变形、切割、更换"), ("水淹、火烧痕迹", "无水淹、火烧痕迹"), ("车门与罩盖", "开闭正常，锁止可靠"),
    ("车窗与密封条", "完好，无破损"), ("动力总成", "无裂纹、漏油、漏液"), ("皮带与线束", "无老化、破损"),
    ("蓄电池", "固定牢靠，无渗漏"), ("方向盘与后视镜", "工作正常，无松旷"), ("座椅与安全带", "齐全有效"),
    ("制动系统", "制动平稳，无跑偏"), ("减振器与悬架", "无渗漏、断裂"), ("轮胎", "花纹深度符合要求"),
    ("仪表与故障报警", "无故障报警信号"), ("灯光与信号", "齐全、功能正常"), ("行车试验", "起步、换挡、加速平稳"),
)  # fmt: skip
GOOD = (
    "依据{standard}检测，该车各项检测结果符合要求，检测结论：合格。",
    "经检测，该车辆所检项目均合格，符合{standard}要求，判定为合格。",
    "合格",
    "所检项目全部符合{standard}的规定，综合判定：合格。",
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
        "report_no": house.choice(("JC{d:%Y%m%d}{n:03d}", "{d:%Y}-CK-{n:04d}", "WT{d:%y%m}{n:04d}")).format(
            d=inspected, n=rng.randrange(1000)
        ),
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
    }  # fmt: skip
    tall = car.model.height > 1800
    shots = [
        (f"{car.vin}/{shot}", car.color, tall) for shot in range(4 if house.random() < 0.3 else 0)
    ]
    extra: Values = {
        "institution_en": story.inspector.en,
        "title": house.choice(
            (
                "二手车出口检测报告",
                "二手乘用车出口质量报告" if kind == "8" else "二手商用车辆及挂车出口质量报告",
                "机动车检测报告",
                "出口二手车质量检测报告",
            )
        ),
        "items": [list(item) for item in ITEMS[: rng.randrange(10, len(ITEMS) + 1)]],
        "failed": None,
        "basis": None,
        "conclusion_text": house.choice(GOOD),
        "dash": house.choice(("-", "—", "－", "-")),
        "gap": house.choice((" ", "", " ")),
        "photos": shots,
        "mark": house.choice(("合格", "√", "符合", "○")),
    }
    seals = {"institution": f"inspection:{story.inspector.name}:{story.cma_no}"}
    pens = {
        "a": f"{story.inspector.name}a",
        "b": f"{story.inspector.name}b",
        "c": f"{story.inspector.name}c",
    }
    return Paper("inspection_report", car.vin, values, look, extra, seals, pens)


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
