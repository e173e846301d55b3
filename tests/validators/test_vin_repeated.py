from validators.rules.vin_repeated import vin_repeated as rule


def ask(kit, *vins):
    return kit.ask(rule, kit.with_(application={"vehicles": tuple(kit.row(vin=v) for v in vins)}))


def test_different_vins_pass(kit):
    assert ask(kit, kit.VIN, kit.OTHER_VIN) == ["pass"]


def test_the_same_twice_is_a_fault_however_written(kit):
    assert ask(kit, kit.VIN, kit.OTHER_VIN, "lsvcy6c49 mn027789") == ["fail"]


def test_the_finding_belongs_to_the_vehicle_and_names_both_places(kit):
    rows = (kit.row(), kit.row())
    (finding,) = kit.told(rule, kit.with_(application={"vehicles": rows}))
    assert finding.vin == kit.VIN
    assert "第1辆与第2辆" in finding.message.zh


def test_what_may_be_the_same_is_for_a_person(kit):
    near = kit.read("LSVCY6C49MN027780", 0.97, kit.VIN)
    assert ask(kit, kit.VIN, near) == ["unsure"]
    assert ask(kit, kit.VIN, kit.read(kit.VIN, 0.9)) == ["unsure"]


def test_unread_vins_repeat_nothing(kit):
    assert ask(kit, kit.VIN, kit.UNREAD) == ["pass"]
    assert ask(kit, kit.UNREAD) == ["not_applicable"]
