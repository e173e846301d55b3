"""Characters that mean the same: full and half width, digits of other scripts, look-alikes."""

import re
import unicodedata
from functools import lru_cache

DASHES = "-‐‑‒–—―−－﹣─"
DOTS = "·•・‧∙･⋅．."

# Cyrillic and Greek capitals that no eye can tell from Latin ones: a typist of a Russian
# contract sets them into numbers, and on paper there is no difference.
_TWINS = str.maketrans("АВЕКМНОРСТУХІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXISJABEZHIKMNOPTYX")


def fold(text: str) -> str:
    """Give each character its plain form, one for one, so that positions stay true.

    Full-width forms, compatibility ideographs and the digits of all scripts become plain; a
    character that would become several is left as it is.

    >>> fold("２０２６年⽉٧")
    '2026年月7'
    """
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter < "\x7f":
        return letter
    if letter in DASHES:
        return "-"
    folded = unicodedata.normalize("NFKC", letter)
    if len(folded) != 1:
        return letter
    digit = unicodedata.decimal(folded, None)
    return folded if digit is None else str(digit)


def upper_latin(text: str) -> str:
    """Upper case with Cyrillic and Greek twins made Latin, one character for one.

    >>> upper_latin("lsvсу6c")
    'LSVCY6C'
    """
    raised = "".join(up if len(up := letter.upper()) == 1 else letter for letter in text)
    return raised.translate(_TWINS)


@lru_cache(maxsize=8192)
def code(text: str, drop: str = "") -> str:
    """A code in its minimal form: plain, upper case, without white space or `drop`.

    >>> code("９1440113 macpqjkn06")
    '91440113MACPQJKN06'
    """
    plain = upper_latin(fold(unicodedata.normalize("NFKC", text)))
    left = "".join(letter for letter in plain if not letter.isspace() and letter not in drop)
    # A lone accent is folded to a space and the accent, which now may stand after a letter.
    return unicodedata.normalize("NFKC", left)


HAN = re.compile(r"[\u4e00-\u9fff]")
"""One Chinese character."""

HARDLY_TOLD = str.maketrans("OI", "01")
"""Letters that print hardly tells from digits."""


def as_shown(text: str) -> str:
    """A code as print shows it: O is hardly told from nought, nor I from one.

    For numbers that firms give themselves, which mix letters and digits as they like; no two of
    them differ by that alone.

    >>> as_shown("2025 CRI-8829") == as_shown("2025CR1-8829")
    True
    """
    return code(text).translate(HARDLY_TOLD)
