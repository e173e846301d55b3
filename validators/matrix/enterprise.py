"""Chapter 二, what an enterprise must be."""

from validators.matrix.row import row

ENTERPRISE = (
    row(
        "E1",
        "二(二)1",
        "境内注册、独立法人资格",
        "an independent legal person registered in China",
        "enterprise-not-legal-person",
        "business-licence-expired",
        "enterprise-uscc-invalid",
        ask=(
            "存续、注销、吊销状态：向市场监管部门（国家企业信用信息公示系统）查询。",
            "Whether it was struck off: ask the market regulator's register.",
        ),
    ),
    row(
        "E2",
        "二(一)2",
        "列入《道路机动车辆生产企业及产品公告》",
        "listed in the MIIT announcement of manufacturers and products",
        ask=(
            "向工业和信息化部门查询企业是否以同一名称列入《公告》；可载入名录供比对。",
            "Ask MIIT whether the firm is listed under that very name; a list may be loaded.",
        ),
    ),
    row(
        "E3",
        "二(一)3",
        "生产企业出口本企业产品",
        "a manufacturer exports its own products",
        "product-of-another-manufacturer",
    ),
    row(
        "E4",
        "二(二)4",
        "守法合规，无未整改违法违规行为，无严重失信行为",
        "lawful conduct, no violation left, no serious dishonesty",
        "commitment-missing",
        "commitment-incomplete",
        ask=(
            "事实以登记为准：向信用中国及应急管理、环保、税务、海关、外汇管理部门查询。",
            "The facts: ask the credit register and the safety, environment, tax, customs and "
            "foreign exchange authorities.",
        ),
    ),
    row(
        "E5",
        "二(二)2",
        "固定经营办公场所及展示、销售场所",
        "fixed premises for office, display and sale",
        "premises-proof-missing",
        "premises-proof-of-another",
        "lease-expired",
        "display-premises-not-shown",
        ask=("场所实际状况：由省级商务主管部门实地核查。", "What is truly there: visit it."),
    ),
    row(
        "E6",
        "二(二)2",
        "汽车销售或贸易经验",
        "experience in the sale or trade of cars",
        "sales-proof-missing",
        "sales-proof-of-another",
    ),
    row(
        "E7",
        "二(二)3",
        "雇佣至少3名鉴定评估专业人员",
        "at least three appraisers employed",
        "appraisers-too-few",
        "appraisers-uninsured",
        "appraiser-certificate-repeated",
        "appraiser-certificate-expired",
    ),
    row(
        "E8",
        "二",
        "企业类型决定所需材料",
        "the kind of enterprise decides which papers are needed",
        "enterprise-type-unset",
        "enterprise-type-differs",
    ),
)
