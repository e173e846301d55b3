"""出口许可证号, the number of an export licence: year, authority, serial.

The exact format was not found in a public source; this is the shape in use, `YY-AA-NNNNNN`,
so a number that differs is for a person to look at.

>>> compact("26-19-A00001")
'2619A00001'
>>> is_valid("26-19-A00001"), is_valid("2026")
(True, False)
"""

import re

from stdnum.exceptions import InvalidFormat, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

_SHAPE = re.compile(r"[0-9]{2}[0-9A-Z]{2}[0-9A-Z]{5,7}")


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
