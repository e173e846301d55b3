from validators.rules.several_hs_codes import several_hs_codes as rule


def ask(kit, *codes, row=None):
    return kit.ask(rule, kit.with_(application={"hs_codes": tuple(codes)}, row=row))


def test_one_code_passes_however_written(kit):
    assert ask(kit, kit.read("8703223010"), row={"hs_code": "8703.2230.10"}) == ["pass"]
    assert ask(kit, kit.read("8703223010999"), row={"hs_code": "8703223010"}) == ["pass"]


def test_two_are_a_fault(kit):
    assert ask(kit, kit.read("8703223010"), kit.read("8703234110")) == ["fail"]
    assert ask(kit, kit.read("8703223010"), row={"hs_code": "8703234110"}) == ["fail"]


def test_a_second_that_may_be_the_first_is_for_a_person(kit):
    doubtful = kit.read("8703223019", 0.97, "8703223010")
    assert ask(kit, kit.read("8703223010"), doubtful) == ["unsure"]


def test_a_doubt_that_changes_nothing_is_none(kit):
    assert ask(kit, kit.read("8703223010", 0.97, "8703223019")) == ["pass"]
    assert ask(kit, kit.read("8703223010", 0.3)) == ["unsure"]


def test_none_is_reported_elsewhere(kit):
    assert ask(kit) == ["not_applicable"]
