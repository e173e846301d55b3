"""机动车登记证书: what the booklet of one vehicle says, and its printed strings."""

import datetime as dt
from random import Random
from typing import Any

from samples.car import Car, Event
from samples.names import Firm
from samples.paper import Look, Paper, Values

FIRST_TRANSFER = 1


def certificate(rng: Random, car: Car, exporter: Firm, look: Look) -> Paper:
    """The certificate of a car as it stands after the sale to the exporter."""
    model = car.model
    endorsed = car.endorsed
    values: Values = {
        "certificate_no": car.certificate_no,
        "owner": endorsed.owner,
        "owner_id": endorsed.owner_id,
        "registration_authority": car.authority,
        "registration_date": car.registration_date,
        "plate_no": car.first_owner.plate,
        "vehicle_type": model.vehicle_type,
        "brand": model.brand,
        "model": model.model,
        "color": car.color,
        "vin": car.vin,
        "domestic_or_imported": "进口" if model.imported else "国产",
        "engine_no": car.engine_no or None,
        "engine_model": model.engine_model or None,
        "fuel": model.fuel,
        "displacement_ml": model.cc,
        "power_kw": model.kw,
        "manufacturer": model.manufacturer,
        "gross_mass_kg": model.gross,
        "payload_kg": model.payload,
        "seats": None if in_cab(model.vehicle_type) else model.seats or None,
        "dimensions_mm": [model.length, model.width, model.height],
        "use_nature": car.use_nature,
        "acquisition": "购买",
        "manufacture_date": car.manufacture_date,
        "issue_date": car.issue_date,
        "export_endorsement": True,
        "export_endorsement_date": endorsed.date,
        "customs_supervision": False,
        "sealed": True,
    }
    extra: Values = {
        "first": car.first_owner,
        "events": list(car.events),
        "wheelbase": model.wheelbase,
        "tyre": model.tyre,
        "cab_seats": model.seats,
        "wording": {
            "transfer": rng.choice(("转让登记", "转让登记", "转移登记")),
            "export": rng.choice(("转让待出口", "转让待出口", "转移待出口", "待出口")),
            "name": rng.choice(("姓名/名称", "机动车所有人", "现机动车所有人姓名/名称")),
            "summary": rng.choice(("none", "all", "all", "home")),
            "date": rng.choice(("long", "short")),
            "brackets": rng.choice(("（）", "()")),
        },
    }
    seals = {"authority": f"authority:{car.authority}", "office": f"authority:{car.authority}"}
    if rng.random() < 0.2:
        seals["copy"] = f"firm:{exporter.name}:{exporter.uscc}"
    return Paper("registration_certificate", car.vin, values, look, extra, seals)


def in_cab(vehicle_type: str) -> bool:
    """Whether the people are counted as 驾驶室载客 (item 29) rather than 核定载客 (27)."""
    return any(word in vehicle_type for word in ("货车", "牵引", "三轮", "机械"))


def states(events: list[Event]) -> Values:
    """mortgage, pledge and seizure: none, open or released, by the last entry of each."""
    found: Values = {}
    for kind in ("mortgage", "pledge", "seizure"):
        last = [event.kind for event in events if event.kind in {kind, f"{kind}_release"}]
        found[kind] = "none" if not last else "released" if last[-1].endswith("release") else "open"
    return found


def transfers(events: list[Event]) -> list[dict[str, Any]]:
    """The changes of owner, oldest first, as the truth lists them."""
    return [
        {
            "date": event.date.isoformat(),
            "kind": "transfer",
            "owner": event.owner,
            "owner_id": event.owner_id,
        }
        for event in events
        if event.kind == "transfer"
    ]


def truth(paper: Paper) -> Values:
    """The fields of the certificate as printed."""
    events: list[Event] = paper.extra["events"]
    return paper.values | states(events) | {"transfers": transfers(events)}


def printed(paper: Paper) -> Values:
    """Every string that the layouts of the certificate place."""
    values, extra = paper.values, paper.extra
    heavy = extra["cab_seats"] > 0 and in_cab(values["vehicle_type"])
    axles = 3 if values["gross_mass_kg"] > 20000 else 2
    cc, kw = values["displacement_ml"], values["power_kw"]
    size = "×".join(str(side) for side in values["dimensions_mm"])
    gap = "———"
    return {
        "displacement_power": f"{f'{cc} ml' if cc else gap}　{f'{kw} kW' if kw else gap}",
        "steering": gap if "挂车" in values["vehicle_type"] else "方向盘",
        "track": f"前 {values['dimensions_mm'][1] - 280}　后 {values['dimensions_mm'][1] - 290} mm",
        "tyres": f"{(axles * 4 - 2) if heavy else 12 if '挂' in values['vehicle_type'] else 4} 个",
        "tyre": extra["tyre"],
        "springs": f"后轴 {'9/10' if heavy else '—'} 片",
        "wheelbase": f"{extra['wheelbase']} mm",
        "axles": f"{axles} 个",
        "dimensions": f"长 {size} mm" if paper.look.dice[1] % 2 else f"{size} mm",
        "cargo": f"{values['dimensions_mm'][0] - 2100}×2300×600 mm"
        if heavy and values["payload_kg"]
        else gap,
        "gross": f"{values['gross_mass_kg']} kg",
        "payload": f"{values['payload_kg']} kg" if values["payload_kg"] else f"{gap} kg",
        "seats_text": f"{values['seats']} 人" if values["seats"] else f"{gap} 人",
        "towing": "40000 kg" if "牵引" in values["vehicle_type"] else f"{gap} kg",
        "cab": f"{extra['cab_seats']} 人" if heavy else f"{gap} 人",
        "rows": summary_rows(paper),
        "leaves": leaves(paper),
        "bars": codabar(extra.get("barcode_no") or values["certificate_no"]),
        "folios": extra.get("folios"),
    }


def summary_rows(paper: Paper) -> list[Values]:
    """Rows I to VII of page 1: the registration and as many transfers as the office noted there."""
    first: Event = paper.extra["first"]
    rows = [
        _row(
            first,
            paper.values["registration_authority"],
            paper.values["registration_date"],
            paper.values["plate_no"],
        )
    ]
    noted = paper.extra["wording"]["summary"]
    for event in paper.extra["events"] if noted != "none" else ():
        if event.kind == "transfer" and (noted == "all" or not event.for_export):
            rows.append(
                _row(event, paper.values["registration_authority"], event.date, event.plate)
            )
    for row in rows:
        row["owner"] = _bracketed(row["owner"], paper.extra["wording"])
    return rows[:7]


def _bracketed(name: str, wording: Values) -> str:
    """A firm's name with full-width or half-width brackets, as the office's printer has them."""
    left, right = wording["brackets"]
    return name.replace("（", left).replace("）", right)


def _row(event: Event, authority: str, day: dt.date, plate: str) -> Values:
    return {
        "owner": event.owner,
        "id_type": event.id_type,
        "owner_id": event.owner_id,
        "authority": authority,
        "date": day.isoformat(),
        "plate": plate or "———",
    }


def leaves(paper: Paper) -> list[list[Any]]:
    """Pages 3 and on in pairs: [[number, entries], [number, entries]] an opening."""
    entries = [entry(event, paper.extra["wording"]) for event in paper.extra["events"]]
    per_page = paper.extra.get("per_page", 4)
    pages = [entries[at : at + per_page] for at in range(0, len(entries), per_page)] or [[]]
    pages += [[]] if len(pages) % 2 else []
    numbered = [[3 + index, page] for index, page in enumerate(pages)]
    return [numbered[at : at + 2] for at in range(0, len(numbered), 2)]


def entry(event: Event, wording: Values) -> Values:
    """One entry of the 登记栏: a title and lines of (label, value)."""
    day = event.date.isoformat()
    identity = "/".join(part for part in (event.id_type, event.owner_id) if part)
    if event.kind == "transfer":
        title = wording["transfer"]
        lines = [
            [wording["name"], _bracketed(event.owner, wording)],
            ["身份证明名称/号码", identity],
            ["机动车获得方式", "购买", False],
            ["机动车登记编号", event.plate or "———"],
            [f"{title}日期" if wording["date"] == "long" else "登记日期", day],
        ]
        if event.for_export:
            lines.append(
                ["备注" if wording["date"] == "long" else "签注", event.note or wording["export"]]
            )
        elif event.note:
            lines.append(["备注", event.note])
        return {"title": title, "lines": lines}
    titles = {
        "mortgage": "抵押登记",
        "mortgage_release": "解除抵押登记",
        "pledge": "质押备案",
        "pledge_release": "解除质押备案",
        "change": "变更登记",
        "seizure": "查封",
        "supervision": "海关监管",
        "reissue": "换领登记证书",
        "endorsement": "签注",
    }
    title = titles[event.kind]
    if event.kind in {"mortgage", "pledge"}:
        who = "抵押权人姓名/名称" if event.kind == "mortgage" else "质权人姓名/名称"
        return {
            "title": title,
            "lines": [[who, event.owner], ["身份证明名称/号码", identity], [f"{title}日期", day]],
        }
    if event.kind.endswith("release"):
        return {"title": title, "lines": [[f"{title.removesuffix('登记')}日期", day]]}
    lines = [["", event.note]] if event.note else []
    return {"title": title, "lines": [*lines, [f"{title}日期" if "登记" in title else "日期", day]]}


def codabar(digits: str) -> list[int]:
    """Bar and gap widths (narrow 1, wide 3) of a Codabar code with A as start and stop."""
    codes = {
        "0": "0000011",
        "1": "0000110",
        "2": "0001001",
        "3": "1100000",
        "4": "0010010",
        "5": "1000010",
        "6": "0100001",
        "7": "0100100",
        "8": "0110000",
        "9": "1001000",
        "A": "0011010",
    }
    widths: list[int] = []
    for char in f"A{digits}A":
        widths += [3 if bit == "1" else 1 for bit in codes.get(char, codes["0"])] + [1]
    return widths[:-1]
