"""The papers of a declaration: what they say, and how it is laid out."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

from samples.enterprise import letter_texts
from samples.enterprise.story import DAY, Story, resident
from samples.looks import worded
from samples.paper import Look, Paper, Values, date_text

Looks = Callable[[str], Look]
TITLES = {
    "enterprise_application": ["开展二手车出口业务申请书", "关于开展二手车出口业务的申请书", "二手车出口业务申请书", "二手车出口企业申请书"],
    "truthfulness_letter": ["公函", "关于报送材料真实有效的公函", "申报材料真实性承诺书", "材料真实有效承诺函"],
    "compliance_commitment": ["承诺书", "守法诚信承诺书", "无未整改违法违规行为、无严重失信行为的承诺书", "合法合规经营承诺书"],
    "lease": ["房屋租赁合同", "场地租赁合同", "经营场所租赁合同", "租赁合同"],
    "insurance": ["社会保险单位参保证明", "单位职工参保缴费明细", "社会保险参保缴费证明", "社保缴纳证明"],
    "sales_contract": ["汽车购销合同", "车辆买卖合同", "汽车销售合同"],
    "sales_statement": ["汽车销售情况证明", "汽车销售或贸易情况证明", "汽车贸易情况说明"],
    "customs": ["海关进出口货物收发货人备案回执", "报关单位备案证明", "报关单位备案信息"],
    "certificate": ["二手车鉴定评估师", "机动车鉴定评估师", "旧机动车鉴定估价师"],
}  # fmt: skip
LICENCE_TYPES = ("有限责任公司(自然人投资或控股)", "有限责任公司(法人独资)", "有限责任公司", "其他有限责任公司")


def paper(kind: str, values: Values, look: Look, extra: Values, seal: str = "", pen: str = "") -> Paper:
    """A paper with everything that any layout asks for."""
    usual: Values = {
        "title": "", "subtitle": "", "number": "", "addressee": "", "blocks": [], "rows": [], "table": None,
        "issuer": "", "label_issuer": "", "label_date": "", "person_label": "", "person_name": "", "date": "", "long": False,
    }  # fmt: skip
    return Paper(
        kind, None, values, look, usual | extra,
        {"a": seal} if seal else {}, {"a": pen} if pen else {},
    )  # fmt: skip


def firm_seal(story: Story) -> str:
    """The enterprise's own seal."""
    return f"firm:{story.firm.name}:{story.firm.uscc}"


def day(look: Look, value: dt.date) -> str:
    """A date as the look writes it; letters write it out."""
    return date_text(value, look.date_style)


def _titled(look: Look, which: str) -> str:
    return worded(TITLES[which], look, look.dice[1])


def _signed(story: Story, look: Look) -> Values:
    """The closing of a letter over the legal representative's signature."""
    label = ("法定代表人（签字）：", "法定代表人签字：", "企业法定代表人（签字）：")[look.dice[4] % 3]
    return {
        "issuer": story.firm.name,
        "label_issuer": ("", "单位名称：", "企业名称：")[look.dice[3] % 3],
        "label_date": ("", "日期：", "")[look.dice[7] % 3],
        "person_label": label,
        "person_name": story.firm.person if look.dice[0] % 4 == 0 else "",
    }


def application(rng: Random, story: Story, look: Look) -> Paper:
    """开展二手车出口业务申请书; `extra["parts"]` keeps its parts apart until it is printed."""
    kind = {"trade": "流通企业", "production": "生产企业"}[story.kind]
    filed = story.filed - rng.randrange(0, 12) * DAY
    values: Values = {
        "name": story.firm.name, "uscc": story.firm.uscc, "enterprise_type": story.kind, "customs_code": story.customs_code,
        "addressee": story.authority, "date": filed, "sealed": True, "investors": [name for name, _ in story.investors],
    } | {part: True for part in (*letter_texts.HEADS, "business_record")}  # fmt: skip
    opening = rng.choice((
        f"{story.firm.name}作为{kind}，依据二手车出口有关要求，申请开展二手车出口业务，现将有关情况报告如下：",
        f"根据商务部等五部门关于二手车出口有关事项的公告，我公司为{kind}，拟申请开展二手车出口业务。",
    ))  # fmt: skip
    boxes = "☑生产企业 □流通企业" if story.kind == "production" else "□生产企业 ☑流通企业"
    rows = [
        ["企业名称", story.firm.name], ["统一社会信用代码", story.firm.uscc], ["海关代码", story.customs_code],
        ["法定代表人", story.firm.person], ["企业类型", boxes if look.dice[6] % 2 else kind], ["注册地址", story.firm.address],
    ]  # fmt: skip
    extra: Values = {
        "title": _titled(look, "enterprise_application"), "addressee": story.authority, "opening": opening, "rows": rows,
        "parts": letter_texts.blocks(rng, story, look), "long": True, **_signed(story, look),
    }  # fmt: skip
    return paper("enterprise_application", values, look, extra, firm_seal(story), story.firm.person)


def licence(rng: Random, story: Story, look: Look) -> Paper:
    """The business licence, original or duplicate."""
    firm = story.firm
    values: Values = {
        "name": firm.name, "uscc": firm.uscc, "licence_type": LICENCE_TYPES[1] if len(story.investors) == 1 else rng.choice(LICENCE_TYPES),
        "legal_representative": firm.person, "established": story.established, "term_end": story.term_end, "address": firm.address,
    }  # fmt: skip
    extra: Values = {
        "copy": rng.choice(("副本", "正本", "副　本")), "capital": rng.choice(("伍仟万元整", "壹仟万元人民币", "5000万元整", "贰仟万元整")),
        "scope": "货物进出口；汽车销售；二手车经销；汽车零配件批发；国内贸易代理。（依法须经批准的项目，经相关部门批准后方可开展经营活动）",
        "printed_term": look.dice[5] % 4 != 0 or story.term_end is not None,
    }  # fmt: skip
    return paper("business_licence", values, look, extra, f"authority:{firm.city}市场监督管理局")


def customs(rng: Random, story: Story, look: Look) -> Paper:
    """What customs wrote of the enterprise."""
    values: Values = {"name": story.firm.name, "customs_code": story.customs_code, "uscc": story.firm.uscc}
    label = ("海关编码", "海关注册编码", "海关备案编码")[look.dice[2] % 3]
    noted = story.established + rng.randrange(10, 60) * DAY
    rows = [
        ["企业名称", story.firm.name], ["统一社会信用代码", story.firm.uscc], [label, story.customs_code],
        ["海关备案日期", day(look, noted)], ["报关单位类别", "进出口货物收发货人"], ["所在地海关", f"{story.firm.city.removesuffix('市')}海关"],
    ]  # fmt: skip
    extra: Values = {"title": _titled(look, "customs"), "rows": rows}
    return paper("customs_registration", values, look, extra)


def truthfulness(rng: Random, story: Story, look: Look) -> Paper:
    """公函."""
    values: Values = {"issuer": story.firm.name, "date": story.filed - rng.randrange(0, 9) * DAY, "truthful": True,
                      "sealed": True, "signed": True}  # fmt: skip
    said = (
        ["我公司就申请开展二手车出口业务，承诺所报送的全部申报材料真实、有效，复印件与原件一致。", "如有虚假，愿承担由此产生的一切法律责任。"],
        ["我司郑重承诺：本次报送的材料内容真实有效，不存在弄虚作假情形。", "若提供虚假材料，自愿接受主管部门处理。特此函告。"],
        ["现就提交的二手车出口企业申报材料作如下承诺：所提交材料真实、合法、有效。", "我公司对材料的真实性负责。"],
    )[rng.randrange(3)]  # fmt: skip
    extra: Values = {"title": _titled(look, "truthfulness_letter"), "addressee": story.authority, "paragraphs": said,
                     "number": f"〔{story.filed.year}〕{rng.randrange(1, 60)}号" if look.dice[2] % 3 == 0 else "",
                     **_signed(story, look)}  # fmt: skip
    return paper("truthfulness_letter", values, look, extra, firm_seal(story), story.firm.person)


def commitment(rng: Random, story: Story, look: Look) -> Paper:
    """承诺书."""
    values: Values = {"issuer": story.firm.name, "date": story.filed - rng.randrange(0, 9) * DAY, "no_violations": True,
                      "no_dishonesty": True, "sealed": True, "signed": True}  # fmt: skip
    extra: Values = {"title": _titled(look, "compliance_commitment"), "addressee": ("", story.authority)[look.dice[2] % 2],
                     "wording": rng.randrange(3), **_signed(story, look)}  # fmt: skip
    return paper("compliance_commitment", values, look, extra, firm_seal(story), story.firm.person)


def premises(rng: Random, story: Story, look: Look) -> Paper:
    """A lease, or a title of the enterprise's own."""
    use = ("二手车展示、销售及办公", "汽车展厅和办公室", "经营办公及二手车展示场地")[rng.randrange(3)]
    values: Values = {"right": "leased" if story.leased else "owned", "holder": story.firm.name, "display_area": True}
    if not story.leased:
        rows = [["权利人", story.firm.name], ["共有情况", "单独所有"], ["坐落", story.firm.address],
                ["不动产单元号", f"{story.firm.region}001001GB{rng.randrange(10**5):05d}F00010001"],
                ["权利类型", "国有建设用地使用权/房屋所有权"], ["用途", f"商业（{use}）"], ["面积", f"{rng.randrange(300, 4000)}平方米"]]  # fmt: skip
        extra: Values = {"title": "不动产权证书", "rows": rows}
        return paper("premises_proof", values, look, extra, f"authority:{story.firm.city}不动产登记专用章")
    start = story.filed - rng.randrange(30, 500) * DAY
    values |= {"lessor": story.lessor.name, "lease_end": start.replace(day=1, year=start.year + 3) - DAY}
    extra = {"title": _titled(look, "lease"), "use": use, "start": start.replace(day=1), "rent": rng.randrange(12, 200)}
    return paper("premises_proof", values, look, extra, firm_seal(story))


def certificate(rng: Random, story: Story, look: Look, person: tuple[str, str]) -> Paper:
    """The certificate of one appraiser."""
    name, number = person
    rows = [["姓名", name], ["性别", rng.choice("男女")], ["证件号码", resident(rng, story.firm.region)], ["职业名称", "机动车鉴定评估师"],
            ["技能等级", rng.choice(("三级/高级工", "二级/技师", "高级"))], ["证书编号", number]]  # fmt: skip
    extra: Values = {"title": _titled(look, "certificate"), "subtitle": ("职业技能等级证书", "职业资格证书")[look.dice[2] % 2], "rows": rows,
                     "issuer": "中国汽车流通行业技能评价中心", "date": day(look, story.filed - rng.randrange(200, 2000) * DAY)}  # fmt: skip
    values: Values = {"persons": [{"name": name, "certificate_no": number}]}
    return paper("appraiser_certificate", values, look, extra, "firm:中国汽车流通行业技能评价中心:")


def insurance(rng: Random, story: Story, look: Look) -> Paper:
    """The record of social security of everybody."""
    last = (story.filed.replace(day=1) - DAY * rng.choice((1, 1, 32))).replace(day=1)
    people = [name for name, _ in story.appraisers] + [story.firm.person]
    values: Values = {"employer": story.firm.name, "persons": people, "month": last, "sealed": True}
    extra: Values = {"title": _titled(look, "insurance"), "ids": [resident(rng, story.firm.region) for _ in people],
                     "printed": story.filed - rng.randrange(0, 10) * DAY, "wording": rng.randrange(2)}  # fmt: skip
    return paper("social_security_record", values, look, extra, f"firm:{story.firm.city}社会保险基金管理中心:")


def sales(rng: Random, story: Story, look: Look) -> Paper:
    """A contract or a statement on vehicles sold."""
    values: Values = {"parties": [story.firm.name, story.partner.name], "date": story.filed - rng.randrange(60, 300) * DAY}
    contract = rng.random() < 0.5
    extra: Values = {"title": _titled(look, "sales_contract" if contract else "sales_statement"), "contract": contract,
                     "vin": f"LSV{rng.randrange(10**13, 10**14)}", "count": rng.randrange(20, 800)}  # fmt: skip
    return paper("sales_trade_proof", values, look, extra, firm_seal(story))


def audit(rng: Random, story: Story, look: Look) -> Paper:
    """The audit of the enterprise, or of its investor where it is new."""
    auditee = story.investors[0][0] if story.new else story.firm.name
    year = story.filed.year - 1
    values: Values = {"auditee": auditee, "year": year, "firm": story.accountants, "sealed": True,
                      "date": dt.date(story.filed.year, 1, 15) + rng.randrange(0, 5) * DAY}  # fmt: skip
    extra: Values = {"title": ("审计报告", "财务审计报告", "年度审计报告")[look.dice[1] % 3], "serial": rng.randrange(10, 900),
                     "wording": rng.randrange(2)}  # fmt: skip
    kind = "investor_audit_report" if story.new else "audit_report"
    return paper(kind, values, look, extra, f"firm:{story.accountants}:")


def statements(rng: Random, story: Story, look: Look) -> Paper:
    """The balance sheet of a new enterprise."""
    end = story.filed.replace(day=1) - DAY
    values: Values = {"name": story.firm.name, "period_end": end, "sealed": True}
    cash, due, capital = (rng.randrange(10**5, 10**8) for _ in range(3))
    lines = [["货币资金", f"{cash:,}.00", "短期借款", "0.00"], ["应收账款", f"{due:,}.00", "应付账款", f"{due // 2:,}.00"],
             ["流动资产合计", f"{cash + due:,}.00", "实收资本", f"{capital:,}.00"], ["资产总计", f"{cash + due:,}.00", "未分配利润", "1,024.00"]]  # fmt: skip
    extra: Values = {"title": "资产负债表", "lines": lines}
    return paper("financial_statements", values, look, extra, firm_seal(story))


def papers(rng: Random, story: Story, look: Callable[..., Look]) -> list[Paper]:
    """All papers of a sound declaration, in the order of the announcement."""
    made = [
        application(rng, story, look("enterprise_application")),
        licence(rng, story, look("business_licence")),
        customs(rng, story, look("customs_registration")),
        truthfulness(rng, story, look("truthfulness_letter")),
        commitment(rng, story, look("compliance_commitment")),
    ]
    if story.kind == "production":
        return made
    style = look("appraiser_certificate")
    made.append(premises(rng, story, look("premises_proof", lease=story.leased)))
    made += [certificate(rng, story, style, person) for person in story.appraisers]
    made.append(insurance(rng, story, look("social_security_record")))
    made.append(sales(rng, story, look("sales_trade_proof")))
    made.append(audit(rng, story, look("audit_report")))
    if story.new:
        made.append(statements(rng, story, look("financial_statements")))
    return made


def plain_fields(one: Paper) -> Values:
    """The fields of a paper as printed."""
    fields: dict[str, Any] = dict(one.values)
    return fields
