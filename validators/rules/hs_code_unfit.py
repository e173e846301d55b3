"""A commodity code that does not go with the vehicle."""

from typing import Any

from dossier import Dossier, Field, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.law.hs import misfits
from validators.law.hs_lines import Misfit, power
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh


@rule(
    id="hs-code-unfit",
    clause=Clause("四(五)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="商品编码与车辆不符", en="commodity code that does not go with the vehicle"),
    fail=Text(
        zh="车辆{vin}申报的商品编码{found}与车辆不符：{why}",
        en="The commodity code {found} does not go with vehicle {vin}: {why}",
    ),
    passed=Text(
        zh="车辆{vin}申报的商品编码{found}与登记证书记载的车辆类型、燃料和排量相符。",
        en="The commodity code {found} goes with the type, fuel and engine of vehicle {vin}.",
    ),
    unsure=Text(
        zh="车辆{vin}申报的商品编码{found}是否与车辆相符，请人工核实。{why}",
        en="Whether the commodity code {found} goes with vehicle {vin} has to be looked at. {why}",
    ),
    remedy=Text(
        zh="按《机动车登记证书》记载的车辆类型、燃料种类、排量和核定载客更正商品编码。",
        en="Correct the code by the type, fuel, displacement and seats on the certificate.",
    ),
)
def hs_code_unfit(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Heading, kit, fuel and displacement must fit; the finer lines are for a person.

    Where the application names several codes and none for the vehicle, one of them must fit.
    """
    certificate, codes = vehicle.certificate, _codes(dossier, vehicle)
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    if not codes:
        return not_applicable(NOT_STATED)
    fields: tuple[Field[Any], ...] = (
        certificate.vehicle_type,
        certificate.seats,
        certificate.fuel,
        certificate.displacement_ml,
        certificate.gross_mass_kg,
        *codes,
    )
    why = _misfits(*(field.value for field in fields))
    return weigh(
        _check,
        *fields,
        name="hs_code",
        found=tuple(code.value for code in codes),
        about=(certificate,),
        why=Text(
            zh="".join(misfit.reason.zh for misfit in why),
            en=" ".join(misfit.reason.en for misfit in why),
        ),
    )


def _codes(dossier: Dossier, vehicle: Vehicle) -> tuple[Field[str], ...]:
    """The vehicle's own code, else those of the application."""
    own = vehicle.declared.hs_code
    if stated(own):
        return (own,)
    return tuple(code for code in dossier.application.hs_codes if stated(code))


def _misfits(
    name: str | None,
    seats: int | None,
    fuel: str | None,
    displacement_ml: int | None,
    gross_mass_kg: int | None,
    *codes: str | None,
) -> tuple[Misfit, ...]:
    """What is wrong with the code that fits best; nothing where type or codes are unknown."""
    if name is None:
        return ()
    found = [
        misfits(
            code,
            name,
            seats=seats,
            fuel=fuel,
            displacement_ml=displacement_ml,
            gross_mass_kg=gross_mass_kg,
        )
        for code in codes
        if code is not None
    ]
    return min(found, key=lambda faults: [fault.grade for fault in faults], default=())


def _check(
    name: str | None,
    seats: int | None,
    fuel: str | None,
    displacement_ml: int | None,
    gross_mass_kg: int | None,
    *codes: str | None,
) -> Outcome:
    """A fault fails, a doubt is unsure, and so is an engine that was not read."""
    if name is None or None in codes:
        return "unsure"
    found = _misfits(name, seats, fuel, displacement_ml, gross_mass_kg, *codes)
    if any(misfit.grade == "fault" for misfit in found):
        return "fail"
    cars = all(code is not None and code.startswith("8703") for code in codes)
    burns = fuel is not None and power(fuel) in ("petrol", "diesel")
    unread = cars and (fuel is None or (burns and displacement_ml is None))
    return "unsure" if found or unread else "pass"
