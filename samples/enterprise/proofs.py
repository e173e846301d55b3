"""The proofs that a trading enterprise adds (三(四)2)."""

import datetime as dt
from random import Random

from samples.enterprise.sheet import day, firm_seal, paper, titled
from samples.enterprise.story import DAY, Story, resident
from samples.paper import Look, Paper, Values


def premises(rng: Random, story: Story, look: Look) -> Paper:
    """A lease, or a title of the enterprise's own."""
    use = ("二手车展示、销售及办公", "汽车展厅和办公室", "经营办公及二手车展示场地")[
        rng.randrange(3)
    ]
    values: Values = {
        "right": "leased" if story.leased else "owned",
        "holder": story.firm.name,
        "display_area": True,
    }
    if not story.leased:
        rows = [
            ["权利人", story.firm.name],
            ["共有情况", "单独所有"],
            ["坐落", story.firm.address],
            ["不动产单元号", f"{story.firm.region}001001GB{rng.randrange(10**5):05d}F00010001"],
            ["权利类型", "国有建设用地使用权/房屋所有权"],
            ["用途", f"商业（{use}）"],
            ["面积", f"{rng.randrange(300, 4000)}平方米"],
        ]
        extra: Values = {"title": "不动产权证书", "rows": rows}
        return paper(
            "premises_proof", values, look, extra, f"authority:{story.firm.city}不动产登记专用章"
        )
    start = story.filed - rng.randrange(30, 500) * DAY
    values |= {
        "lessor": story.lessor.name,
        "lease_end": start.replace(day=1, year=start.year + 3) - DAY,
    }
    extra = {
        "title": titled(look, "lease"),
        "use": use,
        "start": start.replace(day=1),
        "rent": rng.randrange(12, 200),
    }
    return paper("premises_proof", values, look, extra, firm_seal(story))


def certificate(rng: Random, story: Story, look: Look, person: tuple[str, str]) -> Paper:
    """The certificate of one appraiser."""
    name, number = person
    rows = [
        ["姓名", name],
        ["性别", rng.choice("男女")],
        ["证件号码", resident(rng, story.firm.region)],
        ["职业名称", "机动车鉴定评估师"],
        ["技能等级", rng.choice(("三级/高级工", "二级/技师", "高级"))],
        ["证书编号", number],
    ]
    extra: Values = {
        "title": titled(look, "certificate"),
        "subtitle": ("职业技能等级证书", "职业资格证书")[look.dice[2] % 2],
        "rows": rows,
        "issuer": "中国汽车流通行业技能评价中心",
        "date": day(look, story.filed - rng.randrange(200, 2000) * DAY),
    }
    values: Values = {"persons": [{"name": name, "certificate_no": number}]}
    return paper("appraiser_certificate", values, look, extra, "firm:中国汽车流通行业技能评价中心:")


def insurance(rng: Random, story: Story, look: Look) -> Paper:
    """The record of social security of everybody."""
    last = (story.filed.replace(day=1) - DAY * rng.choice((1, 1, 32))).replace(day=1)
    people = [name for name, _ in story.appraisers] + [story.firm.person]
    values: Values = {"employer": story.firm.name, "persons": people, "month": last, "sealed": True}
    extra: Values = {
        "title": titled(look, "insurance"),
        "ids": [resident(rng, story.firm.region) for _ in people],
        "printed": story.filed - rng.randrange(0, 10) * DAY,
        "wording": rng.randrange(2),
    }
    return paper(
        "social_security_record",
        values,
        look,
        extra,
        f"firm:{story.firm.city}社会保险基金管理中心:",
    )


def sales(rng: Random, story: Story, look: Look) -> Paper:
    """A contract or a statement on vehicles sold."""
    values: Values = {
        "parties": [story.firm.name, story.partner.name],
        "date": story.filed - rng.randrange(60, 300) * DAY,
    }
    contract = rng.random() < 0.5
    extra: Values = {
        "title": titled(look, "sales_contract" if contract else "sales_statement"),
        "contract": contract,
        "vin": f"LSV{rng.randrange(10**13, 10**14)}",
        "count": rng.randrange(20, 800),
    }
    return paper("sales_trade_proof", values, look, extra, firm_seal(story))


def audit(rng: Random, story: Story, look: Look) -> Paper:
    """The audit of the enterprise, or of its investor where it is new."""
    auditee = story.investors[0][0] if story.new else story.firm.name
    year = story.filed.year - 1
    values: Values = {
        "auditee": auditee,
        "year": year,
        "firm": story.accountants,
        "sealed": True,
        "date": dt.date(story.filed.year, 1, 15) + rng.randrange(0, 5) * DAY,
    }
    extra: Values = {
        "title": ("审计报告", "财务审计报告", "年度审计报告")[look.dice[1] % 3],
        "serial": rng.randrange(10, 900),
        "wording": rng.randrange(2),
    }
    kind = "investor_audit_report" if story.new else "audit_report"
    return paper(kind, values, look, extra, f"firm:{story.accountants}:")


def statements(rng: Random, story: Story, look: Look) -> Paper:
    """The balance sheet of a new enterprise, of the month before its letter was written."""
    end = (story.filed - 12 * DAY).replace(day=1) - DAY
    values: Values = {"name": story.firm.name, "period_end": end, "sealed": True}
    cash, due, capital = (rng.randrange(10**5, 10**8) for _ in range(3))
    lines = [
        ["货币资金", f"{cash:,}.00", "短期借款", "0.00"],
        ["应收账款", f"{due:,}.00", "应付账款", f"{due // 2:,}.00"],
        ["流动资产合计", f"{cash + due:,}.00", "实收资本", f"{capital:,}.00"],
        ["资产总计", f"{cash + due:,}.00", "未分配利润", "1,024.00"],
    ]
    extra: Values = {"title": "资产负债表", "lines": lines}
    return paper("financial_statements", values, look, extra, firm_seal(story))
