"""Judging under every reading that is possible, and comparing where names have other names."""

import itertools
from collections.abc import Callable
from typing import Any

from dossier import SURE, Field, InspectionReport, Judgement, Outcome, Vehicle
from dossier.numbers.name import Sameness
from validators.answers import answer
from validators.doubt import READABLE, why_unsure

Weigh = Callable[..., Outcome]


def weigh(check: Weigh, *fields: Field[Any], comparing: bool = False, **values: Any) -> Judgement:
    """Ask a check under each combination of what the fields may be: one answer for all, or unsure.

    The check is handed None for what could not be read, and answers `unsure` where it needs it.
    A fault must stand even if everything that was not surely read were unknown. Where the check is
    `comparing` what was read alone in several places, and it agrees, rivals that are far less
    likely do not count (`doubt.contenders`). `values` are those of `answers.answer`.
    """
    choices = [_choices(field, READABLE) for field in fields]
    if comparing and check(*(choice[0] for choice in choices)) == "pass":
        choices = [_likely(choice, field) for choice, field in zip(choices, fields, strict=True)]
    outcomes = _outcomes(check, choices)
    if outcomes == {"fail"}:
        outcomes |= _outcomes(check, [_choices(field, SURE) for field in fields])
    outcome = outcomes.pop() if len(outcomes) == 1 else "unsure"
    reason = values.pop("reason", None)
    if outcome == "unsure":
        reason = reason or why_unsure(*fields)
    return answer(outcome, *fields, reason=reason, **values)


def _choices(field: Field[Any], enough: float) -> tuple[Any, ...]:
    """What the field may be; None where it was not read surely enough."""
    if field.value is None or field.confidence < enough:
        return (None,)
    return tuple(dict.fromkeys(field.candidates))


def _likely(choices: tuple[Any, ...], field: Field[Any]) -> tuple[Any, ...]:
    return tuple(choice for choice in choices if choice not in field.remote)


def _outcomes(check: Weigh, choices: list[tuple[Any, ...]]) -> set[Outcome]:
    return {check(*choice) for choice in itertools.product(*choices)}


def alike(sameness: Callable[[str, str], Sameness], one: str | None, other: str | None) -> Outcome:
    """Whether two names are the same; one that is known by another name only is for a person."""
    if one is None or other is None:
        return "unsure"
    outcomes: dict[Sameness, Outcome] = {"same": "pass", "alias": "unsure", "different": "fail"}
    return outcomes[sameness(one, other)]


def reports(vehicle: Vehicle) -> tuple[InspectionReport, ...]:
    """Every inspection report of a vehicle."""
    first = () if vehicle.inspection is None else (vehicle.inspection,)
    return (*first, *vehicle.more_inspections)


def vins(vehicle: Vehicle) -> tuple[Field[str], ...]:
    """The VINs by which papers may name a vehicle: the application's, and its certificate's.

    That these two are the same is a rule of its own.
    """
    own = (vehicle.certificate.vin,) if vehicle.certificate else ()
    return tuple(vin for vin in (vehicle.declared.vin, *own) if vin.found)


def either(*outcomes: Outcome) -> Outcome:
    """The best of several comparisons, one of which is enough; unsure where there are none."""
    ranked: tuple[Outcome, ...] = ("pass", "unsure", "fail")
    return next((outcome for outcome in ranked if outcome in outcomes), "unsure")


def named(vehicle: Vehicle) -> dict[str, Any]:
    """The value by which a rule on the whole dossier ties a judgement to a vehicle, if known."""
    return {} if vehicle.vin is None else {"vin": vehicle.vin}
