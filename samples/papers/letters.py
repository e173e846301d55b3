"""Declarations and letters: of the inspection body, on market access, on after-sales service."""

import datetime as dt
import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from samples import looks
from samples.paper import Look, Paper, Values, date_text
from samples.papers.contract import outlet
from samples.story import Story

PHRASES = Path(__file__).parent.parent / "data" / "letters.json"
DAY = dt.timedelta(days=1)
BODY_TITLES = (
    "声明",
    "自我声明",
    "检测机构自我声明",
    "无违法违规及严重失信行为声明",
    "第三方检测机构声明",
)
ACCESS_TITLES = (
    "声明",
    "出口车辆符合目标市场准入标准的声明",
    "市场准入声明",
    "出口车辆符合出口目标市场准入标准声明书",
)
SERVICE_TITLES = ("车辆售后维修服务确认书", "售后维修服务确认书", "出口车辆售后维修服务确认书")


@cache
def phrases() -> dict[str, dict[str, list[str]]]:
    """The wordings of declarations and letters: type → part → options."""
    return json.loads(PHRASES.read_text("utf-8"))  # type: ignore[no-any-return]


def body_declaration(rng: Random, story: Story, look: Look) -> Paper:
    """The inspection body's own statement."""
    day = story.applied - rng.randrange(1, 60) * DAY
    values: Values = {"issuer": story.inspector.name, "date": day, "sealed": True}
    extra: Values = {
        "title": looks.worded(list(BODY_TITLES), look, rng.randrange(12)),
        "addressee": rng.choice(("", "商务主管部门", "各有关单位")),
        "no_violations": True,
        "no_dishonesty": True,
        "wording": rng.randrange(12),
        "client": story.exporter.name,
        "address": story.inspector.address,
        "phone": f"0{rng.randrange(20, 99)}-{rng.randrange(10**7, 10**8)}",
        "uscc": story.inspector.uscc,
    }
    seals = {"institution": f"firm:{story.inspector.name}:{story.inspector.uscc}"}
    return Paper(
        "inspection_body_declaration",
        None,
        values,
        look,
        extra,
        seals,
        {"a": story.inspector.person},
    )


def access_declaration(rng: Random, story: Story, look: Look) -> Paper:
    """The exporter's declaration that the cars meet the target market's access standards."""
    values: Values = {
        "issuer": story.exporter.name,
        "date": story.applied - rng.randrange(0, 15) * DAY,
        "vins": [car.vin for car in story.cars],
        "destination": story.country.iso,
        "sealed": True,
    }
    extra: Values = {
        "title": looks.worded(list(ACCESS_TITLES), look, rng.randrange(12)),
        "addressee": rng.choice(("", "省商务厅", "商务主管部门")),
        "cars": {car.vin: (car.model.brand, car.model.model, car.color) for car in story.cars},
        "contract_no": story.contract_no,
        "destination_zh": story.country.zh,
        "uscc": story.exporter.uscc,
        "wording": rng.randrange(12),
        "quantity": len(story.cars),
        "address": story.exporter.address,
        "phone": f"1{rng.randrange(30, 99)}{rng.randrange(10**8):08d}",
    }
    seals = {"exporter": f"firm:{story.exporter.name}:{story.exporter.uscc}"}
    return Paper(
        "market_access_declaration", None, values, look, extra, seals, {"a": story.exporter.person}
    )


def service_confirmations(rng: Random, story: Story, look_of: Any) -> list[Paper]:
    """One confirmation a manufacturer for the cars registered at most 180 days before."""
    if story.applied.year < 2026:
        return []
    young = [car for car in story.cars if (story.applied - car.registration_date).days <= 180]
    papers = []
    for maker in dict.fromkeys(car.model.manufacturer for car in young):
        look = look_of("after_sales_confirmation")
        theirs = [car for car in young if car.model.manufacturer == maker]
        values: Values = {
            "issuer": maker,
            "date": story.applied - rng.randrange(1, 20) * DAY,
            "vins": [car.vin for car in theirs],
            "destination": story.country.iso,
            "sealed": True,
        }
        extra: Values = {
            "title": looks.worded(list(SERVICE_TITLES), look, rng.randrange(12)),
            "addressee": rng.choice(("", story.exporter.name, "商务主管部门")),
            "cars": {car.vin: (car.model.brand, car.model.model, car.color) for car in theirs},
            "destination_zh": story.country.zh,
            "client": story.exporter.name,
            "outlet": outlet(rng, story),
            "outlet_address": f"{rng.randrange(3, 220)} Port Road, {story.country.port}",
            "outlet_phone": f"+{rng.randrange(20, 99)} {rng.randrange(10**8, 10**9)}",
            "wording": rng.randrange(12),
            "address": "",
            "phone": "",
            "uscc": "",
        }
        papers.append(
            Paper(
                "after_sales_confirmation",
                None,
                values,
                look,
                extra,
                {"manufacturer": f"firm:{maker}:"},
            )
        )
    return papers


def truth(paper: Paper) -> Values:
    """The fields of a letter as printed."""
    return dict(paper.values)


def printed(paper: Paper) -> Values:
    """The strings of a letter."""
    rows = paper.extra.get("cars", {})
    blank = ("", "", "")
    lines = [
        {
            "vin": vin,
            "brand": rows.get(vin, blank)[0],
            "model": rows.get(vin, blank)[1],
            "color": rows.get(vin, blank)[2],
        }
        for vin in paper.values.get("vins", ())
    ]
    paragraphs = PARAGRAPHS[paper.type](paper)
    return {
        "date": date_text(paper.values["date"], paper.look.date_style),
        "lines": lines,
        "paragraphs": paragraphs,
        "label_issuer": ("", "声明单位：", "声明人：")[paper.look.dice[3] % 3],
        "label_date": ("", "日期：", "")[paper.look.dice[4] % 3],
    }


def _word(paper: Paper, what: str, **values: Any) -> str:
    """One of the wordings of a part of the letter, filled in."""
    options = phrases()[paper.type][what]
    return looks.worded(options, paper.look, paper.extra["wording"]).format(**values)


def _body(paper: Paper) -> list[str]:
    issuer, extra = paper.values["issuer"], paper.extra
    parts = (("violations", extra["no_violations"]), ("dishonesty", extra["no_dishonesty"]))
    told = "，".join(_word(paper, what) for what, said in parts if said)
    return [
        _word(paper, "opening", issuer=issuer, client=extra["client"]),
        _word(paper, "statement", told=told),
        _word(paper, "closing"),
    ]


def _access(paper: Paper) -> list[str]:
    extra = paper.extra
    return [
        _word(paper, "opening", issuer=paper.values["issuer"], uscc=extra["uscc"]),
        _word(
            paper,
            "statement",
            land=extra["destination_zh"],
            count=extra["quantity"],
            contract_no=extra["contract_no"],
        ),
        _word(paper, "closing"),
    ]


def _service(paper: Paper) -> list[str]:
    return [
        _word(
            paper,
            "statement",
            issuer=paper.values["issuer"],
            client=paper.extra["client"],
            land=paper.extra["destination_zh"],
            count=len(paper.values["vins"]),
        )
    ]


PARAGRAPHS = {
    "inspection_body_declaration": _body,
    "market_access_declaration": _access,
    "after_sales_confirmation": _service,
}
"""What the letter says, a paragraph an item."""
