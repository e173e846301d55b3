"""Declarations and letters: for whom they speak."""

from collections.abc import Sequence
from typing import NamedTuple

from dossier import Field, Letter, Outcome, Vehicle, VehicleRow
from validators.matching import find_vin
from validators.papers import stated
from validators.weighing import either, vins


class Listing(NamedTuple):
    """Whether letters list a vehicle, and the row that does, or looks most like it."""

    outcome: Outcome
    row: VehicleRow | None

    @property
    def fields(self) -> tuple[Field[str], ...]:
        """The VIN of the row, where there is one."""
        return (self.row.vin,) if self.row else ()


def rows(letters: Sequence[Letter]) -> tuple[VehicleRow, ...]:
    """The rows of letters that bear a VIN, legible or not."""
    return tuple(row for letter in letters for row in letter.vehicles if stated(row.vin))


def listing(vehicle: Vehicle, letters: Sequence[Letter]) -> Listing:
    """Look for a vehicle, by the application's VIN or its certificate's, in letters.

    Letters that list no VIN at all leave it open: their wording is for a person.
    """
    listed = rows(letters)
    matches = [find_vin(vin, [row.vin for row in listed]) for vin in vins(vehicle)]
    outcome = either(*(match.outcome for match in matches))
    places = [place for found, place in matches if found == outcome]
    at = next((place for place in places if place is not None), None)
    if outcome == "fail" and not listed:
        outcome = "unsure"
    return Listing(outcome, None if at is None else listed[at])
