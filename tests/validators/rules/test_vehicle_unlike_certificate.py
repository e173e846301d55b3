import pytest

from validators.rules.vehicle_unlike_certificate import vehicle_unlike_certificate as rule


def outcomes(make, registered=(), **values):
    each = make.vehicle(make.certificate(**dict(registered)), make.report(**values))
    return [(f.field, f.outcome) for f in make.told(rule, make.dossier(each))]


def test_the_same_colour_and_type_pass(make):
    assert outcomes(make) == [("color", "pass"), ("vehicle_type", "pass")]


@pytest.mark.parametrize(
    ("seen", "registered", "expected"),
    [
        ("珍珠白", "白", "pass"),
        ("银色", "灰", "pass"),
        ("褐色", "棕", "pass"),
        ("金色", "黄", "pass"),
        ("黑/白", "白", "pass"),
        ("极地海", "白", "pass"),
        ("白色", "其他", "pass"),
        ("黑色", "白", "fail"),
        ("蓝色", "灰", "fail"),
    ],
)
def test_colours_are_compared_by_the_registry_s_words(make, seen, registered, expected):
    found = outcomes(make, {"color": registered}, color=seen)
    assert found[0] == ("color", expected)


def test_another_type_is_to_be_looked_at_and_a_loose_word_is_not(make):
    assert outcomes(make, vehicle_type="小型普通客车")[1] == ("vehicle_type", "fail")
    assert outcomes(make, vehicle_type="乘用车")[1] == ("vehicle_type", "pass")
    assert outcomes(make, vehicle_type="小型 轿车")[1] == ("vehicle_type", "pass")


def test_it_is_a_matter_for_review_and_names_both(make):
    each = make.vehicle(make.certificate(), make.report(color="黑色"))
    finding = make.told(rule, make.dossier(each))[0]
    assert (finding.severity, finding.expected, finding.found) == ("review", "白", "黑色")


def test_doubtful_values_are_for_a_person(make):
    assert outcomes(make, color=make.UNREAD)[0] == ("color", "unsure")
    assert outcomes(make, color=make.read("黑色", 0.9))[0] == ("color", "unsure")
    assert outcomes(make, {"vehicle_type": make.UNREAD})[1] == ("vehicle_type", "unsure")


def test_what_one_paper_does_not_print_is_not_compared(make):
    assert outcomes(make, color=make.Field()) == [("vehicle_type", "pass")]
    assert outcomes(make, {"vehicle_type": make.Field()}) == [("color", "pass")]
    nothing = outcomes(make, color=make.Field(), vehicle_type=make.BLANK)
    assert nothing == [(None, "not_applicable")]
    assert make.ask(rule, make.dossier(make.vehicle(None, make.report()))) == ["not_applicable"]
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
