"""The papers that every enterprise hands in: letter, licence, customs, promises."""

from random import Random

from samples.enterprise import letter_texts
from samples.enterprise.sheet import day, firm_seal, paper, signed, titled
from samples.enterprise.story import DAY, Story
from samples.paper import Look, Paper, Values

LICENCE_TYPES = (
    "有限责任公司(自然人投资或控股)",
    "有限责任公司(法人独资)",
    "有限责任公司",
    "其他有限责任公司",
)


def application(rng: Random, story: Story, look: Look) -> Paper:
    """开展二手车出口业务申请书; `extra["parts"]` keeps its parts apart until it is printed."""
    kind = {"trade": "流通企业", "production": "生产企业"}[story.kind]
    filed = story.filed - rng.randrange(0, 12) * DAY
    values: Values = {
        "name": story.firm.name,
        "uscc": story.firm.uscc,
        "enterprise_type": story.kind,
        "customs_code": story.customs_code,
        "addressee": story.authority,
        "date": filed,
        "sealed": True,
        "investors": [name for name, _ in story.investors],
    } | dict.fromkeys((*letter_texts.HEADS, "business_record"), True)
    opening = rng.choice(
        (
            f"{story.firm.name}作为{kind}，依据二手车出口有关要求，申请开展二手车出口业务，现将有关情况报告如下：",
            f"根据商务部等五部门关于二手车出口有关事项的公告，我公司为{kind}，拟申请开展二手车出口业务。",
        )
    )
    boxes = "☑生产企业 □流通企业" if story.kind == "production" else "□生产企业 ☑流通企业"
    rows = [
        ["企业名称", story.firm.name],
        ["统一社会信用代码", story.firm.uscc],
        ["海关代码", story.customs_code],
        ["法定代表人", story.firm.person],
        ["企业类型", boxes if look.dice[6] % 2 else kind],
        ["注册地址", story.firm.address],
    ]
    extra: Values = {
        "title": titled(look, "enterprise_application"),
        "addressee": story.authority,
        "opening": opening,
        "rows": rows,
        "parts": letter_texts.blocks(rng, story, look),
        "long": True,
        **signed(story, look),
    }
    return paper("enterprise_application", values, look, extra, firm_seal(story), story.firm.person)


def licence(rng: Random, story: Story, look: Look) -> Paper:
    """The business licence, original or duplicate."""
    firm = story.firm
    values: Values = {
        "name": firm.name,
        "uscc": firm.uscc,
        "licence_type": LICENCE_TYPES[1]
        if len(story.investors) == 1
        else rng.choice(LICENCE_TYPES),
        "legal_representative": firm.person,
        "established": story.established,
        "term_end": story.term_end,
        "address": firm.address,
    }
    extra: Values = {
        "copy": rng.choice(("副本", "正本", "副　本")),
        "capital": rng.choice(("伍仟万元整", "壹仟万元人民币", "5000万元整", "贰仟万元整")),
        "scope": "货物进出口；汽车销售；二手车经销；汽车零配件批发；国内贸易代理。"
        "（依法须经批准的项目，经相关部门批准后方可开展经营活动）",
        "printed_term": look.dice[5] % 4 != 0 or story.term_end is not None,
    }
    return paper("business_licence", values, look, extra, f"authority:{firm.city}市场监督管理局")


def customs(rng: Random, story: Story, look: Look) -> Paper:
    """What customs wrote of the enterprise."""
    values: Values = {
        "name": story.firm.name,
        "customs_code": story.customs_code,
        "uscc": story.firm.uscc,
    }
    label = ("海关编码", "海关注册编码", "海关备案编码")[look.dice[2] % 3]
    noted = story.established + rng.randrange(10, 60) * DAY
    rows = [
        ["企业名称", story.firm.name],
        ["统一社会信用代码", story.firm.uscc],
        [label, story.customs_code],
        ["海关备案日期", day(look, noted)],
        ["报关单位类别", "进出口货物收发货人"],
        ["所在地海关", f"{story.firm.city.removesuffix('市')}海关"],
    ]
    extra: Values = {"title": titled(look, "customs"), "rows": rows}
    return paper("customs_registration", values, look, extra)


def truthfulness(rng: Random, story: Story, look: Look) -> Paper:
    """公函."""
    values: Values = {
        "issuer": story.firm.name,
        "date": story.filed - rng.randrange(0, 9) * DAY,
        "truthful": True,
        "sealed": True,
        "signed": True,
    }
    said = (
        [
            "我公司就申请开展二手车出口业务，承诺所报送的全部申报材料真实、有效，复印件与原件一致。",
            "如有虚假，愿承担由此产生的一切法律责任。",
        ],
        [
            "我司郑重承诺：本次报送的材料内容真实有效，不存在弄虚作假情形。",
            "若提供虚假材料，自愿接受主管部门处理。特此函告。",
        ],
        [
            "现就提交的二手车出口企业申报材料作如下承诺：所提交材料真实、合法、有效。",
            "我公司对材料的真实性负责。",
        ],
    )[rng.randrange(3)]
    extra: Values = {
        "title": titled(look, "truthfulness_letter"),
        "addressee": story.authority,
        "paragraphs": said,
        "number": f"〔{story.filed.year}〕{rng.randrange(1, 60)}号"
        if look.dice[2] % 3 == 0
        else "",
        **signed(story, look),
    }
    return paper("truthfulness_letter", values, look, extra, firm_seal(story), story.firm.person)


def commitment(rng: Random, story: Story, look: Look) -> Paper:
    """承诺书."""
    values: Values = {
        "issuer": story.firm.name,
        "date": story.filed - rng.randrange(0, 9) * DAY,
        "no_violations": True,
        "no_dishonesty": True,
        "sealed": True,
        "signed": True,
    }
    extra: Values = {
        "title": titled(look, "compliance_commitment"),
        "addressee": ("", story.authority)[look.dice[2] % 2],
        "wording": rng.randrange(3),
        **signed(story, look),
    }
    return paper("compliance_commitment", values, look, extra, firm_seal(story), story.firm.person)
