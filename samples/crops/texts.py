"""What is printed in a crop: numbers, days and amounts, and what stands before and behind them.

Letters and digits are drawn at random, so that nothing but the pixels tells which one it is: no
reader of them learns how a VIN begins or which days there are.
"""

import string
from random import Random

from extractors.readers.hanzi import FIRST, SECOND
from extractors.readers.numbers import OTHER

DIGITS, CAPITALS = string.digits, string.ascii_uppercase
CODE = CAPITALS + DIGITS
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
    *("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
WORDS = (
    "号码车辆识别代发动机登记期有效元人民币美编合同报告书检验出厂制造注册转移签订第页共数量单价总金额"
    "统一社会信用证件身份牌照型品名称住址电话里程公吨排功率千瓦使用性质京津沪渝冀豫云辽黑湘皖鲁新苏浙"
    "赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼台辆份的在为之与及或大写小计合备注抵押权司公限责任贸易国际进口"
    "内自治区市省县路街道楼室一二三四五六七八九十零"
)
NUMERALS = "〇一二三四五六七八九十廿"
MARKS = "：:，,。（）()￥、/"


def number(rng: Random) -> str:
    """One value."""
    return rng.choice(KINDS)(rng)


def label(rng: Random) -> str:
    """A few Chinese letters, as before a value or behind it."""
    return "".join(rng.choice(WORDS) for _ in range(rng.randint(1, 5)))


def line(rng: Random) -> tuple[str, str, str]:
    """What stands before a value, the value, and what stands behind it."""
    before = after = ""
    if rng.random() < 0.2:
        before = label(rng) + rng.choice(MARKS + "  ")
    if rng.random() < 0.15:
        after = rng.choice(MARKS + "  ") + label(rng)
    return before, number(rng), after


def words(rng: Random) -> tuple[str, str, str]:
    """The same where the value is Chinese: a name, a label with its word, a day in numerals."""
    if rng.random() < 0.2:
        return line(rng)
    letters = rng.choice((FIRST, FIRST, FIRST + SECOND, SECOND, WORDS + NUMERALS))
    value = "".join(
        rng.choice(WORDS if rng.random() < 0.25 else letters) for _ in range(rng.randint(1, 18))
    )
    at = rng.randint(0, len(value))
    mark = rng.choice(("",) * 6 + ("：", "、", "，", "(", ")", "·", " ", "-", "/", "。", "；"))
    if rng.random() < 0.15:
        mark = f"（{''.join(rng.choice(letters) for _ in range(rng.randint(1, 4)))}）"
    return "", value[:at] + mark + value[at:], ""


def seen(letter: str, alphabet: str) -> str:
    """What a reader is to say of a letter: nothing of a blank, OTHER of one that it has not."""
    if letter.isspace():
        return ""
    known = {"（": "(", "）": ")", "：": ":", "，": ",", "￥": "¥"}.get(letter, letter)
    return known if known in alphabet else OTHER


def _of(rng: Random, letters: str, least: int, most: int) -> str:
    return "".join(rng.choice(letters) for _ in range(rng.randint(least, most)))


def _vin(rng: Random) -> str:
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ" + DIGITS
    digits = rng.randint(4, 8)
    return _of(rng, letters, 17 - digits, 17 - digits) + _of(rng, DIGITS, digits, digits)


def _code(rng: Random) -> str:
    """A code of letters and digits, as of an engine, its parts now and then parted."""
    parts = [
        _of(rng, rng.choice((CODE, CODE, DIGITS, CAPITALS)), 1, 8)
        for _ in range(rng.choice((1, 1, 1, 2, 2, 3)))
    ]
    mark = rng.choice(("-", "-", "*", "/", " ", "."))
    return mark.join(parts)[:20]


def _digits(rng: Random) -> str:
    return _of(rng, DIGITS, 1, 18)


def _amount(rng: Random) -> str:
    whole = _of(rng, DIGITS, 1, 8)
    if rng.random() < 0.6:
        whole = f"{int(whole):,}"
    cents = rng.choice(("", ".00", "." + _of(rng, DIGITS, 2, 2), "." + _of(rng, DIGITS, 1, 4)))
    sign = rng.choice(("", "", "", "¥", "$", "￥", "USD", "USD ", "CNY", "EUR ", "RMB"))
    return sign + whole + cents + rng.choice(("", "", "", "", "元", "%"))


def _day(rng: Random) -> str:
    """A day, real or not, in one of the ways that papers write it."""
    likely = rng.random() < 0.6
    year = f"20{rng.randint(0, 39):02}" if likely else _of(rng, DIGITS, 4, 4)
    month = f"{rng.randint(1, 12)}" if likely else _of(rng, DIGITS, 1, 2)
    day = f"{rng.randint(1, 31)}" if likely else _of(rng, DIGITS, 1, 2)
    if rng.random() < 0.6:
        month, day = month.zfill(2), day.zfill(2)
    if rng.random() < 0.4:
        gap = rng.choice(("", "", " ", "  "))
        parts = (year, "年", month, "月", day, "日")
        return gap.join(parts[: rng.choice((6, 6, 6, 4))])
    if rng.random() < 0.2:
        named = rng.choice(MONTHS)
        return rng.choice(
            (f"{named} {day}, {year}", f"{day} {named} {year}", f"{named}.{day},{year}")
        )
    mark = rng.choice("--./")
    whole = mark.join((year, month, day) if rng.random() < 0.8 else (day, month, year))
    return whole + rng.choice(("", "", "", "至", " 10:24:36"))


def _registered(rng: Random) -> str:
    """A unified social credit code in looks: eighteen letters, mostly digits."""
    return _of(rng, DIGITS, 8, 8) + _of(rng, CODE, 10, 10)


def _plate(rng: Random) -> str:
    return (
        rng.choice(WORDS) + rng.choice(CAPITALS) + rng.choice(("", "·", "-")) + _of(rng, CODE, 5, 6)
    )


def _word(rng: Random) -> str:
    letters = rng.choice((string.ascii_lowercase, CAPITALS, CAPITALS + string.ascii_lowercase))
    return _of(rng, letters, 1, 9) + rng.choice(("", "", " ", "-", "(", ")", "&", "#", "+", "'"))


def _measure(rng: Random) -> str:
    return _of(rng, DIGITS, 1, 5) + rng.choice(("ml", "mL", "kW", "L", "T", "kg", "km", "mm", "cc"))


KINDS = (
    *(_vin,) * 4,
    *(_code,) * 5,
    *(_day,) * 4,
    *(_amount,) * 2,
    *(_digits,) * 2,
    _registered,
    _plate,
    _word,
    _measure,
)
"""The kinds of values, the frequent ones several times."""
