"""A number that belongs to one vehicle and turns up at another."""

from collections.abc import Callable, Sequence
from typing import Any

from dossier import Field, Judgement, Outcome, Text, Vehicle
from dossier.numbers.vin import compact
from validators.answers import answer
from validators.doubt import why_unsure
from validators.history import Earlier
from validators.weighing import vins

NONE = Text(zh="（无）", en="(none)")


def elsewhere(
    vehicle: Vehicle,
    number: Field[str],
    others: Sequence[tuple[Vehicle, Field[str]]],
    earlier: Sequence[Earlier],
    key: Callable[[str], Any],
    **values: Any,
) -> Judgement:
    """Whether a number stands on another vehicle's paper, here or in an earlier dossier.

    Args:
        vehicle: Whose number it is; an earlier dossier on the same vehicle does no harm.
        number: As its paper has it.
        others: The numbers of the dossier's other vehicles.
        earlier: The dossiers in which the number was seen before; one that does not say at which
            vehicle leaves it open.
        key: The form in which numbers are compared.
        values: As for `answers.answer`; {where} of the message is filled here.
    """
    own = {compact(vin) for field in vins(vehicle) for vin in field.candidates}
    here = [
        (other, field)
        for other, field in others
        if None not in (number.value, field.value)
        and key(number.value or "") == key(field.value or "")
    ]
    before = [dossier for dossier in earlier if set(dossier.vins) - own]
    unknown = [dossier for dossier in earlier if not dossier.vins]
    open_ = number.value is None or here or before or unknown
    outcome: Outcome = "unsure" if open_ else "pass"
    if number.sure and (before or any(field.sure for _, field in here)):
        outcome = "fail"
    references = (dossier.reference for dossier in (*before, *unknown))
    where = (*(other.vin for other, _ in here), *references)
    return answer(
        outcome,
        number,
        *(field for _, field in here),
        where=tuple(dict.fromkeys(where)) or NONE,
        reason=why_unsure(number, *(field for _, field in here)),
        **values,
    )
