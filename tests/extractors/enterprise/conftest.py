"""Papers of a declaration as pages made of words."""

from types import SimpleNamespace

import pytest

from extractors.documents import documents_of
from extractors.reading import Rect, SealMark

NAME = "天津恒启国际贸易有限公司"
USCC = "91120116MA05NJQ78J"
SEAL = SealMark(Rect(900, 1200, 1100, 1400), "red", 0.97)
PEN = Rect(400, 315, 540, 365)


def rows(*lines, top=200, left=150, step=44):
    """Lines one below the other; a tuple is a row of (x, text) cells."""
    words = []
    for number, line in enumerate(lines):
        y = top + number * step
        cells = line if isinstance(line, tuple) else ((left, line),)
        words += [(x, y, text) for x, text in cells if text]
    return words


LICENCE = [
    (600, 80, "营业执照"),
    (200, 160, "（副本）"),
    (150, 200, "统一社会信用代码"),
    (150, 240, USCC),
    *rows(
        ((150, "名"), (230, "称"), (320, NAME), (900, "注册资本"), (1060, "伍仟万元整")),
        ((150, "类"), (230, "型"), (320, "有限责任公司(法人独资)"),
         (900, "成立日期2019年05月06日")),
        ((150, "法定代表人"), (320, "陈明"), (900, "营业期限"), (1060, "2019年05月06日至长期")),
        ((150, "经营范围"), (320, "货物进出口；汽车销售；"), (900, "住"), (980, "所"),
         (1060, "天津市滨海新区港城大道8号")),
        top=320,
    ),
    (900, 900, "登记机关"),
]  # fmt: skip
LETTER = [
    (500, 80, "开展二手车出口业务申请书"),
    *rows(
        "天津市商务局：",
        "我公司作为流通企业，拟开展二手车出口业务，现提出申请。",
        f"企业名称：{NAME}",
        f"统一社会信用代码：{USCC}",
        "海关代码：1212960ABC",
        "一、企业及企业投资方基本情况",
        "（一）企业基本情况",
        "公司成立于二〇一九年，主营汽车进出口业务，现有员工三十余人。",
        "（二）企业投资方基本情况",
        ((150, "投资方名称"), (700, "出资比例")),
        ((150, "天津恒启控股集团有限公司"), (700, "80%")),
        ((150, "陈明"), (700, "20%")),
        "二、业务经营情况",
        "二〇二五年汽车国内交易820辆，汽车贸易出口130辆，营业收入2.3亿元。",
        "三、二手车出口业务未来三年发展计划",
        "2026年计划出口二手车300辆，2027年500辆，2028年达到800辆。",
        "四、二手车出口业务实施方案",
        "（一）国内采购：与经销商合作，通过置换、拍卖等渠道收购车辆。",
        "（二）质量保障",
        "建立检测、整备和维修记录制度，逐车委托第三方检测。",
        "（三）境外销售",
        "在中亚、中东地区与当地经销商合作，建立销售渠道。",
        "（四）售后服务",
        "在主要市场设立维修网点，提供备件供应和技术支持。",
    ),
    (900, 1400, NAME),
    (900, 1444, "2026年2月25日"),
]
TRUTH = [
    (700, 80, "公函"),
    *rows(
        "天津市商务局：",
        "我公司承诺所报送的全部材料真实、有效，复印件与原件一致。",
        "如有虚假，愿承担由此产生的一切法律责任。",
        "法定代表人（签字）：",
    ),
    (900, 1000, NAME),
    (900, 1044, "2026年2月26日"),
]
COMMITMENT = [
    (700, 80, "承诺书"),
    *rows(
        "我公司郑重承诺：合法依规经营，符合安全生产、环保、税务、海关和外汇管理法律法规，",
        "无未整改违法违规行为，无严重失信行为。",
        "法定代表人：陈明",
    ),
    (900, 1000, NAME),
    (900, 1044, "2026年2月26日"),
]
LEASE = [
    (650, 80, "房屋租赁合同"),
    *rows(
        "出租方（甲方）：天津滨海置业有限公司",
        f"承租方（乙方）：{NAME}",
        "一、甲方将位于天津市滨海新区港城大道8号的房屋出租给乙方，用于二手车展示和办公。",
        "二、租赁期限：自2025年1月1日起至2027年12月31日止。",
        "三、租金每年120万元，押金10万元。",
    ),
]
CERTIFICATE = [
    (500, 80, "二手车鉴定评估师"),
    (550, 130, "职业技能等级证书"),
    *rows("姓名：王伟", "证件号码：120101199001011234", "职业名称：机动车鉴定评估师",
          "技能等级：三级", "证书编号：Y001212000423000017"),
]  # fmt: skip
INSURANCE = [
    (500, 80, "社会保险单位参保证明"),
    *rows(
        f"参保单位：{NAME}",
        ((150, "序号"), (300, "姓名"), (500, "身份证号码"), (900, "缴费起止时间")),
        ((150, "1"), (300, "王伟"), (500, "120101199001011234"), (900, "202501-202601")),
        ((150, "2"), (300, "李芳"), (500, "120101199102021234"), (900, "202501-202601")),
        ((150, "3"), (300, "张敏"), (500, "120101199203031234"), (900, "202501-202601")),
        "养老保险、失业保险、工伤保险均正常缴费。",
        "打印日期：2026-02-20",
    ),
]
AUDIT = [
    (650, 80, "审计报告"),
    *rows(
        "津正信审字〔2026〕第0117号",
        f"{NAME}全体股东：",
        f"一、审计意见 我们审计了{NAME}财务报表，包括2025年12月31日的资产负债表，",
        "2025年度的利润表、现金流量表以及财务报表附注。",
        "我们认为，财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了财务状况。",
    ),
    (800, 1300, "天津正信会计师事务所（普通合伙）"),
    (800, 1344, "二〇二六年二月十日"),
]
STATEMENTS = [
    (650, 80, "资产负债表"),
    *rows(
        ((150, f"编制单位：{NAME}"), (800, "2026年2月28日"), (1200, "单位：元")),
        ((150, "资产"), (500, "期末余额"), (700, "年初余额"), (900, "负债和所有者权益")),
        ((150, "流动资产："), (900, "流动负债：")),
        ((150, "货币资金"), (500, "1,280,000.00"), (700, "0.00"), (900, "应付账款")),
        top=150,
    ),
]
CUSTOMS = [
    (400, 80, "海关进出口货物收发货人备案回执"),
    *rows(f"企业名称：{NAME}", f"统一社会信用代码：{USCC}", "海关编码：1212960ABC",
          "海关备案日期：2019-06-01", "所在地海关：新港海关"),
]  # fmt: skip
SALES = [
    (500, 80, "汽车购销合同"),
    *rows(f"卖方：{NAME}", "买方：天津顺达汽车销售有限公司", "车架号：LSVCY6C49MN027789",
          "厂牌型号：大众牌SVW7142BPV"),
    (900, 1000, "2025年9月1日"),
]  # fmt: skip
PROJECT = "阿拉木图环城公路项目"
AWARD = [(600, 80, "中标通知书"), *rows(
    f"中标人：{NAME}", f"项目名称：{PROJECT}", "项目地点：哈萨克斯坦", "招标人：阿拉木图公路局",
    "中标日期：2025年9月1日")]  # fmt: skip
FILING = [(500, 80, "对外承包工程项目备案表"), *rows(
    f"企业名称：{NAME}", f"项目名称：{PROJECT}", "项目所在国（地区）：哈萨克斯坦",
    "备案编号：3020250901001", "承包方式：总承包")]  # fmt: skip
WORKS = [(600, 80, "工程承包合同"), *rows(
    "发包人：阿拉木图公路局", f"承包人：{NAME}", f"工程名称：{PROJECT}", "工程地点：哈萨克斯坦",
    "合同工期：24个月", "甲方和乙方应遵守本合同，违约责任、不可抗力、争议解决、仲裁按本合同约定。",
    "签订日期：2025年9月10日")]  # fmt: skip


@pytest.fixture
def papers():
    """The words of each paper by type."""
    return SimpleNamespace(
        NAME=NAME,
        USCC=USCC,
        SEAL=SEAL,
        PEN=PEN,
        rows=rows,
        enterprise_application=LETTER,
        business_licence=LICENCE,
        customs_registration=CUSTOMS,
        truthfulness_letter=TRUTH,
        compliance_commitment=COMMITMENT,
        premises_proof=LEASE,
        appraiser_certificate=CERTIFICATE,
        social_security_record=INSURANCE,
        sales_trade_proof=SALES,
        audit_report=AUDIT,
        financial_statements=STATEMENTS,
        bid_award=AWARD,
        project_filing_form=FILING,
        project_contract=WORKS,
    )


@pytest.fixture
def of(page):
    """The one document that pages of words make."""

    def make(*pages, **options):
        made = [page(words, number=at + 1, **options) for at, words in enumerate(pages)]
        (document,) = documents_of(made, "enterprise").documents
        return document

    return make
