"""Countries and regions of destination, named in the languages of contracts → ISO 3166-1.

Names come from the CLDR in Chinese, English, Russian, Spanish, French, Portuguese and Arabic;
`places.py` adds short names, and ports and cities that lie in one country only.

>>> parse("俄罗斯"), parse("Republic of Kazakhstan"), parse("阿拉木图"), parse("Almaty, Kazakhstan")
('RU', 'KZ', 'KZ', 'KZ')
>>> parse("China to Russia") is None, parse("Hong Kong, China")
(True, 'HK')
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, takewhile

from babel import Locale
from babel.core import get_global

from dossier.numbers.name import normalise
from dossier.numbers.places import PLACES

_LOCALES = ("zh", "zh_Hant", "zh_Hant_HK", "en", "ru", "es", "fr", "pt", "ar")
_REGIONS = {"HK", "MO", "TW"}
"""Of China, and outside its customs territory."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
LONG = 6
"""Letters of an Arabic name from which on it may be found within words run together."""
_JOINED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
"""Where a reader left out the space between two words."""
_FORCE_MAJEURE = re.compile("القوة القاهرة|قوة قاهرة")


def compact(text: str) -> str:
    """Capitals without accents; Chinese without spaces, other scripts in single words.

    >>> compact("Côte-d’Ivoire"), compact("阿 联 酋"), compact("SénégalLieu de")
    ('COTE D IVOIRE', '阿联酋', 'SENEGAL LIEU DE')
    """
    if _HAN.search(text):
        return re.sub(r"[^\w()]", "", normalise(text))
    plain = unicodedata.normalize("NFKD", _JOINED.sub(" ", text))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).upper()
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Every known name → its country; a name of two countries is left out."""
    seen: dict[str, set[str]] = {}
    for tag in _LOCALES:
        for code, name in Locale.parse(tag).territories.items():
            if re.fullmatch(r"[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "QO", "ZZ"):
                seen.setdefault(compact(name), set()).add(code)
                seen.setdefault(compact(name.split("(")[0].split("（")[0]), set()).add(code)
    for code, more in PLACES.items():
        for name in more:
            seen[compact(name)] = {code}
    return {name: codes.pop() for name, codes in seen.items() if len(codes) == 1 and name}


@lru_cache(maxsize=1)
def _joined_names() -> tuple[tuple[str, str], ...]:
    """Arabic names without spaces, as text layers print them, each with its country; long ones."""
    joined = ((name.replace(" ", ""), code) for name, code in _names().items())
    return tuple(pair for pair in joined if _ARABIC.match(pair[0]) and len(pair[0]) >= LONG)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Any known name that is no part of a longer word (德国 in 懿德国际), longest first.

    Nor of another country's, of which the line's end cut something off (尼日 of 尼日利).
    """
    names = sorted((name for name in _names() if len(name) > 1), key=len, reverse=True)
    in_order = sorted(_names())
    return re.compile(
        "|".join(
            rf"{re.escape(name)}(?![际{_going_on(name, in_order)}])"
            if _HAN.search(name)
            else rf"(?<!\w){re.escape(name)}(?!\w)"
            for name in names
        )
    )


def _going_on(name: str, in_order: Sequence[str]) -> str:
    """How the names of other countries go on that begin with a name."""
    codes = _names()
    behind = islice(in_order, bisect_right(in_order, name), None)
    longer = takewhile(lambda other: other.startswith(name), behind)
    return re.escape("".join({o[len(name)] for o in longer if codes[o] != codes[name]}))


@lru_cache(maxsize=1024)
def parse(text: str) -> str | None:
    """The one country that the text names, as an alpha-2 code; None where none or several.

    A code of ISO 3166-1 counts only where it is the whole of the text, in capitals. The Arabic
    for force majeure has the name of Cairo in it, and speaks of no place.

    >>> parse("上海懿德国际贸易有限公司") is None, parse("输往德国的二手车")
    (True, 'DE')
    >>> parse("المملكة الأردنية الهاشمية"), parse("6. القوة القاهرة"), parse("القاهرة")
    ('JO', None, 'EG')
    >>> parse("بلدالمقصد:المملكةالأردنيةالهاشمية")
    'JO'
    """
    plain = _FORCE_MAJEURE.sub(" ", compact(text))
    if plain in _names():
        return _names()[plain]
    if re.fullmatch(r"[A-Z]{2,3}", text.strip()):
        return _code(plain)
    found = {_names()[match.group()] for match in _pattern().finditer(plain)}
    if not found and _ARABIC.search(plain):
        found = {code for name, code in _joined_names() if name in plain.replace(" ", "")}
    if found > {"CN"} and not _pattern().sub("", plain).strip(" ()"):
        found -= {"CN"}  # Hong Kong, China
        return found.pop() if len(found) == 1 and found <= _REGIONS else None
    return found.pop() if len(found) == 1 else None


def _code(text: str) -> str | None:
    """An ISO 3166-1 code of two or three letters, as alpha-2."""
    if len(text) == 3:
        return str(get_global("territory_aliases").get(text, [None])[0] or "") or None
    return text if text in Locale.parse("en").territories and text != "ZZ" else None


def name_of(code: str, language: str) -> str:
    """What a country is called in a language; the code itself where it is none.

    >>> name_of("RU", "zh"), name_of("AE", "en"), name_of("XQ", "en")
    ('俄罗斯', 'United Arab Emirates', 'XQ')
    """
    return str(Locale.parse(language).territories.get(code, code))


def is_valid(text: str) -> bool:
    """Whether the text names exactly one country."""
    return parse(text) is not None
