"""A vehicle registered at most 180 days before, without the manufacturer's confirmation."""

import datetime as dt

from dossier import AfterSalesConfirmation, Dossier, Judgement, Text, Vehicle
from validators.answers import answer, not_applicable, passed
from validators.clause import LETTER_648, Clause
from validators.confirmations import meant_for, need
from validators.doubt import poorly_read, why_unsure
from validators.law.deadlines import CONFIRMATION_DAYS, endorsed_in_transition
from validators.lifetime import candidates
from validators.papers import NO_CERTIFICATE
from validators.rule import rule

LATER = Text(
    zh="该车自注册登记至申请已超过180天，无需提交。",
    en="More than 180 days lie between registration and application.",
)
TRANSITION = Text(
    zh="该车于2026年1月1日前办理转让待出口登记，是否适用过渡安排请人工核实。",
    en="It was endorsed for export before 1 January 2026; whether the transition applies to it is "
    "for a person.",
)
WHEN = Text(
    zh="注册登记日期或转让待出口签注日期未能确认。",
    en="The date of registration or of the export endorsement is not certain.",
)


@rule(
    id="after-sales-confirmation-missing",
    clause=Clause("售后维修服务确认书", LETTER_648),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="缺少售后维修服务确认书", en="no after-sales confirmation"),
    fail=Text(
        zh="车辆{vin}于{registered}注册登记，至申请日期{day}为{age}天，未满{limit}天（含），"
        "未提交车辆生产企业出具的《售后维修服务确认书》。",
        en="Vehicle {vin} was registered on {registered}, {age} days before the application of "
        "{day}: up to {limit} days the manufacturer's after-sales confirmation is required.",
    ),
    passed=Text(
        zh="车辆{vin}已提交《售后维修服务确认书》。",
        en="There is an after-sales confirmation for vehicle {vin}.",
    ),
    unsure=Text(
        zh="车辆{vin}（注册登记日期{registered}）是否须提交《售后维修服务确认书》，请人工核实。",
        en="Whether vehicle {vin}, registered on {registered}, needs an after-sales confirmation "
        "that is not there has to be looked at.",
    ),
    remedy=Text(
        zh="补交车辆生产企业出具并加盖公章的《售后维修服务确认书》，载明出口国别、车辆和服务网点；"
        "或待注册登记满180天后再申领。",
        en="Hand in the manufacturer's sealed confirmation, naming country, vehicles and outlets, "
        "or apply once more than 180 days have passed.",
    ),
)
def after_sales_confirmation_missing(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Days from item 3 of the certificate to the application; the 180th still requires it.

    A vehicle endorsed before 2026 is for a person, since signed contracts are carried out.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    needed = need(dossier, vehicle)
    if needed == "no":
        return not_applicable(LATER)
    letters = meant_for(dossier, vehicle, dossier.documents_of(AfterSalesConfirmation))
    if letters:
        return passed(certificate.registration_date, name="registration_date", about=letters)
    registered, endorsed = certificate.registration_date, certificate.export_endorsement_date
    before = {
        None if day is None else endorsed_in_transition(day, dossier.day)
        for day in candidates(endorsed)
    }
    sure = needed == "yes" and registered.sure and before == {False}
    if before == {True}:
        reason = TRANSITION
    elif sure:
        reason = poorly_read(dossier)
    else:
        reason = why_unsure(registered, endorsed) or WHEN
    return answer(
        "fail" if sure and dossier.well_read else "unsure",
        registered,
        name="registration_date",
        about=(certificate,),
        reason=reason,
        registered=registered,
        age=_age(registered.value, dossier.day),
        limit=CONFIRMATION_DAYS.on(dossier.day),
        day=dossier.day,
    )


def _age(registered: dt.date | None, day: dt.date) -> int | None:
    """Days since registration."""
    return None if registered is None else (day - registered).days
