"""A vehicle without an inspection report."""

from dossier import Dossier, InspectionReport, Judgement, Text, Vehicle
from validators.answers import passed, unsure
from validators.clause import Clause
from validators.doubt import absent
from validators.rule import rule

STRAY = Text(
    zh="卷宗中另有检测报告的车辆识别代号未能确认。",
    en="The dossier has a report whose VIN is not certain.",
)
SHARED = Text(
    zh="另有一份检测报告同时载有多台车辆，其中包括该车；检测报告应当一车一份。",
    en="A report names several vehicles, this one among them; each should have one of its own.",
)


@rule(
    id="inspection-report-missing",
    clause=Clause("五(四)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="缺少产品检测报告", en="no inspection report"),
    fail=Text(
        zh="未提交车辆{vin}的第三方检测机构产品检测报告。",
        en="The third-party inspection report of vehicle {vin} is missing.",
    ),
    passed=Text(
        zh="已提交车辆{vin}的产品检测报告。", en="There is an inspection report of vehicle {vin}."
    ),
    unsure=Text(
        zh="未见车辆{vin}的产品检测报告，请人工核实卷宗各页。",
        en="No inspection report of vehicle {vin} was seen; please look through the pages.",
    ),
    remedy=Text(
        zh="补交第三方检测机构按WM/T 8-2022或WM/T 9-2022出具的该车检测报告。",
        en="Hand in a third-party report on this vehicle by WM/T 8-2022 or WM/T 9-2022.",
    ),
)
def inspection_report_missing(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Every vehicle has a report of its own; one that may be its own leaves it open.

    So does one that is for several vehicles.
    """
    if vehicle.inspection is not None:
        return passed(about=(vehicle.inspection,))
    reports = [one.inspection for one in dossier.vehicles if one.inspection is not None]
    shared = [
        report for report in reports if vehicle.vin in {vin.value for vin in report.other_vins}
    ]
    if shared:
        return unsure(about=shared, reason=SHARED)
    strays = [paper for paper in dossier.stray if isinstance(paper, InspectionReport)]
    doubtful = [paper for paper in strays if not paper.vin.sure]
    if doubtful:
        return unsure(about=doubtful, reason=STRAY)
    return absent(dossier)
