"""A market access declaration by another company, for another market or other vehicles."""

from collections.abc import Iterator, Sequence

from dossier import Dossier, Judgement, MarketAccessDeclaration, Text, Vehicle, VehicleRow
from dossier.numbers.name import model, same_brand
from validators.answers import answer, not_applicable
from validators.clause import Clause
from validators.doubt import READABLE, agreement, compare_fields, why_unsure
from validators.firms import key
from validators.keys import country
from validators.letters import listing, rows
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import alike, named, vins

NOT_LISTED = Text(zh="（未列明）", en="(not listed)")
ALL = Text(zh="全部车辆", en="all vehicles")
FOR_WHOM = Text(
    zh="声明未列明车辆识别代号，其适用范围请人工核实。",
    en="The declaration lists no VIN; for which vehicles it speaks is for a person.",
)
ROW = Text(
    zh="声明所列该车的品牌或型号与登记证书不同。",
    en="The declaration gives the vehicle another brand or model than the certificate.",
)


@rule(
    id="market-access-declaration-differs",
    clause=Clause("五(五)"),
    severity="error",
    title=Text(
        zh="出口目标市场准入标准声明与申请不一致", en="market access declaration that differs"
    ),
    fail=Text(
        zh="出口目标市场准入标准声明的{field}与申请不一致：声明为“{found}”，申请为“{expected}”。",
        en="Market access declaration, {field}: “{found}”; the application has “{expected}”.",
    ),
    passed=Text(
        zh="出口目标市场准入标准声明的{field}与申请一致：{found}。",
        en="Market access declaration, {field}: as in the application, {found}.",
    ),
    unsure=Text(
        zh="出口目标市场准入标准声明的{field}（“{found}”）与申请（“{expected}”）是否一致，请人工核对。",
        en="Market access declaration, {field}: whether “{found}” agrees with “{expected}” in the "
        "application has to be looked at.",
    ),
    remedy=Text(
        zh="由出口企业按申请的目的国（地区）和全部车辆重新出具声明并加盖公章。",
        en="Declare anew, as the exporter, for the application's destination and all its vehicles.",
    ),
)
def market_access_declaration_differs(dossier: Dossier) -> Sequence[Judgement]:
    """Issuer and destination where printed, and that each vehicle is listed or covered.

    A declaration that lists no VIN speaks for all vehicles where it says so; one that lists
    some speaks for those. Vehicles beyond the application do no harm.
    """
    declarations = dossier.documents_of(MarketAccessDeclaration)
    if not declarations:
        return [not_applicable(NOT_STATED)]
    found = [judgement for paper in declarations for judgement in _heads(dossier, paper)]
    return found + [_covered(vehicle, declarations) for vehicle in dossier.vehicles]


def _heads(dossier: Dossier, paper: MarketAccessDeclaration) -> Iterator[Judgement]:
    """Who declares, and for which market."""
    application = dossier.application
    if stated(paper.issuer) and stated(application.exporter):
        yield compare_fields(
            paper.issuer, application.exporter, key=key, name="issuer", about=(paper,)
        )
    if stated(paper.destination) and stated(application.destination):
        yield compare_fields(
            paper.destination,
            application.destination,
            key=country,
            name="destination",
            about=(paper,),
        )


def _covered(vehicle: Vehicle, declarations: Sequence[MarketAccessDeclaration]) -> Judgement:
    """Whether some declaration speaks for a vehicle."""
    listed = listing(vehicle, declarations)
    outcome, reason = listed.outcome, why_unsure(*vins(vehicle), *listed.fields)
    found: object = NOT_LISTED if listed.row is None else listed.row.vin.value
    if outcome == "pass" and listed.row is not None and _unlike(vehicle, listed.row):
        outcome, reason = "unsure", ROW
    silent = [paper for paper in declarations if not rows([paper])]
    if listed.outcome != "pass" and silent:
        outcome, reason = "unsure", FOR_WHOM
        if any(_for_all(paper) for paper in silent):
            outcome, found = "pass", ALL
    return answer(
        outcome,
        *listed.fields,
        name="vins",
        expected=vehicle.vin,
        found=found,
        about=declarations,
        reason=reason,
        **named(vehicle),
    )


def _for_all(paper: MarketAccessDeclaration) -> bool:
    """Whether a declaration says that it speaks for all vehicles."""
    covers = paper.covers_application
    return covers.value is True and covers.confidence >= READABLE and not covers.alternatives


def _unlike(vehicle: Vehicle, row: VehicleRow) -> bool:
    """Whether a row surely gives another brand or model than the certificate."""
    certificate = vehicle.certificate
    if certificate is None:
        return False
    brands = (row.brand, certificate.brand)
    other_brand = (
        all(field.sure for field in brands)
        and alike(same_brand, row.brand.value, certificate.brand.value) == "fail"
    )
    other_model = (
        row.model.value is not None
        and model(certificate.model.value or "") not in model(row.model.value)
        and agreement(row.model, certificate.model, model) == "fail"
    )
    return other_brand or other_model
