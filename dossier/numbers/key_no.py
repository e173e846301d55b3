"""电子钥匙编号, the exporter's key in the licence system: 13 characters.

Four digits and the holder's organisation code, so that it agrees with places 9 to 17 of the
holder's USCC.

>>> is_valid("4401MACPQJKN0"), agrees("4401MACPQJKN0", "91440113MACPQJKN06")
(True, True)
"""

import re

from stdnum.exceptions import InvalidComponent, InvalidFormat, ValidationError

from dossier.numbers import organisation_code, uscc
from dossier.numbers.characters import DASHES, code


def compact(text: str) -> str:
    """The number without separators, in half-width capitals."""
    return code(text, DASHES)


def parse(text: str) -> str | None:
    """The 13 characters that the text consists of, else None."""
    number = compact(text)
    return number if re.fullmatch(r"[0-9]{4}[0-9A-Z]{8}[0-9X]", number) else None


def validate(text: str) -> str:
    """The compact number, its organisation code checked.

    Raises:
        InvalidFormat, InvalidComponent: of python-stdnum, naming the fault.
    """
    number = parse(text)
    if number is None:
        raise InvalidFormat()
    if not organisation_code.is_valid(number[4:]):
        raise InvalidComponent()
    return number


def is_valid(text: str) -> bool:
    """Whether the number is well formed and the organisation code inside right."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False


def agrees(text: str, holder: str) -> bool:
    """Whether the key is that of the holder of a USCC."""
    return compact(text)[4:13] == uscc.organisation(holder)
