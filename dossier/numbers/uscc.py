"""统一社会信用代码, the unified social credit code (GB 32100-2015), 18 characters.

Registering authority (9 for market regulation), kind of entity, six digits of the region,
the organisation code (GB 11714) at places 9 to 17, and a check character modulo 31. The
alphabet has no I, O, S, V and Z.

>>> is_valid("91110108551385082Q")
True
>>> is_valid("91110108551385082R")
False
>>> organisation("91440113MACPQJKN06")
'MACPQJKN0'
"""

import re

from stdnum.cn import uscc as base
from stdnum.exceptions import InvalidChecksum, InvalidFormat, InvalidLength, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_LOOK_ALIKE = str.maketrans("OIZS", "0125")
_DIGIT = str.maketrans("OQDILZSBG", "000112586")
"""What letters are in the region, which has none."""


def compact(text: str) -> str:
    """The code without separators, in upper-case half-width characters."""
    return code(text, DASHES + DOTS)


def parse(text: str) -> str | None:
    """The 18 letters and digits that the text consists of, as they stand, else None."""
    number = compact(text)
    return number if re.fullmatch(r"[0-9A-Z]{18}", number) else None


def calc_check_digit(text: str) -> str:
    """The character that the last place should hold."""
    return str(base.calc_check_digit(compact(text)[:17]))


def validate(text: str) -> str:
    """The compact code, every check applied.

    Unlike python-stdnum it knows registering authorities that are letters (A, N, Y).

    Raises:
        InvalidLength, InvalidFormat, InvalidChecksum: of python-stdnum, naming the fault.
    """
    number = compact(text)
    if len(number) != 18:
        raise InvalidLength()
    if any(letter not in ALPHABET for letter in number) or not number[2:8].isdigit():
        raise InvalidFormat()
    if number[-1] != calc_check_digit(number):
        raise InvalidChecksum()
    return number


def is_valid(text: str) -> bool:
    """Whether the code is well formed and its check character right."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False


def as_printed(text: str) -> str:
    """A code as it was printed: letters that no code has (O, I, Z, S) are digits misread.

    So is any letter of its region. It stays as it is unless its check character is right then.

    >>> as_printed("9111O108551385O82Q"), as_printed("9111O1O85513850820")
    ('91110108551385082Q', '9111O1O85513850820')
    >>> as_printed("9111Q108551385082Q")
    '91110108551385082Q'
    """
    digits = (text[:2] + text[2:8].translate(_DIGIT) + text[8:]).translate(_LOOK_ALIKE)
    return digits if is_valid(digits) else text


def organisation(text: str) -> str:
    """The organisation code inside, nine characters; it has a check character of its own."""
    return compact(text)[8:17]


def region(text: str) -> str:
    """The six digits of the region where the entity is registered."""
    return compact(text)[2:8]


def find_all(text: str) -> list[tuple[int, int, str]]:
    """The valid codes in running text, each with its place.

    >>> find_all("信用代码：91110108551385082Q。")
    [(5, 23, '91110108551385082Q')]
    """
    return [
        (match.start(), match.end(), compact(match.group()))
        for match in re.finditer(r"(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])", text)
        if is_valid(match.group())
    ]
