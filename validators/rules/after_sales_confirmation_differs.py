"""An after-sales confirmation by another issuer, for another country or other vehicles."""

from collections.abc import Iterator, Sequence

from dossier import AfterSalesConfirmation, Dossier, Judgement, Text, Vehicle
from dossier.numbers.name import normalise
from validators.answers import answer, not_applicable
from validators.clause import GUIDELINE, Clause
from validators.confirmations import Need, by_manufacturer, meant_for, need
from validators.doubt import compare_fields, why_unsure
from validators.keys import country
from validators.law.tables import current
from validators.letters import listing
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import either, named, vins

NOT_LISTED = Text(zh="（未列明）", en="(not listed)")
UNLISTED_MAKER = Text(
    zh="出具单位未列入已载入的《道路机动车辆生产企业及产品公告》企业名单。",
    en="The issuer is not in the list of manufacturers that was loaded.",
)
MAYBE = Text(
    zh="该车是否须提交确认书未能确认。",
    en="Whether the vehicle needs a confirmation is not certain.",
)


@rule(
    id="after-sales-confirmation-differs",
    clause=Clause("确认书内容", GUIDELINE),
    severity="error",
    title=Text(zh="售后维修服务确认书与申请不一致", en="after-sales confirmation that differs"),
    fail=Text(
        zh="《售后维修服务确认书》的{field}与要求不一致：确认书为“{found}”，应为“{expected}”。",
        en="After-sales confirmation, {field}: “{found}” instead of “{expected}”.",
    ),
    passed=Text(
        zh="《售后维修服务确认书》的{field}相符：{found}。",
        en="After-sales confirmation, {field}: {found}, as it should be.",
    ),
    unsure=Text(
        zh="《售后维修服务确认书》的{field}（“{found}”）是否为“{expected}”，请人工核对。",
        en="After-sales confirmation, {field}: whether “{found}” is “{expected}” has to be looked "
        "at.",
    ),
    remedy=Text(
        zh="由车辆生产企业（不含销售公司、海外事业部、经销商和改装企业）以登记证书所载名称重新出具，"
        "载明目的国和全部所涉车辆。",
        en="Have the manufacturer itself, under the name on the certificate, confirm for the "
        "destination and every vehicle concerned.",
    ),
)
def after_sales_confirmation_differs(dossier: Dossier) -> Sequence[Judgement]:
    """Issuer, destination and VINs of the letters for the vehicles that need one.

    The issuer is, letter for letter, the manufacturer of item 15: its sales company is not.
    """
    letters = dossier.documents_of(AfterSalesConfirmation)
    found = [
        judgement
        for vehicle in dossier.vehicles
        if (needed := need(dossier, vehicle)) != "no" and vehicle.certificate is not None
        for judgement in _for_vehicle(dossier, vehicle, needed, letters)
    ]
    if not found:
        return [not_applicable(NOT_STATED)]
    return found + [_destination(dossier, letter) for letter in letters]


def _for_vehicle(
    dossier: Dossier,
    vehicle: Vehicle,
    needed: Need,
    letters: Sequence[AfterSalesConfirmation],
) -> Iterator[Judgement]:
    """Whether a letter lists the vehicle and is its manufacturer's."""
    meant = meant_for(dossier, vehicle, letters)
    certificate = vehicle.certificate
    if not meant or certificate is None:
        return
    listed = listing(vehicle, meant)
    own = [letter for letter in meant if listing(vehicle, [letter]).outcome == "pass"] or meant
    doubt = MAYBE if needed == "maybe" else None
    yield answer(
        "unsure" if listed.outcome == "fail" and doubt else listed.outcome,
        *listed.fields,
        name="vins",
        expected=vehicle.vin,
        found=NOT_LISTED if listed.row is None else listed.row.vin.value,
        about=meant,
        reason=doubt or why_unsure(*vins(vehicle), *listed.fields),
        **named(vehicle),
    )
    outcome = either(*(by_manufacturer(vehicle, letter) for letter in own))
    issuer = own[0].issuer
    makers = current().manufacturers
    unknown = makers and outcome == "pass" and normalise(issuer.value or "") not in makers
    if unknown or (outcome == "fail" and doubt):
        outcome = "unsure"
    yield answer(
        outcome,
        issuer,
        certificate.manufacturer,
        name="issuer",
        expected=certificate.manufacturer.value,
        about=(*own, certificate),
        reason=UNLISTED_MAKER if unknown else doubt or why_unsure(issuer, certificate.manufacturer),
        **named(vehicle),
    )


def _destination(dossier: Dossier, letter: AfterSalesConfirmation) -> Judgement:
    """Whether a letter is for the country of the application; it must name one."""
    destination = dossier.application.destination
    if not stated(destination):
        return not_applicable(NOT_STATED)
    return compare_fields(
        letter.destination, destination, key=country, name="destination", about=(letter,)
    )
