"""An inspection body that is a party to the export."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from dossier import Dossier, Field, InspectionReport, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.firms import key
from validators.papers import NOT_STATED, originals, translations
from validators.rule import rule
from validators.weighing import reports, weigh

NEAR = 2
"""Letters by which a name that was not surely read may differ from a party's own."""


@rule(
    id="inspection-body-not-third-party",
    clause=Clause("五(四)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="检测机构不是第三方", en="inspection body that is no third party"),
    fail=Text(
        zh="车辆{vin}的检测报告由“{found}”出具，该单位是本次出口的当事方，不是第三方检测机构。",
        en="The inspection report of vehicle {vin} is by “{found}”, a party to this export and no "
        "third party.",
    ),
    passed=Text(
        zh="车辆{vin}的检测机构“{found}”不是本次出口的当事方。",
        en="“{found}”, which inspected vehicle {vin}, is no party to this export.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测机构（{found}）是否为第三方，请人工核实。",
        en="Whether the body that inspected vehicle {vin} ({found}) is a third party has to be "
        "looked at.",
    ),
    remedy=Text(
        zh="由与出口企业、进口方和车辆生产企业无关的第三方检测机构重新出具检测报告。",
        en="Have a body inspect that is neither exporter, buyer nor manufacturer.",
    ),
)
def inspection_body_not_third_party(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """The body is not exporter, consignor, owner, buyer or manufacturer, nor a branch of theirs."""
    found = [_judged(dossier, vehicle, report) for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]


def _judged(dossier: Dossier, vehicle: Vehicle, report: InspectionReport) -> Judgement:
    """One report's body against every party that was read."""
    certificate = vehicle.certificate
    parties: tuple[Field[str], ...] = (
        dossier.application.exporter,
        dossier.application.consignor,
        *((certificate.owner, certificate.manufacturer) if certificate else ()),
        *(contract.buyer for contract in (*originals(dossier), *translations(dossier))),
    )
    known = tuple(party for party in parties if party.value is not None)
    body = report.institution

    def check(name: str | None, *others: str | None) -> Outcome:
        if name is None:
            return "unsure"
        parties = {key(other) for other in others if other}
        if any(key(name).startswith(party) for party in parties):
            return "fail"  # the party itself, or a branch of it
        # A name off a seal's ring may lack a letter, or have a wrong one.
        near = any(
            Levenshtein.distance(key(name)[: len(party)], party) <= NEAR for party in parties
        )
        return "unsure" if near and not body.sure else "pass"

    return weigh(
        check,
        body,
        *known,
        name="institution",
        confidence=body.confidence,
        about=(report,),
        reason=why_unsure(body),
    )
