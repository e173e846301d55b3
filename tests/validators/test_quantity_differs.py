import pytest

from validators.rules.quantity_differs import quantity_differs as rule


def test_list_sum_and_contract_agree(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass", "pass", "pass"]


def test_a_vehicle_too_few_is_a_fault(kit):
    assert kit.ask(rule, kit.with_(application={"quantity": 2})) == ["fail"]


def test_what_says_otherwise_than_quantity_and_list_is_told_besides(kit):
    three = kit.contract(quantity=3)
    dossier = kit.with_(application={"quantity": 2}, row={"quantity": 4}, contract=three)
    assert kit.ask(rule, dossier) == ["fail", "fail", "unsure"]


def test_a_vehicles_own_quantity_counts(kit):
    assert kit.ask(rule, kit.with_(row={"quantity": 2})) == ["pass", "fail", "pass"]


@pytest.mark.parametrize(("quantity", "outcome"), [(1, "fail"), (2, "pass"), (3, "unsure")])
def test_a_contract_for_more_may_be_carried_out_in_batches(kit, quantity, outcome):
    rows = (kit.row(), kit.row(vin=kit.OTHER_VIN))
    application = {"vehicles": rows, "quantity": 2}
    dossier = kit.with_(application=application, contract=kit.contract(quantity=quantity))
    assert kit.ask(rule, dossier)[2] == outcome


def test_rows_read_from_a_form_count_for_sure_where_the_certificates_are_as_many(kit):
    application = {"source": "form", "quantity": 2}
    assert kit.ask(rule, kit.with_(application=application))[0] == "fail"
    assert kit.ask(rule, kit.with_(application=application, certificate=None))[0] == "unsure"


def test_a_doubtful_quantity_is_for_a_person(kit):
    assert set(kit.ask(rule, kit.with_(application={"quantity": kit.read(1, 0.97, 7)}))) == {
        "unsure"
    }
    assert kit.ask(rule, kit.with_(application={"quantity": kit.UNREAD})) == ["unsure"]


def test_what_nobody_states_is_not_compared(kit):
    dossier = kit.with_(
        application={"quantity": kit.ABSENT}, contract=kit.contract(quantity=kit.ABSENT)
    )
    assert kit.ask(rule, dossier) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(application={"source": "none"})) == ["not_applicable"]


def test_quantities_are_summed_where_every_row_has_one(kit):
    def asked(*quantities):
        vins = (kit.VIN, kit.OTHER_VIN)
        listed = (kit.row(vin=vin, quantity=one) for vin, one in zip(vins, quantities, strict=True))
        application = {"vehicles": tuple(listed), "quantity": 2}
        return kit.ask(rule, kit.with_(application=application, contract=None))

    assert asked(1, 1) == ["pass", "pass"]
    assert asked(1, 2) == ["pass", "fail"]
    assert asked(1, kit.ABSENT) == ["pass"]
    assert asked(1, kit.UNREAD) == ["pass"]
    assert asked(1, kit.read(2, 0.8)) == ["pass", "unsure"]
