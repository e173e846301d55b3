"""Which vehicles need the manufacturer's after-sales confirmation, and which letter is theirs."""

from collections.abc import Sequence
from typing import Literal

from dossier import AfterSalesConfirmation, Dossier, Outcome, Vehicle
from validators.doubt import agreement
from validators.firms import key
from validators.law.deadlines import confirmation_required
from validators.letters import listing, rows
from validators.lifetime import candidates

Need = Literal["yes", "no", "maybe"]


def need(dossier: Dossier, vehicle: Vehicle) -> Need:
    """Whether a vehicle was registered at most 180 days before the application.

    By the certificate; `maybe` where its date could be one or the other, or was not read.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return "maybe"
    days = candidates(certificate.registration_date)
    needs = {None if day is None else confirmation_required(day, dossier.day) for day in days}
    if needs == {True}:
        return "yes"
    return "no" if needs == {False} else "maybe"


def meant_for(
    dossier: Dossier, vehicle: Vehicle, letters: Sequence[AfterSalesConfirmation]
) -> tuple[AfterSalesConfirmation, ...]:
    """The letters that may be meant for a vehicle.

    A letter is not where it is surely another manufacturer's, and surely lists other vehicles
    of the application only.
    """
    return tuple(letter for letter in letters if _may_be(dossier, vehicle, letter))


def _may_be(dossier: Dossier, vehicle: Vehicle, letter: AfterSalesConfirmation) -> bool:
    if listing(vehicle, [letter]).outcome != "fail" or not rows([letter]):
        return True
    if by_manufacturer(vehicle, letter) != "fail":
        return True
    others = [other for other in dossier.vehicles if other is not vehicle]
    listed = sum(listing(other, [letter]).outcome == "pass" for other in others)
    return listed < len(rows([letter]))


def by_manufacturer(vehicle: Vehicle, letter: AfterSalesConfirmation) -> Outcome:
    """Whether a letter is by the manufacturer that the vehicle's certificate names."""
    if vehicle.certificate is None:
        return "unsure"
    return agreement(letter.issuer, vehicle.certificate.manufacturer, key)
