"""Chapter 八, closing, and the annex."""

from validators.matrix.row import row

CLOSING = (
    row("Z1", "八", "2024年3月1日起施行", "in force from 1 March 2024", "application-before-law"),
    row(
        "Z2",
        "八",
        "原获准企业6个月内重新申报",
        "enterprises of before file again within six months",
        "enterprise-approval-expired",
    ),
    row(
        "Z3",
        "八",
        "2019年三份通知与公告不符的，以公告为准",
        "three notices of 2019 give way to the announcement",
        "superseded-notice-cited",
    ),
    row(
        "Z4",
        "附件",
        "二手车产品目录",
        "the list of used-car products",
        "hs-code-outside-catalogue",
        ask=(
            "未载入目录时不作判断：向商务部门索取目录并载入。",
            "Without the list nothing is said: get it from the commerce department and load it.",
        ),
    ),
)
