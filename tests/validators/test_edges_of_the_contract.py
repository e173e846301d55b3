"""Boundaries and readings on which rules of the contract turn."""

import datetime as dt
from decimal import Decimal

import pytest

from validators.rules.after_sales_clause_missing import after_sales_clause_missing
from validators.rules.contract_replaced import contract_replaced
from validators.rules.contract_unsigned import contract_unsigned
from validators.rules.contract_vehicles_differ import contract_vehicles_differ
from validators.rules.goods_name_malformed import goods_name_malformed
from validators.rules.quantity_differs import quantity_differs
from validators.rules.total_amount_differs import total_amount_differs
from validators.rules.translation_differs import translation_differs

D = dt.date


def clause(kit, *values, thin=(False, 0.97)):
    contract = kit.contract(after_sales_clause=kit.read(*values), after_sales_thin=kit.read(*thin))
    return kit.told(after_sales_clause_missing, kit.with_(contract=contract))[0]


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ((True, 0.5), "pass"),
        ((True, 0.49), "unsure"),
        ((False, 0.95), "fail"),
        ((False, 0.94), "unsure"),
    ],
)
def test_a_clause_counts_from_readable_on_and_its_absence_from_sure_on(kit, values, outcome):
    assert clause(kit, *values).outcome == outcome


def test_a_thin_clause_is_told_as_one_that_is_there(kit):
    finding = clause(kit, True, 0.97, thin=(True, 0.97))
    assert (finding.outcome, finding.found) == ("unsure", "true")
    assert "未写明由谁承担" in finding.message.zh


def test_of_several_papers_without_a_sure_clause_the_open_one_counts(kit):
    open_, none = kit.read(False, 0.8), kit.read(False, 0.97)
    papers = (
        kit.contract(after_sales_clause=none),
        kit.contract(id="second", after_sales_clause=open_),
    )
    assert kit.ask(after_sales_clause_missing, kit.with_(contract=papers)) == ["unsure"]
    papers = (papers[0], kit.contract(id="second", after_sales_clause=none))
    assert kit.ask(after_sales_clause_missing, kit.with_(contract=papers)) == ["fail"]


def test_a_contract_page_that_was_hard_to_read_may_bear_the_clause(kit):
    contract = kit.contract(after_sales_clause=False, pages=kit.certificate().pages[:1])
    (finding,) = kit.told(after_sales_clause_missing, kit.with_(contract=contract, poor=(1,)))
    assert finding.outcome == "unsure"
    assert "该材料有页面不清晰" in finding.message.zh


def test_a_contract_with_one_doubtful_side_and_no_mark_elsewhere_is_for_a_person(kit):
    sides = {"seller_marked": kit.ABSENT, "buyer_marked": kit.ABSENT}

    def ask(sealed, signed):
        values = {"sealed": kit.read(*sealed), "signed": kit.read(*signed)}
        return kit.ask(contract_unsigned, kit.with_(contract=kit.contract(**sides, **values)))

    assert ask((False, 0.9), (False, 0.9)) == ["unsure"]
    assert ask((False, 0.96), (False, 0.5)) == ["fail"]
    assert ask((False, 0.96), (True, 0.97)) == ["unsure"]
    one = {"seller_marked": kit.ABSENT, "buyer_marked": kit.read(False, 0.96)}
    assert kit.ask(contract_unsigned, kit.with_(contract=kit.contract(**one))) == ["fail"]


def test_a_replaced_contract_names_the_country_or_a_dash(kit):
    from validators.history import Earlier, Empty

    class Known(Empty):
        def __init__(self, destination):
            self.destination = destination

        def with_vin(self, vin):
            return (
                Earlier(
                    reference="D-0",
                    day=D(2026, 5, 1),
                    state="returned",
                    contract_no="GY-1",
                    destination=self.destination,
                ),
            )

    for destination, shown in (("KZ", "KZ"), (None, "—")):
        (finding,) = kit.told(contract_replaced, kit.dossier(), Known(destination))
        assert shown in finding.message.zh


def vehicles(kit, *rows, applied=None):
    application = {"vehicles": applied} if applied else None
    subject = kit.with_(application=application, contract=kit.contract(vehicles=rows))
    return kit.told(contract_vehicles_differ, subject)


def test_rows_of_a_contract_without_vin_do_not_hide_those_with_one(kit):
    found = vehicles(kit, kit.listed(kit.ABSENT), kit.listed(kit.VIN))
    assert {f.outcome for f in found} == {"pass"}
    assert found[0].vin == kit.VIN


def test_an_applied_row_without_vin_is_left_to_other_rules(kit):
    applied = (kit.row(vin=kit.ABSENT), kit.row())
    found = vehicles(kit, kit.listed(kit.VIN), applied=applied)
    assert {(f.vin, f.outcome) for f in found} == {(kit.VIN, "pass")}


def test_an_unread_vin_of_the_application_belongs_to_no_vehicle(kit):
    found = vehicles(kit, kit.listed(kit.VIN), applied=(kit.row(vin=kit.UNREAD),))
    assert (found[0].vin, found[0].outcome) == (None, "unsure")


def test_without_vins_models_are_compared_and_told_with_the_contract(kit):
    unread = kit.listed(kit.ABSENT, model=kit.UNREAD)
    found = vehicles(kit, unread, kit.listed(kit.ABSENT, model="SVW 7142-BPV"))
    assert [(f.field, f.outcome, f.documents) for f in found] == [("model", "pass", ("contract",))]
    (other,) = vehicles(kit, unread, kit.listed(kit.ABSENT, model="BYD7005BEV"))
    assert (other.outcome, other.found, other.vin) == ("unsure", "BYD7005BEV", kit.VIN)
    applied = (kit.row(model=kit.ABSENT), kit.row(vin=kit.OTHER_VIN))
    found = vehicles(kit, kit.listed(kit.ABSENT), applied=applied)
    assert [f.vin for f in found] == [kit.OTHER_VIN]


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("旧大众牌1.4L小轿车", "pass"),
        ("旧别克牌2.0L小轿车", "pass"),
        ("旧别克牌1.4L小轿车", "fail"),
        ("旧别克牌小轿车", "fail"),
    ],
)
def test_a_name_fits_one_of_several_vehicles_in_all_its_parts(kit, name, outcome):
    two = kit.application(
        goods_name=name,
        vehicles=(kit.row(), kit.row(vin=kit.OTHER_VIN, brand="别克牌")),
    )
    papers = (
        kit.certificate(),
        kit.certificate(id="c2", vin=kit.OTHER_VIN, brand="别克牌", displacement_ml=1998),
    )
    assert kit.ask(goods_name_malformed, kit.dossier(two, kit.papers(certificate=papers))) == [
        outcome
    ]


@pytest.mark.parametrize(
    ("contract", "application", "outcome"),
    [
        ({"quantity": 2}, {}, "unsure"),
        ({"quantity": 1}, {}, "pass"),
        ({"quantity": 0}, {}, "fail"),
        ({"quantity": "UNREAD"}, {}, "unsure"),
    ],
)
def test_only_a_contract_for_more_may_be_carried_out_in_batches(
    kit, contract, application, outcome
):
    def filled(values):
        return {k: kit.UNREAD if v == "UNREAD" else v for k, v in values.items()}

    subject = kit.with_(application=filled(application), contract=kit.contract(**filled(contract)))
    last = kit.told(quantity_differs, subject)[-1]
    assert (last.outcome, last.documents) == (outcome, ("contract",))
    assert ("分批申领" in last.message.zh) == (contract == {"quantity": 2})


def test_quantities_of_rows_add_up_to_that_of_the_application(kit):
    rows = (kit.row(quantity=2), kit.row(vin=kit.OTHER_VIN))
    subject = kit.with_(application={"vehicles": rows, "quantity": 2})
    outcomes = kit.ask(quantity_differs, subject)
    assert outcomes[:2] == ["pass", "fail"]


def totals(kit, application=None, **contract):
    subject = kit.with_(application=application, contract=kit.contract(**contract))
    return [(f.field, f.outcome) for f in kit.told(total_amount_differs, subject)]


def test_without_a_currency_of_its_own_the_application_has_that_of_its_rows(kit):
    application = {"currency": kit.ABSENT}
    assert ("currency", "pass") in totals(kit, application)
    assert ("currency", "fail") in totals(kit, application, currency="EUR")
    rows = (kit.row(currency=kit.ABSENT),)
    found = totals(kit, {"currency": kit.ABSENT, "vehicles": rows})
    assert "currency" not in dict(found)


def test_amounts_of_a_contracts_rows_count_before_prices_and_a_row_is_one_vehicle(kit):
    row = kit.listed(kit.VIN, unit_price=Decimal(1), amount=Decimal(8000), quantity=kit.ABSENT)
    assert {outcome for _, outcome in totals(kit, vehicles=(row,))} == {"pass"}
    row = kit.listed(kit.VIN, quantity=kit.ABSENT)
    assert {outcome for _, outcome in totals(kit, vehicles=(row,))} == {"pass"}
    row = kit.listed(kit.VIN, unit_price=Decimal(4000), quantity=2)
    assert {outcome for _, outcome in totals(kit, vehicles=(row,))} == {"pass"}
    row = kit.listed(kit.VIN, unit_price=Decimal(4001), quantity=2)
    assert totals(kit, vehicles=(row,))[-1] == ("total_amount", "fail")


def test_a_contract_for_as_many_vehicles_has_the_applications_total(kit):
    assert ("total_amount", "fail") in totals(kit, total_amount=Decimal(7000), quantity=1)
    unread = kit.UNREAD
    assert ("total_amount", "fail") in totals(kit, total_amount=Decimal(7000), quantity=unread)


def test_translations_are_held_against_the_contract_of_their_number_or_place(kit):
    first, second = kit.foreign(id="c1"), kit.foreign(id="c2", contract_no="GY-2", quantity=2)
    of_second = kit.translation(contract_no="GY-2", quantity=2)
    found = kit.told(translation_differs, kit.with_(contract=(first, second, of_second)))
    assert {f.outcome for f in found} == {"pass"}
    assert {f.documents for f in found} == {("translation", "c2")}
    unnumbered = kit.translation(id="t2", contract_no=kit.ABSENT)
    first_alone = kit.translation(id="t1")
    found = kit.told(translation_differs, kit.with_(contract=(first, first_alone, unnumbered)))
    assert {f.documents for f in found} == {("t1", "c1"), ("t2", "c1")}


def test_a_translation_that_lists_no_vin_or_another_one_besides(kit):
    foreign = kit.foreign()
    silent = kit.translation(vehicles=(kit.listed(kit.ABSENT),))
    found = kit.told(translation_differs, kit.with_(contract=(foreign, silent)))
    assert "vin" not in {f.field for f in found}
    more = kit.translation(vehicles=(kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN)))
    found = kit.told(translation_differs, kit.with_(contract=(foreign, more)))
    extra = [(f.found, f.expected, f.outcome) for f in found if f.field == "vin"]
    assert extra == [(kit.OTHER_VIN, "未列", "fail")]
