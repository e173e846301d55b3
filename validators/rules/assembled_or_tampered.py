"""A vehicle that the inspection found to be assembled, altered or renumbered."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.weighing import reports, weigh


@rule(
    id="assembled-or-tampered",
    clause=Clause("六(六)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="车辆拼（组）装、改装或号码凿改", en="assembled or tampered-with vehicle"),
    fail=Text(
        zh="检测报告载明车辆{vin}存在拼（组）装、改装或识别代号、发动机号凿改情形，禁止出口。",
        en="The inspection report finds vehicle {vin} assembled or altered, or its numbers "
        "tampered with; it may not be exported.",
    ),
    passed=Text(
        zh="车辆{vin}的检测报告未载明拼（组）装、改装或凿改情形；是否走私未向海关、公安登记系统查询。",
        en="The inspection report of vehicle {vin} shows no assembly, alteration or tampering; "
        "the registers of customs and police were not asked.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测报告是否载明拼（组）装、改装或凿改情形，请人工核实。",
        en="Whether the inspection report finds vehicle {vin} assembled or tampered with has to "
        "be looked at.",
    ),
    remedy=Text(
        zh="该车禁止出口，请从申请中撤下；依法改装的，请提交变更登记等证明。",
        en="Take the vehicle out of the application, or prove that the alteration is lawful.",
    ),
)
def assembled_or_tampered(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """By what the report says of the vehicle; a report that says nothing passes."""

    def check(finding: bool | None) -> Outcome:
        if finding is None:
            return "unsure"
        return "fail" if finding else "pass"

    found = [
        weigh(check, report.assembled, name="assembled", about=(report,))
        for report in reports(vehicle)
        if report.assembled.found
    ]
    return found or [not_applicable(NOT_STATED)]
