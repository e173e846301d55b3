"""Which provincial department reviews an enterprise, by where its seat is (三(一), 三(二))."""

import re

from dossier.numbers import uscc
from dossier.numbers.name import normalise
from validators.law.issuers import ISSUERS, Issuer, competent

_DEPARTMENT = re.compile(r"商务(?:主管部门|委员会|委|厅|局)$")
_GENERAL = re.compile(
    r"(?:尊敬的)?(?:贵|省|市|自治区|省级|省、市|各级|有关|当地|所在地|地方)*商务(?:主管部门|委员会|委|厅|局)"
    r"|(?:贵|有关)(?:厅|局|委|单位|部门)"
)
_REVIEWERS = tuple(
    issuer for issuer in ISSUERS if issuer.rank in ("province", "planned_city", "corps")
)
_CORPS = next(issuer for issuer in ISSUERS if issuer.rank == "corps")
_CORPS_REGION = "659"
"""The cities of the Corps have the region digits of Xinjiang: 659001 石河子, 659002 阿拉尔 …"""


def is_general(name: str) -> bool:
    """Whether a name of a department names no place: it is right everywhere.

    >>> is_general("省商务厅"), is_general("商务主管部门"), is_general("广东省商务厅")
    (True, True, False)
    """
    return bool(_GENERAL.fullmatch(normalise(name).strip(":")))


def place(issuer: Issuer) -> str:
    """The province or city that a department is named for.

    >>> place(competent("440305")[1])
    '深圳市'
    """
    return _DEPARTMENT.sub("", issuer.name)


def by_code(code: str) -> frozenset[str]:
    """The reviewing departments of a credit code's region; none where it has no such region."""
    region = uscc.region(code)
    found = {issuer.name for issuer in competent(region) if issuer in _REVIEWERS}
    return frozenset({_CORPS.name} if region.startswith(_CORPS_REGION) else found)


def by_address(address: str) -> frozenset[str]:
    """The reviewing departments of an address, its province and city as they are written.

    >>> sorted(by_address("广东省深圳市南山区科技路1号")), sorted(by_address("南山区科技路1号"))
    (['深圳市商务局'], [])
    """
    plain = normalise(address)
    named = [issuer for issuer in _REVIEWERS if normalise(place(issuer)) in plain[:24]]
    cities = [issuer for issuer in named if issuer.rank != "province"]
    return frozenset(issuer.name for issuer in cities or named)


def reviewing(code: str | None, address: str | None) -> frozenset[str]:
    """Every department that code and address point to; more than one where they disagree."""
    by_one = by_code(code) if code and uscc.parse(code) else frozenset()
    return by_one | (by_address(address) if address else frozenset())
