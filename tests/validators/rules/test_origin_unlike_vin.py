import pytest

from validators.rules.origin_unlike_vin import origin_unlike_vin as rule


def outcome(make, origin, vin):
    (finding,) = make.told(rule, make.dossier(make.car(domestic_or_imported=origin, vin=vin)))
    return finding


@pytest.mark.parametrize(
    ("origin", "vin", "expected"),
    [
        ("国产", "LSVCY6C49MN027789", "pass"),
        ("国产", "HSVCY6C49MN027789", "pass"),
        ("进口", "WBA3A5G59DNP26082", "pass"),
        ("国产", "WBA3A5G59DNP26082", "fail"),
        ("进口", "LSVCY6C49MN027789", "fail"),
        ("国产/进口", "LSVCY6C49MN027789", "unsure"),
        ("其他", "LSVCY6C49MN027789", "unsure"),
    ],
)
def test_the_first_character_goes_with_the_registered_origin(make, origin, vin, expected):
    finding = outcome(make, origin, vin)
    assert (finding.outcome, finding.severity) == (expected, "review")


def test_the_message_names_the_first_character(make):
    assert "首位为“W”" in outcome(make, "国产", "WBA3A5G59DNP26082").message.zh


def test_a_doubtful_origin_is_for_a_person(make):
    assert outcome(make, make.UNREAD, make.VIN).outcome == "unsure"
    assert outcome(make, make.read("进口", 0.8), make.VIN).outcome == "unsure"


def test_what_is_not_there_is_not_compared(make):
    assert outcome(make, make.Field(), make.VIN).outcome == "not_applicable"
    assert outcome(make, "国产", make.UNREAD).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]
