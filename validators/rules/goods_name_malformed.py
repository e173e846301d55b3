"""The name of the goods: 旧 + brand + displacement + type."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dossier import Dossier, Field, Judgement, Outcome, Text, Vehicle
from dossier.numbers.name import same_brand
from validators.answers import unsure
from validators.application import unstated
from validators.clause import Clause
from validators.keys import goods_name as goods_key
from validators.rule import rule
from validators.weighing import either, weigh

NAME = re.compile(
    r"旧(?P<head>.+?)(?P<size>(?:(?P<litres>\d{1,2}(?:\.\d{1,3})?)(?:L|T|升)|"
    r"(?P<millilitres>\d{3,5})(?:ML|CC|毫升))T?|\d{1,4}(?:\.\d+)?(?:KW|千瓦))"
    r"(?P<type>[^\d]*(?:车|挂|机))"
)
WITHOUT_SIZE = re.compile(r"旧(?P<head>[^\d]+(?:车|挂|机))")
ROUNDING_ML = 50
"""A displacement is named to a tenth of a litre."""
NO_ENGINE = ("电", "纯电", "无")
"""What a fuel begins with where there is no displacement."""


@rule(
    id="goods-name-malformed",
    clause=Clause("四(七)"),
    severity="review",
    title=Text(zh="商品名称不符合填报要求", en="name of the goods malformed"),
    fail=Text(
        zh="商品名称“{found}”不符合“旧+车辆品牌+排气量+车型”的要求，或与《机动车登记证书》的品牌、排量不符。",
        en="“{found}” is not 旧 + brand + displacement + type, or not the certificate's brand and "
        "displacement.",
    ),
    passed=Text(
        zh="商品名称“{found}”符合“旧+车辆品牌+排气量+车型”的要求。",
        en="“{found}” is 旧 + brand + displacement + type.",
    ),
    remedy=Text(
        zh="商品名称按“旧+车辆品牌+排气量+车型”填写，如“旧大众牌1.4L小轿车”；"
        "电动汽车和挂车可不填排气量。",
        en="Name the goods as 旧 + brand + displacement + type, as in 旧大众牌1.4L小轿车; electric "
        "cars and trailers have no displacement.",
    ),
)
def goods_name_malformed(dossier: Dossier) -> Judgement:
    """旧, then a vehicle's brand, its displacement to 0.1 litre, and a type of vehicle.

    A name is for vehicles of one kind, so it must be that of one of them, and so must each where
    several stand one behind the other; that there are two codes is told by several-hs-codes.
    Electric cars and trailers have no displacement: a name without it, or with kW, is in order.
    More words between brand and displacement, or another name of the brand, are for a person.
    """
    goods = dossier.application.goods_name
    if answer := unstated(dossier, goods):
        return answer
    vehicles = [_named(vehicle) for vehicle in dossier.vehicles]

    def is_of_one(read: str | None) -> Outcome:
        if read is None:
            return "unsure"
        names = _names(read)
        if not vehicles:
            return "unsure" if all(map(_has_shape, names)) else "fail"
        return _worst(*(either(*(vehicle.fits(name) for vehicle in vehicles)) for name in names))

    judged = weigh(is_of_one, goods, name="goods_name", about=(dossier.form,))
    sure = all(vehicle.sure for vehicle in vehicles)
    if judged.outcome == "fail" and not sure and _has_shape(goods_key(goods.value or "")):
        reason = Text(
            zh="登记证书的品牌或排量未能确定。",
            en="Brand or displacement of the certificate are not sure.",
        )
        return unsure(goods, name="goods_name", reason=reason, about=(dossier.form,))
    return judged


def _names(read: str) -> list[str]:
    """The names of goods in a cell, each once; every one begins with 旧."""
    plain = goods_key(read).replace("·", "")
    parts = (part.strip("、，,;；/") for part in re.split(r"(?<=.)(?=旧)", plain))
    return list(dict.fromkeys(parts))


def _has_shape(name: str) -> bool:
    """Whether a name has the right shape by itself."""
    return bool(NAME.fullmatch(name) or WITHOUT_SIZE.fullmatch(name))


class _Named(NamedTuple):
    """What a vehicle's certificate (else the application) says that its name must say."""

    brand: Field[str]
    size: Field[int]
    engineless: bool
    """Whether such a vehicle has no displacement."""

    @property
    def sure(self) -> bool:
        """Whether what was read may be held against a name."""
        return all(field.sure for field in (self.brand, self.size) if field.value is not None)

    def fits(self, name: str) -> Outcome:
        """Whether a name is well formed and is this vehicle's."""
        if match := NAME.fullmatch(name):
            return _worst(self._is_brand(match["head"], whole=True), self._is_size(match))
        if match := WITHOUT_SIZE.fullmatch(name):
            allowed: Outcome = (
                "pass" if self.engineless else "fail" if self.size.value else "unsure"
            )
            return _worst(self._is_brand(match["head"], whole=False), allowed)
        return "fail"

    def _is_brand(self, head: str, whole: bool) -> Outcome:
        """Whether the words after 旧 are, or begin with, the brand."""
        if not self.brand.value:
            return "unsure"
        best: Outcome = "fail"
        for end in range(len(head), 0, -1):
            sameness = same_brand(head[:end], self.brand.value)
            if sameness == "different":
                continue
            if sameness == "same" and (end == len(head) or not whole):
                return "pass"
            best = "unsure"
        return best

    def _is_size(self, match: re.Match[str]) -> Outcome:
        """Whether the displacement named is the vehicle's, to a tenth of a litre."""
        if match["litres"] is None and match["millilitres"] is None:
            return "pass" if self.engineless else "unsure"
        if not self.size.value:
            return "unsure"
        named = float(match["litres"] or 0) * 1000 or float(match["millilitres"] or 0)
        return "pass" if abs(named - self.size.value) <= ROUNDING_ML else "fail"


def _named(vehicle: Vehicle) -> _Named:
    paper, row = vehicle.certificate, vehicle.declared
    brand = paper.brand if paper and paper.brand.value else row.brand
    size = paper.displacement_ml if paper and paper.displacement_ml.value else row.displacement
    fuel = (paper.fuel.value if paper else None) or ""
    kind = (paper.vehicle_type.value if paper else None) or row.vehicle_type.value or ""
    return _Named(brand, size, fuel.startswith(NO_ENGINE) or "挂" in kind)


def _worst(*outcomes: Outcome) -> Outcome:
    ranked: Sequence[Outcome] = ("fail", "unsure", "pass")
    return next(outcome for outcome in ranked if outcome in outcomes)
