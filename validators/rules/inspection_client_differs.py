"""An inspection that somebody else commissioned."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.firms import key
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import reports


@rule(
    id="inspection-client-differs",
    clause=Clause("五(四)"),
    severity="review",
    scope="vehicle",
    title=Text(zh="检测报告的委托单位不是出口企业", en="inspection for another client"),
    fail=Text(
        zh="车辆{vin}的检测报告委托单位为“{found}”，出口企业为“{expected}”，二者不一致。",
        en="The client of the inspection report of vehicle {vin} is “{found}”; the exporter is "
        "“{expected}”.",
    ),
    passed=Text(
        zh="车辆{vin}的检测报告委托单位为出口企业：{found}。",
        en="The exporter, {found}, had vehicle {vin} inspected.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测报告委托单位“{found}”是否为出口企业“{expected}”，请人工核对。",
        en="Whether the client “{found}” of the report on vehicle {vin} is the exporter "
        "“{expected}” has to be looked at.",
    ),
    remedy=Text(
        zh="说明委托关系，或由出口企业委托检测。",
        en="Explain who commissioned the inspection, or have the exporter commission it.",
    ),
)
def inspection_client_differs(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """The client, where the report prints one, is the exporter of the application."""
    exporter = dossier.application.exporter
    found = [
        compare_fields(report.client, exporter, key=key, name="client", about=(report,))
        for report in reports(vehicle)
        if stated(report.client) and stated(exporter)
    ]
    return found or [not_applicable(NOT_STATED)]
