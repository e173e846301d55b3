"""Chapter 一, general."""

from validators.matrix.row import row

GENERAL = (
    row(
        "G1",
        "一",
        "已办理注册登记，且未达到国家强制报废标准",
        "registered, and not yet to be scrapped",
        "service-life-ending",
        "dates-out-of-order",
    ),
    row(
        "G2",
        "一",
        "已进行交易并转移所有权",
        "traded, the ownership transferred",
        "owner-not-exporter",
        "export-endorsement-missing",
    ),
    row("G3", "一", "限于汽车和挂车", "cars and trailers only", "vehicle-type-out-of-scope"),
    row(
        "G4",
        "一",
        "不包括三轮汽车、低速载货汽车",
        "no three-wheeled and no low-speed goods vehicles",
        "vehicle-type-out-of-scope",
    ),
    row(
        "G5",
        "一",
        "出口企业在境内注册",
        "the exporter is registered in China",
        "uscc-invalid",
        "owner-code-differs",
        "consignor-not-exporter",
        "contract-seller-not-exporter",
        ask=(
            "代码有效与否以登记机关为准：向国家企业信用信息公示系统查询企业存续状态。",
            "Whether the firm still exists: ask the national enterprise credit register.",
        ),
    ),
    row(
        "G6",
        "一",
        "出口到关境外",
        "export out of the customs territory",
        "destination-not-abroad",
        ask=(
            "是否实际离境：向海关核对报关和离境信息。",
            "Whether it truly leaves: ask customs for declaration and departure.",
        ),
    ),
    row(
        "G7",
        "一",
        "五部门职责分工",
        "the tasks of the five ministries",
        ask=(
            "属部门职责，不涉及申领材料；转办时按本条确定主管部门。",
            "Tasks of authorities, nothing that papers show; it tells whom to write to.",
        ),
    ),
)
