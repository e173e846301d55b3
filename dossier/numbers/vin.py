"""VIN, the vehicle identification number (车辆识别代号, GB 16735 and ISO 3779).

Seventeen characters of the digits and the capitals without I, O and Q: three for the maker,
six for the model with the check digit at the ninth place, eight for the single vehicle with
the model year at the tenth. Letters stand for values and places for weights; the check digit
is the weighted sum modulo 11, ten written X. It is mandatory in China and North America;
elsewhere the ninth place may hold anything.

>>> is_valid("LSVCY6C49MN027789")
True
>>> is_valid("LSVCY6C49MN027788")
False
>>> compact("LSV CY6C49-MN027789*")
'LSVCY6C49MN027789'
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from stdnum.exceptions import InvalidChecksum, InvalidFormat, InvalidLength, ValidationError

from dossier.numbers.characters import DASHES, DOTS, code, fold, upper_latin

LENGTH = 17
ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"

_TWINS = (
    *("0D", "0O", "0Q", "0U", "DO", "OQ", "1I", "1L", "IL", "1T", "17", "2Z", "38", "3B", "8B"),
    *("5S", "6G", "6C", "GC", "7T", "4A", "MN", "FP", "EF", "VY", "UV", "KX"),
)

AS_DIGITS = str.maketrans("OIQ", "010")
"""What the letters are that no VIN has (GB 16735), where they seem to stand in one."""
LOOK_ALIKES = {
    letter: "".join(
        other
        for other in ALPHABET
        if any({letter, other} == set(pair) for pair in _TWINS) and other != letter
    )
    for letter in ALPHABET + "IOQ"
}
"""What each character, a wrongly read I, O or Q included, may have been; mostly nothing."""

_VALUES = {letter: value for value, letter in enumerate("0123456789")} | {
    letter: value
    for letters, first in (("ABCDEFGH", 1), ("JKLMN", 1), ("P", 7), ("R", 9), ("STUVWXYZ", 2))
    for value, letter in enumerate(letters, first)
}
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789"
_SEPARATORS = " *_" + DASHES + DOTS
_PIECE = re.compile(r"[0-9A-Z]+")
_LABEL = re.compile(r"^VIN(?:NO|CODE)?(?=[0-9A-Z]{17}$)")
_MOST_PIECES = 6


def compact(text: str) -> str:
    """The number without separators, in upper-case half-width characters."""
    return code(text, _SEPARATORS)


def parse(text: str) -> str | None:
    """The 17 letters and digits that the text consists of, as they stand, else None.

    >>> parse("LSVCY6C49MNO27789")  # a letter O: read, but not well formed
    'LSVCY6C49MNO27789'
    """
    number = compact(text)
    return number if re.fullmatch(r"[0-9A-Z]{17}", number) else None


def is_wellformed(text: str) -> bool:
    """Whether these are 17 characters of the alphabet."""
    number = compact(text)
    return len(number) == LENGTH and all(letter in ALPHABET for letter in number)


def calc_check_digit(text: str) -> str:
    """The character that the ninth place of a well-formed number should hold."""
    number = compact(text)
    total = sum(_VALUES[letter] * weight for letter, weight in zip(number, _WEIGHTS, strict=True))
    return "0123456789X"[total % 11]


def check_digit_ok(text: str) -> bool:
    """Whether the number is well formed and its ninth place agrees with the others."""
    number = compact(text)
    return is_wellformed(number) and number[8] == calc_check_digit(number)


def is_domestic(text: str) -> bool:
    """Whether the maker's code is one of China's: L, and H for recent ones."""
    return compact(text)[:1] in ("L", "H")


def mandatory_check_digit(text: str) -> bool:
    """Whether the maker's country demands the check digit: China and North America."""
    return is_domestic(text) or compact(text)[:1] in ("1", "2", "3", "4", "5")


def validate(text: str) -> str:
    """The compact number, every check applied.

    Raises:
        InvalidLength, InvalidFormat, InvalidChecksum: of python-stdnum, naming the fault.
    """
    number = compact(text)
    if len(number) != LENGTH:
        raise InvalidLength()
    if not is_wellformed(number):
        raise InvalidFormat()
    if mandatory_check_digit(number) and not check_digit_ok(number):
        raise InvalidChecksum()
    return number


def is_valid(text: str) -> bool:
    """Whether the number is well formed and, where it is mandatory, its check digit right."""
    try:
        return bool(validate(text))
    except ValidationError:
        return False


def look_alikes(text: str) -> Iterator[str]:
    """The numbers that differ in one character which is easily mistaken for another.

    >>> "LSVCY6C49MN027789" in look_alikes("LSVCY6C49MNO27789")
    True
    """
    number = compact(text)
    for place, letter in enumerate(number):
        for other in LOOK_ALIKES.get(letter, ""):
            yield number[:place] + other + number[place + 1 :]


def model_year(text: str, near: int) -> int | None:
    """The model year of the tenth place, of all in its 30-year cycle the nearest to a year.

    Imported vehicles need not encode it.

    >>> model_year("LSVCY6C49MN027789", near=2021)
    2021
    """
    place = _YEARS.find(compact(text)[9:10] or "?")
    if place < 0:
        return None
    return min(range(1980 + place, 2200, 30), key=lambda year: abs(year - near))


def find_all(text: str) -> list[tuple[int, int, str]]:
    """The runs of 17 that look like a VIN, each with its place in the text.

    I, O and Q count as read, since an eye or an engine may have put them there. A number
    printed in groups (`LSV CY6C49 MN027789`) is found as well.

    >>> find_all("车架号：LSVCY6C49MN027789，颜色")
    [(4, 21, 'LSVCY6C49MN027789')]
    >>> find_all("VIN LSV CY6C49 MN027789")
    [(4, 23, 'LSVCY6C49MN027789')]
    """
    plain = upper_latin(fold(text))
    found: list[tuple[int, int, str]] = []
    loose: list[tuple[int, int]] = []
    for match in _PIECE.finditer(plain):
        start = match.start()
        if label := _LABEL.match(match.group()):
            start += label.end()
        number = plain[start : match.end()]
        if len(number) == LENGTH and _plausible(number):
            found.append((start, match.end(), number))
            loose.append((-1, -1))  # a number found whole also parts the pieces around it
        else:
            loose.append((start, match.end()))
    return sorted(found + _grouped(plain, loose))


def _grouped(plain: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """The numbers printed in groups, among pieces that are none by themselves."""
    windows: list[tuple[bool, int, int, int, str]] = []
    for first, size in product(range(len(pieces)), range(2, _MOST_PIECES + 1)):
        parts = pieces[first : first + size]
        if len(parts) < size or any(start < 0 for start, _ in parts):
            continue
        gaps = (plain[end:start] for (_, end), (start, _) in pairwise(parts))
        if any(len(gap) > 2 or any(mark not in _SEPARATORS for mark in gap) for gap in gaps):
            continue
        words = [plain[start:end] for start, end in parts]
        number = "".join(words)
        if len(number) != LENGTH or not _plausible(number):
            continue
        # Words of a sentence are no groups of a VIN; only its first group is letters alone.
        if any(word.isalpha() and len(word) > 2 for word in words[1:]):
            continue
        if words[0].isalpha() and len(words[0]) > 4:
            continue
        windows.append((not check_digit_ok(number), len(parts), parts[0][0], parts[-1][1], number))
    chosen: list[tuple[int, int, str]] = []
    for _, _, start, end, number in sorted(windows):
        if all(end <= other or start >= stop for other, stop, _ in chosen):
            chosen.append((start, end, number))
    return chosen


def _plausible(number: str) -> bool:
    """Whether 17 characters look like a VIN and not like a word or another number."""
    digits = sum(letter.isdigit() for letter in number)
    return (
        all(letter in "0123456789OQDILSBZG" for letter in number[-4:])
        and 3 <= digits < LENGTH
        and any(letter.isalpha() for letter in number[:11])
    )
