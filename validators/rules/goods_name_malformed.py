"""The name of the goods: 旧 + brand + displacement + type."""

import re
from collections.abc import Sequence

from dossier import Dossier, Field, Judgement, Outcome, Text
from dossier.numbers.name import same_brand
from validators.answers import unsure
from validators.application import unstated
from validators.clause import Clause
from validators.keys import goods_name as goods_key
from validators.rule import rule
from validators.weighing import weigh

NAME = re.compile(
    r"旧(?P<head>.+?)(?P<size>(?:(?P<litres>\d{1,2}(?:\.\d{1,3})?)(?:L|T|升)|"
    r"(?P<millilitres>\d{3,5})(?:ML|CC|毫升))T?|\d{1,4}(?:\.\d+)?(?:KW|千瓦))"
    r"(?P<type>[^\d]*(?:车|挂))"
)
WITHOUT_SIZE = re.compile(r"旧(?P<head>[^\d]+(?:车|挂))")
ROUNDING_ML = 50
"""A displacement is named to a tenth of a litre."""
NO_ENGINE = ("电", "无")
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
    """旧, then a brand of the certificates, its displacement to 0.1 litre, and a type of vehicle.

    Electric cars and trailers have no displacement: a name without it, or with kW, is in order.
    More words between brand and displacement, or another name of the brand, are for a person.
    """
    goods = dossier.application.goods_name
    if answer := unstated(dossier, goods):
        return answer
    known = _Known(dossier)
    judged = weigh(known.outcome, goods, name="goods_name", about=(dossier.form,))
    if judged.outcome == "fail" and not known.sure and _shape(goods):
        reason = Text(
            zh="登记证书的品牌或排量未能确定。",
            en="Brand or displacement of the certificate are not sure.",
        )
        return unsure(goods, name="goods_name", reason=reason, about=(dossier.form,))
    return judged


def _shape(goods: Field[str]) -> bool:
    """Whether the name has the right shape by itself."""
    return goods.value is not None and bool(NAME.fullmatch(goods_key(goods.value)))


class _Known:
    """What the certificates (else the application) say of the vehicles."""

    def __init__(self, dossier: Dossier) -> None:
        brands: list[Field[str]] = []
        sizes: list[Field[int]] = []
        self.engineless = bool(dossier.vehicles)
        for vehicle in dossier.vehicles:
            paper, row = vehicle.certificate, vehicle.declared
            brands.append(paper.brand if paper and paper.brand.value else row.brand)
            size = paper.displacement_ml if paper and paper.displacement_ml.value else None
            sizes.append(size or row.displacement)
            fuel = (paper.fuel.value if paper else None) or ""
            kind = (paper.vehicle_type.value if paper else None) or row.vehicle_type.value or ""
            self.engineless &= fuel.startswith(NO_ENGINE) or "挂" in kind
        self.brands = [field.value for field in brands if field.value]
        self.sizes = [field.value for field in sizes if field.value]
        self.sure = all(brand.sure for brand in brands if brand.value is not None) and all(
            size.sure for size in sizes if size.value is not None
        )

    def outcome(self, read: str | None) -> Outcome:
        """Whether a name is well formed and fits one of the vehicles."""
        if read is None:
            return "unsure"
        name = goods_key(read).replace("·", "")
        if match := NAME.fullmatch(name):
            return _worst(self._brand(match["head"], whole=True), self._size(match))
        if match := WITHOUT_SIZE.fullmatch(name):
            if self.sizes and not self.engineless:
                return "fail"
            allowed: Outcome = "pass" if self.engineless else "unsure"
            return _worst(self._brand(match["head"], whole=False), allowed)
        return "fail"

    def _brand(self, head: str, whole: bool) -> Outcome:
        """Whether the words after 旧 are, or begin with, the brand of one of the vehicles."""
        if not self.brands:
            return "unsure"
        best: Outcome = "fail"
        for brand in self.brands:
            for end in range(len(head), 0, -1):
                sameness = same_brand(head[:end], brand)
                if sameness == "different":
                    continue
                if sameness == "same" and (end == len(head) or not whole):
                    return "pass"
                best = "unsure"
        return best

    def _size(self, match: re.Match[str]) -> Outcome:
        """Whether the displacement named is one of the vehicles', to a tenth of a litre."""
        if match["litres"] is None and match["millilitres"] is None:
            return "pass" if self.engineless else "unsure"
        if not self.sizes:
            return "unsure"
        named = float(match["litres"] or 0) * 1000 or float(match["millilitres"] or 0)
        near = any(abs(named - size) <= ROUNDING_ML for size in self.sizes)
        return "pass" if near else "fail"


def _worst(*outcomes: Outcome) -> Outcome:
    ranked: Sequence[Outcome] = ("fail", "unsure", "pass")
    return next(outcome for outcome in ranked if outcome in outcomes)
