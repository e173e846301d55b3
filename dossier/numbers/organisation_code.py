"""组织机构代码, the organisation code (GB 11714): eight characters and a check character.

Old certificates identify a company by it, and it is the inner part of a USCC. The check
character is `11 - sum mod 11`, ten written X and eleven written 0.

>>> is_valid("MACPQJKN-0")
True
>>> is_valid("551385083")
False
"""

import re

from stdnum.exceptions import InvalidChecksum, InvalidFormat, InvalidLength, ValidationError

from dossier.numbers.characters import DASHES, code

_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def compact(text: str) -> str:
    """The code without its dash."""
    return code(text, DASHES)


def parse(text: str) -> str | None:
    """The nine characters, or the eight without the check character, else None."""
    number = compact(text)
    return number if re.fullmatch(r"[0-9A-Z]{8}[0-9X]?", number) else None


def calc_check_digit(text: str) -> str:
    """The check character of the first eight."""
    total = sum(
        int(letter, 36) * weight for letter, weight in zip(compact(text)[:8], _WEIGHTS, strict=True)
    )
    return "0X987654321"[total % 11]


def validate(text: str) -> str:
    """The compact code of nine characters, every check applied.

    Raises:
        InvalidLength, InvalidFormat, InvalidChecksum: of python-stdnum, naming the fault.
    """
    number = compact(text)
    if len(number) != 9:
        raise InvalidLength()
    if parse(number) is None:
        raise InvalidFormat()
    if number[-1] != calc_check_digit(number):
        raise InvalidChecksum()
    return number


def is_valid(text: str) -> bool:
    """Whether these are nine characters whose last agrees with the others."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False
