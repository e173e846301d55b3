"""The export contract in its language, and its Chinese translation."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from samples import looks
from samples.fleet import Model
from samples.paper import Look, Paper, Values, date_text, money
from samples.story import Story

PHRASES = Path(__file__).parent.parent / "data" / "contract"
OUTLETS = ("Auto Service", "Motor Works", "Car Clinic", "Service Centre")
TERMS = ("FOB", "CIF", "CFR", "DAP", "FCA")


@cache
def phrases(language: str) -> dict[str, Any]:
    """The words of contracts in one language."""
    return json.loads((PHRASES / f"{language}.json").read_text("utf-8"))  # type: ignore[no-any-return]


def contract(rng: Random, story: Story, look: Look) -> Paper:
    """The original contract, marked by both sides (the buyer may only sign)."""
    paper = Paper("contract", None, _values(story, story.language), look, _extra(rng, story))
    paper.extra["tongues"] = story.language.split("-")
    paper.seals = {"seller": f"contract:{story.exporter.name}:{story.exporter.uscc}"}
    if rng.random() < 0.6:
        paper.seals["buyer"] = f"foreign:{story.buyer.name}"
    paper.pens = {"seller": story.exporter.person, "buyer": story.buyer.signatory}
    return paper


def translation(rng: Random, story: Story, original: Paper, look: Look) -> Paper:
    """The Chinese translation of a foreign contract: the same numbers, Chinese names."""
    values = _values(story, "zh") | {"buyer": story.buyer.zh}
    paper = Paper("contract_translation", None, values, look, dict(original.extra))
    paper.extra |= {
        "tongues": ["zh"],
        "translation": True,
        "title": rng.choice(("（中文译本）", "（译文）", " 中文翻译件")),
    }
    if rng.random() < 0.6:
        paper.seals = {"seller": f"contract:{story.exporter.name}:{story.exporter.uscc}"}
    return paper


def _values(story: Story, language: str) -> Values:
    chinese = language in {"zh", "zh-en"}
    rows = [
        {
            "brand": _brand(car.model, chinese, story.contract_no),
            "model": car.model.model,
            "vin": car.vin,
            "quantity": 1,
            "unit_price": Decimal(car.price),
        }
        for car in story.cars
    ]
    return {
        "contract_no": story.contract_no,
        "seller": story.exporter.name if chinese else story.exporter.en,
        "buyer": story.buyer.name,
        "sign_date": story.signed,
        "language": language.split("-"),
        "rows": rows,
        "quantity": len(rows),
        "total_amount": sum((Decimal(car.price) for car in story.cars), Decimal(0)),
        "currency": story.currency,
        "destination": story.country.iso,
        "after_sales_clause": True,
    }


def _brand(model: Model, chinese: bool, contract_no: str) -> str:
    """The brand as contracts name it: in Chinese with or without 牌, else in Latin letters."""
    if not chinese:
        return model.make_en
    return model.brand if int(contract_no[-1]) % 3 else model.brand.removesuffix("牌")


def _extra(rng: Random, story: Story) -> Values:
    return {
        "story": story,
        "term": rng.choice(TERMS),
        "outlet": outlet(rng, story),
        "wording": [rng.randrange(12) for _ in range(8)],
        "left_out": rng.choice(((), ("force",), ("dispute",))),
    }


def outlet(rng: Random, story: Story) -> str:
    """The workshop abroad that serves the cars."""
    return f"{story.country.port} {rng.choice(OUTLETS)}"


def truth(paper: Paper) -> Values:
    """The fields of the contract as printed."""
    values = {key: value for key, value in paper.values.items() if key != "rows"}
    both = "seller" in paper.seals or "buyer" in paper.seals
    return values | {
        "vins": [row["vin"] for row in paper.values["rows"]],
        "sealed": both,
        "signed": bool(paper.pens),
    }


def printed(paper: Paper) -> Values:
    """The strings of the contract; of two languages, one follows the other in every place."""
    how = paper.look.dice[2]
    tongues: list[str] = paper.extra["tongues"]
    values, story = paper.values, paper.extra["story"]
    lines = [
        row
        | {
            "quantity": str(row["quantity"]),
            "unit_price": money(row["unit_price"], how),
            "amount": money(row["unit_price"] * row["quantity"], how),
        }
        for row in values["rows"]
    ]
    titles = [_word(phrases(tongue)["titles"], paper, 0) for tongue in tongues]
    title = titles[0] + (paper.extra["title"] if paper.extra.get("translation") else "")
    land = story.country
    port = land.port if tongues[0] in {"zh", "en"} else land.port_own
    english = tongues == ["zh", "en"]
    style = paper.look.date_style
    return {
        "lines": lines,
        "title": f"{title} {titles[1]}" if english else title,
        "quantity": str(values["quantity"]),
        "total_amount": money(values["total_amount"], how),
        "sign_date": date_text(values["sign_date"], style),
        "seller": f"{values['seller']} {paper.extra.get('seller_en', story.exporter.en)}"
        if english
        else values["seller"],
        "seller_address": story.exporter.address
        if "zh" in tongues
        else f"{story.exporter.city and story.exporter.en.split()[0]}, P.R. China",
        "buyer_address": f"{story.buyer.street}, {port}",
        "place": {"zh": story.exporter.city, "ru": "Тяньцзинь", "ar": "تيانجين"}.get(
            tongues[0], "Tianjin"
        ),
        "preamble": " ".join(_word(phrases(tongue)["preamble"], paper, 1) for tongue in tongues),
        "clauses": _clauses(paper),
    }


def texts(paper: Paper) -> dict[str, str]:
    """The labels of the contract's layouts, in its language or in both."""
    tongues: list[str] = paper.extra["tongues"]
    labels = {
        key: " ".join(
            dict.fromkeys(_word(phrases(tongue)["labels"][key], paper, index) for tongue in tongues)
        )
        for index, key in enumerate(phrases("zh")["labels"])
    }
    return labels | {"colon": phrases(tongues[0])["colon"]}


def _word(options: list[Any], paper: Paper, index: int) -> Any:
    dice: list[int] = paper.extra["wording"]
    return looks.worded(options, paper.look, dice[index % len(dice)])


def _clauses(paper: Paper) -> list[list[str]]:
    tongues: list[str] = paper.extra["tongues"]
    clauses = []
    for key in phrases("zh")["clauses"]:
        if key in paper.extra["left_out"]:
            continue
        heads, bodies = [], []
        for tongue in tongues:
            clause = phrases(tongue)["clauses"][key]
            head, body = _word(clause, paper, 3) if key == "after_sales" else clause
            heads.append(head)
            bodies.append(_filled(paper, tongue, body))
        clauses.append([" ".join(heads), " ".join(bodies)])
    return clauses


def _filled(paper: Paper, tongue: str, body: str) -> str:
    country = paper.extra.get("land", paper.extra["story"].country)
    names = {"zh": (country.zh, country.port_zh), "en": (country.en, country.port)}
    land, port = names.get(tongue, (country.own, country.port_own))
    return body.format(
        term=paper.extra["term"],
        port=port,
        country=land,
        outlet=paper.extra["outlet"],
        currency=paper.values["currency"],
        total=money(paper.values["total_amount"], paper.look.dice[2]),
    )
