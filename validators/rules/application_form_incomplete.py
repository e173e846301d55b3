"""Columns of the application that are left empty."""

from collections.abc import Iterator, Sequence
from typing import Any

from dossier import ApplicationVehicle, Dossier, Field, Judgement, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.papers import NO_APPLICATION, stated
from validators.rule import rule
from validators.words import FIELD_NAMES

COLUMNS = (
    "exporter",
    "consignor",
    "contract_no",
    "destination",
    "goods_name",
    "goods_condition",
    "hs_code",
)
"""What the application names once."""
VEHICLE_COLUMNS = ("vin", "brand", "model")
"""What it names for each vehicle."""


@rule(
    id="application-form-incomplete",
    clause=Clause("五(一)"),
    severity="error",
    title=Text(zh="申请表填写不完整", en="application incomplete"),
    fail=Text(
        zh="申请表未填写：{columns}。",
        en="The application leaves out: {columns}.",
    ),
    passed=Text(
        zh="申请表应填各栏均已填写。", en="Every column of the application that counts is filled."
    ),
    unsure=Text(
        zh="申请表以下各栏未能识别，请人工核对是否填写：{columns}。",
        en="These columns of the application were not found; please look whether they are filled: "
        "{columns}.",
    ),
    remedy=Text(
        zh="补填申请表的空缺栏目后重新提交。", en="Fill in what is left out, and apply again."
    ),
)
def application_form_incomplete(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """VIN, exporter, consignor, condition, brand, model, HS code, name, contract and destination.

    A column that was typed empty, or surely seen to be empty, fails; one whose label was not
    found on a form's page is unsure. A value that is there but illegible is left to the rule that
    compares it.
    """
    application = dossier.application
    if application.source == "none":
        return not_applicable(NO_APPLICATION)
    declared = application.source == "declared"
    empty = list(_empty(dossier))
    certain = [(name, field) for name, field in empty if declared or field.blank]
    if certain:
        names, fields = zip(*certain, strict=True)
        return failed(*fields, columns=_names(names), found=None)
    if empty:
        return unsure(columns=_names([name for name, _ in empty]))
    return passed(columns="")


def _empty(dossier: Dossier) -> Iterator[tuple[str, Field[Any]]]:
    """Each column that says nothing, by name."""
    application = dossier.application
    codes = application.hs_codes or tuple(
        row.hs_code for row in application.vehicles if stated(row.hs_code)
    )
    for name in COLUMNS:
        if name == "hs_code":
            if not codes:
                yield name, Field()
        elif not stated(field := getattr(application, name)):
            yield name, field
    for row in application.vehicles or (ApplicationVehicle(),):
        for name in VEHICLE_COLUMNS:
            if not stated(field := getattr(row, name)):
                yield name, field


def _names(columns: Sequence[str]) -> Text:
    """The names of columns, each once."""
    names = [FIELD_NAMES[name] for name in dict.fromkeys(columns)]
    return Text(zh="、".join(name.zh for name in names), en=", ".join(name.en for name in names))
