"""The application as typed into the form: its fields, and the values with the report's names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from dossier import Text
from dossier.numbers import vin
from intake.words import field_name

FIELDS: Final = (
    "exporter",
    "uscc",
    "contract_no",
    "destination",
    "goods_name",
    "trade_mode",
    "application_date",
)
VEHICLE_FIELDS: Final = (
    "vin",
    "brand",
    "model",
    "displacement",
    "hs_code",
    "registration_date",
    "unit_price",
    "currency",
)
HINTS: Final[Mapping[str, str]] = {
    "uscc": "18",
    "destination": "RU / 俄罗斯",
    "application_date": "2024-03-01",
    "registration_date": "2024-03-01",
    "displacement": "ml",
    "hs_code": "10",
    "currency": "USD",
}
MOST_VEHICLES: Final = 500
BLANK_ROWS: Final = 3
_ROW = re.compile(r"^vehicles-(\d{1,3})-(\w+)$")


@dataclass(frozen=True)
class Checked:
    """What is to be said of a number while it is being typed."""

    good: bool | None
    """None while it is not complete."""
    words: Text
    compact: str = ""


def declared(form: MultiDict[str, str]) -> dict[str, Any] | None:
    """The application that a form holds; None where nothing was typed."""
    typed: dict[str, Any] = {name: text for name in FIELDS if (text := form.get(name, "").strip())}
    rows: dict[int, dict[str, Any]] = {}
    for key in form:
        match = _ROW.match(key)
        text = form[key].strip()
        if match and text and match[2] in VEHICLE_FIELDS:
            rows.setdefault(int(match[1]), {})[match[2]] = text
    vehicles = [row for _, row in sorted(rows.items())]
    # A currency that the form offers by itself makes no vehicle.
    vehicles = [row for row in vehicles if set(row) - {"currency"}]
    for row in vehicles:
        row.setdefault("quantity", 1)
    if vehicles:
        typed["vehicles"] = vehicles
        typed["quantity"] = len(vehicles)
    if not typed:
        return None
    typed.setdefault("goods_condition", "旧")
    typed.setdefault("consignor", typed.get("exporter"))
    return {name: one for name, one in typed.items() if one is not None}


def check_vin(typed: str) -> Checked:
    """What is to be said of a VIN as far as it is typed.

    >>> check_vin("LSVCY6C49MN027789").good, check_vin("LSVCY6C49MN02778").good
    (True, None)
    """
    number = vin.compact(typed)
    if not number:
        return Checked(None, Text(zh="", en=""))
    wrong = sorted({letter for letter in number if letter not in vin.ALPHABET})
    if wrong:
        named = "、".join(wrong)
        return Checked(
            False,
            Text(
                zh=f"VIN中不会出现“{named}”（字母I、O、Q不用）。请核对。",
                en=f"A VIN never holds {', '.join(wrong)} (I, O and Q are not used).",
            ),
            number,
        )
    lack = vin.LENGTH - len(number)
    if lack > 0:
        return Checked(None, Text(zh=f"还差{lack}位", en=f"{lack} more"), number)
    if lack < 0:
        return Checked(
            False, Text(zh=f"多了{-lack}位，应为17位", en=f"{-lack} too many: 17 are right"), number
        )
    if not vin.is_valid(number):
        return Checked(
            False,
            Text(
                zh="校验位不符：多半有一位抄错，请逐位核对。",
                en="The check digit does not fit: most likely one character is wrong.",
            ),
            number,
        )
    return Checked(True, Text(zh="校验位相符", en="The check digit fits"), number)


def labels() -> Mapping[str, Text]:
    """What the fields are called."""
    return {name: field_name(name) for name in (*FIELDS, *VEHICLE_FIELDS)}
