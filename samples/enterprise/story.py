"""What is true of a sound declaration: who declares, with whose help, and when."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from samples import names, numbers
from samples.names import Firm

DAY = dt.timedelta(days=1)
REVIEWERS = {
    "12": "天津市商务局",
    "50": "重庆市商务委员会",
    "44": "广东省商务厅",
    "3702": "青岛市商务局",
    "51": "四川省商务厅",
    "65": "新疆维吾尔自治区商务厅",
    "3302": "宁波市商务局",
    "61": "陕西省商务厅",
    "31": "上海市商务委员会",
    "23": "黑龙江省商务厅",
    "3502": "厦门市商务局",
    "41": "河南省商务厅",
}
"""Region digits → the department that reviews (三(一))."""
COUNTRIES = (
    ("哈萨克斯坦", "KZ"),
    ("俄罗斯", "RU"),
    ("阿联酋", "AE"),
    ("尼日利亚", "NG"),
    ("约旦", "JO"),
)


@dataclass(frozen=True)
class Wish:
    """What a fault needs of the declaration; None leaves it to chance."""

    kind: str | None = "trade"
    new: bool | None = None
    leased: bool | None = None
    declared: bool | None = None


@dataclass
class Story:
    """Everything that is true of a sound declaration."""

    firm: Firm
    kind: str
    new: bool
    """Whether it was established in the year of filing."""
    filed: dt.date
    established: dt.date
    term_end: dt.date | None
    """None where the term has no end."""
    customs_code: str
    authority: str
    investors: list[tuple[str, int]]
    appraisers: list[tuple[str, str]]
    lessor: Firm
    leased: bool
    accountants: str
    partner: Firm
    markets: tuple[str, str]
    declared: bool


def story(rng: Random, wish: Wish) -> Story:
    """A sound declaration that has what a fault wishes for."""
    firm = names.exporter(rng)
    kind = wish.kind or rng.choice(("trade", "trade", "trade", "production"))
    new = wish.new if wish.new is not None else kind == "trade" and rng.random() < 0.2
    filed = dt.date(rng.choice((2025, 2026)), 1, 20) + rng.randrange(0, 280) * DAY
    if new:
        filed = max(filed, dt.date(filed.year, 4, 15))
        established = dt.date(filed.year, 1, 5) + rng.randrange(0, 50) * DAY
    else:
        established = dt.date(
            filed.year - rng.randrange(2, 14), rng.randrange(1, 13), rng.randrange(1, 28)
        )
    region = firm.region
    return Story(
        firm=firm,
        kind=kind,
        new=new,
        filed=filed,
        established=established,
        term_end=None
        if rng.random() < 0.5
        else established.replace(year=established.year + 30) - DAY,
        customs_code=f"{region[:4]}9{rng.choice('16')}{rng.randrange(1000, 9999):04d}"
        if rng.random() < 0.6
        else f"{region[:4]}96{_serial(rng)}",
        authority=next(name for digits, name in REVIEWERS.items() if region.startswith(digits)),
        investors=_investors(rng, firm),
        appraisers=_appraisers(rng),
        lessor=names.owner_firm(rng),
        leased=wish.leased if wish.leased is not None else rng.random() < 0.7,
        accountants=_accountants(rng, firm),
        partner=names.owner_firm(rng),
        markets=tuple(land for land, _ in rng.sample(COUNTRIES, 2)),  # type: ignore[arg-type]
        declared=wish.declared if wish.declared is not None else rng.random() < 0.7,
    )


def _accountants(rng: Random, firm: Firm) -> str:
    """An accounting firm of the same city."""
    stem = rng.choice(("正信", "中审众和", "天健兴", "信永达"))
    form = rng.choice(("（普通合伙）", "（特殊普通合伙）", "有限公司", ""))
    return f"{firm.city.removesuffix('市')}{stem}会计师事务所{form}"


def _serial(rng: Random) -> str:
    """Four digits and letters, as recent customs codes end."""
    return "".join(rng.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(4))


def _investors(rng: Random, firm: Firm) -> list[tuple[str, int]]:
    """One firm, or a firm and a person, and their shares."""
    stem, _ = rng.choice(names.STEMS)
    owner = f"{firm.city.removesuffix('市')}{stem}控股集团有限公司"
    if rng.random() < 0.4:
        return [(owner, 100)]
    share = rng.choice((51, 60, 70, 80, 90))
    return [(owner, share), (firm.person, 100 - share)]


def _appraisers(rng: Random) -> list[tuple[str, str]]:
    """Three to five persons of different names, each with a number."""
    people: dict[str, str] = {}
    while len(people) < rng.choice((3, 3, 4, 5)):
        name = names.person(rng)
        if len(name) >= 2:
            people.setdefault(name, _number(rng))
    return list(people.items())


def _number(rng: Random) -> str:
    return rng.choice(
        (
            f"Y{rng.randrange(10**11, 10**12)}{rng.randrange(10**5, 10**6)}",
            f"{rng.randrange(18, 26)}120000{rng.randrange(10**7, 10**8)}",
            f"JD{rng.randrange(2018, 2026)}-{rng.randrange(10**4, 10**5)}",
        )
    )


def resident(rng: Random, region: str) -> str:
    """A resident's number for a person of a table."""
    return numbers.resident_number(rng, region)
