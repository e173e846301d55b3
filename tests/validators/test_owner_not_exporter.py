import pytest

from validators.rules.owner_not_exporter import owner_not_exporter as rule


@pytest.mark.parametrize(
    ("owner", "outcome"),
    [
        ("廣州遠航汽車貿易 有限公司", "pass"),
        ("广州远航汽车贸易有限责任公司", "fail"),
        ("广州远航汽车贸易（集团）有限公司", "fail"),
    ],
)
def test_names_are_compared_exactly_once_made_comparable(kit, owner, outcome):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(owner=owner))) == [outcome]


def test_a_rival_reading_is_for_a_person(kit):
    owner = kit.read(kit.EXPORTER, 0.97, "广州远航汽车贸易有限责任公司")
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(owner=owner))) == ["unsure"]


def test_an_unread_owner_is_unsure(kit):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(owner=kit.UNREAD))) == ["unsure"]
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(owner=kit.ABSENT))) == ["unsure"]


def test_without_an_application_there_is_nothing_to_compare(kit):
    application = kit.application(source="none", vehicles=())
    assert kit.ask(rule, kit.dossier(application)) == ["not_applicable"]
