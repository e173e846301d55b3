"""Types of vehicles, and which of them the announcement is about."""

import pytest

from dossier.numbers.vehicle_type import VOCABULARY
from validators.law.vehicle_kind import vehicle_kind
from validators.law.vehicle_scope import scope


@pytest.mark.parametrize(
    ("vehicle_type", "body", "size"),
    [
        ("小型轿车", "car", "small"),
        ("微型普通客车", "bus", "micro"),
        ("大型双层客车", "bus", "large"),
        ("小型面包车", "bus", "small"),
        ("小型专用客车", "special_bus", "small"),
        ("中型旅居车", "special_bus", "medium"),
        ("大型专用校车", "school_bus", "large"),
        ("轻型多用途货车", "pickup", "small"),
        ("重型自卸货车", "truck", "large"),
        ("重型集装箱车", "truck", "large"),
        ("中型集装厢车", "truck", "medium"),
        ("重型半挂牵引车", "tractor", "large"),
        ("中型全挂牵引车", "tractor", "medium"),
        ("重型专项作业车", "special", "large"),
        ("重型专项作业半挂车", "semi_trailer", "large"),
        ("重型集装箱半挂车", "semi_trailer", "large"),
        ("轻型旅居全挂车", "full_trailer", "small"),
        ("重型中置轴车辆运输车", "centre_axle_trailer", "large"),
        ("轻型旅居挂车", "centre_axle_trailer", "small"),
        ("三轮汽车", "low_speed", None),
        ("三轮农用运输车", "low_speed", None),
        ("自卸低速货车", "low_speed", None),
        ("普通正三轮摩托车", "motorcycle", None),
        ("小型轮式拖拉机", "farm_tractor", "small"),
        ("手扶变型运输机", "farm_tractor", None),
        ("轮式专用机械车", "machine", None),
        ("有轨电车", "tram", None),
        ("无轨电车", "unclear", None),
        ("其它", "unclear", None),
    ],
)
def test_a_type_is_taken_apart(vehicle_type, body, size):
    kind = vehicle_kind(vehicle_type)
    assert (kind.body, kind.size) == (body, size)


@pytest.mark.parametrize(
    ("vehicle_type", "answer"),
    [
        ("小型轿车", "in"),
        ("重型罐式半挂车", "in"),
        ("重型专项作业车", "in"),
        ("三轮汽车", "out"),
        ("普通低速货车", "out"),
        ("普通二轮摩托车", "out"),
        ("手扶拖拉机", "out"),
        ("轮式装载机械", "out"),
        ("有轨电车", "out"),
        ("无轨电车", "unclear"),
        ("车辆", "unclear"),
    ],
)
def test_the_announcement_is_about_cars_and_trailers(vehicle_type, answer):
    assert scope(vehicle_type) == answer


def test_no_type_that_is_known_is_unclear_but_the_trolleybus():
    unclear = {name for name in VOCABULARY if scope(name) == "unclear"}
    assert unclear == {"无轨电车"}


def test_a_type_without_a_size_may_be_of_any():
    assert len(vehicle_kind("普通客车").sizes) == 4
    assert vehicle_kind("轻型普通货车").sizes == ("small",)
