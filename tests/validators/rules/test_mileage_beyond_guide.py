import pytest

from validators.rules.mileage_beyond_guide import mileage_beyond_guide as rule


def outcome(make, kilometres, **values):
    each = make.vehicle(make.certificate(**values), make.report(mileage_km=kilometres))
    (finding,) = make.told(rule, make.dossier(each))
    return finding


@pytest.mark.parametrize(("kilometres", "expected"), [(600_000, "pass"), (600_001, "fail")])
def test_the_guided_mileage_itself_passes(make, kilometres, expected):
    finding = outcome(make, kilometres)
    assert (finding.outcome, finding.severity, finding.expected) == (expected, "review", "600000")


def test_the_class_sets_the_guide(make):
    bus = {"vehicle_type": "中型普通客车", "use_nature": "旅游客运"}
    assert outcome(make, 500_001, **bus).outcome == "fail"
    assert outcome(make, 500_000, **bus).outcome == "pass"


def test_between_two_possible_guides_it_is_for_a_person(make):
    bus = {"vehicle_type": "大型普通客车", "use_nature": "营转非"}
    assert outcome(make, 400_000, **bus).outcome == "pass"
    assert outcome(make, 700_000, **bus).outcome == "unsure"
    assert outcome(make, 800_001, **bus).outcome == "fail"


def test_a_trailer_has_no_guide(make):
    assert outcome(make, 700_000, vehicle_type="重型罐式半挂车").outcome == "not_applicable"


def test_a_centre_axle_trailer_has_none_whatever_its_class(make):
    assert outcome(make, 9, vehicle_type="轻型中置轴旅居挂车").outcome == "not_applicable"


def test_a_mileage_that_is_not_printed_is_no_matter_and_one_that_is_not_legible_is(make):
    assert outcome(make, make.Field()).outcome == "not_applicable"
    assert outcome(make, make.UNREAD).outcome == "unsure"


def test_a_rival_beyond_the_guide_is_for_a_person(make):
    assert outcome(make, make.read(61_200, 1.0, 612_000)).outcome == "unsure"


def test_of_several_reports_the_highest_mileage_counts(make):
    more = make.report(id="second", mileage_km=700_000)
    each = make.vehicle(make.certificate(), make.report(), more=(more,))
    (finding,) = make.told(rule, make.dossier(each))
    assert (finding.outcome, finding.found) == ("fail", "700000")


def test_without_papers_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
