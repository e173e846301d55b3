"""A vehicle that did not pass its inspection."""

import datetime as dt
from collections.abc import Sequence

from dossier import Conclusion, Dossier, InspectionReport, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.weighing import reports, weigh

CONCLUSIONS = {
    "qualified": Text(zh="合格", en="qualified"),
    "unqualified": Text(zh="不合格", en="not qualified"),
}
ITEMS = Text(
    zh="报告结论为合格，但有单项不合格。",
    en="The conclusion is favourable, but single items did not pass.",
)
AGAIN = Text(
    zh="该车另有较晚的检测报告结论为合格。",
    en="A later report on the vehicle has a favourable conclusion.",
)


@rule(
    id="inspection-not-qualified",
    clause=Clause("六(八)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="检测结果不合格", en="inspection not passed"),
    fail=Text(
        zh="车辆{vin}的检测结论为“{conclusion}”，检测结果不合格的车辆禁止出口。",
        en="The inspection of vehicle {vin} concludes “{conclusion}”; a vehicle that did not pass "
        "may not be exported.",
    ),
    passed=Text(
        zh="车辆{vin}的检测结论为“{conclusion}”。",
        en="The inspection of vehicle {vin} concludes “{conclusion}”.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测结论（{conclusion}）需人工核实。",
        en="The conclusion of the inspection of vehicle {vin} ({conclusion}) has to be looked at.",
    ),
    remedy=Text(
        zh="该车禁止出口，请从申请中撤下；整改后须重新检测合格。",
        en="Take the vehicle out of the application, or have it repaired and inspected anew.",
    ),
)
def inspection_not_qualified(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """The conclusion of each report; single failed items under a favourable one are for a person.

    An unfavourable report that a later one supersedes is for a person, too.
    """
    papers = reports(vehicle)
    return [_judged(report, papers) for report in papers] or [not_applicable(NOT_STATED)]


def _judged(report: InspectionReport, papers: Sequence[InspectionReport]) -> Judgement:
    """One report among those of the vehicle."""
    superseded = any(_supersedes(other, report) for other in papers)

    def check(conclusion: Conclusion | None, items: bool | None) -> Outcome:
        if conclusion == "unqualified":
            return "unsure" if superseded else "fail"
        return "unsure" if conclusion is None or items else "pass"

    doubt = why_unsure(report.conclusion)
    if doubt is None and superseded:
        doubt = AGAIN
    return weigh(
        check,
        report.conclusion,
        report.unqualified_items,
        name="conclusion",
        expected="qualified",
        confidence=report.conclusion.confidence,
        about=(report,),
        conclusion=CONCLUSIONS.get(
            report.conclusion.value or "", Text(zh="未能识别", en="not read")
        ),
        reason=doubt or ITEMS,
    )


def _supersedes(other: InspectionReport, report: InspectionReport) -> bool:
    """Whether another report is surely later and favourable."""
    if not other.conclusion.sure or other.conclusion.value != "qualified":
        return False
    later, earlier = _day(other), _day(report)
    return later is not None and earlier is not None and later > earlier


def _day(report: InspectionReport) -> dt.date | None:
    """The day of a report: of issue, else of the inspection."""
    return report.issue_date.value or report.inspection_date.value
