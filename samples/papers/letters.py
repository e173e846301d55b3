"""Declarations and letters: of the inspection body, on market access, on after-sales service."""

import datetime as dt
from random import Random
from typing import Any

from samples.papers.contract import outlet
from samples.paper import Look, Paper, Values, date_text
from samples.story import Story

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
SERVICE_TITLES = ("售后维修服务确认书", "售后维修服务确认书", "车辆售后维修服务确认书")


def body_declaration(rng: Random, story: Story, look: Look) -> Paper:
    """The inspection body's own statement."""
    day = story.applied - rng.randrange(1, 60) * DAY
    values: Values = {"issuer": story.inspector.name, "date": day, "sealed": True}
    extra: Values = {
        "title": rng.choice(BODY_TITLES),
        "addressee": rng.choice(("", "商务主管部门", "各有关单位")),
        "no_violations": True,
        "no_dishonesty": True,
        "wording": rng.randrange(3),
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
        "title": rng.choice(ACCESS_TITLES), "addressee": rng.choice(("", "省商务厅", "商务主管部门")),
        "cars": {car.vin: (car.model.brand, car.model.model, car.color) for car in story.cars},
        "contract_no": story.contract_no, "destination_zh": story.country.zh, "uscc": story.exporter.uscc,
        "wording": rng.randrange(3), "quantity": len(story.cars),
        "address": story.exporter.address, "phone": f"1{rng.randrange(30, 99)}{rng.randrange(10**8):08d}",
    }  # fmt: skip
    seals = {"exporter": f"firm:{story.exporter.name}:{story.exporter.uscc}"}
    return Paper(
        "market_access_declaration", None, values, look, extra, seals, {"a": story.exporter.person}
    )


def service_confirmations(rng: Random, story: Story, looks: Any) -> list[Paper]:
    """One confirmation a manufacturer for the cars registered at most 180 days before."""
    if story.applied.year < 2026:
        return []
    young = [car for car in story.cars if (story.applied - car.registration_date).days <= 180]
    papers = []
    for maker in dict.fromkeys(car.model.manufacturer for car in young):
        theirs = [car for car in young if car.model.manufacturer == maker]
        values: Values = {
            "issuer": maker,
            "date": story.applied - rng.randrange(1, 20) * DAY,
            "vins": [car.vin for car in theirs],
            "destination": story.country.iso,
            "sealed": True,
        }
        extra: Values = {
            "title": rng.choice(SERVICE_TITLES), "addressee": rng.choice(("", story.exporter.name, "商务主管部门")),
            "cars": {car.vin: (car.model.brand, car.model.model, car.color) for car in theirs},
            "destination_zh": story.country.zh, "client": story.exporter.name,
            "outlet": outlet(rng, story), "outlet_address": f"{rng.randrange(3, 220)} Port Road, {story.country.port}",
            "outlet_phone": f"+{rng.randrange(20, 99)} {rng.randrange(10**8, 10**9)}", "wording": rng.randrange(3),
            "address": "", "phone": "", "uscc": "",
        }  # fmt: skip
        papers.append(
            Paper(
                "after_sales_confirmation",
                None,
                values,
                looks("after_sales_confirmation"),
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
    paragraphs = {
        "inspection_body_declaration": _body, "market_access_declaration": _access, "after_sales_confirmation": _service,
    }[paper.type](paper)  # fmt: skip
    return {
        "date": date_text(paper.values["date"], paper.look.date_style),
        "lines": lines,
        "paragraphs": paragraphs,
        "label_issuer": ("", "声明单位：", "声明人：")[paper.look.dice[3] % 3],
        "label_date": ("", "日期：", "")[paper.look.dice[4] % 3],
    }


def _body(paper: Paper) -> list[str]:
    issuer, extra = paper.values["issuer"], paper.extra
    violations = (
        "无未整改违法违规行为",
        "不存在未整改的违法违规行为",
        "近三年来无未整改违法违规行为",
    )[extra["wording"]]
    dishonesty = ("无严重失信行为", "未被列入严重失信名单，无严重失信行为", "无严重失信行为记录")[
        extra["wording"]
    ]
    told = "，".join(
        text
        for text, said in (
            (violations, extra["no_violations"]),
            (dishonesty, extra["no_dishonesty"]),
        )
        if said
    )
    opening = (
        f"{issuer}作为第三方检测机构，接受{extra['client']}委托，对其申请出口的二手车进行产品检测。",
        f"我单位{issuer}系依法设立的检验检测机构，具有独立法人资格，与委托方{extra['client']}无任何利益关系。",
        f"本机构（{issuer}）受{extra['client']}委托承担二手车出口检测工作，现就有关事项声明如下：",
    )[extra["wording"]]
    return [opening, f"我单位郑重声明：本单位合法依规经营，{told}。",
            "我单位对所出具检测报告的客观性、准确性和真实性负责，如有不实，愿承担相应法律责任。", "特此声明。"]  # fmt: skip


def _access(paper: Paper) -> list[str]:
    values, extra = paper.values, paper.extra
    land, count = extra["destination_zh"], extra["quantity"]
    middle = (
        f"我公司拟向{land}出口下列二手车共{count}辆（合同号：{extra['contract_no']}），经核实，上述车辆均符合出口目标市场{land}的准入标准，包括排放、安全及车龄等要求。",
        f"本公司郑重声明：依合同{extra['contract_no']}出口至{land}的{count}辆二手车符合{land}现行机动车市场准入标准。",
        f"现声明，我公司本次申请出口许可证的{count}辆车辆，其技术状况符合出口目标市场（{land}）准入标准的规定，车辆清单如下：",
    )[extra["wording"]]
    return [
        f"{values['issuer']}（统一社会信用代码：{extra['uscc']}）系二手车出口企业。",
        middle,
        "如有虚假，愿承担由此产生的一切法律责任。特此声明。",
    ]


def _service(paper: Paper) -> list[str]:
    values, extra = paper.values, paper.extra
    land, count = extra["destination_zh"], len(values["vins"])
    return [(
        f"{values['issuer']}系下述车辆的生产企业。兹确认：由{extra['client']}出口至{land}的{count}辆车辆，可由我公司在{land}的售后维修服务网点提供维修服务及备件供应。",
        f"应{extra['client']}申请，我公司确认对其出口到{land}的以下{count}辆我公司生产的车辆，在当地提供售后维修服务，网点信息见下。",
        f"我公司作为车辆生产企业，确认下列出口车辆（出口国家：{land}，共{count}辆）享有我公司境外服务网点的维修服务。",
    )[extra["wording"]]]  # fmt: skip
