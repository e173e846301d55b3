"""Names and signs of currencies, and the ISO 4217 codes they stand for."""

import re
import unicodedata

_ISO_4217 = """
AED AMD ARS AUD AZN BDT BHD BRL BYN CAD CHF CLP CNH CNY COP CZK DKK DZD EGP ETB EUR GBP GEL GHS
HKD HUF IDR ILS INR IQD IRR JOD JPY KES KGS KHR KRW KWD KZT LBP LKR LYD MDL MGA MMK MNT MUR MXN
MYR MZN NGN NOK NZD OMR PAB PEN PGK PHP PKR PLN QAR RMB RON RSD RUB RUR RWF SAR SEK SGD THB TJS
TMT TND TWD TZS UAH UGX USD UYU UZS VND XAF XOF YER ZAR ZMW
"""
_RENAMED = {"RMB": "CNY", "CNH": "CNY", "RUR": "RUB"}

# Longer names first where one holds the other; 元 alone is the last resort.
_NAMES: dict[str, tuple[str, ...]] = {
    "USD": (
        "美元", "美金", r"U\.?\s?S\.?\s?D(?![A-Z])", r"US\s?\$", r"U\.S\.?\s?\$", "US DOLLARS?",
        "U.S. DOLLARS?", "DOLLARS? US", "DOLLARS? DES? ÉTATS-UNIS", "ДОЛЛ[А-Я.]* США",
        "DÓLARES ESTADOUNIDENSES", "DÓLARES AMERICANOS", "DÓLARES DE LOS EE.UU.",
        "دولار أمريكي", "دولار امريكي",
    ),
    "EUR": ("欧元", "€", r"EUROS?\b", "ЕВРО", "يورو"),
    "CNY": (
        "人民币", "CN¥", "RENMINBI", "CHINESE YUAN", r"YUAN(?: RENMINBI)?\b",
        "КИТАЙСК[А-Я]* ЮАН[А-Я]*", "ЮАН[А-Я]*", "يوان",
    ),
    "RUB": (
        "俄罗斯卢布", "卢布", "₽", r"РУБ(?:\.|Л[А-Я]*)?", "RUSSIAN RUBLES?", "ROUBLES?", "RUBLES?",
    ),
    "JPY": ("日元", "日圆", "JP¥", r"JAPANESE YEN", r"ИЕН[А-Я]*"),
    "AED": ("阿联酋迪拉姆", r"DIRHAMS?", "ДИРХАМ[А-Я]*", "درهم إماراتي", "DHS"),
    "KZT": ("坚戈", "₸", "ТЕНГЕ", "TENGE"),
    "GBP": ("英镑", "£", r"POUNDS? STERLING", "GB POUNDS?"),
    "HKD": ("港币", "港元", r"HK\s?\$"),
    "TWD": ("新台币", "新臺幣", r"NT\s?\$"),
    "AUD": ("澳元", "澳大利亚元", r"AU?\s?\$"),
    "CAD": ("加元", "加拿大元", r"CA?\s?\$"),
    "SGD": ("新加坡元", r"SG?\s?\$"),
    "NZD": ("新西兰元", r"NZ\s?\$"),
    "BRL": ("雷亚尔", r"R\s?\$", "REAIS"),
    "KRW": ("韩元", "韩币", "₩"),
    "UZS": ("苏姆", "乌兹别克斯坦苏姆"),
    "KGS": ("吉尔吉斯斯坦索姆",),
    "TJS": ("索莫尼",),
    "AZN": ("阿塞拜疆马纳特", "₼"),
    "TMT": ("土库曼斯坦马纳特",),
    "UAH": ("格里夫纳", "₴", "ГРИВН[А-Я]*"),
    "BYN": ("白俄罗斯卢布", "БЕЛОРУССК[А-Я]* РУБ[А-Я]*"),
    "NGN": ("奈拉", "₦", "NAIRA"),
    "GHS": ("塞地", "₵"),
    "ETB": ("比尔", r"BIRR\b"),
    "GEL": ("拉里", "₾"),
    "AMD": ("德拉姆", "֏"),
    "TRY": ("土耳其里拉", "₺"),
    "PLN": ("兹罗提",),
    "THB": ("泰铢", "฿"),
    "VND": ("越南盾", "₫"),
    "INR": ("印度卢比", "₹"),
    "PKR": ("巴基斯坦卢比",),
    "MNT": ("图格里克", "₮"),
    "SAR": ("沙特里亚尔", "SAUDI RIYALS?"),
    "CHF": ("瑞士法郎",),
    "XOF": ("西非法郎", "FCFA"),
    "MXN": ("墨西哥比索",),
}  # fmt: skip
_LAST = {
    "$": "USD", "¥": "CNY", "￥": "CNY", "元": "CNY", "圆": "CNY", "圓": "CNY",
    "DOLLARS": "USD", "DOLLAR": "USD", "DÓLARES": "USD", "ДОЛЛАРОВ": "USD", "دولار": "USD",
}  # fmt: skip

_NAMED = sorted(
    ((name, code) for code, names in _NAMES.items() for name in names),
    key=lambda pair: -len(pair[0]),
)
_WORD = r"(?<![A-ZА-Я])"
_ALL: list[tuple[str, str]] = [
    *((_WORD + name if re.match(r"[A-ZА-Я]", name) else name, code) for name, code in _NAMED),
    *((rf"(?<![A-Z]){code}(?![A-Z])", _RENAMED.get(code, code)) for code in _ISO_4217.split()),
    *((re.escape(sign) if sign == "$" else sign, code) for sign, code in _LAST.items()),
]
PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in _ALL), re.IGNORECASE)
"""Any name, code or sign of a currency; group n stands for the nth of the table."""


def currency(text: str) -> str | None:
    """The one currency that the text names, as ISO 4217; None where it names none or several.

    A bare dollar sign is the US dollar's, and a bare ¥ or 元 the renminbi's.

    >>> currency("HK$ 5"), currency("￥5"), currency("5 000 руб."), currency("five")
    ('HKD', 'CNY', 'RUB', None)
    """
    plain = unicodedata.normalize("NFKC", text)
    found = {_ALL[(match.lastindex or 1) - 1][1] for match in PATTERN.finditer(plain)}
    return found.pop() if len(found) == 1 else None
