import pytest

from validators.rules.hs_code_unfit import hs_code_unfit as rule


def outcome(make, code, **values):
    subject = make.dossier(make.car(**values), hs_codes=(make.read(code),))
    (finding,) = make.told(rule, subject)
    return finding


def test_the_right_code_passes(make):
    finding = outcome(make, "8703223010")
    assert (finding.outcome, finding.found) == ("pass", "8703223010")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("8704310000", "应归入品目8703"),
        ("8703223090", "成套散件"),
        ("8703311010", "燃料种类“汽油”"),
        ("8703234110", "排量1395毫升"),
    ],
)
def test_a_wrong_code_is_a_fault_and_the_message_says_why(make, code, words):
    finding = outcome(make, code)
    assert finding.outcome == "fail"
    assert words in finding.message.zh


def test_a_finer_line_is_for_a_person_and_the_message_says_why(make):
    finding = outcome(make, "8703223010", vehicle_type="小型轿车")
    assert finding.outcome == "pass"
    finding = outcome(make, "8703234210", displacement_ml=1998)
    assert finding.outcome == "unsure"
    assert "第8位" in finding.message.zh


def test_an_electric_car_needs_no_displacement(make):
    electric = {"fuel": "电", "displacement_ml": make.BLANK}
    assert outcome(make, "8703801090", **electric).outcome == "pass"
    assert outcome(make, "8703223010", **electric).outcome == "fail"


def test_a_hybrid_may_be_plug_in_or_not(make):
    hybrid = {"fuel": "混合动力", "displacement_ml": 1798}
    for code in ("8703403110", "8703503110", "8703603110", "8703703110"):
        assert outcome(make, code, **hybrid).outcome == "pass"


def test_a_trailer_and_a_pickup_have_their_codes(make):
    trailer = {
        "vehicle_type": "重型罐式半挂车",
        "fuel": make.BLANK,
        "displacement_ml": make.BLANK,
        "seats": make.BLANK,
    }
    assert outcome(make, "8716311000", **trailer).outcome == "pass"
    pickup = {"vehicle_type": "轻型多用途货车", "gross_mass_kg": 2800}
    assert outcome(make, "8704310000", **pickup).outcome == "pass"
    assert outcome(make, "8703223010", **pickup).outcome == "unsure"


def test_an_engine_that_was_not_read_cannot_be_compared(make):
    assert outcome(make, "8703223010", fuel=make.UNREAD).outcome == "unsure"
    assert outcome(make, "8703223010", displacement_ml=make.UNREAD).outcome == "unsure"


def test_a_wrong_heading_needs_no_engine(make):
    unread = {"fuel": make.UNREAD, "displacement_ml": make.UNREAD}
    assert outcome(make, "8704310000", **unread).outcome == "fail"
    bus = {"vehicle_type": "大型普通客车", "seats": 45, **unread}
    assert outcome(make, "8702109100", **bus).outcome == "pass"


def test_seats_that_were_not_read_leave_the_name_to_decide(make):
    assert outcome(make, "8703223010", seats=make.UNREAD).outcome == "pass"


def test_a_rival_that_fits_leaves_it_to_a_person(make):
    doubtful = make.read(1395, 1.0, 1998)
    assert outcome(make, "8703223010", displacement_ml=doubtful).outcome == "unsure"


def test_a_code_that_was_not_read_is_for_a_person(make):
    subject = make.dossier(make.car(), hs_codes=(make.UNREAD,))
    assert make.ask(rule, subject) == ["unsure"]


def test_a_type_that_was_not_read_is_for_a_person(make):
    assert outcome(make, "8703223010", vehicle_type=make.UNREAD).outcome == "unsure"


def test_the_vehicle_s_own_code_comes_first(make):
    own = make.vehicle(make.certificate(), make.report(), hs_code="8703223010")
    assert make.ask(rule, make.dossier(own, hs_codes=(make.read("8704310000"),))) == ["pass"]
    own = make.vehicle(make.certificate(), make.report(), hs_code="8704310000")
    assert make.ask(rule, make.dossier(own, hs_codes=(make.read("8703223010"),))) == ["fail"]


def test_of_several_codes_one_must_fit(make):
    def judged(*codes):
        return make.ask(rule, make.dossier(make.car(), hs_codes=tuple(map(make.read, codes))))

    assert judged("8704310000", "8703223010") == ["pass"]
    assert judged("8703223010", "8704310000") == ["pass"]
    assert judged("8704310000", "8701210000") == ["fail"]


def test_without_a_code_or_a_certificate_there_is_nothing_to_compare(make):
    assert make.ask(rule, make.dossier(make.car(), hs_codes=())) == ["not_applicable"]
    assert make.ask(rule, make.dossier(make.car(), hs_codes=(make.BLANK,))) == ["not_applicable"]
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]
