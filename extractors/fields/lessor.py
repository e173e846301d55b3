"""Who lets premises."""

from extractors.fields.parsers import open_firm, party
from extractors.fields.spec import Spec

LESSOR = Spec(
    name="lessor",
    labels=(
        "出租方(甲方)",
        "出租人(甲方)",
        "甲方(出租方)",
        "甲方(出租人)",
        "出租方",
        "出租人",
        "出租单位",
        "甲方",
        "Lessor",
        "Landlord",
    ),
    parse=party,
    open_ended=open_firm,
)
