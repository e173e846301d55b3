"""The vehicle identification number, GB 16735."""

import re
import unicodedata

from dossier.numbers import vin as number
from extractors.fields.spec import Spec

_WHOLE = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{17}(?![0-9A-Z])")
_PARTS = re.compile(r"[0-9A-Z]+")
_SHORT = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{8,16}$")
_OGRN = re.compile(r"[O0D]?[RP6Г]?[RPГ][PH][HNI]?\d{13}|[O0]RPH\d{13}")
"""The register number of a Russian firm, ОГРН, as readers of Latin letters see it."""
MOST_PARTS = 6
"""A VIN may be printed in groups, or be broken by a reader, into so many parts at most."""


def parse(text: str) -> str | None:
    """The VIN that a text holds: seventeen letters and digits; in groups only with its proof.

    I, O and Q stand in no VIN: a reading that has one is no value, and is looked at again.

    >>> parse("VIN: LSVCY6C4 9MN027789"), parse("LSVCY6C49MN0Z77B9X")
    ('LSVCY6C49MN027789', None)
    """
    plain = unicodedata.normalize("NFKC", text).upper()
    for found in _WHOLE.findall(plain):
        if number.is_wellformed(found) and _plausible(found):
            return str(found)
    parts: list[str] = _PARTS.findall(plain)
    for start in range(len(parts)):
        for end in range(start + 2, min(len(parts), start + MOST_PARTS) + 1):
            joined = "".join(parts[start:end])
            proven = len(joined) == 17 and number.is_wellformed(joined) and proves_itself(joined)
            if proven and _plausible(joined):
                return joined
    return None


def _plausible(compact: str) -> bool:
    """A VIN has digits and letters and ends in four digits, of which one may be misread.

    A long number, words and a model as long (HFC5041XXYP22K4C7) have not.
    """
    digits = sum(letter.isdigit() for letter in compact)
    if _OGRN.fullmatch(compact):
        return False
    return 4 <= digits <= 16 and sum(letter.isdigit() for letter in compact[-4:]) >= 3


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
    cut_off=lambda text: bool(_SHORT.search(text.upper())),
)
