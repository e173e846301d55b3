"""An export endorsement that lies long back."""

import datetime as dt

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import not_applicable, passed, unsure
from validators.clause import Clause
from validators.papers import NO_CERTIFICATE, NOT_STATED
from validators.parameter import Parameter
from validators.rule import rule

CLAUSE = Clause("四(二)")
PROMPT_DAYS = Parameter({dt.date(2024, 3, 1): 60}, CLAUSE)
"""The law says 及时 and no number; 60 days is how long a temporary plate may last at most."""


@rule(
    id="endorsement-stale",
    clause=CLAUSE,
    severity="info",
    scope="vehicle",
    title=Text(zh="签注“转让待出口”后未及时申领", en="export endorsement long ago"),
    fail=Text(
        zh="车辆{vin}于{found}签注“转让待出口”，至申请日已{age}天。",
        en="{vin} was endorsed for export on {found}, {age} days before the application.",
    ),
    passed=Text(
        zh="车辆{vin}于{found}签注“转让待出口”，至申请日{age}天。",
        en="{vin} was endorsed for export on {found}, {age} days before the application.",
    ),
    unsure=Text(
        zh="车辆{vin}于{found}签注“转让待出口”，至申请日已{age}天；"
        "签注后应及时申领出口许可证，是否及时由审核人员判断。",
        en="{vin} was endorsed for export on {found}, {age} days before the application. A licence "
        "is to be applied for promptly; whether this is so is for a person to say.",
    ),
    remedy=Text(
        zh="签注后尽快申领出口许可证、办理通关和注销登记。",
        en="Apply for the licence, clear customs and deregister soon after the endorsement.",
    ),
)
def endorsement_stale(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Not more than 60 days lie between the endorsement and the application; for information."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    endorsed = certificate.export_endorsement_date
    if endorsed.value is None:
        return not_applicable(NOT_STATED)
    age = (dossier.day - endorsed.value).days
    named = {"name": "export_endorsement_date", "age": age, "about": (certificate,)}
    prompt = all(
        (dossier.day - day).days <= PROMPT_DAYS.on(dossier.day) for day in endorsed.candidates
    )
    return passed(endorsed, **named) if prompt else unsure(endorsed, **named)
