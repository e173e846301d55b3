"""More vehicles than one licence takes."""

import datetime as dt

from dossier import Dossier, Judgement, Text
from validators.answers import failed, not_applicable
from validators.application import rows
from validators.clause import Clause
from validators.doubt import under_each
from validators.papers import NOT_STATED, stated
from validators.parameter import Parameter
from validators.rule import rule

CLAUSE = Clause("四(五)")
MOST = Parameter({dt.date(2024, 3, 1): 20}, CLAUSE)


@rule(
    id="too-many-vehicles",
    clause=CLAUSE,
    severity="error",
    title=Text(zh="申请数量超过20辆", en="more than 20 vehicles"),
    fail=Text(
        zh="本次申请{found}辆，同一商品编码项下最多申请{limit}辆。",
        en="The application is for {found} vehicles; at most {limit} fit under one HS code.",
    ),
    passed=Text(
        zh="本次申请{found}辆，未超过{limit}辆。",
        en="The application is for {found} vehicles, within the limit of {limit}.",
    ),
    remedy=Text(
        zh="分批申领，每份许可证同一商品编码项下不超过20辆。",
        en="Apply in batches of at most 20 vehicles under one HS code.",
    ),
)
def too_many_vehicles(dossier: Dossier) -> Judgement:
    """Neither the vehicles listed nor the quantity exceed 20; the limit itself passes."""
    limit = MOST.on(dossier.day)
    listed, quantity = len(rows(dossier)), dossier.application.quantity
    named = {"name": "quantity", "expected": limit, "limit": limit, "about": (dossier.form,)}
    if listed > limit:
        return failed(found=listed, **named)
    if not stated(quantity):
        if not listed:
            return not_applicable(NOT_STATED)
        quantity = quantity.declared(listed)
    return under_each(quantity, lambda count: count <= limit, **named)
