"""What the application must name, and whether it does."""

from typing import Any

from dossier import ApplicationVehicle, Dossier, Field, Judgement
from validators.answers import not_applicable
from validators.papers import NO_APPLICATION, NOT_STATED, stated


def unstated(dossier: Dossier, *fields: Field[Any]) -> Judgement | None:
    """Why a comparison with the application's own values has nothing to compare, or None.

    What the application leaves out is reported once, by application-form-incomplete.
    """
    if dossier.application.source == "none":
        return not_applicable(NO_APPLICATION)
    if any(not stated(field) for field in fields):
        return not_applicable(NOT_STATED)
    return None


def rows(dossier: Dossier) -> tuple[ApplicationVehicle, ...]:
    """The vehicles that the application itself names."""
    return dossier.application.vehicles
