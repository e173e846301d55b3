"""Brand or model on the inspection report against the certificate."""

from collections.abc import Iterator, Sequence
from functools import partial

from dossier import (
    Dossier,
    InspectionReport,
    Judgement,
    Outcome,
    RegistrationCertificate,
    Text,
    Vehicle,
)
from dossier.numbers.name import model, same_brand
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import alike, reports, weigh

ALIAS = Text(
    zh="两个名称可能是同一品牌的不同叫法。",
    en="The two names may be two names of one brand.",
)
WITHIN = Text(
    zh="报告所载型号中含有登记证书的型号。",
    en="The report's model holds the certificate's within it.",
)


@rule(
    id="inspection-brand-or-model-differs",
    clause=Clause("六(五)"),
    severity="error",
    scope="vehicle",
    title=Text(
        zh="检测报告的品牌或型号与登记证书不一致", en="brand or model on the inspection report"
    ),
    fail=Text(
        zh="车辆{vin}的{field}：检测报告载明“{found}”，《机动车登记证书》记载“{expected}”，二者不一致。",
        en="{vin}, {field}: “{found}” on the inspection report, “{expected}” on the certificate.",
    ),
    passed=Text(
        zh="车辆{vin}的{field}：检测报告与《机动车登记证书》一致，为{found}。",
        en="{vin}, {field}: the inspection report agrees with the certificate, {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}的{field}：检测报告“{found}”与《机动车登记证书》“{expected}”是否一致，请人工核对。",
        en="{vin}, {field}: whether “{found}” (report) and “{expected}” (certificate) are the "
        "same has to be looked at.",
    ),
    remedy=Text(
        zh="核对车辆实物；如检测报告有误，请检测机构更正。",
        en="Compare with the vehicle, and have a wrong report corrected.",
    ),
)
def inspection_brand_or_model_differs(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Brand without the ending 牌, model without spaces and dashes; each where it is printed.

    A brand known by another name only, or a model with more words around it, is for a person.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return [not_applicable(NO_CERTIFICATE)]
    found = [
        judgement for report in reports(vehicle) for judgement in _compared(report, certificate)
    ]
    return found or [not_applicable(NOT_STATED)]


def _compared(
    report: InspectionReport, certificate: RegistrationCertificate
) -> Iterator[Judgement]:
    """What a report and the certificate both print."""
    about = (report, certificate)
    if stated(report.brand) and stated(certificate.brand):
        fields = (report.brand, certificate.brand)
        yield weigh(
            partial(alike, same_brand),
            *fields,
            comparing=True,
            name="brand",
            expected=certificate.brand.value,
            about=about,
            reason=why_unsure(*fields) or ALIAS,
        )
    if stated(report.model) and stated(certificate.model):
        fields = (report.model, certificate.model)
        yield weigh(
            _models,
            *fields,
            comparing=True,
            name="model",
            expected=certificate.model.value,
            about=about,
            reason=why_unsure(*fields) or WITHIN,
        )


def _models(found: str | None, expected: str | None) -> Outcome:
    """Whether two models are the same; one that stands within the other is for a person."""
    if found is None or expected is None:
        return "unsure"
    one, other = model(found), model(expected)
    if one == other:
        return "pass"
    return "unsure" if other in one else "fail"
