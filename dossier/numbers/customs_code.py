"""海关注册编码, the registration number that customs gave a company: 10 characters.

Places 1 to 4 are the administrative division, 5 the economic zone, 6 the kind of enterprise,
7 to 10 a serial, in which recent numbers may have letters.

>>> is_valid("4401960ABC"), is_valid("440196")
(True, False)
"""

import re

from stdnum.exceptions import InvalidFormat, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

_SHAPE = re.compile(r"[0-9]{4}[1-9A-Z][1-9][0-9A-Z]{4}")


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
