"""The form's page against the declared application."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from dossier import Application, ApplicationForm, Dossier, Field, Judgement, Text
from dossier.numbers.characters import as_shown, code
from dossier.numbers.name import model
from validators.answers import answer, not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields, folded
from validators.keys import country, goods_name
from validators.matching import find_vin
from validators.papers import stated
from validators.rule import rule
from validators.rules.brand_or_model_differs import compare_brands

Key = Callable[[Any], Hashable]

COLUMNS: tuple[tuple[str, Key], ...] = (
    ("exporter", folded),
    ("consignor", folded),
    ("uscc", code),
    ("contract_no", as_shown),
    ("goods_name", goods_name),
    ("goods_condition", folded),
    ("destination", country),
    ("trade_mode", folded),
    ("quantity", folded),
    ("total_amount", folded),
    ("currency", folded),
    ("application_date", folded),
)
VEHICLE_COLUMNS: tuple[tuple[str, Key], ...] = (
    ("model", model),
    ("registration_date", folded),
    ("endorsement_date", folded),
    ("unit_price", folded),
)


@rule(
    id="application-form-differs",
    clause=Clause("五(一)"),
    severity="error",
    title=Text(zh="申请表与填报的申请信息不一致", en="form unlike the declared application"),
    fail=Text(
        zh="{field}：电子填报为“{expected}”，纸质申请表为“{found}”，二者不一致。",
        en="{field}: declared as “{expected}”, on the form “{found}”.",
    ),
    passed=Text(
        zh="{field}：电子填报与纸质申请表一致，为{found}。",
        en="{field}: the same as declared and on the form, {found}.",
    ),
    unsure=Text(
        zh="{field}：电子填报为“{expected}”，纸质申请表识别为“{found}”，是否一致请人工核对。",
        en="{field}: declared as “{expected}”, read on the form as “{found}”. Please look.",
    ),
    remedy=Text(
        zh="更正申请表或电子填报信息，使二者一致。",
        en="Correct the form or the declared application so that they agree.",
    ),
)
def application_form_differs(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Each value that the form prints equals the declared one; VINs are compared as a list.

    A column that either leaves out is not compared here.
    """
    form = dossier.form
    if form is None or not dossier.declared:
        return not_applicable(
            Text(
                zh="未同时提交纸质申请表和电子申请信息。",
                en="The application is not there both declared and on paper.",
            )
        )
    return [
        *_columns(dossier.application, form),
        *_codes(dossier.application, form),
        *_vehicles(dossier.application, form),
    ]


def _columns(application: Application, form: ApplicationForm) -> Iterator[Judgement]:
    for name, key in COLUMNS:
        found, expected = getattr(form, name), getattr(application, name)
        if stated(found) and stated(expected):
            yield compare_fields(found, expected, key=key, name=name, about=(form,))


def _codes(application: Application, form: ApplicationForm) -> Iterator[Judgement]:
    """Every code of the form is one of those declared."""
    declared = {code(field.value) for field in application.hs_codes if field.value}
    for field in form.hs_codes if declared else ():
        read = {code(value) for value in field.candidates}
        same = [other for other in application.hs_codes if code(other.value or "") in read]
        expected = (*same, application.hs_codes[0])[0]
        yield compare_fields(field, expected, key=code, name="hs_code", about=(form,))


def _vehicles(application: Application, form: ApplicationForm) -> Iterator[Judgement]:
    """Every declared VIN stands on the form, with the same values beside it, and no other does."""
    listed = [row.vin for row in form.vehicles]
    if not any(stated(vin) for vin in listed):
        return
    taken: set[int] = set()
    for row in application.vehicles:
        if not stated(row.vin):
            continue
        outcome, place = find_vin(row.vin, listed)
        near = listed[place] if place is not None else Field[str]()
        yield answer(
            outcome,
            near,
            row.vin,
            name="vin",
            expected=row.vin.value,
            found=near.value or Text(zh="未列", en="not listed"),
            about=(form,),
            vin=row.vin,
        )
        if place is None:
            continue
        taken.add(place)
        other = form.vehicles[place]
        if stated(other.brand) and stated(row.brand):
            yield compare_brands(other.brand, row.brand, about=(form,), vin=row.vin)
        for name, key in VEHICLE_COLUMNS:
            found, expected = getattr(other, name), getattr(row, name)
            if stated(found) and stated(expected):
                yield compare_fields(
                    found, expected, key=key, name=name, about=(form,), vin=row.vin
                )
    for place, vin in enumerate(listed):
        if place not in taken and vin.value is not None:
            outcome, _ = find_vin(vin, [row.vin for row in application.vehicles])
            missing = Text(zh="未填报", en="not declared")
            yield answer(outcome, vin, name="vin", expected=missing, about=(form,))
