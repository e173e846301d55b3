"""Invented numbers with right check digits: VIN, USCC, resident numbers, plates, CMA numbers."""

import datetime as dt
from random import Random

VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
VIN_VALUES = dict(zip("0123456789", range(10), strict=True)) | dict(
    zip(
        VIN_LETTERS,
        (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9),
        strict=True,
    )
)
VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789"
"""Position 10 of a VIN from 1980 or 2010 on (GB 16735)."""

USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"

PROVINCES = {
    "京": ("11", "北京市"),
    "津": ("12", "天津市"),
    "冀": ("13", "河北省"),
    "辽": ("21", "辽宁省"),
    "吉": ("22", "吉林省"),
    "黑": ("23", "黑龙江省"),
    "沪": ("31", "上海市"),
    "苏": ("32", "江苏省"),
    "浙": ("33", "浙江省"),
    "皖": ("34", "安徽省"),
    "闽": ("35", "福建省"),
    "赣": ("36", "江西省"),
    "鲁": ("37", "山东省"),
    "豫": ("41", "河南省"),
    "鄂": ("42", "湖北省"),
    "湘": ("43", "湖南省"),
    "粤": ("44", "广东省"),
    "桂": ("45", "广西壮族自治区"),
    "渝": ("50", "重庆市"),
    "川": ("51", "四川省"),
    "贵": ("52", "贵州省"),
    "云": ("53", "云南省"),
    "陕": ("61", "陕西省"),
    "甘": ("62", "甘肃省"),
    "新": ("65", "新疆维吾尔自治区"),
}
"""Plate head → the two digits of the region code and the name of the province."""


def vin_check_digit(vin: str) -> str:
    """The character that belongs at position 9 (GB 16735, ISO 3779): sum mod 11, ten is X."""
    total = sum(VIN_VALUES[char] * weight for char, weight in zip(vin, VIN_WEIGHTS, strict=True))
    return "0123456789X"[total % 11]


def with_check_digit(vin: str) -> str:
    """The VIN with its position 9 made right."""
    return vin[:8] + vin_check_digit(vin) + vin[9:]


def vin(rng: Random, wmi: str, descriptor: str, model_year: int) -> str:
    """A VIN of a maker (`wmi`, 3), a type (`descriptor`, up to 5) and a model year."""
    filler = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXY0123456789") for _ in range(5))
    section = (descriptor + filler)[:5]
    year = YEAR_CODES[(model_year - 1980) % 30]
    plant = rng.choice("ABCDEFGHJKLMNPRSTU0123456789")
    serial = rng.randrange(1000, 399999)
    return with_check_digit(f"{wmi}{section}0{year}{plant}{serial:06d}")


def organisation_code(rng: Random) -> str:
    """A nine-character organisation code (GB 11714), check character last, without the dash."""
    recent = rng.random() < 0.6
    alphabet = USCC_LETTERS if recent else "0123456789"
    body = "MA" if recent else ""
    body += "".join(rng.choice(alphabet) for _ in range(8 - len(body)))
    total = sum(
        int(char, 36) * weight for char, weight in zip(body, ORGANISATION_WEIGHTS, strict=True)
    )
    return body + "0123456789X0"[11 - total % 11]


def uscc_check_digit(body: str) -> str:
    """The eighteenth character of a USCC (GB 32100) for its first seventeen."""
    total = sum(
        USCC_LETTERS.index(char) * weight for char, weight in zip(body, USCC_WEIGHTS, strict=True)
    )
    return USCC_LETTERS[-total % 31]


def uscc(rng: Random, region: str) -> str:
    """A unified social credit code of an enterprise registered in a region (6 digits)."""
    body = f"91{region}{organisation_code(rng)}"
    return body + uscc_check_digit(body)


def resident_number(rng: Random, region: str) -> str:
    """An invented resident identity number with a right check character (GB 11643)."""
    born = dt.date(1955, 1, 1) + dt.timedelta(days=rng.randrange(16000))
    body = f"{region}{born:%Y%m%d}{rng.randrange(1, 999):03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def plate(rng: Random, head: str, kind: str) -> str:
    """A number plate; `kind` is ordinary, electric (small), electric-large or trailer."""
    city = rng.choice("ABCDEFGHJ")
    if kind == "electric":
        letter = rng.choice("DDDDAFG")
        tail = letter + rng.choice(PLATE_LETTERS + "0123456789") + f"{rng.randrange(10000):04d}"
    elif kind == "electric-large":
        tail = f"{rng.randrange(100000):05d}" + rng.choice("DDF")
    elif kind == "trailer":
        tail = f"{rng.randrange(10000):04d}挂"
    else:
        chars = [str(rng.randrange(10)) for _ in range(5)]
        for place in rng.sample(range(5), rng.choice((0, 1, 1, 2))):
            chars[place] = rng.choice(PLATE_LETTERS)
        tail = "".join(chars)
    return f"{head}{city}{tail}"


def certificate_number(rng: Random, region: str) -> str:
    """Twelve digits: province, then a serial."""
    return f"{region[:2]}00{rng.randrange(10**7, 10**8):08d}"


def cma_number(rng: Random, region: str) -> str:
    """Twelve digits: year, issuing body (01 Beijing … 31), field, industry, serial."""
    order = (
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
    )
    body = order.index(region[:2]) + 1
    industry = rng.choice(("07", "11", "34"))
    return f"{rng.randrange(19, 26)}{body:02d}05{industry}{rng.randrange(1, 4000):04d}"


def engine_number(rng: Random) -> str:
    """An engine or motor number in one of the shapes that makers use."""
    letters = "ABCDEFGHJKLMNPRSTUVWXY"
    shapes = (
        "######",
        "@#####",
        "@######",
        "####@####",
        "@@######",
        "######@",
        "###@#####",
        "@@@######",
    )
    return "".join(
        rng.choice("0123456789") if char == "#" else rng.choice(letters)
        for char in rng.choice(shapes)
    )
