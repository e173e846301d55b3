"""Brand and model on the application against the certificate."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from dossier import Dossier, Field, Judgement, Text, Vehicle
from dossier.numbers.name import model, same_brand
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields, why_unsure
from validators.papers import NO_CERTIFICATE
from validators.rule import rule
from validators.weighing import alike, weigh

ALIAS = Text(
    zh="两个名称可能是同一品牌的不同叫法。",
    en="The two names may be two names of one brand.",
)


@rule(
    id="brand-or-model-differs",
    clause=Clause("五(一)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="车辆品牌或型号与登记证书不一致", en="brand or model unlike the certificate's"),
    fail=Text(
        zh="车辆{vin}的{field}：申请表填写“{expected}”，《机动车登记证书》记载“{found}”，二者不一致。",
        en="{vin}, {field}: “{expected}” on the application, “{found}” on the certificate.",
    ),
    passed=Text(
        zh="车辆{vin}的{field}与《机动车登记证书》一致：{found}。",
        en="{vin}, {field}: as on the certificate, {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}的{field}：申请表为“{expected}”，《机动车登记证书》为“{found}”，"
        "是否一致请人工核对。",
        en="{vin}, {field}: “{expected}” on the application, “{found}” on the "
        "certificate. Please look.",
    ),
    remedy=Text(
        zh="“规格、等级”栏按《机动车登记证书》填写车辆品牌和车辆型号。",
        en="Give brand and model on the application as the certificate has them.",
    ),
)
def brand_or_model_differs(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Brand equals item 6 without the ending 牌, model equals item 7 without spaces and dashes.

    A brand known by another name only (奔驰 for 梅赛德斯-奔驰牌) is for a person to look at.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return [not_applicable(NO_CERTIFICATE)]
    about = (certificate,)
    declared = vehicle.declared
    return [
        unstated(dossier, declared.brand)
        or compare_brands(certificate.brand, declared.brand, about=about),
        unstated(dossier, declared.model)
        or compare_fields(certificate.model, declared.model, key=model, name="model", about=about),
    ]


def compare_brands(found: Field[str], expected: Field[str], **values: Any) -> Judgement:
    """Compare two brands that were read; one known by another name only is for a person."""
    return weigh(
        partial(alike, same_brand),
        found,
        expected,
        comparing=True,
        **{
            "name": "brand",
            "expected": expected.value,
            "reason": why_unsure(found, expected) or ALIAS,
            **values,
        },
    )
