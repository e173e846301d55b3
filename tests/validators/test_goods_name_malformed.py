import pytest

from validators.rules.goods_name_malformed import goods_name_malformed as rule


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("旧大众牌1.4L小轿车", "pass"),
        ("旧 大众汽车牌 1395ml 轿车", "pass"),
        ("旧大众1.395升小轿车", "pass"),
        ("旧大众1.4T小轿车", "pass"),
        ("旧大众牌1.OL小轿车", "fail"),
        ("旧大众1.3L小轿车", "fail"),
        ("旧大众1.5L小轿车", "fail"),
        ("旧别克牌1.4L小轿车", "fail"),
        ("旧Volkswagen 1.4L小轿车", "unsure"),
        ("旧大众朗逸1.4L小轿车", "unsure"),
        ("旧大众宝1.4L小轿车", "unsure"),
        ("旧大众牌90kW小轿车", "unsure"),
        ("大众牌1.4L小轿车", "fail"),
        ("旧大众牌小轿车", "fail"),
        ("旧1.4L小轿车", "fail"),
        ("旧大众牌1.4L", "fail"),
        ("二手大众牌1.4L小轿车", "fail"),
        ("小轿车", "fail"),
        ("旧大众牌1.4L小轿车、旧大众1.4L小轿车", "pass"),
        ("旧大众牌1.4L小轿车旧别克牌1.4L小轿车", "fail"),
    ],
)
def test_the_pattern_of_the_announcement(kit, name, outcome):
    assert kit.ask(rule, kit.with_(application={"goods_name": name})) == [outcome]


def electric(kit, name, **more):
    certificate = kit.certificate(fuel="电", displacement_ml=kit.BLANK, **more)
    row = kit.row(displacement=kit.ABSENT)
    dossier = kit.with_(
        application={"goods_name": name, "vehicles": (row,)}, certificate=certificate
    )
    return kit.ask(rule, dossier)


def test_an_electric_car_is_named_without_displacement_or_by_its_power(kit):
    assert electric(kit, "旧大众牌小轿车") == ["pass"]
    assert electric(kit, "旧大众牌150kW小轿车") == ["pass"]
    assert electric(kit, "旧大众牌150千瓦小轿车") == ["pass"]
    assert electric(kit, "旧别克牌小轿车") == ["fail"]
    assert electric(kit, "旧大众牌1.4L小轿车") == ["unsure"]


def test_a_trailer_has_no_displacement(kit):
    certificate = kit.certificate(
        brand="中集牌", vehicle_type="重型普通半挂车", fuel=kit.BLANK, displacement_ml=kit.BLANK
    )
    row = kit.row(displacement=kit.ABSENT)
    application = {"goods_name": "旧中集牌半挂车", "vehicles": (row,)}
    assert kit.ask(rule, kit.with_(application=application, certificate=certificate)) == ["pass"]


def test_an_unread_displacement_leaves_it_open(kit):
    certificate = kit.certificate(displacement_ml=kit.UNREAD)
    dossier = kit.with_(row={"displacement": kit.ABSENT}, certificate=certificate)
    assert kit.ask(rule, dossier) == ["unsure"]


def test_what_is_not_surely_read_fails_nobody(kit):
    certificate = kit.certificate(displacement_ml=kit.read(1895, 0.8))
    dossier = kit.with_(row={"displacement": kit.ABSENT}, certificate=certificate)
    assert kit.ask(rule, dossier) == ["unsure"]
    name = kit.read("旧大众牌1.9L小轿车", 0.97, "旧大众牌1.4L小轿车")
    assert kit.ask(rule, kit.with_(application={"goods_name": name})) == ["unsure"]


def test_a_name_left_out_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(application={"goods_name": kit.ABSENT})) == ["not_applicable"]


def test_a_letter_in_a_displacement_is_the_digit_it_looks_like(kit):
    name = kit.read("旧大众牌2.OL小轿车", 0.97, "旧大众牌2.0L小轿车", "旧大众牌2.QL小轿车")
    certificate = kit.certificate(displacement_ml=1998)
    dossier = kit.with_(application={"goods_name": name}, certificate=certificate)
    assert kit.ask(rule, dossier) == ["pass"]


def test_a_point_between_the_parts_is_no_part_of_the_name(kit):
    named = {"goods_name": "旧大众牌·1.4L·小轿车"}
    assert kit.ask(rule, kit.with_(application=named)) == ["pass"]


def test_a_name_that_was_hardly_read_is_for_a_person(kit):
    for name in ("旧大众牌1.4L小轿车", "小轿车"):
        named = {"goods_name": kit.read(name, 0.3)}
        assert kit.ask(rule, kit.with_(application=named)) == ["unsure"]


def test_without_vehicles_only_the_shape_of_a_name_is_judged(kit):
    def judged(name):
        none = {"goods_name": name, "vehicles": ()}
        return kit.ask(rule, kit.with_(application=none, certificate=None))

    assert judged("旧大众牌1.4L小轿车") == ["unsure"]
    assert judged("旧大众牌小轿车") == ["unsure"]
    assert judged("小轿车") == ["fail"]


def test_doubt_about_one_of_several_vehicles_keeps_a_name_from_failing(kit):
    def judged(**values):
        applied = {
            "goods_name": "旧丰田牌1.8L小轿车",
            "vehicles": (kit.row(), kit.row(vin=kit.OTHER_VIN)),
        }
        papers = (kit.certificate(), kit.certificate(id="c2", vin=kit.OTHER_VIN, **values))
        return kit.ask(rule, kit.with_(application=applied, certificate=papers))

    assert judged() == ["fail"]
    assert judged(brand=kit.read("大众汽车牌", 0.7)) == ["unsure"]
    assert judged(displacement_ml=kit.read(1395, 0.7)) == ["unsure"]


def test_another_brand_is_a_fault_even_where_no_displacement_is_known(kit):
    dossier = kit.with_(
        application={"goods_name": "旧别克牌1.4L小轿车"},
        row={"displacement": kit.ABSENT},
        certificate=kit.certificate(displacement_ml=kit.ABSENT),
    )
    assert kit.ask(rule, dossier) == ["fail"]
