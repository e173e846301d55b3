"""The vehicle's model number."""

import re

from dossier.numbers.name import model
from dossier.numbers.vin import is_valid
from extractors.fields.parsers import tidy
from extractors.fields.spec import Spec

_KIND = re.compile(r"\s*[(（][A-Z]{3,}[)）]\s*$")
"""The kind of vehicle in words behind a model."""
_CODE = re.compile(r"[A-Z]{2,4}\d{4}[A-Z0-9\-]{0,12}")
"""A type's code as Chinese makers form it: who makes it, and four digits (GB 9417)."""
_MODEL = re.compile(r"[A-Z0-9][A-Z0-9\-/.+()]*(?: [A-Z0-9][A-Z0-9\-/.+()]*){0,3}")


def parse(text: str) -> str | None:
    """A model as printed, e.g. SVW7142BPV, E200L, MODEL 3.

    A code behind what the model is sold as, or twice, is taken alone; what stands behind a code
    is its end, wrapped in its cell.

    >>> parse("SC6469AAA6 (SUV)"), parse("SYLPHY DFL7168VAL2"), parse("YQZ7145AE5 / K2 YQZ7145AE5")
    ('SC6469AAA6', 'DFL7168VAL2', 'YQZ7145AE5')
    >>> parse("X5 xDrive40i"), parse("CA4250P66K24T1 A1E5"), parse("رقم الهيكل VIN")
    ('X5 XDRIVE40I', 'CA4250P66K24T1 A1E5', None)
    """
    plain = _KIND.sub("", tidy(text).upper())
    words = re.split(r"[\s/]+", plain)
    codes = {word for word in words if _CODE.fullmatch(word)}
    if len(codes) == 1 and words[-1] in codes and all(word.isascii() for word in words):
        return codes.pop()
    found = max(_MODEL.findall(plain), key=len, default="")
    if len(found) < 2 or max(map(len, found.split())) < 2 or is_valid(found) or found == "VIN":
        return None  # nothing, or a VIN
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
