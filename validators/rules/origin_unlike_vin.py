"""A VIN that is of another country than the certificate's 国产/进口 says."""

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from dossier.numbers.vin import compact
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh

CHINA = ("L", "H")
"""First characters that are allotted to makers in China."""


@rule(
    id="origin-unlike-vin",
    clause=Clause("六(六)"),
    severity="review",
    scope="vehicle",
    title=Text(zh="车辆识别代号与国产/进口记载不符", en="VIN of another origin than registered"),
    fail=Text(
        zh="车辆{vin}登记为“{origin}”，但车辆识别代号首位为“{first}”，请核实车辆来源。",
        en="Vehicle {vin} is registered as {origin}, but its VIN begins with {first}; look into "
        "where it comes from.",
    ),
    passed=Text(
        zh="车辆{vin}的车辆识别代号与“{origin}”的登记相符；是否走私未向海关查询。",
        en="The VIN of vehicle {vin} goes with its registration as {origin}; customs was not "
        "asked.",
    ),
    unsure=Text(
        zh="车辆{vin}的车辆识别代号与国产/进口记载是否相符，请人工核实。",
        en="Whether the VIN of vehicle {vin} goes with the registered origin has to be looked at.",
    ),
    remedy=Text(
        zh="核实登记证书记载；进口车辆请提交进口证明。",
        en="Verify the certificate; for an imported vehicle hand in its import papers.",
    ),
)
def origin_unlike_vin(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The first character is China's exactly where item 10 says 国产."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    vin, origin = certificate.vin, certificate.domestic_or_imported
    if not stated(origin) or vin.value is None:
        return not_applicable(NOT_STATED)

    def check(number: str | None, where: str | None) -> Outcome:
        if number is None or where is None or ("国产" in where) == ("进口" in where):
            return "unsure"
        return "pass" if compact(number).startswith(CHINA) == ("国产" in where) else "fail"

    return weigh(
        check,
        vin,
        origin,
        name="domestic_or_imported",
        found=origin.value,
        about=(certificate,),
        origin=origin,
        first=compact(vin.value)[:1],
    )
