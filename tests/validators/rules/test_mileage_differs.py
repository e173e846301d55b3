import pytest

from validators.rules.mileage_differs import mileage_differs as rule


def outcome(make, found, declared):
    each = make.vehicle(make.certificate(), make.report(mileage_km=found), mileage_km=declared)
    (finding,) = make.told(rule, make.dossier(each))
    return finding


@pytest.mark.parametrize(
    ("found", "expected"),
    [(99_999, "fail"), (100_000, "pass"), (105_000, "pass"), (105_001, "fail")],
)
def test_the_inspection_finds_as_much_or_at_most_five_per_cent_more(make, found, expected):
    finding = outcome(make, found, 100_000)
    assert (finding.outcome, finding.severity) == (expected, "review")


def test_a_mileage_that_was_not_read_is_for_a_person(make):
    assert outcome(make, make.UNREAD, 100_000).outcome == "unsure"
    assert outcome(make, make.read(100_000, 1.0, 160_000), 100_000).outcome == "unsure"


def test_a_mileage_that_was_not_given_is_not_compared(make):
    assert outcome(make, 100_000, make.Field()).outcome == "not_applicable"
    assert outcome(make, make.Field(), 100_000).outcome == "not_applicable"
    assert make.ask(rule, make.dossier(make.vehicle(mileage_km=5))) == ["not_applicable"]
