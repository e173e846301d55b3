import pytest

from validators.rules.application_form_incomplete import application_form_incomplete as rule

COLUMNS = (
    *("exporter", "consignor", "contract_no", "destination", "goods_name", "goods_condition"),
)


def test_a_full_application_passes(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_typed_empty_is_a_fault(kit, column):
    (finding,) = kit.told(rule, kit.with_(application={column: kit.ABSENT}))
    assert finding.outcome == "fail"
    assert finding.message.zh.startswith("申请表未填写：")


@pytest.mark.parametrize("column", ["vin", "brand", "model"])
def test_so_is_a_vehicles_column(kit, column):
    assert kit.ask(rule, kit.with_(row={column: kit.ABSENT})) == ["fail"]


def test_no_code_at_the_top_is_needed_where_the_vehicles_bear_it(kit):
    assert kit.ask(rule, kit.with_(application={"hs_codes": ()})) == ["fail"]
    dossier = kit.with_(application={"hs_codes": ()}, row={"hs_code": "8703223010"})
    assert kit.ask(rule, dossier) == ["pass"]


def test_a_form_whose_column_was_not_found_is_for_a_person(kit):
    application = {"source": "form", "consignor": kit.ABSENT}
    (finding,) = kit.told(rule, kit.with_(application=application))
    assert finding.outcome == "unsure"
    assert "发货人" in finding.message.zh


def test_a_form_whose_column_is_surely_empty_is_at_fault(kit):
    application = {"source": "form", "consignor": kit.BLANK}
    assert kit.ask(rule, kit.with_(application=application)) == ["fail"]


def test_what_is_there_but_illegible_is_another_rules_business(kit):
    application = {"source": "form", "consignor": kit.UNREAD}
    assert kit.ask(rule, kit.with_(application=application)) == ["pass"]


def test_an_application_that_names_no_vehicle_is_incomplete(kit):
    assert kit.ask(rule, kit.with_(application={"vehicles": ()})) == ["fail"]


def test_no_application_is_reported_elsewhere(kit):
    application = kit.application(source="none", vehicles=())
    assert kit.ask(rule, kit.dossier(application)) == ["not_applicable"]


def test_what_was_typed_but_not_understood_is_not_left_out(kit):
    destination = kit.ABSENT.model_copy(update={"raw": "Wonderland"})
    assert kit.ask(rule, kit.with_(application={"destination": destination})) == ["pass"]
