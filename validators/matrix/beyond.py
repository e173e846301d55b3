"""What came after the announcement."""

from validators.clause import GUIDELINE, LETTER_648, Clause
from validators.matrix.row import row

CONFIRMATION = Clause("售后维修服务确认书", LETTER_648)

BEYOND = (
    row(
        "N1",
        CONFIRMATION,
        "注册登记未满180天（含）的须提交《售后维修服务确认书》",
        "a vehicle registered at most 180 days before needs the manufacturer's letter",
        "after-sales-confirmation-missing",
    ),
    row(
        "N2",
        Clause("出具主体", GUIDELINE),
        "由车辆生产企业以同一名称出具",
        "the letter is the manufacturer's own",
        "after-sales-confirmation-differs",
        ask=(
            "是否列入《公告》：向工业和信息化部门查询。",
            "Whether it is in the MIIT list: ask MIIT.",
        ),
    ),
    row(
        "N3",
        Clause("确认书内容", GUIDELINE),
        "载明目的国、车辆、服务网点，加盖生产企业公章",
        "it names country, vehicles and outlet, and is sealed",
        "after-sales-confirmation-differs",
        "after-sales-outlet-missing",
        "after-sales-confirmation-unsealed",
    ),
    row(
        "N4",
        Clause("过渡安排", GUIDELINE),
        "2026年1月1日前已签注的车辆",
        "vehicles endorsed before 2026",
        "after-sales-confirmation-missing",
        ask=(
            "过渡期截止日期未见公开文本：向发证机关询问。",
            "Until when that holds was not published: ask the issuing authority.",
        ),
    ),
    row(
        "N5",
        Clause("申领信息", LETTER_648),
        "注册登记日期、转让登记待出口日期与登记证书一致",
        "both dates are the certificate's",
        "application-dates-differ",
        "brand-or-model-differs",
    ),
    row(
        "N6",
        Clause("改装车", LETTER_648),
        "改装车的底盘品牌、改装品牌、型号及真实性",
        "a modified vehicle's makers and proof",
        "modified-vehicle-unproven",
        ask=(
            "《公告》和强制性产品认证：向工业和信息化、市场监管部门查询。",
            "Listing and certification: ask MIIT and the market regulator.",
        ),
    ),
    row(
        "N7",
        "四(四)",
        "许可证有效期",
        "how long a licence is valid",
        "licence-validity-exceeded",
    ),
    row(
        "N8",
        "四(四)",
        "发证机构权限",
        "which body may issue",
        "issuing-body-not-competent",
    ),
)
