"""机动车登记证书编号, the number of a registration certificate: 12 digits.

It is printed under the bar code at the top right of the first inner page.

>>> is_valid("310007798232"), is_valid("31000779823")
(True, False)
"""

import re

from stdnum.exceptions import InvalidFormat, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

_SHAPE = re.compile(r"[0-9]{12}")


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
