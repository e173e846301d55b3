"""What every paper of a declaration is made with: titles, seals, dates, the closing."""

import datetime as dt

from samples.enterprise.story import Story
from samples.looks import worded
from samples.paper import Look, Paper, Values, date_text

TITLES = {
    "enterprise_application": [
        "开展二手车出口业务申请书",
        "关于开展二手车出口业务的申请书",
        "二手车出口业务申请书",
        "二手车出口企业申请书",
    ],
    "truthfulness_letter": [
        "公函",
        "关于报送材料真实有效的公函",
        "申报材料真实性承诺书",
        "材料真实有效承诺函",
    ],
    "compliance_commitment": [
        "承诺书",
        "守法诚信承诺书",
        "无未整改违法违规行为、无严重失信行为的承诺书",
        "合法合规经营承诺书",
    ],
    "lease": ["房屋租赁合同", "场地租赁合同", "经营场所租赁合同", "租赁合同"],
    "insurance": [
        "社会保险单位参保证明",
        "单位职工参保缴费明细",
        "社会保险参保缴费证明",
        "社保缴纳证明",
    ],
    "sales_contract": ["汽车购销合同", "车辆买卖合同", "汽车销售合同"],
    "sales_statement": ["汽车销售情况证明", "汽车销售或贸易情况证明", "汽车贸易情况说明"],
    "customs": ["海关进出口货物收发货人备案回执", "报关单位备案证明", "报关单位备案信息"],
    "certificate": ["二手车鉴定评估师", "机动车鉴定评估师", "旧机动车鉴定估价师"],
}


def paper(
    kind: str, values: Values, look: Look, extra: Values, seal: str = "", pen: str = ""
) -> Paper:
    """A paper with everything that any layout asks for."""
    usual: Values = {
        "title": "",
        "subtitle": "",
        "number": "",
        "addressee": "",
        "blocks": [],
        "rows": [],
        "table": None,
        "issuer": "",
        "label_issuer": "",
        "label_date": "",
        "person_label": "",
        "person_name": "",
        "date": "",
        "long": False,
    }
    return Paper(
        kind,
        None,
        values,
        look,
        usual | extra,
        {"a": seal} if seal else {},
        {"a": pen} if pen else {},
    )


def firm_seal(story: Story) -> str:
    """The enterprise's own seal."""
    return f"firm:{story.firm.name}:{story.firm.uscc}"


def day(look: Look, value: dt.date) -> str:
    """A date as the look writes it; letters write it out."""
    return date_text(value, look.date_style)


def titled(look: Look, which: str) -> str:
    """One of a paper's titles; the last of each is kept for the test split."""
    return worded(TITLES[which], look, look.dice[1])


def signed(story: Story, look: Look) -> Values:
    """The closing of a letter over the legal representative's signature."""
    label = ("法定代表人（签字）：", "法定代表人签字：", "企业法定代表人（签字）：")[
        look.dice[4] % 3
    ]
    return {
        "issuer": story.firm.name,
        "label_issuer": ("", "单位名称：", "企业名称：")[look.dice[3] % 3],
        "label_date": ("", "日期：", "")[look.dice[7] % 3],
        "person_label": label,
        "person_name": story.firm.person if look.dice[0] % 4 == 0 else "",
    }
