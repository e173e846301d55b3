"""Chapter 四, how a licence is applied for."""

from validators.matrix.row import row

LATER = (
    "属发证之后的环节，申领材料不体现：",
    "It comes after the licence, and no paper of the application shows it: ",
)


def later(zh: str, en: str) -> tuple[str, str]:
    """That something happens only later, and whom to ask then."""
    return LATER[0] + zh, LATER[1] + en


PROCEDURE = (
    row(
        "L1",
        "四(一)",
        "由通过审核的企业申领",
        "the enterprise is approved",
        "enterprise-approval-expired",
        ask=(
            "向省级商务主管部门的企业名录查询是否通过审核。",
            "Ask the provincial department whether the enterprise is on its list.",
        ),
    ),
    row(
        "L2",
        "四(一)",
        "依法办理转让登记后申领",
        "applied for after the transfer was registered",
        "export-endorsement-missing",
        "dates-out-of-order",
    ),
    row(
        "L3",
        "四(一)",
        "已出口清关的不得退运",
        "no return after clearance",
        ask=later("向海关查询退运记录。", "ask customs for returns."),
    ),
    row(
        "L4",
        "四(一)",
        "通关后2个月内申请注销登记",
        "deregistered within two months of clearance",
        ask=later("向公安交通管理部门核对注销登记。", "ask the traffic police for deregistration."),
    ),
    row(
        "L5",
        "四(一)",
        "向企业所在地或登记地公安交通管理部门申请注销",
        "deregistered where the enterprise or the registration is",
        ask=later("由受理的公安交通管理部门审核。", "the traffic police see to it."),
    ),
    row(
        "L6",
        "四(二)",
        "交回号牌、行驶证并交验机动车",
        "plate and permit handed back, vehicle inspected",
        ask=(
            "签注“转让待出口”即表明已办理；详情向公安交通管理部门查询。",
            "The endorsement implies it; for more, ask the traffic police.",
        ),
    ),
    row(
        "L7",
        "四(二)",
        "登记证书签注“转让待出口”",
        "the certificate is endorsed 转让待出口",
        "export-endorsement-missing",
        "owner-not-exporter",
    ),
    row(
        "L8",
        "四(二)",
        "临时行驶车号牌有效期",
        "validity of the temporary plate",
        ask=(
            "非申领材料，不影响许可证；上路行驶时由公安交通管理部门核查。",
            "No paper of the application; the traffic police see to it on the road.",
        ),
    ),
    row(
        "L9",
        "四(二)",
        "签注后及时申领",
        "applied for promptly after the endorsement",
        "endorsement-stale",
        ask=(
            "公告未规定“及时”的天数，超过60天仅作提示。",
            "The announcement sets no number of days: beyond 60 the finding only informs.",
        ),
    ),
    row(
        "L10",
        "四(三)",
        "谁出口谁申领，不得代为申请",
        "who exports applies, nobody else",
        "consignor-not-exporter",
        "contract-seller-not-exporter",
        "owner-not-exporter",
        ask=(
            "填报账号的归属：向统一平台核对。",
            "Whose account it was: ask the platform.",
        ),
    ),
    row(
        "L11",
        "四(四)",
        "省级商务主管部门发证",
        "issued by the provincial department",
        "issuing-body-not-competent",
    ),
    row(
        "L12",
        "四(四)",
        "3个工作日内签发",
        "issued within three working days",
        ask=(
            "属发证机关的时限；由待办队列计算到期日。",
            "A term of the authority; the queue reckons when it ends.",
        ),
    ),
    row(
        "L13",
        "四(四)",
        "一次性告知原因",
        "all reasons are told at once",
        ask=(
            "属发证机关的义务；告知书一次列明全部原因。",
            "A duty of the authority; one notice lists all reasons.",
        ),
    ),
    row(
        "L14",
        "四(五)",
        "一批一证",
        "one batch, one licence",
        "vin-applied-for-elsewhere",
        ask=later("向海关核对许可证使用次数。", "ask customs how often a licence was used."),
    ),
    row(
        "L15",
        "四(五)",
        "同一商品编码项下最多20辆",
        "at most 20 vehicles under one HS code",
        "several-hs-codes",
        "too-many-vehicles",
        "quantity-differs",
        "unit-not-vehicle",
        "hs-code-unfit",
    ),
    row(
        "L16",
        "四(五)",
        "申请数量与报关数量一致，一次完成清关",
        "declared in the quantity applied for, at one time",
        ask=later("向海关核对报关单数量。", "ask customs for the quantity declared."),
    ),
    row(
        "L17",
        "四(五)",
        "报关数量不足的重新申领",
        "a smaller quantity needs a new licence",
        "vin-applied-for-elsewhere",
        ask=later("向海关核对报关单数量。", "ask customs for the quantity declared."),
    ),
    row(
        "L18",
        "四(六)",
        "有纸或无纸作业",
        "on paper or paperless",
        "application-form-missing",
        "application-form-differs",
        ask=(
            "是否申领电子证书：向统一平台核对。",
            "Whether an electronic licence was asked for: the platform knows.",
        ),
    ),
    row(
        "L19",
        "四(七)",
        "海关联网核查",
        "customs verify the licence online",
        ask=later("由海关核查。", "customs do."),
    ),
    row(
        "L20",
        "四(七)",
        "商品名称“旧+车辆品牌+排气量+车型”",
        "the goods are named 旧 + brand + displacement + type",
        "goods-name-malformed",
    ),
    row(
        "L21",
        "四(八)",
        "签注后不得再在境内变更所有人",
        "no change of owner in China after the endorsement",
        "transfer-after-endorsement",
    ),
    row(
        "L22",
        "四(八)",
        "另行签订出口合同",
        "another contract where the first failed",
        "contract-replaced",
        ask=(
            "其他系统受理的申请本系统不知：向统一平台查询。",
            "Applications made elsewhere are not known here: ask the platform.",
        ),
    ),
)
