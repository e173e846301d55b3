"""商品编码, the commodity code of customs: ten digits, 8703.2341.10.

Eight digits of the tariff line and two supplementary ones; customs filings may append three
of inspection and quarantine (CIQ). Chapter 87 holds the vehicles; 8701 to 8705 are motor
vehicles and 8716 trailers.

>>> parse("8703.2341.10"), parse("8703234110 999")
('8703234110', '8703234110')
>>> is_valid("8703234110"), is_valid("8708299000"), is_valid("87032341")
(True, False, False)
"""

import re

from stdnum.exceptions import InvalidComponent, InvalidFormat, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

HEADINGS = ("8701", "8702", "8703", "8704", "8705", "8716")


def compact(text: str) -> str:
    """The digits without dots and spaces; a CIQ suffix stays."""
    return code(text, DASHES + DOTS)


def parse(text: str) -> str | None:
    """The ten digits, a CIQ suffix of three dropped; None for any other shape."""
    match = re.fullmatch(r"([0-9]{10})(?:[0-9]{3})?", compact(text))
    return match.group(1) if match else None


def ciq(text: str) -> str | None:
    """The three digits of inspection and quarantine, where the code has them."""
    number = compact(text)
    return number[10:] if re.fullmatch(r"[0-9]{13}", number) else None


def validate(text: str) -> str:
    """The ten digits of a vehicle's code.

    Raises:
        InvalidFormat: of python-stdnum, where these are no ten (or thirteen) digits.
        InvalidComponent: where the heading is no vehicle's.
    """
    number = parse(text)
    if number is None:
        raise InvalidFormat()
    if number[:4] not in HEADINGS:
        raise InvalidComponent()
    return number


def is_valid(text: str) -> bool:
    """Whether the code has ten digits and a vehicle's heading."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False
