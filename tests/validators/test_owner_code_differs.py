import pytest

from validators.rules.owner_code_differs import owner_code_differs as rule


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("91440113MACPQJKN06", "pass"),
        ("91440113 macpqjkn06", "pass"),
        ("91440113MACPQJKNO6", "pass"),  # no USCC has a letter O
        ("91110108551385082Q", "fail"),
        ("MACPQJKN-0", "pass"),
        ("MACPQJKN", "pass"),
        ("551385082", "fail"),
        ("440106199001011234", "fail"),
    ],
)
def test_a_code_is_the_exporters_or_its_core(kit, code, outcome):
    certificate = kit.certificate(owner_id=code)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == [outcome]


def test_a_certificate_that_shows_no_code_is_left_alone(kit):
    certificate = kit.certificate(owner_id=kit.ABSENT)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["not_applicable"]


def test_a_code_that_could_not_be_read_is_unsure(kit):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(owner_id=kit.UNREAD))) == ["unsure"]


def test_an_application_without_a_code_leaves_nothing_to_compare(kit):
    assert kit.ask(rule, kit.with_(application={"uscc": kit.ABSENT})) == ["not_applicable"]


def test_a_doubt_within_the_core_stays_a_doubt(kit):
    uscc = kit.read(kit.USCC, 0.97, "91440113MACPQJKM06")
    certificate = kit.certificate(owner_id="MACPQJKN0")
    dossier = kit.with_(application={"uscc": uscc}, certificate=certificate)
    assert kit.ask(rule, dossier) == ["unsure"]


def test_the_code_of_an_owner_of_another_name_is_not_told_besides(kit):
    other = "91440300MA5EXTQ27J"
    stranger = kit.certificate(owner="深圳市前海二手车有限公司", owner_id=other)
    assert kit.ask(rule, kit.with_(certificate=stranger)) == ["not_applicable"]
    doubted = kit.certificate(owner=kit.read("深圳市前海二手车有限公司", 0.6), owner_id=other)
    assert kit.ask(rule, kit.with_(certificate=doubted)) == ["fail"]
    renamed = kit.certificate(owner="深圳市前海二手车有限公司", owner_id=kit.USCC)
    assert kit.ask(rule, kit.with_(certificate=renamed)) == ["pass"]
