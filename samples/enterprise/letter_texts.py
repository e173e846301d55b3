"""The parts of an application letter in several wordings; the last of each is kept for tests."""

from random import Random
from typing import Any

from samples.enterprise.story import Story
from samples.looks import worded
from samples.paper import Look

Block = dict[str, Any]
NUMBERS = "一二三四五六七八九十"
AIMS = ("开拓市场", "扩大规模", "完善网络")
TOPICS = ("purchasing", "quality_assurance", "overseas_sales", "after_sales")
HEADS = {
    "basics": ["企业基本情况", "公司概况", "企业简介"],
    "investor_basics": ["企业投资方基本情况", "投资方情况", "股东及出资情况"],
    "business_record": ["业务经营情况", "企业业务经营情况", "近年经营业绩"],
    "three_year_plan": [
        "二手车出口业务未来三年发展计划",
        "未来三年发展计划",
        "二手车出口三年发展规划",
    ],
    "implementation_plan": ["二手车出口业务实施方案", "业务实施方案", "实施方案"],
    "purchasing": ["国内采购", "国内采购方案", "车源采购"],
    "quality_assurance": ["质量保障", "质量保障措施", "质量保证体系"],
    "overseas_sales": ["境外销售", "境外销售方案", "海外市场销售"],
    "after_sales": ["售后服务", "售后服务安排", "售后保障"],
}
SAID = {
    "purchasing": [
        "与汽车经销集团、租赁公司及拍卖平台建立稳定合作，通过置换、批量收购等方式组织货源，逐车核验手续。",
        "依托全国二手车交易市场和自有收车团队组织车源，签订收购合同后办理转让待出口登记。",
        "主要从品牌授权店置换业务和企业车队退役车辆中采购，建立车辆信息台账。",
    ],
    "quality_assurance": [
        "建立入库检测、整备和出库复检制度，委托第三方检测机构按照行业标准逐车出具检测报告。",
        "设立专职质检岗位，对车况、里程、维修记录逐项核实，如实向境外客户明示，不合格车辆不予出口。",
        "配备鉴定评估人员，执行出口质量要求标准，保留检测影像资料备查，实现质量可追溯。",
    ],
    "overseas_sales": [
        "以{a}、{b}为重点市场，与当地经销商签订代理协议，逐步建设自营展厅和线上销售渠道。",
        "已与{a}客户达成意向，拟在{b}设立海外仓，采取自营与代理相结合的方式开展销售。",
        "通过跨境平台和当地合作伙伴进入{a}及{b}市场，产品符合目标国准入标准。",
    ],
    "after_sales": [
        "在主要目标市场与维修企业签约设立服务网点，提供备件供应、技术支持和不少于六个月的质量保证。",
        "建立配件仓库和多语种客服热线，七个工作日内响应客户诉求，协调解决重大质量问题。",
        "委托当地维修站承担保养与维修，由公司统一供应备件并培训技师。",
    ],
}


def blocks(rng: Random, story: Story, look: Look) -> dict[str, list[Block]]:
    """Part → its blocks, the heading first, in the letter's order."""
    head = {name: worded(HEADS[name], look, rng.randrange(6)) for name in HEADS}
    parts: dict[str, list[Block]] = {
        "basics": [_head(head["basics"]), _basics(rng, story)],
        "investor_basics": [_head(head["investor_basics"]), *_investors(rng, story)],
        "business_record": [_head(head["business_record"]), *_record(rng, story)],
        "three_year_plan": [_head(head["three_year_plan"]), *_plan(rng, story)],
        "implementation_plan": [_head(head["implementation_plan"])],
    }
    style = look.dice[2] % 3
    for number, name in enumerate(parts):
        parts[name][0]["text"] = f"{NUMBERS[number]}、{parts[name][0]['text']}"
    for number, topic in enumerate(TOPICS):
        text = worded(SAID[topic], look, rng.randrange(6)).format(
            a=story.markets[0], b=story.markets[1]
        )
        mark = (f"（{NUMBERS[number]}）", f"{number + 1}. ", f"（{number + 1}）")[style]
        if look.dice[3] % 2:
            parts[topic] = [_head(f"{mark}{head[topic]}"), {"kind": "p", "text": text}]
        else:
            parts[topic] = [{"kind": "p", "text": f"{mark}{head[topic]}：{text}"}]
    return parts


def _head(text: str) -> Block:
    return {"kind": "h", "text": text}


def _basics(rng: Random, story: Story) -> Block:
    staff = rng.randrange(18, 160)
    day = story.established
    return {
        "kind": "p",
        "text": rng.choice(
            (
                f"{story.firm.name}成立于{day.year}年{day.month}月，注册地址为{story.firm.address}，法定代表人{story.firm.person}，现有员工{staff}人，主要从事汽车销售、进出口贸易等业务。",
                f"我公司于{day.year}年{day.month}月{day.day}日登记设立，现有从业人员{staff}名，经营范围包括汽车销售、货物进出口、二手车经销等，具有独立法人资格。",
            )
        ),
    }


def _investors(rng: Random, story: Story) -> list[Block]:
    if rng.random() < 0.6:
        rows = [
            [str(at + 1), name, f"{share * 50}", f"{share}%"]
            for at, (name, share) in enumerate(story.investors)
        ]
        head = rng.choice(
            (
                ["序号", "投资方名称", "出资额（万元）", "出资比例"],
                ["序号", "股东名称", "认缴出资额（万元）", "持股比例"],
            )
        )
        return [{"kind": "t", "head": head, "rows": rows, "widths": [1, 5, 3, 2]}]
    return [
        {"kind": "p", "text": f"投资方{name}，认缴出资{share * 50}万元，占注册资本的{share}%。"}
        for name, share in story.investors
    ]


def _record(rng: Random, story: Story) -> list[Block]:
    if story.new:
        text = "公司为新注册企业，目前正在筹备汽车销售和二手车出口业务，已组建团队并落实经营场所。"
        return [{"kind": "p", "text": text}]
    year = story.filed.year - 1
    first, second = rng.randrange(120, 900), rng.randrange(900, 2400)
    if rng.random() < 0.4:
        rows = [
            [str(year - 1), str(first), str(first // 7), f"{first * 9}"],
            [str(year), str(second), str(second // 6), f"{second * 9}"],
        ]
        return [
            {
                "kind": "t",
                "head": ["年度", "国内销售（辆）", "出口（辆）", "营业收入（万元）"],
                "rows": rows,
                "widths": [2, 3, 2, 3],
            }
        ]
    return [
        {
            "kind": "p",
            "text": f"{year}年公司完成汽车国内交易{second}辆，汽车出口{second // 6}辆，"
            f"实现营业收入{second * 9}万元，同比增长{rng.randrange(5, 40)}%。",
        }
    ]


def _plan(rng: Random, story: Story) -> list[Block]:
    year, base = story.filed.year, rng.randrange(100, 500)
    goals = [base, base * 2, base * 3]
    if rng.random() < 0.5:
        return [
            {
                "kind": "p",
                "text": f"第{NUMBERS[at]}年（{year + at}年）：计划出口二手车{goal}辆，{AIMS[at]}。",
            }
            for at, goal in enumerate(goals)
        ]
    return [
        {
            "kind": "p",
            "text": f"{year}年计划出口二手车{goals[0]}辆，{year + 1}年达到{goals[1]}辆，"
            f"{year + 2}年力争突破{goals[2]}辆，"
            f"逐步形成覆盖{story.markets[0]}、{story.markets[1]}的销售网络。",
        }
    ]
