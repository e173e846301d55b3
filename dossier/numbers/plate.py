"""机动车登记编号 or 号牌号码, the number plate (GA 36): a province, a letter and the rest.

Ordinary plates have five characters after the two heads, those of new-energy vehicles six,
trailers four and 挂; 学, 警, 港, 澳, 领, 使 and 超 close the plates of their kinds.

>>> compact("沪Ａ·１２Ｂ45")
'沪A12B45'
>>> is_valid("粤B12345挂"), is_valid("粤B1234挂"), is_valid("京AD12345")
(False, True, True)
"""

import re

from stdnum.exceptions import InvalidFormat, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code

_HEADS = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]"
_ONE = "[A-HJ-NP-Z0-9]"
_SHAPE = re.compile(
    f"{_HEADS}(?:{_ONE}{{5}}|[A-HJK]{_ONE}[0-9]{{4}}|[0-9]{{5}}[A-HJK]|{_ONE}{{4}}[挂学警港澳领使超])"
)


def compact(text: str) -> str:
    """The plate without its dot and spaces, in half-width capitals."""
    return code(text, DASHES + DOTS)


def parse(text: str) -> str | None:
    """The plate that the text consists of, else None."""
    number = compact(text)
    return number if _SHAPE.fullmatch(number) else None


def validate(text: str) -> str:
    """The compact plate.

    Raises:
        InvalidFormat: of python-stdnum, where it has the shape of no plate.
    """
    number = parse(text)
    if number is None:
        raise InvalidFormat()
    return number


def is_valid(text: str) -> bool:
    """Whether the text has the shape of a plate."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False


def is_trailer(text: str) -> bool:
    """Whether the plate is a trailer's."""
    return compact(text).endswith("挂")
