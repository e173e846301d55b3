"""Names of companies, persons, brands and models, made comparable.

Names are compared exactly once that is gone which print does not distinguish: width, spaces,
shape of brackets, traditional characters, case. 有限公司 and 有限责任公司 stay different, and
nothing is ever nearly the same.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from opencc import OpenCC

from dossier.numbers.brands import ALIASES
from dossier.numbers.characters import DASHES, DOTS, HARDLY_TOLD, code, fold, upper_latin

Sameness = Literal["same", "alias", "different"]

_SIGNS = str.maketrans(
    dict.fromkeys("（〔[【﹝〈<「『", "(")
    | dict.fromkeys("）〕]】﹞〉>」』", ")")
    | dict.fromkeys("•・‧∙･⋅", "·")
    | dict.fromkeys("’‘`´", "'")
    | dict.fromkeys("“”„«»″", '"')
    | {"，": ",", "、": ",", "；": ";", "：": ":", "。": "."}
)
_SUFFIX = re.compile(r"(?<=.)(?:汽车)?牌$|(?<=..)汽车$|(?<=.)BRAND$")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_ENGINE = re.compile(
    r"[\s,，、/;；(（]+(?:排量|功率)?[:：]?\d+(?:\.\d+)?\s*(?:mL|L|cc|kW|升|毫升|千瓦)(?![A-Z]).*$",
    re.IGNORECASE,
)
"""What may follow a model in its cell: the engine's displacement, its power, or both."""


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """The form in which two names are the same exactly where they are equal.

    >>> normalise("廣州 車行（集團） 有限公司") == normalise("广州车行(集团)有限公司")
    True
    >>> normalise("广州车行有限公司") == normalise("广州车行有限责任公司")
    False
    >>> normalise("Guangzhou Auto Co., Ltd.")
    'GUANGZHOUAUTOCO.,LTD.'
    """
    plain = fold(unicodedata.normalize("NFKC", text)).translate(_SIGNS)
    plain = "".join(letter for letter in plain if not letter.isspace()).upper()
    plain = unicodedata.normalize("NFKC", plain)
    # A name that is not wholly Latin or ASCII may hold traditional characters.
    return plain if plain.isascii() else str(_simplifier().convert(plain))


def is_same(one: str, other: str) -> bool:
    """Whether two names are equal after normalisation."""
    return normalise(one) == normalise(other)


def brand(text: str) -> str:
    """A brand without the ending 牌, dashes and dots.

    >>> brand("大众汽车牌"), brand("梅赛德斯-奔驰牌"), brand("Land Rover")
    ('大众', '梅赛德斯奔驰', 'LANDROVER')
    """
    plain = "".join(letter for letter in normalise(text) if letter not in DASHES + DOTS + "()/")
    return _SUFFIX.sub("", plain)


def _names(text: str) -> tuple[str, ...]:
    """The brand's names where a cell prints several: 比亚迪/BYD, 大众(VOLKSWAGEN), MG名爵."""
    if brand(text) in ALIASES:
        return (brand(text),)
    parts = re.split(r"[/()]|(?<=[一-龥])(?=[A-Z])|(?<=[A-Z])(?=[一-龥])", normalise(text))
    named = (part for part in parts if part.strip(" -.·") not in ("", "牌", "汽车牌"))
    return tuple(dict.fromkeys(brand(part) for part in named))


def same_brand(one: str, other: str) -> Sameness:
    """Whether two brands are the same, known by another name, or different.

    >>> same_brand("大众牌", "大众汽车牌"), same_brand("奔驰", "梅赛德斯-奔驰牌")
    ('same', 'alias')
    >>> same_brand("宝马(BMW)牌", "宝马牌"), same_brand("别克牌", "奔驰牌")
    ('same', 'different')
    >>> same_brand("北京现代(HYUNDAI)牌", "北京现代牌"), same_brand("大众(TOYOTA)", "大众牌")
    ('same', 'different')
    """
    left, right = _names(one), _names(other)
    if not left or not right:
        return "different"
    shared = set(left) & set(right)
    if not shared:
        if len({ALIASES.get(name, name) for name in left + right}) == 1:
            return "alias"
        return "same" if brand(one) == brand(other) else "different"
    more = {ALIASES[name] for name in (set(left) ^ set(right)) & ALIASES.keys()}
    named = {ALIASES.get(name, name) for name in shared}
    if all(any(maker in name or name in maker for name in named) for maker in more):
        return "same"
    return "different" if shared & ALIASES.keys() else "alias"


def engine(text: str) -> str:
    """An engine number in capitals without spaces, dashes and dots, which papers set as they like.

    >>> engine("dkub-30648"), engine("CST 123456")
    ('DKUB30648', 'CST123456')
    """
    return code(text, DASHES + DOTS + "*/")


def without_engine(text: str) -> str:
    """Brand and model without the engine's displacement or power behind them.

    >>> without_engine("丰田牌 TV7186GL-iC5 1798mL"), without_engine("GL8 2.0L（132kW）")
    ('丰田牌 TV7186GL-iC5', 'GL8')
    >>> without_engine("X5 xDrive40i"), without_engine("比亚迪牌 BYD7006BEV8")
    ('X5 xDrive40i', '比亚迪牌 BYD7006BEV8')
    """
    return _ENGINE.sub("", text)


def model(text: str) -> str:
    """A model code without spaces, dashes and dots, in capitals.

    Print hardly tells O from nought nor I from one, and no two models differ by that alone: they
    are one here.

    >>> model("svw 7142-bpv"), model("ВJ5020"), model("GAM7000BEVAOC"), model("X5 xDrive40i")
    ('SVW7142BPV', 'BJ5020', 'GAM7000BEVA0C', 'X5XDR1VE401')
    """
    plain = normalise(text)
    latin = upper_latin(plain)
    plain = plain if _CYRILLIC.search(latin) else latin
    plain = "".join(letter for letter in plain if letter not in DASHES + "·_.")
    return plain.translate(HARDLY_TOLD)
