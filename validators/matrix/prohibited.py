"""Chapter 六, vehicles that may not be exported."""

from validators.matrix.row import row

POLICE = (
    "登记信息以机动车登记系统为准：向公安交通管理部门查询。",
    "The register knows more than the certificate: ask the traffic police.",
)

PROHIBITED = (
    row(
        "X1",
        "六(一)",
        "达到强制报废标准",
        "to be scrapped",
        "service-life-ending",
        "mileage-beyond-guide",
    ),
    row(
        "X2",
        "六(一)",
        "距报废期限一年以内（含一年）",
        "a year or less from it",
        "service-life-ending",
    ),
    row("X3", "六(二)", "抵押期间", "under mortgage", "mortgage-open", ask=POLICE),
    row("X4", "六(二)", "质押期间", "under pledge", "pledge-open", ask=POLICE),
    row(
        "X5",
        "六(二)",
        "海关监管期内",
        "under customs supervision",
        "customs-supervision-noted",
        ask=(
            "减免税进口车辆的监管期限：向主管海关查询。",
            "How long a vehicle imported duty-free is supervised: ask customs.",
        ),
    ),
    row(
        "X6",
        "六(三)",
        "依法查封、扣押期间",
        "sealed or seized",
        "seizure-noted",
        ask=(
            "材料通常不载明：向公安交通管理部门、人民法院、人民检察院、监察机关查询。",
            "Papers seldom say so: ask the police, the courts, the procurators and supervisors.",
        ),
    ),
    row(
        "X7",
        "六(四)",
        "通过违法犯罪手段获得",
        "had by theft, robbery or fraud",
        ask=(
            "材料不能体现：向公安机关查询被盗抢机动车信息。",
            "No paper shows it: ask the police for stolen vehicles.",
        ),
    ),
    row(
        "X8",
        "六(五)",
        "机动车与登记证书记载不一致",
        "the vehicle is not what its certificate says",
        "engine-number-differs",
        "inspection-vin-differs",
        "inspection-brand-or-model-differs",
        "vehicle-unlike-certificate",
        ask=(
            "仅比对检测报告的记载；实车由检测机构和公安交通管理部门查验。",
            "Only the inspection report is compared; the vehicle itself is theirs to examine.",
        ),
    ),
    row(
        "X9",
        "六(六)",
        "走私、非法拼（组）装",
        "smuggled or assembled unlawfully",
        "assembled-or-tampered",
        "origin-unlike-vin",
        "vin-malformed",
        ask=(
            "走私与否：向海关缉私部门查询。",
            "Whether it was smuggled: ask the customs anti-smuggling bureau.",
        ),
    ),
    row(
        "X10",
        "六(七)",
        "法定证明、凭证不全",
        "papers incomplete",
        "registration-certificate-missing",
        "registration-certificate-incomplete",
        "export-endorsement-missing",
        "inspection-report-missing",
        "contract-missing",
        "market-access-declaration-missing",
        "inspection-body-declaration-missing",
        "file-unreadable",
    ),
    row(
        "X11",
        "六(八)",
        "检测结果不合格",
        "inspection not passed",
        "inspection-not-qualified",
    ),
    row(
        "X12",
        "六(九)",
        "交通违法行为和交通事故未处理完毕",
        "traffic violations or accidents not settled",
        ask=(
            "材料不能体现：向公安交通管理部门查询违法和事故处理情况。",
            "No paper shows it: ask the traffic police.",
        ),
    ),
    row(
        "X13",
        "六(十)",
        "其他法律法规禁止交易、出口",
        "banned by other laws",
        ask=(
            "依个案适用的法律法规，由审核人员判断。",
            "It depends on other laws, and is for the reviewer to say.",
        ),
    ),
)
