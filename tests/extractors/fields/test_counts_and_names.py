"""What is printed for a count, a unit or a name, and what beside them is none."""

import pytest

from extractors.fields.parsers import party
from extractors.fields.quantity import QUANTITY
from extractors.fields.unit import UNIT


@pytest.mark.parametrize(
    ("printed", "quantity", "unit"),
    [("1/辆", 1, "辆"), ("12/辆", 12, "辆"), ("3 辆", 3, "辆"), ("1/2", None, None)],
)
def test_a_count_and_its_unit_may_stand_on_both_sides_of_a_stroke(printed, quantity, unit):
    assert (QUANTITY.parse(printed), UNIT.parse(printed)) == (quantity, unit)


@pytest.mark.parametrize(
    "printed",
    [
        "号码",
        "第页",
        "第 2 页",
        "联系方式",
        "联系电话",
        "使用性质",
        "车身颜色",
        "身份证明",
        "发动机",
        "住所",
        "邮政编码",
    ],
)
def test_the_name_of_a_cell_is_no_partys_name(printed):
    assert party(printed) is None


@pytest.mark.parametrize("name", ["王建国", "第一汽车集团", "Savanna Wheels Ltd."])
def test_a_name_is_one(name):
    assert party(name) == name
