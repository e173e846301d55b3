import datetime as dt

import pytest

from validators.history import Earlier, Empty, vin_mark
from validators.rules.contract_replaced import contract_replaced
from validators.rules.vin_applied_for_elsewhere import vin_applied_for_elsewhere


class Known(Empty):
    """A history of one dossier that names the sound vehicle."""

    def __init__(self, vin, **values):
        usual = {"reference": "D-0", "day": dt.date(2026, 5, 1), "state": "open"}
        self.vin, self.earlier = vin, Earlier(**{**usual, **values})

    def with_vin(self, vin):
        return (self.earlier,) if vin_mark(vin) == vin_mark(self.vin) else ()


@pytest.mark.parametrize(
    ("state", "outcome"),
    [("open", "fail"), ("accepted", "unsure"), ("returned", "pass"), ("withdrawn", "pass")],
)
def test_a_vehicle_is_in_one_application_at_a_time(kit, state, outcome):
    history = Known(kit.VIN, state=state)
    (finding,) = kit.told(vin_applied_for_elsewhere, kit.dossier(), history)
    assert finding.outcome == outcome
    assert outcome == "pass" or "D-0" in finding.message.zh


def test_another_vehicles_dossier_does_not_matter(kit):
    assert kit.ask(vin_applied_for_elsewhere, kit.dossier(), Known(kit.OTHER_VIN)) == ["pass"]
    assert kit.ask(vin_applied_for_elsewhere, kit.dossier()) == ["pass"]


@pytest.mark.parametrize(
    ("state", "number", "outcome"),
    [
        ("returned", "GY-1", "unsure"),
        ("withdrawn", "GY-1", "unsure"),
        ("returned", "GY20261101-01", "pass"),
        ("returned", None, "pass"),
        ("open", "GY-1", "pass"),
    ],
)
def test_a_new_contract_for_the_vehicle_is_for_a_person(kit, state, number, outcome):
    history = Known(kit.VIN, state=state, contract_no=number, destination="KZ")
    assert kit.ask(contract_replaced, kit.dossier(), history) == [outcome]


def test_an_application_without_a_contract_number_has_nothing_to_compare(kit):
    dossier = kit.with_(application={"contract_no": kit.ABSENT})
    assert kit.ask(contract_replaced, dossier) == ["not_applicable"]


def test_a_vehicle_without_a_vin_is_in_no_other_dossier(kit):
    dossier = kit.with_(row={"vin": kit.UNREAD}, certificate=None)
    assert kit.ask(vin_applied_for_elsewhere, dossier) == ["not_applicable"]
