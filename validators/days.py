"""The days on which an application may have been made, where its form does not surely tell."""

import datetime as dt
from collections.abc import Iterator, Sequence

from dossier import Dossier, Judgement, Text
from validators.doubt import READABLE
from validators.law.deadlines import IN_FORCE
from validators.weighing import reports

UNTOLD = Text(
    zh="申请日期未能确认，结论随申请日期而不同。",
    en="The day of the application is not certain, and the answer hangs on it.",
)
_GRAVEST = ("fail", "unsure", "pass", "not_applicable")
HARMLESS = _GRAVEST.index("pass")
"""From this place on an outcome is no trouble."""


def possible_days(dossier: Dossier) -> tuple[dt.date, ...]:
    """Every day that may be the application's, first the one at which the rules run.

    A day that was declared, or that no paper states, is the only one. A form whose day cannot be
    read was filled in between the newest inspection or endorsement and the day of receipt; limits
    in days hold throughout where they hold at both ends.
    """
    applied = dossier.application.application_date
    days: tuple[dt.date, ...] = (dossier.day,)
    if applied.value == dossier.day:
        days = (*days, *applied.candidates)
        unread = applied.confidence < READABLE
    else:
        unread = dossier.day == dossier.received_on and applied.found
        days = (*days, *applied.candidates) if unread else days
    if unread:
        days = (*days, _earliest(dossier))
    return tuple(dict.fromkeys(day for day in days if day == dossier.day or day >= IN_FORCE))


def _earliest(dossier: Dossier) -> dt.date:
    """The newest day that is surely read on a paper which an application encloses."""
    return max((day for day in _enclosed(dossier) if day <= dossier.day), default=IN_FORCE)


def _enclosed(dossier: Dossier) -> Iterator[dt.date]:
    for vehicle in dossier.vehicles:
        fields = [
            field for one in reports(vehicle) for field in (one.inspection_date, one.issue_date)
        ]
        if vehicle.certificate is not None:
            fields.append(vehicle.certificate.export_endorsement_date)
        yield from (field.value for field in fields if field.value is not None and field.sure)


def under_all_days(answers: Sequence[Sequence[Judgement]]) -> Sequence[Judgement]:
    """What a rule says under each possible day: one answer for all, or unsure.

    Args:
        answers: The judgements at each day, first those at the day at which the rules run.
    """
    if len({len(judgements) for judgements in answers}) == 1:
        return [_one(judgements) for judgements in zip(*answers, strict=True)]
    worst = min(answers, key=lambda judgements: min(map(_gravity, judgements)))
    return [_untold(one) if _gravity(one) < HARMLESS else one for one in worst]


def _gravity(judgement: Judgement) -> int:
    """The place of an outcome among all, the gravest first."""
    return _GRAVEST.index(judgement.outcome)


def _one(judgements: Sequence[Judgement]) -> Judgement:
    """One judgement of several days: the gravest, in doubt where another day makes it harmless."""
    gravest = min(judgements, key=_gravity)
    if _gravity(gravest) >= HARMLESS or len({one.outcome for one in judgements}) == 1:
        return gravest
    return _untold(gravest)


def _untold(judgement: Judgement) -> Judgement:
    """A judgement that another day would change."""
    reason = {"reason.zh": UNTOLD.zh, "reason.en": UNTOLD.en}
    return judgement.model_copy(
        update={"outcome": "unsure", "values": {**judgement.values, **reason}}
    )
