"""The engine number, where one of the two papers does not show it."""

from dossier import Field
from validators.rules.engine_number_differs import engine_number_differs as rule


def test_an_engine_number_that_is_not_found_on_the_certificate_is_for_a_person(kit):
    hidden = kit.certificate(engine_no=kit.ABSENT)
    assert kit.ask(rule, kit.with_(certificate=hidden)) == ["unsure"]


def test_a_dash_for_an_engine_number_is_nothing_to_compare(kit):
    dash = kit.certificate(engine_no=Field(raw="—", confidence=0.97))
    assert kit.ask(rule, kit.with_(certificate=dash)) == ["not_applicable"]


def test_a_report_without_the_engine_number_is_nothing_to_compare(kit):
    assert kit.ask(rule, kit.with_(report=kit.report(engine_no=kit.ABSENT))) == ["not_applicable"]
