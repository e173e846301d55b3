"""The vehicle identification number, GB 16735."""

import re
import unicodedata

from dossier.numbers import vin as number
from extractors.fields.spec import Spec

_RUN = re.compile(r"[0-9A-Z](?:[ \-]?[0-9A-Z]){14,19}")


def parse(text: str) -> str | None:
    """The VIN that a text holds: seventeen letters and digits, as printed.

    I, O and Q stand in no VIN: a reading that has one is no value, and is looked at again.
    """
    plain = unicodedata.normalize("NFKC", text).upper().replace("*", " ").strip()
    for found in _RUN.finditer(plain):
        compact = re.sub(r"[^0-9A-Z]", "", found.group())
        if len(compact) == 17 and number.is_wellformed(compact) and _plausible(compact):
            return compact
    return None


def _plausible(compact: str) -> bool:
    """A VIN has digits and letters; a long number or a word has not both."""
    digits = sum(letter.isdigit() for letter in compact)
    return 4 <= digits <= 16


def proves_itself(value: str) -> bool:
    """Whether the check digit is mandatory for this VIN, and right."""
    return number.mandatory_check_digit(value) and number.check_digit_ok(value)


VIN = Spec(
    name="vin",
    labels=(
        "车辆识别代号/车架号",
        "车辆识别代号(车架号)",
        "车辆识别代号",
        "车辆识别代码",
        "车辆识别号码",
        "车辆识别号",
        "车架号码",
        "车架号",
        "底盘号",
        "识别代号",
        "VIN码/车架号",
        "VIN码",
        "VIN号",
        "VIN No.",
        "VIN",
        "Vehicle Identification Number",
        "Vehicle identification number (VIN)",
        "Chassis No.",
        "Chassis Number",
        "Frame No.",
        "VIN-код",
        "Идентификационный номер",
        "№ шасси",
        "Номер шасси",
        "Número de bastidor",
        "N.º de bastidor",
        "Bastidor",
        "N° de chasis",
        "Número de chasis",
        "Chasis",
        "Numéro de châssis",
        "N° de châssis",
        "Châssis",
        "Número do chassi",
        "Nº do chassi",
        "Chassi",
        "N.º de chassis",
        "رقم الهيكل",
        "رقم الشاصي",
        "رقم الشاسيه",
    ),
    parse=parse,
    letters="ABCDEFGHJKLMNPRSTUVWXYZ0123456789",
    check=proves_itself,
)
