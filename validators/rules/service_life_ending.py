"""A vehicle that has reached its scrapping age, or has at most one year left."""

import datetime as dt
from typing import Any

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from validators.answers import answer, not_applicable
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.law.service_life import Span, Status
from validators.law.vehicle_scope import scope
from validators.lifetime import Lifetime, candidates, lifetimes
from validators.papers import NO_CERTIFICATE
from validators.rule import rule
from validators.weighing import reports

REACHED = Text(zh="该车已达到强制报废年限。", en="It has reached the age of compulsory scrapping.")
ENDING = Text(
    zh="该车距规定报废使用年限在一年以内（含一年）。",
    en="At most one year is left until the age of compulsory scrapping.",
)
UNLIMITED = Text(zh="无使用年限限制", en="has no limit of years")
UNKNOWN = Text(zh="（未知）", en="(unknown)")
OUT_OF_SCOPE = Text(zh="该车不属于二手车出口范围。", en="The vehicle is outside the regime.")
BY_MILEAGE = Text(
    zh="预约出租客运车辆行驶里程达到60万千米时强制报废。",
    en="A ride-hailing car must be scrapped at 600,000 km.",
)
UNCLEAR = Text(
    zh="依现有材料，该车的报废年限类别或使用历史不能确定。",
    en="The papers leave open to which class the vehicle belongs, or how it was used before.",
)


@rule(
    id="service-life-ending",
    clause=Clause("六(一)"),
    severity="blocking",
    scope="vehicle",
    title=Text(
        zh="车辆达到报废标准或距报废年限不足一年",
        en="The vehicle is to be scrapped, or has at most one year left",
    ),
    fail=Text(
        zh="车辆{vin}（{life_class}）{life}，申请日期为{day}，禁止出口。{why}",
        en="Vehicle {vin} ({life_class}), {life}: on {day} it may not be exported. {why}",
    ),
    passed=Text(
        zh="车辆{vin}（{life_class}）{life}，申请日期为{day}，未到禁止出口的期限。",
        en="Vehicle {vin} ({life_class}), {life}: on {day} it may be exported.",
    ),
    unsure=Text(
        zh="车辆{vin}距报废年限是否超过一年未能确定（可能的类别：{life_class}），请人工核实。",
        en="Whether vehicle {vin} has more than a year left could not be settled (possible "
        "classes: {life_class}).",
    ),
    remedy=Text(
        zh="该车禁止出口，请从申请中撤下。如登记证书另有使用性质变更记录，请补充提交。",
        en="The vehicle may not be exported: take it out of the application, or hand in the "
        "certificate's entries on changes of its use.",
    ),
)
def service_life_ending(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Type, use, payload, registration and manufacture make the limit, at the application's day.

    Every class and date that the certificate leaves possible is judged; only where all agree
    is the answer sure.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    kinds = [scope(name) for name in certificate.vehicle_type.candidates]
    if kinds and set(kinds) == {"out"}:
        return not_applicable(OUT_OF_SCOPE)
    lives = sorted(lifetimes(certificate), key=_strictness)
    mileages = [km for report in reports(vehicle) for km in candidates(report.mileage_km)]
    outcomes = {_outcome(life, dossier.day, mileages) for life in lives} or {"unsure"}
    outcome: Outcome = outcomes.pop() if len(outcomes) == 1 else "unsure"
    fields = tuple(
        field
        for field in (
            certificate.registration_date,
            certificate.manufacture_date,
            certificate.vehicle_type,
            certificate.use_nature,
        )
        if field.value is not None
    )
    if outcome == "fail" and not all(field.sure for field in fields):
        outcome = "unsure"
    return answer(
        outcome,
        *fields,
        name="registration_date",
        found=certificate.registration_date.value,
        about=(certificate,),
        reason=why_unsure(*fields) or UNCLEAR,
        why=_why(lives, dossier.day),
        day=dossier.day,
        **_shown(lives),
    )


def _strictness(life: Lifetime) -> tuple[dt.date, str]:
    """The life that ends first comes first."""
    return (life.span.expiry if life.span else dt.date.max, life.limit.life_class.key)


def _outcome(life: Lifetime, day: dt.date, mileages: list[int | None]) -> Outcome:
    """What one possible life says."""
    by_years: Outcome
    if life.limit.years is None:
        by_years = "pass"
    elif life.span is None:
        by_years = "unsure"
    elif life.span.status(day) != "within":
        by_years = "fail"
    else:
        by_years = "pass" if life.dated else "unsure"
    forced = life.limit.forced_km
    if by_years != "pass" or forced is None:
        return by_years
    reached: set[Outcome] = {
        "unsure" if km is None else "fail" if km >= forced else "pass" for km in mileages
    }
    return reached.pop() if len(reached) == 1 else "unsure"


def _why(lives: list[Lifetime], day: dt.date) -> Text:
    """Which of the faults it is."""
    statuses: set[Status] = {life.span.status(day) for life in lives if life.span}
    if not statuses:
        return BY_MILEAGE
    return REACHED if statuses == {"reached"} else ENDING


def _shown(lives: list[Lifetime]) -> dict[str, Any]:
    """The values of the message: every class, and the strictest of the possible lives."""
    names = list(dict.fromkeys(life.limit.life_class.name for life in lives))
    span = lives[0].span if lives else None
    return {
        "life_class": Text(
            zh="、".join(name.zh for name in names) or UNKNOWN.zh,
            en=", ".join(name.en for name in names) or UNKNOWN.en,
        ),
        "life": UNLIMITED if span is None else _life(span),
        "expected": span.last_year if span else None,
    }


def _life(span: Span) -> Text:
    """A service life in words."""
    return Text(
        zh=f"自{span.start}起计算，{span.expiry}达到报废年限，自{span.last_year}起不得出口",
        en=f"counted from {span.start}, is to be scrapped on {span.expiry} and not to be exported "
        f"from {span.last_year} on",
    )
