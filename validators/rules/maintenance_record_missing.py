"""No record of the vehicle's maintenance, which the announcement encourages to provide."""

from dossier import Dossier, Judgement, Text, Unknown
from validators.answers import not_applicable, passed
from validators.clause import Clause
from validators.rule import rule

WORDS = ("维修记录", "维修电子健康档案", "维修档案", "保养记录", "maintenance record")
ENCOURAGED = Text(
    zh="公告鼓励而不要求提供维修记录。",
    en="The announcement encourages the record and does not require it.",
)


@rule(
    id="maintenance-record-missing",
    clause=Clause("七(六)"),
    severity="info",
    title=Text(zh="未提供维修记录", en="no maintenance record"),
    fail=Text(zh="未提供车辆维修记录。", en="There is no maintenance record."),
    passed=Text(zh="已提供车辆维修记录：{found}。", en="There is a maintenance record: {found}."),
    remedy=Text(
        zh="鼓励提供车辆在“全国汽车维修电子健康档案系统”的维修记录。",
        en="The record of the national maintenance archive may be handed in.",
    ),
)
def maintenance_record_missing(dossier: Dossier) -> Judgement:
    """Whether a paper of that name lies in the dossier; that there is none is no fault."""
    for paper in dossier.documents_of(Unknown):
        name = (paper.name.value or "").lower()
        if any(word in name for word in WORDS):
            return passed(paper.name, about=(paper,))
    return not_applicable(ENCOURAGED)
