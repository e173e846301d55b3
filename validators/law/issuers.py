"""The bodies that issue export licences for used cars (四(四); 申办指南, edition of 2025).

The announcement names the provincial departments, which by 三(一) include those of the cities with
independent planning and of the Production and Construction Corps. The guide adds the Quota and
Licence Bureau, for central state-owned enterprises in Beijing, and the departments of eight
cities.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.numbers.name import normalise
from validators.clause import Clause

CLAUSE = Clause("四(四)")

Rank = Literal["bureau", "province", "planned_city", "corps", "city"]


@dataclass(frozen=True)
class Issuer:
    """A body that issues licences, and the region digits (of a USCC) that it is there for."""

    name: str
    region: str
    """The first digits of the administrative divisions; empty for the whole country."""
    rank: Rank


def _rows(rank: Rank, table: str) -> tuple[Issuer, ...]:
    pairs = (row.split() for row in table.strip().splitlines())
    return tuple(Issuer(name=name, region=region, rank=rank) for region, name in pairs)


ISSUERS: tuple[Issuer, ...] = (
    Issuer("商务部配额许可证事务局", "", "bureau"),
    *_rows(
        "province",
        """
        11 北京市商务局
        12 天津市商务局
        13 河北省商务厅
        14 山西省商务厅
        15 内蒙古自治区商务厅
        21 辽宁省商务厅
        22 吉林省商务厅
        23 黑龙江省商务厅
        31 上海市商务委员会
        32 江苏省商务厅
        33 浙江省商务厅
        34 安徽省商务厅
        35 福建省商务厅
        36 江西省商务厅
        37 山东省商务厅
        41 河南省商务厅
        42 湖北省商务厅
        43 湖南省商务厅
        44 广东省商务厅
        45 广西壮族自治区商务厅
        46 海南省商务厅
        50 重庆市商务委员会
        51 四川省商务厅
        52 贵州省商务厅
        53 云南省商务厅
        54 西藏自治区商务厅
        61 陕西省商务厅
        62 甘肃省商务厅
        63 青海省商务厅
        64 宁夏回族自治区商务厅
        65 新疆维吾尔自治区商务厅
        """,
    ),
    *_rows(
        "planned_city",
        """
        2102 大连市商务局
        3302 宁波市商务局
        3502 厦门市商务局
        3702 青岛市商务局
        4403 深圳市商务局
        """,
    ),
    *_rows("corps", "66 新疆生产建设兵团商务局"),
    *_rows(
        "city",
        """
        2101 沈阳市商务局
        2201 长春市商务局
        2301 哈尔滨市商务局
        3201 南京市商务局
        4201 武汉市商务局
        4401 广州市商务局
        5101 成都市商务局
        6101 西安市商务局
        """,
    ),
)


def competent(region: str, issuers: tuple[Issuer, ...] = ISSUERS) -> tuple[Issuer, ...]:
    """The bodies that may issue to an enterprise whose USCC bears these region digits (3 to 8).

    A city with independent planning has its own department instead of the province's.

    >>> [issuer.name for issuer in competent("440113")]
    ['商务部配额许可证事务局', '广东省商务厅', '广州市商务局']
    >>> [issuer.name for issuer in competent("440305")]
    ['商务部配额许可证事务局', '深圳市商务局']
    """
    found = tuple(issuer for issuer in issuers if region.startswith(issuer.region))
    if any(issuer.rank == "planned_city" for issuer in found):
        return tuple(issuer for issuer in found if issuer.rank != "province")
    return found


def _short(name: str) -> str:
    """A body's name down to its place: departments were renamed from 厅 to 局 and back."""
    plain = normalise(name)
    for word in ("商务委员会", "商务主管部门", "商务厅", "商务局", "商务委"):
        plain = plain.replace(word, "商务")
    return plain


def known(name: str, issuers: tuple[Issuer, ...] = ISSUERS) -> Issuer | None:
    """The issuing body of a name, whether it calls itself 厅, 局 or 委员会.

    >>> known("上海市商务委").name
    '上海市商务委员会'
    """
    wanted = _short(name)
    return next((issuer for issuer in issuers if _short(issuer.name) == wanted), None)
