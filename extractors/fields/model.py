"""The vehicle's model number."""

import re

from dossier.numbers.name import model
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_KIND = re.compile(r"\s*[(（][A-Z]{3,}[)）]\s*$")
"""The kind of vehicle in words behind a model."""
_MODEL = re.compile(r"[A-Z0-9][A-Z0-9\-/.+()]*(?: [A-Z0-9][A-Z0-9\-/.+()]*){0,3}")


def parse(text: str) -> str | None:
    """A model as printed, e.g. SVW7142BPV, E200L, MODEL 3.

    >>> parse("SC6469AAA6 (SUV)")
    'SC6469AAA6'
    """
    plain = _KIND.sub("", tidy(text).upper())
    found = max(_MODEL.findall(plain), key=len, default="")
    if len(found) < 2 or max(map(len, found.split())) < 2:
        return None
    return re.sub(r"\s+", " ", found).strip(" -/.")


MODEL = Spec(
    name="model",
    labels=(
        "车辆型号",
        "产品型号",
        "车型型号",
        "规格型号",
        "型号",
        "车型",
        "Model",
        "Vehicle model",
        "Модель",
        "Modelo",
        "Modèle",
        "الطراز",
        "الموديل",
    ),
    parse=parse,
    shown=model,
    settled=True,
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/ ",
)
