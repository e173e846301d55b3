"""The application of a dossier: as declared, as the form's page has it, or both together."""

import datetime as dt
from typing import Any

from dossier import Application, ApplicationForm, ApplicationVehicle, Field
from dossier.numbers import vin
from validators.law.deadlines import IN_FORCE

_SHARED = tuple(
    name
    for name in Application.model_fields
    if name in ApplicationForm.model_fields and name not in ("hs_codes", "vehicles")
)


def of_form(form: ApplicationForm) -> Application:
    """What a form's page says."""
    codes = form.hs_codes or ((form.hs_code,) if form.hs_code.found else ())
    return Application(
        **{name: getattr(form, name) for name in _SHARED},
        hs_codes=codes,
        vehicles=form.vehicles,
        source="form",
    )


def together(declared: Application | None, form: ApplicationForm | None) -> Application:
    """The declared application, with what it does not say taken from the form's page.

    What both say stays as declared: that they agree is for a rule to check.
    """
    if declared is None:
        return of_form(form) if form is not None else Application()
    if form is None:
        return declared
    read = of_form(form)
    return declared.model_copy(
        update={
            **{name: _or(getattr(declared, name), getattr(read, name)) for name in _SHARED},
            "hs_codes": declared.hs_codes or read.hs_codes,
            "vehicles": tuple(_vehicle(one, read) for one in declared.vehicles) or read.vehicles,
        }
    )


def applied_on(application: Application) -> dt.date | None:
    """The application's own date, unless it lies before the law and is not surely read.

    Then it is likelier misread, and the rules hold.
    """
    applied = application.application_date
    misread = applied.value is not None and applied.value < IN_FORCE and not applied.sure
    return None if misread else applied.value


def _vehicle(declared: ApplicationVehicle, read: Application) -> ApplicationVehicle:
    """A declared vehicle with what the form says beside the same VIN."""
    number = vin.compact(declared.vin.value or "")
    same = [one for one in read.vehicles if number and vin.compact(one.vin.value or "") == number]
    if len(same) != 1:
        return declared
    return declared.model_copy(
        update={
            name: _or(getattr(declared, name), getattr(same[0], name))
            for name in ApplicationVehicle.model_fields
        }
    )


def _or(one: Field[Any], other: Field[Any]) -> Field[Any]:
    """The first that says anything; a value typed but not understood is not replaced."""
    return one if one.value is not None or one.raw else other
