"""Amounts of money written out in words, as contracts repeat them so that nobody alters a figure.

Chinese capitals by 《支付结算办法》附一 (大写金额), and English.
"""

import re
from decimal import Decimal

_DIGITS = {
    letter: value
    for value, letters in enumerate(
        ("零〇", "壹一", "贰二两", "叁三", "肆四", "伍五", "陆六", "柒七", "捌八", "玖九")
    )
    for letter in letters
}
_PLACES = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_CAPITALS = "".join((*_DIGITS, *_PLACES, *_MYRIADS))
_CHINESE = re.compile(
    rf"(?<![{_CAPITALS}])(?![佰百仟千万亿])([{_CAPITALS}]*[拾佰仟万][{_CAPITALS}]*)(?:美|欧|日)?[元圆](?:整|正|零|(?=[{_CAPITALS}]角)|(?=[^{_CAPITALS}]|$))"
    rf"(?:([{_CAPITALS}])角)?(?:零?([{_CAPITALS}])分)?"
)
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS) if word != "_"
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}
_WORD = "|".join((*_ENGLISH_VALUES, *_SCALES))
_ENGLISH = re.compile(
    rf"\b((?:{_WORD})(?:(?:\s+and\s+|[\s-]+)(?:{_WORD}))+)\s*(?:us\s*)?(?:dollars?|euros?|yuan)?"
    r"\s*only\b",
    re.IGNORECASE,
)


def parse(text: str) -> Decimal | None:
    """The one amount that a text writes out; None where there is none, or several.

    >>> parse("人民币壹拾叁万贰仟伍佰元整"), parse("美元贰万零陆拾元伍角"), parse("壹万元")
    (Decimal('132500'), Decimal('20060.5'), Decimal('10000'))
    >>> parse("US Dollars Thirteen Thousand One Hundred Only"), parse("one hundred cars")
    (Decimal('13100'), None)
    >>> parse("美元壹万叁仟壹"), parse("第二条"), parse("USD ninety-nine thousand and forty only")
    (None, None, Decimal('99040'))
    >>> parse("万壹仟壹佰伍拾元整")  # what stood before it is lost
    """
    plain = re.sub(r"\s+", " ", text)
    chinese = [_chinese(*found) for found in _CHINESE.findall(plain.replace(" ", ""))]
    values = {*chinese, *(_english(found) for found in _ENGLISH.findall(plain))}
    return values.pop() if len(values) == 1 else None


def unfinished(text: str) -> bool:
    """Whether an amount in words goes on in the next line.

    >>> unfinished("（美元壹万叁仟壹"), unfinished("(US Dollars Thirteen"), unfinished("元整。")
    (True, True, False)
    >>> unfinished("（大写：美元叁")
    True
    """
    return bool(
        re.search(rf"(?:[{_CAPITALS}]|[元圆币])[{_CAPITALS}]$|[元圆]$", text.strip())
        or re.search(rf"\b(?:dollars|{_WORD})[\s-]*$", text, re.IGNORECASE)
    )


def _chinese(whole: str, tenths: str, hundredths: str) -> Decimal:
    total = section = digit = 0
    for letter in whole:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
        elif letter in _PLACES:
            section += (digit or 1) * _PLACES[letter]
            digit = 0
        else:
            total = (total + section + digit) * _MYRIADS[letter]
            section = digit = 0
    cents = 10 * _DIGITS.get(tenths, 0) + _DIGITS.get(hundredths, 0)
    return Decimal(total + section + digit) + Decimal(cents) / 100


def _english(words: str) -> Decimal:
    total = section = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _ENGLISH_VALUES:
            section += _ENGLISH_VALUES[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in _SCALES:
            total += (section or 1) * _SCALES[word]
            section = 0
    return Decimal(total + section)
