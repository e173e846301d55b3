"""From what a paper says to the strings of its layout: blocks, rows and tables."""

from samples.enterprise.letter_texts import TOPICS
from samples.enterprise.sheet import day
from samples.paper import Paper, Values

TEMPLATES = {
    "enterprise_application": ("prose", "form"),
    "business_licence": ("licence",),
    "customs_registration": ("form",),
    "truthfulness_letter": ("prose",),
    "compliance_commitment": ("prose",),
    "premises_proof": ("prose", "form"),
    "appraiser_certificate": ("certificate",),
    "social_security_record": ("form",),
    "sales_trade_proof": ("prose",),
    "audit_report": ("prose",),
    "investor_audit_report": ("prose",),
    "financial_statements": ("form",),
}
"""Type → the families of layouts it may be printed with."""


def family(paper: Paper) -> str:
    """The family of a paper's layout: its type's own, an owner's title being a form."""
    families = TEMPLATES[paper.type]
    if paper.type == "premises_proof":
        return "prose" if paper.values["right"] == "leased" else "form"
    return families[paper.look.dice[0] % len(families)]


def strings(paper: Paper) -> Values:
    """Everything that the layout prints."""
    made = dict(paper.extra)
    if paper.values.get("date") and not made.get("date"):
        made["date"] = day(paper.look, paper.values["date"])
    made |= _OWN.get(paper.type, _nothing)(paper)
    return {key: value for key, value in made.items() if key != "parts"}


def _nothing(paper: Paper) -> Values:
    return {}


def _paragraphs(*texts: str) -> list[dict[str, str]]:
    return [{"kind": "p", "text": text} for text in texts if text]


def _application(paper: Paper) -> Values:
    parts = paper.extra["parts"]
    blocks = _paragraphs(paper.extra["opening"])
    if family(paper) == "prose":
        blocks += _paragraphs(*(f"{label}：{value}" for label, value in paper.extra["rows"]))
    for name in (*(name for name in parts if name not in TOPICS), *TOPICS):
        blocks += parts.get(name, [])
    issuer = paper.values["name"]
    return {"blocks": blocks, "issuer": issuer}


def _licence(paper: Paper) -> Values:
    values, look = paper.values, paper.look
    start = day(look, values["established"])
    end = day(look, values["term_end"]) if values["term_end"] else "长期"
    term = f"{start}至{end}" if paper.extra["printed_term"] else ""
    return {
        "name": values["name"],
        "uscc": values["uscc"],
        "licence_type": values["licence_type"],
        "person": values["legal_representative"],
        "address": values["address"],
        "established": start,
        "term": term,
        "issued": start,
    }


def _letter(paper: Paper) -> Values:
    return {"blocks": _paragraphs(*paper.extra["paragraphs"]), "issuer": paper.values["issuer"]}


def _commitment(paper: Paper) -> Values:
    values, wording = paper.values, paper.extra["wording"]
    violations = (
        "无未整改违法违规行为",
        "不存在未整改的违法违规行为",
        "近三年无未整改违法违规行为",
    )[wording]
    dishonesty = (
        "无严重失信行为",
        "未被列入严重失信主体名单，无严重失信行为",
        "无严重失信行为记录",
    )[wording]
    told = "，".join(
        text
        for text, said in (
            (violations, values["no_violations"]),
            (dishonesty, values["no_dishonesty"]),
        )
        if said
    )
    return {
        "blocks": _paragraphs(
            "我公司郑重承诺：合法依规经营，符合安全生产、环保、税务、海关和外汇管理法律法规，"
            + told
            + "。",
            "如违反上述承诺，愿承担相应法律责任。",
        ),
        "issuer": values["issuer"],
    }


def _premises(paper: Paper) -> Values:
    values, extra = paper.values, paper.extra
    if values["right"] == "owned":
        return {}
    start, end = day(paper.look, extra["start"]), day(paper.look, values["lease_end"])
    use = extra["use"] if values["display_area"] else "办公"
    return {
        "blocks": _paragraphs(
            f"出租方（甲方）：{values['lessor']}",
            f"承租方（乙方）：{values['holder']}",
            f"一、甲方将其合法拥有的房屋及场地出租给乙方，用于{use}。",
            f"二、租赁期限：自{start}起至{end}止。",
            f"三、租金每年{extra['rent']}万元，按季度支付，押金为一个季度租金。",
            "四、乙方应当合理使用租赁物，未经甲方同意不得转租。",
            "五、本合同一式两份，甲乙双方各执一份，自双方盖章之日起生效。",
        ),
        "issuer": values["holder"],
        "label_issuer": "乙方：",
    }


def _insurance(paper: Paper) -> Values:
    values, extra = paper.values, paper.extra
    month = values["month"]
    first = f"{month.year - 1}{month.month:02d}"
    span = (
        f"{first}-{month:%Y%m}"
        if extra["wording"]
        else f"{month.year - 1}年{month.month}月至{month.year}年{month.month}月"
    )
    rows = [
        [str(at + 1), name, number, span]
        for at, (name, number) in enumerate(zip(values["persons"], extra["ids"], strict=False))
    ]
    return {
        "rows": [["参保单位", values["employer"]], ["参保险种", "养老保险、失业保险、工伤保险"]],
        "table": {
            "head": ["序号", "姓名", "身份证号码", "缴费起止时间"],
            "rows": rows,
            "widths": [1, 2, 4, 4],
        },
        "blocks": _paragraphs("以上人员社会保险费均已按月足额缴纳。"),
        "number": f"打印日期：{day(paper.look, extra['printed'])}",
        "date": "",
    }


def _sales(paper: Paper) -> Values:
    own, other = (paper.values["parties"] + [""])[:2]
    extra = paper.extra
    if extra["contract"]:
        texts = (
            f"卖方：{own}",
            f"买方：{other}",
            f"一、卖方向买方销售汽车{extra['count']}辆，车架号：{extra['vin']}等，厂牌型号以清单为准。",
            "二、交付时双方共同验车，买方验收后付清车款。",
            "三、售后服务按生产企业规定执行。",
        )
    else:
        texts = (  # type: ignore[assignment]
            f"{own}从事汽车销售和汽车贸易业务，近一年销售数量{extra['count']}辆，"
            f"销售金额{extra['count'] * 9}万元，主要客户为{other}。",
            "特此证明。",
        )
    return {"blocks": _paragraphs(*texts), "issuer": own}


def _audit(paper: Paper) -> Values:
    values, extra = paper.values, paper.extra
    year, auditee = values["year"], values["auditee"]
    opinion = (
        f"我们审计了{auditee}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。",
        f"我们审计了后附的{auditee}财务报表，包括{year}年12月31日的资产负债表、{year}年度的利润表和现金流量表及相关附注。",
    )[extra["wording"]]
    return {
        "number": f"审字〔{values['date'].year}〕第{extra['serial']:04d}号",
        "blocks": [
            *_paragraphs(f"{auditee}全体股东："),
            {"kind": "h", "text": "一、审计意见"},
            *_paragraphs(
                opinion,
                "我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了公司财务状况、经营成果和现金流量。",
            ),
            {"kind": "h", "text": "二、形成审计意见的基础"},
            *_paragraphs(
                "我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据是充分、适当的。"
            ),
            *_paragraphs("中国注册会计师："),
        ],
        "issuer": values["firm"],
    }


def _statements(paper: Paper) -> Values:
    values = paper.values
    return {
        "rows": [["编制单位", values["name"]], ["日期", day(paper.look, values["period_end"])]],
        "number": "会企01表　单位：元",
        "table": {
            "head": ["资产", "期末余额", "负债和所有者权益", "期末余额"],
            "rows": paper.extra["lines"],
            "widths": [3, 3, 4, 3],
        },
    }


_OWN = {
    "enterprise_application": _application,
    "business_licence": _licence,
    "truthfulness_letter": _letter,
    "compliance_commitment": _commitment,
    "premises_proof": _premises,
    "social_security_record": _insurance,
    "sales_trade_proof": _sales,
    "audit_report": _audit,
    "investor_audit_report": _audit,
    "financial_statements": _statements,
}
