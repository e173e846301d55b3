"""资质认定证书编号 (CMA), the number of a testing body's approval: 12 digits.

Two of the year, two of the issuing body (00 for the national one, 01 to 31 for a province),
two of the field, two of the industry and a serial of four. The announcement demands a third
party and no CMA, so a number that differs is for a person to look at.

>>> is_valid("210005070123"), is_valid("219905070123")
(True, False)
"""

import re

from stdnum.exceptions import InvalidFormat, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

_SHAPE = re.compile(r"[0-9]{2}(?:[0-2][0-9]|3[0-2])[0-9]{8}")


def compact(text: str) -> str:
    """The number without separators, in half-width capitals."""
    return code(text, DASHES + DOTS)


def parse(text: str) -> str | None:
    """The number that the text consists of, else None."""
    number = compact(text)
    return number if _SHAPE.fullmatch(number) else None


def validate(text: str) -> str:
    """The compact number.

    Raises:
        InvalidFormat: of python-stdnum, where it has another shape.
    """
    number = parse(text)
    if number is None:
        raise InvalidFormat()
    return number


def is_valid(text: str) -> bool:
    """Whether the text has the shape of such a number."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False
